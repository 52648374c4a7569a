-- Whether a signature proved its student too, by their card: who undoes it takes the proof back, and the history says so.
alter table decisions add column seen boolean not null default false;
update decisions d set seen = true
from verifications v join student_places p on p.id = v.place_id
where v.id = d.verification_id and d.fact = 'find_eligible'
  and p.proof = 'seen' and p.proved_by = d.signer_id and p.proved_at = d.signed_at;

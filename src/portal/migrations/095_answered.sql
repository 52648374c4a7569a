-- Requests whose student has answered are found and counted by it, until they are asked again or gone on with without.
alter table verifications add column answered_at timestamptz;
update verifications v set answered_at = q.answered_at
from (
  select distinct on (verification_id) verification_id, answer, answered_at
  from verification_questions order by verification_id, asked_at desc
) q
where q.verification_id = v.id and q.answer <> '';
create index verifications_answered on verifications (organisation_id, due_on, id)
  where status in ('new', 'in_progress') and pending_id is null and answered_at is not null;

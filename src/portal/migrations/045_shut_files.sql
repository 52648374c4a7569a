-- Whether revoked consent has shut a request to its institution: for good, whatever is consented to later. Counts hold
-- what the institution may still read, so that they say what its lists show.

alter table verifications add column shut boolean not null default false;

update verifications v set shut = true
where not exists (
  select from consents c join consents l using (person_id, organisation_id, line)
  where c.id = v.consent_id and l.revoked_at is null and (l.id = c.id or c.replaced)
);

update verification_counts c set n = c.n - s.n
from (
  select organisation_id, line, coalesce(campus_id, '00000000-0000-0000-0000-000000000000') as campus_key, status,
    count(*)::integer as n
  from verifications where shut
  group by 1, 2, 3, 4
) s
where (c.organisation_id, c.line, c.campus_key, c.status) = (s.organisation_id, s.line, s.campus_key, s.status);

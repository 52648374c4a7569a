-- What waits for somebody is counted by the place where it waits, as a text: an institution, or one person at it.
create index verifications_new on verifications ((organisation_id::text)) where status = 'new';
create index verifications_in_hand on verifications ((organisation_id::text || ' ' || holder_id::text))
  where status = 'in_progress' and holder_id is not null and pending_id is null;
create index memberships_place on memberships ((organisation_id::text), status);
create index memberships_own_place on memberships ((organisation_id::text || ' ' || person_id::text), status);
create index nominations_place on nominations ((organisation_id::text), status);

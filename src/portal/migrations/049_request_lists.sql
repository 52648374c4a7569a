-- Lists of requests are found and sorted by what is kept, not by what is worked out for each row.

-- The family name first, as people are sorted.
alter table students add column sort_name text collate "C"
  generated always as (sort_key(family_name) || E'\x01' || sort_key(given_names)) stored;
create index students_sort_name on students (sort_name, person_id);

-- The tray of what is decided, in its order.
create index verifications_settled on verifications (organisation_id, asked_on, id)
  where status in ('eligible', 'ineligible', 'transfer_out', 'transferred', 'closed');

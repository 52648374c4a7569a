-- Students are found by the beginning of their names as they are said, given names first, besides as they are sorted.
alter table students add column said_name text collate "C"
  generated always as (sort_key(given_names || ' ' || family_name)) stored;
create index students_said_name on students (said_name, person_id);

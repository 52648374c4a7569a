-- What officers and administrators look at because it is unusual. Checks of a number that found nothing are counted by
-- person and day, for the tries of a throttle are forgotten; all else is found by an index of its moments.

create table number_misses (
  day date not null,
  person_id uuid not null references persons,
  organisation_id uuid references organisations,
  n integer not null default 1 check (n > 0),
  unique nulls not distinct (day, person_id, organisation_id)
);
create index number_misses_person on number_misses (person_id);
create index number_misses_organisation on number_misses (organisation_id);

create index student_places_claimed_at on student_places (claimed_at, person_id);
create index student_places_refused_at on student_places (ended_at, person_id) where status = 'refused';
create index roster_people_recorded_at on roster_people (recorded_at, organisation_id);
create index file_readings_reasons on file_readings (at) where reason is not null;

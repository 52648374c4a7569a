-- Two people claim one record: a place that was claimed under a number or client ID by which somebody else was proved.

create table contested_records (
  place_id uuid primary key references student_places,
  -- The place that was proved.
  proved_id uuid not null references student_places,
  noticed_at timestamptz not null,
  check (place_id <> proved_id)
);
create index contested_records_proved on contested_records (proved_id);

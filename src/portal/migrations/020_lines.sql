-- Lines of business of the Electronic Notification System, their rules as data, and which institutions take part.

create table lines (
  code text primary key check (code ~ '^[A-Z]{2,12}$'),
  name_en text not null,
  name_fr text not null,
  created_at timestamptz not null
);

-- A rule as it was in force from a day on. Versions are added and never changed, for decisions name theirs.
create table line_rules (
  line text not null references lines,
  version integer not null check (version > 0),
  in_force_from date not null,
  body jsonb not null,
  published_at timestamptz not null,
  primary key (line, version),
  unique (line, in_force_from)
);

-- When an institution took part; days are Ottawa's, both included, and periods of one institution do not overlap.
create table participations (
  id uuid primary key default gen_random_uuid(),
  line text not null references lines,
  organisation_id uuid not null references organisations,
  from_day date not null,
  to_day date,
  ended_why text,
  recorded_by uuid not null references persons,
  recorded_at timestamptz not null,
  ended_by uuid references persons,
  ended_at timestamptz,
  check (to_day >= from_day),
  check ((to_day is null) = (ended_at is null) and (to_day is null) = (ended_why is null))
);
-- One at a time, however many record it at once.
create unique index participations_open on participations (line, organisation_id) where to_day is null;
create index participations_organisation on participations (organisation_id, line, from_day);
create index participations_recorded_by on participations (recorded_by);
create index participations_ended_by on participations (ended_by);

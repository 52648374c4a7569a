-- Programmes of study of institutions that take part: only those that lead to a credential qualify, and not all do.

-- What a programme was from a day on; days are Ottawa's, both included. Rows of one code do not overlap, which holds
-- under the lock of the institution. What another change took the place of from its first day on is superseded.
create table programmes (
  id uuid primary key default gen_random_uuid(),
  line text not null references lines,
  organisation_id uuid not null references organisations,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'),
  name_en text not null,
  name_fr text not null,
  kind text not null check (kind in ('credential', 'language', 'visiting', 'none')),
  from_day date not null,
  to_day date,
  recorded_by uuid not null references persons,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid references persons,
  check (to_day >= from_day),
  check ((superseded_at is null) = (superseded_by is null))
);
create unique index programmes_live on programmes (organisation_id, line, code, from_day) where superseded_at is null;
create index programmes_line on programmes (line);
create index programmes_organisation on programmes (organisation_id);
create index programmes_recorded_by on programmes (recorded_by);
create index programmes_superseded_by on programmes (superseded_by);

-- A DIR or an alternate proposes a programme, a change of one or its end; an officer confirms or refuses.
create table programme_proposals (
  id uuid primary key default gen_random_uuid(),
  line text not null references lines,
  organisation_id uuid not null references organisations,
  status text not null default 'proposed' check (status in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'),
  -- The first day of what is proposed; of an end, the first day without the programme.
  from_day date not null,
  -- What the programme is to be; nothing where it ends.
  name_en text,
  name_fr text,
  kind text check (kind in ('credential', 'language', 'visiting', 'none')),
  -- The row that was the programme's latest for whoever proposed.
  seen_id uuid references programmes,
  proposed_by uuid not null references persons,
  proposed_at timestamptz not null,
  settled_by uuid references persons,
  settled_at timestamptz,
  refused_why text,
  check ((kind is null) = (name_en is null) and (kind is null) = (name_fr is null)),
  check ((status = 'proposed') = (settled_at is null)),
  check (status not in ('confirmed', 'refused') or settled_by <> proposed_by),
  check ((status = 'refused') = (refused_why is not null))
);
-- One at a time for each programme, so that nobody confirms what rests on what is no longer so.
create unique index programme_proposals_open on programme_proposals (organisation_id, line, code)
  where status = 'proposed';
create index programme_proposals_waiting on programme_proposals (proposed_at, id) where status = 'proposed';
create index programme_proposals_organisation on programme_proposals (organisation_id, proposed_at);
create index programme_proposals_line on programme_proposals (line);
create index programme_proposals_seen on programme_proposals (seen_id);
create index programme_proposals_proposed_by on programme_proposals (proposed_by);
create index programme_proposals_settled_by on programme_proposals (settled_by);

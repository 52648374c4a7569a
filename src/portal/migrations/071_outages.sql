-- Times in which the portal could not be reached, and the deadlines that moved for them (`ENS §5`).

-- When the portal was last seen alive; one row.
create table heartbeats (
  single boolean primary key default true check (single),
  at timestamptz not null
);

create table outages (
  id uuid primary key default gen_random_uuid(),
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- By whom; nobody where the portal saw it itself, since its heart had not beaten.
  recorded_by uuid references persons,
  recorded_at timestamptz not null,
  check (to_at > from_at)
);
create index outages_from on outages (from_at);
create index outages_recorded_by on outages (recorded_by);

create table moved_deadlines (
  id bigint generated always as identity primary key,
  outage_id uuid not null references outages,
  verification_id uuid references verifications,
  transfer_id uuid references transfers,
  from_day date not null,
  to_day date not null,
  at timestamptz not null,
  check ((verification_id is null) <> (transfer_id is null)),
  check (to_day > from_day)
);
create unique index moved_deadlines_verification on moved_deadlines (verification_id, from_day)
  where verification_id is not null;
create unique index moved_deadlines_transfer on moved_deadlines (transfer_id, from_day) where transfer_id is not null;
create index moved_deadlines_outage on moved_deadlines (outage_id);

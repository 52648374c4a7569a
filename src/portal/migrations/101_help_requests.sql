-- Messages to whoever helps, from anybody; they say nothing of accounts.
create table help_requests (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  status text not null default 'new' check (status in ('new', 'answered')),
  -- Whose coordinator is asked; the office where there is none.
  jurisdiction text check (jurisdiction in ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT')),
  locale text not null check (locale in ('en', 'fr')),
  words text not null,
  reach text not null,
  -- Of what went wrong, as the log has it.
  correlation text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references persons,
  check ((status = 'answered') = (answered_at is not null)),
  check ((answered_at is null) = (answered_by is null))
);
create index help_requests_status on help_requests (status, asked_at);
create index help_requests_answered_by on help_requests (answered_by);

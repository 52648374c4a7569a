-- Mail that was given up, until it is sent again or taken off the list, or for a month: a row goes with what it holds.
create table undelivered_mail (
  id uuid primary key default gen_random_uuid(),
  -- The job that was given up, so that hearing of it twice makes one row.
  job_id uuid not null unique,
  queue text not null,
  -- A whole mail, or what to write one about: mail that holds a secret is written when it is delivered, and is not here.
  about jsonb not null,
  to_address text,
  subject text,
  subject_locale text check (subject_locale in ('en', 'fr')),
  reason text not null check (reason in ('address', 'message', 'sender', 'login', 'later', 'unreachable', 'unknown')),
  reply integer,
  enhanced_code text,
  given_up_at timestamptz not null
);
create index undelivered_mail_given_up on undelivered_mail (given_up_at, id);

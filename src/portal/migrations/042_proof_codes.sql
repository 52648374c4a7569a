-- Codes by which students prove that they read the mailbox that their institution has on record for them. Only a hash of
-- a code is kept; whose address it was, and since when, is kept as it stood, since it must not be the signer's doing.

create table proof_codes (
  id uuid primary key default gen_random_uuid(),
  place_id uuid not null references student_places,
  roster_id uuid not null references roster_people,
  email_by uuid references persons,
  email_at timestamptz not null,
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  -- When it was made and sent; null before.
  sent_at timestamptz,
  hash text,
  pepper_id text,
  tries integer not null default 0 check (tries between 0 and 5),
  used_at timestamptz,
  check ((sent_at is null) = (hash is null)),
  check ((hash is null) = (pepper_id is null))
);
create index proof_codes_place on proof_codes (place_id, asked_at);
create index proof_codes_roster on proof_codes (roster_id);
create index proof_codes_email_by on proof_codes (email_by);
create index proof_codes_asked_by on proof_codes (asked_by);

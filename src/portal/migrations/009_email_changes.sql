-- An address that a person wants to be written to, until whoever reads its mail has said so. One at a time for each
-- person; only the hash of what its link holds is kept.
create table email_changes (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null unique references persons,
  email text not null,
  token_hash bytea not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
create index email_changes_expires on email_changes (expires_at);

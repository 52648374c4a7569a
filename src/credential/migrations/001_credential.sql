-- A credential is a user ID and what proves it; it holds no name and no address (DOMAIN §2).

create table credentials (
  id uuid primary key,
  user_id text not null unique,
  status text not null check (status in ('active', 'revoked')),
  password_hash text,
  pepper_id text,
  created_at timestamptz not null,
  password_changed_at timestamptz not null,
  revoked_at timestamptz,
  -- A revoked one keeps its user ID, so that nobody is ever given it again, and nothing that opens it.
  check ((status = 'active') = (password_hash is not null)),
  check ((password_hash is null) = (pepper_id is null)),
  check ((status = 'revoked') = (revoked_at is not null))
);

create table terms_acceptances (
  id uuid primary key default gen_random_uuid(),
  credential_id uuid not null references credentials (id),
  version text not null,
  locale text not null check (locale in ('en', 'fr')),
  accepted_at timestamptz not null
);
create index terms_acceptances_credential on terms_acceptances (credential_id);

create table recovery_answers (
  credential_id uuid not null references credentials (id),
  position smallint not null check (position between 1 and 3),
  question text not null,
  normaliser integer not null,
  answer_hash text not null,
  pepper_id text not null,
  primary key (credential_id, position),
  unique (credential_id, question)
);

-- No credential: somebody tried a user ID that nobody has, which takes the same work.
create table sign_ins (
  id bigint generated always as identity primary key,
  credential_id uuid references credentials (id),
  at timestamptz not null,
  result text not null check (result in ('succeeded', 'registered', 'failed', 'blocked', 'recovered', 'recovery_failed')),
  network text not null,
  user_agent text not null
);
create index sign_ins_credential on sign_ins (credential_id, id);
create index sign_ins_at on sign_ins (at);

-- Browsers from which a credential was used: strangers' failures elsewhere don't lock them out (SECURITY §2).
create table known_devices (
  credential_id uuid not null references credentials (id),
  token_hash bytea not null,
  used_at timestamptz not null,
  primary key (credential_id, token_hash)
);
create index known_devices_used_at on known_devices (used_at);

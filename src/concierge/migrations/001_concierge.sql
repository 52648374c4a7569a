-- All that the concierge keeps of anybody: a keyed digest of a partner's name for them, and a random one of ours.

create table handles (
  digest bytea primary key check (length(digest) = 32),
  account_id uuid not null unique,
  terms_version text not null,
  created_at timestamptz not null
);

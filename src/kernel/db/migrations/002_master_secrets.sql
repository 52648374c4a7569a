-- The master secrets that a service was started with, by values that say nothing of them (decision 0022).
create table master_secrets (
  -- What tells a secret from another one: an HMAC of a constant under a key derived from it.
  mark text primary key,
  -- The service's lasting key, encrypted under a key derived from this secret.
  sealed_key bytea not null,
  -- In which order the secrets began to be the newest; null for one that is only read with.
  turn integer unique check (turn > 0)
);

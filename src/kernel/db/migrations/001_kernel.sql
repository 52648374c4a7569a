-- What every service keeps in its own schema.

create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  subject text,
  data jsonb not null default '{}',
  locale text not null check (locale in ('en', 'fr')),
  network text not null,
  user_agent text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text
);
create index sessions_subject on sessions (subject) where subject is not null;
create index sessions_seen_at on sessions (seen_at);

create table throttles (
  key text primary key,
  failures integer not null check (failures >= 0),
  blocked_until timestamptz,
  updated_at timestamptz not null
);

-- Append-only and hash-chained: audit_head is the one row that every writer locks, last in its transaction.
create table audit_events (
  seq bigint primary key,
  at timestamptz not null,
  action text not null,
  actor text not null,
  subject text not null,
  organisation_id text,
  body text not null,
  prev_hash bytea not null,
  hash bytea not null
);
create index audit_events_subject on audit_events (subject, seq);
create index audit_events_actor on audit_events (actor, seq);
create index audit_events_organisation on audit_events (organisation_id, seq) where organisation_id is not null;

create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  prev_hash bytea not null,
  hash bytea not null
);
insert into audit_head (seq, prev_hash, hash)
values (0, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end
$$;
create trigger audit_events_append_only before update or delete on audit_events
  for each row execute function refuse_change();
create trigger audit_events_never_emptied before truncate on audit_events
  for each statement execute function refuse_change();

-- State of the OpenID provider (oidc-provider's adapter).
create table oidc_payloads (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (kind, id)
);
create index oidc_payloads_grant on oidc_payloads (grant_id) where grant_id is not null;
create index oidc_payloads_uid on oidc_payloads (uid) where uid is not null;
create index oidc_payloads_expires on oidc_payloads (expires_at);
create index oidc_payloads_account on oidc_payloads ((payload->>'accountId')) where kind = 'Session';

-- Pairwise subjects are stored, so that the key that made them can rotate; never reassigned.
create table pairwise_subjects (
  account_id text not null,
  sector text not null,
  subject text not null unique,
  created_at timestamptz not null,
  primary key (account_id, sector)
);

-- The development mailbox; empty where mail goes out by SMTP.
create table mail_messages (
  id uuid primary key default gen_random_uuid(),
  to_address text not null,
  locale text not null check (locale in ('en', 'fr')),
  subject text not null,
  text_body text not null,
  html_body text,
  sent_at timestamptz not null
);
create index mail_messages_sent_at on mail_messages (sent_at desc);

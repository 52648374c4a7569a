-- The Partner Portal: who people are, by which credentials they come, and what they were given.

create table organisations (
  id uuid primary key default gen_random_uuid(),
  name_en text not null,
  name_fr text not null,
  jurisdiction text not null check (jurisdiction in
    ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT')),
  created_at timestamptz not null
);
create index organisations_jurisdiction on organisations (jurisdiction);

create table persons (
  id uuid primary key default gen_random_uuid(),
  given_names text not null,
  family_name text not null,
  email text,
  locale text not null check (locale in ('en', 'fr')),
  -- The question asked at sign-in: the same until it is answered.
  asked_position integer check (asked_position between 1 and 4),
  questions_status text not null default 'set' check (questions_status in ('set', 'disabled')),
  created_at timestamptz not null
);
create index persons_email on persons (lower(email));

-- A credential is keyed by (issuer, subject) and nothing else; retired ones stay, so that none is ever reassigned.
create table credentials (
  id uuid primary key default gen_random_uuid(),
  issuer text not null,
  subject text not null,
  person_id uuid references persons,
  status text not null check (status in ('known', 'linked', 'retired')),
  first_seen_at timestamptz not null,
  linked_at timestamptz,
  retired_at timestamptz,
  last_sign_in_at timestamptz,
  unique (issuer, subject),
  check ((status = 'known') = (person_id is null))
);
create index credentials_person on credentials (person_id);

-- What a person did and from where, for themselves to see.
create table sign_ins (
  id bigint generated always as identity primary key,
  person_id uuid not null references persons,
  credential_id uuid not null references credentials,
  at timestamptz not null,
  network text not null,
  user_agent text not null,
  outcome text not null check (outcome in ('signed_in', 'wrong_answer'))
);
create index sign_ins_person on sign_ins (person_id, at desc);
create index sign_ins_credential on sign_ins (credential_id);

-- A PIN grants a role to a named person. The clear PIN exists only on its letter or slip.
create table pins (
  id uuid primary key default gen_random_uuid(),
  selector text not null,
  secret_hash text not null,
  pepper_id text not null,
  kind text not null check (kind in ('mailed', 'slip')),
  status text not null check (status in ('issued', 'posted', 'redeemed', 'expired', 'void', 'replaced')),
  given_names text not null,
  family_name text not null,
  email text,
  locale text not null check (locale in ('en', 'fr')),
  role text not null check (role in ('administrator', 'officer', 'coordinator', 'dir', 'alternate_dir', 'signatory')),
  organisation_id uuid references organisations,
  jurisdiction text check (jurisdiction in
    ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT')),
  issued_by uuid references persons,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  failures integer not null default 0,
  redeemed_at timestamptz,
  -- Redeemed before its person is added, so that of many at once all but one end having written nothing.
  redeemed_by uuid references persons deferrable initially deferred,
  check ((status = 'redeemed') = (redeemed_at is not null)),
  check ((role in ('dir', 'alternate_dir', 'signatory')) = (organisation_id is not null)),
  check ((role = 'coordinator') = (jurisdiction is not null))
);
-- A selector finds one live PIN.
create unique index pins_live_selector on pins (selector) where status in ('issued', 'posted');
create index pins_organisation on pins (organisation_id);
create index pins_issued_by on pins (issued_by);
create index pins_redeemed_by on pins (redeemed_by);

create table memberships (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references persons,
  role text not null check (role in ('administrator', 'officer', 'coordinator', 'dir', 'alternate_dir', 'signatory')),
  organisation_id uuid references organisations,
  jurisdiction text,
  status text not null check (status in ('active', 'suspended', 'deactivated', 'ended')),
  pin_id uuid not null unique references pins,
  granted_by uuid references persons,
  granted_at timestamptz not null
);
create index memberships_person on memberships (person_id);
create index memberships_organisation on memberships (organisation_id);
create index memberships_granted_by on memberships (granted_by);

-- How far a credential has come on its way in; gone when it has arrived.
create table enrolments (
  credential_id uuid primary key references credentials,
  welcomed_at timestamptz,
  has_pin_at timestamptz,
  pin_id uuid references pins,
  proved_at timestamptz,
  check ((pin_id is null) = (proved_at is null))
);
create index enrolments_pin on enrolments (pin_id);

create table terms_versions (
  document text not null check (document in ('portal', 'partner')),
  version integer not null check (version > 0),
  body_en text not null,
  body_fr text not null,
  changes_en text not null default '',
  changes_fr text not null default '',
  published_at timestamptz not null,
  published_by uuid references persons,
  primary key (document, version)
);
create index terms_versions_published_by on terms_versions (published_by);

create table terms_acceptances (
  id bigint generated always as identity primary key,
  document text not null,
  version integer not null,
  locale text not null check (locale in ('en', 'fr')),
  credential_id uuid not null references credentials,
  person_id uuid references persons,
  accepted_at timestamptz not null,
  foreign key (document, version) references terms_versions
);
create index terms_acceptances_credential on terms_acceptances (credential_id, document, version);
create index terms_acceptances_person on terms_acceptances (person_id);
create index terms_acceptances_version on terms_acceptances (document, version);

create table security_answers (
  person_id uuid not null references persons,
  position integer not null check (position between 1 and 4),
  question_id text,
  own_question text,
  answer_hash text not null,
  pepper_id text not null,
  normaliser_version integer not null,
  set_at timestamptz not null,
  primary key (person_id, position),
  check ((question_id is null) <> (own_question is null))
);

-- One saved code per person, for moving to a new credential; shown once.
create table recovery_codes (
  person_id uuid primary key references persons,
  code_hash text not null,
  pepper_id text not null,
  created_at timestamptz not null
);

-- Moving an account to a new credential (SECURITY §5). A request that names nobody we know has no person, and waits
-- like any other, so that whoever asks learns nothing.
create table credential_moves (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references persons,
  new_credential_id uuid not null references credentials,
  old_credential_id uuid references credentials,
  pin_id uuid references pins,
  proof text not null check (proof in ('old_credential', 'recovery_code', 'pin', 'approval')),
  status text not null check (status in ('awaiting_approval', 'awaiting_second', 'awaiting_answers', 'held', 'done', 'cancelled', 'refused')),
  requested_at timestamptz not null,
  -- Until when the next step must be taken, while one is awaited.
  lapses_at timestamptz not null,
  release_at timestamptz,
  cancel_token_hash bytea unique,
  approved_by uuid references persons,
  confirmed_by uuid references persons,
  refused_by uuid references persons,
  refusal text,
  settled_at timestamptz,
  check (person_id is not null or status in ('awaiting_approval', 'cancelled')),
  check ((proof = 'old_credential') = (old_credential_id is not null)),
  check ((proof = 'pin') = (pin_id is not null)),
  check (status <> 'held' or (release_at is not null and cancel_token_hash is not null)),
  check ((status in ('done', 'cancelled', 'refused')) = (settled_at is not null)),
  check (approved_by <> person_id and confirmed_by <> person_id and confirmed_by <> approved_by)
);
-- A credential asks for one account at a time.
create unique index credential_moves_open on credential_moves (new_credential_id)
  where status in ('awaiting_approval', 'awaiting_second', 'awaiting_answers', 'held');
create index credential_moves_person on credential_moves (person_id);
create index credential_moves_new on credential_moves (new_credential_id);
create index credential_moves_old on credential_moves (old_credential_id);
create index credential_moves_pin on credential_moves (pin_id);
create index credential_moves_approved_by on credential_moves (approved_by);
create index credential_moves_confirmed_by on credential_moves (confirmed_by);
create index credential_moves_refused_by on credential_moves (refused_by);

-- Logout tokens already seen (OpenID Back-Channel Logout 1.0 §2.6: jti must not repeat).
create table logout_tokens (
  jti text primary key,
  seen_at timestamptz not null
);

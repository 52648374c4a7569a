-- Step 1: how a PIN is obtained, and the life of a role from its first form to its end.

alter table organisations add column operating_name text not null default '';
alter table organisations add column sector text not null default 'public' check (sector in ('public', 'private'));
alter table organisations add column address text not null default '';
alter table organisations add column phone text not null default '';
alter table organisations add column website text not null default '';
alter table organisations add column agreement_reference text not null default '';
alter table organisations add column status text not null default 'confirmed'
  check (status in ('proposed', 'confirmed', 'refused', 'closed'));
alter table organisations add column confirmed_by uuid references persons;
create index organisations_confirmed_by on organisations (confirmed_by);
create index organisations_name_en on organisations (lower(name_en));
create index organisations_name_fr on organisations (lower(name_fr));

create table campuses (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name text not null,
  unique (organisation_id, name)
);

-- A named person is put forward for a role; the forms, their receipt and the decision hang on it.
create table nominations (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  kind text not null check (kind in ('new_dir', 'replace_dir', 'alternate_dir', 'signatory')),
  status text not null check (status in
    ('invited', 'completed', 'received', 'returned', 'approved', 'pin_issued', 'enrolled', 'refused', 'withdrawn', 'expired')),
  organisation_id uuid not null references organisations,
  given_names text not null,
  family_name text not null,
  email text not null,
  locale text not null check (locale in ('en', 'fr')),
  -- The names as first put forward; the nominee's own form may correct them.
  put_forward_as text not null default '',
  -- Null when the nominee began on their own; their coordinator must then confirm them.
  nominated_by uuid references persons,
  confirmation text not null check (confirmation in ('not_needed', 'awaiting', 'confirmed', 'refused')),
  confirmed_by uuid references persons,
  -- The DIR whose access ends when this one works.
  replaces_id uuid references memberships,
  created_at timestamptz not null,
  completed_at timestamptz,
  received_on date,
  received_by uuid references persons,
  decided_at timestamptz,
  decided_by uuid references persons,
  -- What is missing or wrong, in the words of the officer; shown to the nominee.
  reasons text not null default '',
  pin_id uuid references pins,
  -- Counts decisions, so that of two officers who decide at once one is told.
  revision integer not null default 0
);
create index nominations_status on nominations (status, created_at);
create index nominations_created on nominations (created_at, id);
create index nominations_organisation on nominations (organisation_id, status);
create index nominations_nominated_by on nominations (nominated_by);
create index nominations_confirmed_by on nominations (confirmed_by);
create index nominations_replaces on nominations (replaces_id);
create index nominations_received_by on nominations (received_by);
create index nominations_decided_by on nominations (decided_by);
create index nominations_pin on nominations (pin_id);
create index nominations_family_name on nominations (lower(family_name));
create index nominations_email on nominations (lower(email));

-- The personal link of a nominee: only the token's hash is kept.
create table nomination_links (
  token_hash bytea primary key,
  nomination_id uuid not null references nominations,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index nomination_links_nomination on nomination_links (nomination_id);

-- A form as typed so far, and as it was completed.
create table nomination_forms (
  nomination_id uuid not null references nominations,
  form text not null check (form in ('imm5592', 'acknowledgement')),
  answers jsonb not null default '{}',
  locale text not null check (locale in ('en', 'fr')),
  saved_at timestamptz not null,
  completed_at timestamptz,
  primary key (nomination_id, form)
);

-- Scans of signed forms; the file itself lies outside the web root, under its digest.
create table scans (
  id uuid primary key default gen_random_uuid(),
  nomination_id uuid not null references nominations,
  file_name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes integer not null check (bytes > 0),
  digest text not null,
  added_by uuid not null references persons,
  added_at timestamptz not null
);
create index scans_nomination on scans (nomination_id);
create index scans_added_by on scans (added_by);

-- The letter that carries a mailed PIN: rendered once.
create table pin_letters (
  pin_id uuid primary key references pins,
  nomination_id uuid references nominations,
  printed_at timestamptz not null,
  printed_by uuid not null references persons,
  registered_number text,
  posted_on date,
  posted_by uuid references persons
);
create index pin_letters_nomination on pin_letters (nomination_id);
create index pin_letters_printed_by on pin_letters (printed_by);
create index pin_letters_posted_by on pin_letters (posted_by);

alter table pins add column nomination_id uuid references nominations;
create index pins_nomination on pins (nomination_id);
create index pins_status_expires on pins (status, expires_at);

-- Why a role is as it is, and how far a signatory's reaches.
alter table memberships add column reason text not null default '';
alter table memberships add column changed_at timestamptz;
alter table memberships add column last_active_at timestamptz;
alter table memberships add column warned_at timestamptz;
create index memberships_status_active on memberships (status, last_active_at);

create table membership_campuses (
  membership_id uuid not null references memberships,
  campus_id uuid not null references campuses,
  primary key (membership_id, campus_id)
);
create index membership_campuses_campus on membership_campuses (campus_id);

-- A change of the institution's record: the DIR asks, the coordinator confirms, an officer applies.
create table amendments (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  organisation_id uuid not null references organisations,
  status text not null check (status in ('requested', 'confirmed', 'applied', 'refused', 'withdrawn')),
  before jsonb not null,
  after jsonb not null,
  requested_by uuid not null references persons,
  requested_at timestamptz not null,
  confirmed_by uuid references persons,
  decided_by uuid references persons,
  decided_at timestamptz,
  reasons text not null default ''
);
create index amendments_organisation on amendments (organisation_id, status);
create index amendments_requested_by on amendments (requested_by);
create index amendments_confirmed_by on amendments (confirmed_by);
create index amendments_decided_by on amendments (decided_by);

-- Each year a DIR confirms the people of the institution.
create table reviews (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  year integer not null,
  status text not null check (status in ('open', 'done', 'closed')),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  settled_at timestamptz,
  reminded text not null default '',
  unique (organisation_id, year)
);
create index reviews_due on reviews (status, closes_at);

create table review_answers (
  review_id uuid not null references reviews,
  membership_id uuid not null references memberships,
  answer text not null check (answer in ('confirmed', 'left')),
  answered_by uuid not null references persons,
  answered_at timestamptz not null,
  primary key (review_id, membership_id)
);
create index review_answers_membership on review_answers (membership_id);
create index review_answers_answered_by on review_answers (answered_by);

-- What was sent already, so that a job run twice sends nothing twice.
create table reminders (
  subject text not null,
  kind text not null,
  sent_at timestamptz not null,
  primary key (subject, kind)
);

-- A reset of someone's security questions; a DIR's needs a second officer.
create table question_resets (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references persons,
  status text not null check (status in ('awaiting_second', 'done', 'refused')),
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  confirmed_by uuid references persons,
  settled_at timestamptz
);
create index question_resets_person on question_resets (person_id);
create index question_resets_asked_by on question_resets (asked_by);
create index question_resets_confirmed_by on question_resets (confirmed_by);

-- One reset at a time; once it is done, a letter with a new PIN for the role is to be printed.
alter table question_resets add column membership_id uuid references memberships;
alter table question_resets add column pin_id uuid references pins;
create unique index question_resets_open on question_resets (person_id) where status = 'awaiting_second';
create index question_resets_membership on question_resets (membership_id);
create index question_resets_pin on question_resets (pin_id);
create index question_resets_letters on question_resets (asked_at) where status = 'done' and pin_id is null;

-- Many letters printed as one file, once; "done" counts those written and those found to be over already.
create table letter_runs (
  id uuid primary key default gen_random_uuid(),
  ordered_by uuid not null references persons,
  ordered_at timestamptz not null,
  nominations jsonb not null,
  started_at timestamptz,
  done integer not null default 0,
  ended_at timestamptz
);
create index letter_runs_ordered_by on letter_runs (ordered_by, ordered_at);

alter table pin_letters add column run_id uuid references letter_runs;
create index pin_letters_run on pin_letters (run_id);
create index pin_letters_to_post on pin_letters (printed_at) where posted_on is null;
create index pin_letters_posted_on on pin_letters (posted_on) where posted_on is not null;

-- The words of a name without case, accents and apostrophes, so that people are found by any of them.
alter table nominations add column words tsvector
  generated always as (to_tsvector('simple', lower(
    regexp_replace(regexp_replace(normalize(given_names || ' ' || family_name, NFKD), '[\u0300-\u036f''’]', '', 'g'), '[-_.,/]+', ' ', 'g')
  ))) stored;
create index nominations_words on nominations using gin (words) with (fastupdate = off);
alter table persons add column words tsvector
  generated always as (to_tsvector('simple', lower(
    regexp_replace(regexp_replace(normalize(given_names || ' ' || family_name, NFKD), '[\u0300-\u036f''’]', '', 'g'), '[-_.,/]+', ' ', 'g')
  ))) stored;
create index persons_words on persons using gin (words) with (fastupdate = off);

-- One amendment of an institution's record at a time; the day its coordinator confirmed it stands on the form.
alter table amendments add column confirmed_at timestamptz;
create unique index amendments_open on amendments (organisation_id) where status in ('requested', 'confirmed');
create index amendments_status on amendments (status, requested_at);

-- The next version of a document, as far as it is written; the revision tells two who write at once apart.
create table terms_drafts (
  document text primary key check (document in ('portal', 'partner')),
  body_en text not null,
  body_fr text not null,
  changes_en text not null,
  changes_fr text not null,
  saved_at timestamptz not null,
  saved_by uuid not null references persons,
  revision integer not null
);
create index terms_drafts_saved_by on terms_drafts (saved_by);

-- A way to log in that closes after a day; an announcement that was withdrawn, or made for another day, stays on record.
create table door_retirements (
  id uuid primary key default gen_random_uuid(),
  door text not null,
  -- The last day on which it can be used, by the calendar of Ottawa.
  last_day date not null,
  reason_en text not null,
  reason_fr text not null,
  announced_by uuid not null references persons,
  announced_at timestamptz not null,
  withdrawn_by uuid references persons,
  withdrawn_at timestamptz,
  revision integer not null,
  check ((reason_en = '') = (reason_fr = '')),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index door_retirements_live on door_retirements (door) where withdrawn_at is null;
create index door_retirements_announced_by on door_retirements (announced_by);
create index door_retirements_withdrawn_by on door_retirements (withdrawn_by);

-- The core of the Electronic Notification System: where students study by their own word and by their institution's
-- record, what they consented to, requests and what became of them, numbers, and who read whose file.

-- What an institution has on file of its own students; nobody else sees it. A number is found by its key: small
-- letters, without spaces and hyphens.
create table roster_people (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  student_number text not null check (length(student_number) between 1 and 20),
  number_key text not null,
  given_names text not null,
  family_name text not null,
  date_of_birth date,
  client_id text check (client_id ~ '^[0-9]{8}$'),
  email text,
  -- Whoever wrote the address, and when: no code goes to one that its signer has only just written.
  email_by uuid references persons,
  email_at timestamptz,
  campus_id uuid references campuses,
  programme text not null default '',
  active boolean not null default true,
  -- Taken over from a student's own words by somebody who compared them with records elsewhere: no match of anything.
  as_claimed boolean not null default false,
  recorded_by uuid not null references persons,
  recorded_at timestamptz not null,
  unique (organisation_id, number_key),
  check ((email is null) = (email_at is null))
);
create index roster_people_campus on roster_people (campus_id);
create index roster_people_email_by on roster_people (email_by);
create index roster_people_recorded_by on roster_people (recorded_by);

-- Periods of study, as an institution reports them. Rows are superseded and never changed, for decisions copy them;
-- live ones of a person and a programme do not overlap, which holds under the lock of the person's row.
create table study_periods (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  roster_id uuid not null references roster_people,
  term text not null default '',
  programme text not null default '',
  kind text not null check (kind in ('credential', 'language', 'visiting', 'none')),
  from_day date not null,
  to_day date not null,
  load text not null check (load in ('full_time', 'part_time', 'leave', 'break', 'suspended', 'withdrawn')),
  standing text not null check (standing in ('satisfactory', 'unsatisfactory', 'not_assessed')),
  source text not null check (source in ('typed', 'import', 'transferred')),
  recorded_by uuid not null references persons,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  superseded_by uuid references persons,
  check (to_day >= from_day),
  check ((superseded_at is null) = (superseded_by is null))
);
create index study_periods_live on study_periods (roster_id, from_day) where superseded_at is null;
create index study_periods_roster on study_periods (roster_id, recorded_at);
create index study_periods_organisation on study_periods (organisation_id);
create index study_periods_recorded_by on study_periods (recorded_by);
create index study_periods_superseded_by on study_periods (superseded_by);

-- A student at an institution, by the student's word until it is proved. A claim takes nothing from anybody; a proved
-- place takes the number, and the client ID at that institution, for itself.
create table student_places (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references students,
  organisation_id uuid not null references organisations,
  campus_id uuid references campuses,
  student_number text not null check (length(student_number) between 1 and 20),
  number_key text not null,
  programme text not null default '',
  status text not null default 'claimed' check (status in ('claimed', 'matched', 'ended', 'refused')),
  roster_id uuid references roster_people,
  proof text not null default 'none' check (proof in ('none', 'roster', 'code', 'seen')),
  proved_client_id text,
  proved_at timestamptz,
  proved_by uuid references persons,
  claimed_at timestamptz not null,
  ended_at timestamptz,
  check ((proof = 'none') = (proved_at is null)),
  check ((status in ('ended', 'refused')) = (ended_at is not null))
);
create unique index student_places_live on student_places (person_id, organisation_id)
  where status in ('claimed', 'matched');
create unique index student_places_number on student_places (organisation_id, number_key)
  where status = 'matched' and proof <> 'none';
create unique index student_places_client on student_places (organisation_id, proved_client_id)
  where status = 'matched' and proof <> 'none';
create index student_places_key on student_places (organisation_id, number_key);
create index student_places_person on student_places (person_id);
create index student_places_campus on student_places (campus_id);
create index student_places_roster on student_places (roster_id);
create index student_places_proved_by on student_places (proved_by);

-- A student's consent, purpose by purpose, in the words of a version; one live per student, institution and line.
create table consents (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references students,
  organisation_id uuid not null references organisations,
  line text not null references lines,
  version integer not null check (version > 0),
  locale text not null check (locale in ('en', 'fr')),
  purposes text[] not null check (purposes <@ array['verify', 'yearly', 'transfer'] and 'verify' = any (purposes)),
  given_at timestamptz not null,
  revoked_at timestamptz,
  -- Whether it ended because a new one took its place, and not because the student wanted it to.
  replaced boolean not null default false,
  check (revoked_at is not null or not replaced)
);
create unique index consents_live on consents (person_id, organisation_id, line) where revoked_at is null;
create index consents_organisation on consents (organisation_id);
create index consents_line on consents (line);

-- A request and what became of it (`ENS §5`).
create table verifications (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (reference ~ '^EV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
  line text not null references lines,
  kind text not null check (kind in ('initial', 'transfer')),
  person_id uuid not null references students,
  place_id uuid not null references student_places,
  organisation_id uuid not null references organisations,
  campus_id uuid references campuses,
  status text not null check (status in ('new', 'in_progress', 'info_requested', 'eligible', 'ineligible', 'cancelled',
    'consent_revoked', 'transfer_out', 'transfer_in', 'transferred', 'closed')),
  rule_version integer not null,
  asked_on date not null,
  asked_at timestamptz not null,
  consent_id uuid not null references consents,
  answers jsonb not null,
  holder_id uuid references persons,
  claimed_at timestamptz,
  -- The day by which whoever must act should have; null where nobody must.
  due_on date,
  -- Business days that were left when the student was asked.
  days_left integer,
  -- What the portal makes of it, so that a list can be narrowed by it; whoever signs judges anew.
  match text not null check (match in ('full', 'near', 'none')),
  prediction text not null check (prediction in ('meets', 'does_not_meet', 'cannot_tell')),
  judged_at timestamptz not null,
  -- The signature that has not taken effect: whoever changes a request sees it in the same row.
  pending_id uuid,
  -- Why a request was closed without a decision.
  closed_why text check (closed_why in ('not_ours', 'unanswered', 'finished', 'left')),
  revision integer not null default 0,
  foreign key (line, rule_version) references line_rules (line, version)
);
create unique index verifications_open on verifications (person_id, organisation_id, line)
  where status in ('new', 'in_progress', 'info_requested', 'eligible', 'transfer_out', 'transfer_in');
create index verifications_due on verifications (organisation_id, due_on, id)
  where status in ('new', 'in_progress', 'info_requested', 'transfer_in');
create index verifications_decided on verifications (organisation_id, status, asked_on, id);
create index verifications_held on verifications (holder_id, organisation_id)
  where status in ('new', 'in_progress', 'info_requested', 'transfer_in');
create index verifications_person on verifications (person_id, asked_at);
create index verifications_place on verifications (place_id);
create index verifications_consent on verifications (consent_id);
create index verifications_campus on verifications (campus_id);
create index verifications_rule on verifications (line, rule_version);
create index verifications_pending on verifications (organisation_id, id) where pending_id is not null;

-- A signature takes effect after a while in which it can be undone; until then nobody else sees anything of it.
create table decisions (
  id uuid primary key default gen_random_uuid(),
  verification_id uuid not null references verifications,
  fact text not null check (fact in ('find_eligible', 'find_ineligible', 'restore', 'accept')),
  reasons text[] not null default '{}',
  note text not null default '',
  override_reason text,
  -- What was judged and by what, as the signer saw it: shown again, never worked out again.
  evaluation jsonb not null,
  inputs jsonb not null,
  rule_version integer not null,
  signer_id uuid not null references persons,
  role text not null,
  signed_at timestamptz not null,
  effective_at timestamptz not null,
  batch_id uuid,
  status text not null default 'signed' check (status in ('signed', 'applied', 'undone', 'overtaken', 'corrected')),
  settled_at timestamptz,
  settled_by uuid references persons,
  check ((status = 'signed') = (settled_at is null)),
  check (effective_at >= signed_at)
);
alter table verifications add foreign key (pending_id) references decisions;
create index verifications_pending_id on verifications (pending_id);
create unique index decisions_signed on decisions (verification_id) where status = 'signed';
create index decisions_due on decisions (effective_at) where status = 'signed';
create index decisions_verification on decisions (verification_id, signed_at);
create index decisions_signer on decisions (signer_id);
create index decisions_settled_by on decisions (settled_by);

-- One row for each change of a request's status, written by the statement that changes it; nothing changes or ends.
create table verification_facts (
  id bigint generated always as identity primary key,
  verification_id uuid not null references verifications,
  fact text not null,
  from_status text check (from_status in ('new', 'in_progress', 'info_requested', 'eligible', 'ineligible', 'cancelled',
    'consent_revoked', 'transfer_out', 'transfer_in', 'transferred', 'closed')),
  to_status text not null check (to_status in ('new', 'in_progress', 'info_requested', 'eligible', 'ineligible', 'cancelled',
    'consent_revoked', 'transfer_out', 'transfer_in', 'transferred', 'closed')),
  at timestamptz not null,
  by uuid references persons,
  decision_id uuid references decisions
);
create index verification_facts_verification on verification_facts (verification_id, id);
create index verification_facts_by on verification_facts (by);
create index verification_facts_decision on verification_facts (decision_id);

-- How many requests of an institution and a campus are in a status: kept by the statement that changes a row. Requests
-- without a campus are counted under an id of zeroes.
create table verification_counts (
  organisation_id uuid not null references organisations,
  line text not null references lines,
  campus_key uuid not null,
  status text not null check (status in ('new', 'in_progress', 'info_requested', 'eligible', 'ineligible', 'cancelled',
    'consent_revoked', 'transfer_out', 'transfer_in', 'transferred', 'closed')),
  n integer not null,
  primary key (organisation_id, line, campus_key, status)
);
create index verification_counts_line on verification_counts (line);

-- What was asked of a student, and what came back.
create table verification_questions (
  id uuid primary key default gen_random_uuid(),
  verification_id uuid not null references verifications,
  question text not null,
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create unique index verification_questions_open on verification_questions (verification_id) where answered_at is null;
create index verification_questions_verification on verification_questions (verification_id, asked_at);
create index verification_questions_asked_by on verification_questions (asked_by);

-- Numbers, each unique for ever and never used again; one live per student, institution and line.
create table evns (
  number text primary key check (number ~ '^[1-9][0-9]{9}$'),
  person_id uuid not null references students,
  organisation_id uuid not null references organisations,
  line text not null references lines,
  verification_id uuid not null references verifications,
  decision_id uuid not null unique references decisions,
  status text not null default 'live' check (status in ('live', 'void', 'superseded')),
  live_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  superseded_by text references evns,
  check ((status = 'live') = (ended_at is null)),
  check ((status = 'superseded') = (superseded_by is not null))
);
create unique index evns_live on evns (person_id, organisation_id, line) where status = 'live';
create index evns_verification on evns (verification_id);
create index evns_organisation on evns (organisation_id);
create index evns_line on evns (line);
create index evns_superseded_by on evns (superseded_by);

-- A permit that was given back after eligibility was lost, as an officer recorded it.
create table surrenders (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references students,
  line text not null references lines,
  on_day date not null,
  recorded_by uuid not null references persons,
  recorded_at timestamptz not null
);
create index surrenders_person on surrenders (person_id, line);
create index surrenders_line on surrenders (line);
create index surrenders_recorded_by on surrenders (recorded_by);

-- Who opened whose file: one row per reader, file, page and quarter of an hour, outside the audit log. Each night the
-- day's rows are sealed into it by a digest each, salted so that a row that was erased can't be guessed.
create table file_readings (
  id uuid primary key default gen_random_uuid(),
  student_id uuid not null references students,
  reader_id uuid not null references persons,
  role text not null,
  organisation_id uuid references organisations,
  page text not null,
  reason text,
  at timestamptz not null,
  quarter bigint not null,
  salt bytea not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
  sealed_on date,
  unique (student_id, reader_id, page, quarter)
);
create index file_readings_student on file_readings (student_id, at);
create index file_readings_organisation on file_readings (organisation_id, at);
create index file_readings_reader on file_readings (reader_id);
create index file_readings_unsealed on file_readings (at) where sealed_on is null;

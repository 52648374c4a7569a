-- The migrated schema, for reading; made by `npm run schema`.

-- Every service

create table audit_events (
  seq bigint not null,
  at timestamp with time zone not null,
  action text not null,
  actor text not null,
  subject text not null,
  organisation_id text,
  body text not null,
  prev_hash bytea not null,
  hash bytea not null,
  constraint audit_events_pkey PRIMARY KEY (seq)
);
CREATE INDEX audit_events_actor ON audit_events USING btree (actor, seq);
CREATE INDEX audit_events_organisation ON audit_events USING btree (organisation_id, seq) WHERE (organisation_id IS NOT NULL);
CREATE INDEX audit_events_subject ON audit_events USING btree (subject, seq);
CREATE TRIGGER audit_events_append_only BEFORE DELETE OR UPDATE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_never_emptied BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table audit_head (
  only_row boolean not null default true,
  seq bigint not null,
  prev_hash bytea not null,
  hash bytea not null,
  constraint audit_head_only_row_check CHECK (only_row),
  constraint audit_head_pkey PRIMARY KEY (only_row)
);

create table mail_messages (
  id uuid not null default gen_random_uuid(),
  to_address text not null,
  locale text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  sent_at timestamp with time zone not null,
  constraint mail_messages_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint mail_messages_pkey PRIMARY KEY (id)
);
CREATE INDEX mail_messages_sent_at ON mail_messages USING btree (sent_at DESC);

create table master_secrets (
  mark text not null,
  sealed_key bytea not null,
  turn integer,
  constraint master_secrets_turn_check CHECK ((turn > 0)),
  constraint master_secrets_pkey PRIMARY KEY (mark),
  constraint master_secrets_turn_key UNIQUE (turn)
);

create table oidc_payloads (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint oidc_payloads_pkey PRIMARY KEY (kind, id)
);
CREATE INDEX oidc_payloads_account ON oidc_payloads USING btree (((payload ->> 'accountId'::text))) WHERE (kind = 'Session'::text);
CREATE INDEX oidc_payloads_expires ON oidc_payloads USING btree (expires_at);
CREATE INDEX oidc_payloads_grant ON oidc_payloads USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX oidc_payloads_uid ON oidc_payloads USING btree (uid) WHERE (uid IS NOT NULL);

create table pairwise_subjects (
  account_id text not null,
  sector text not null,
  subject text not null,
  created_at timestamp with time zone not null,
  constraint pairwise_subjects_pkey PRIMARY KEY (account_id, sector),
  constraint pairwise_subjects_subject_key UNIQUE (subject)
);

create table sessions (
  id uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  subject text,
  data jsonb not null default '{}'::jsonb,
  locale text not null,
  network text not null,
  user_agent text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  constraint sessions_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX sessions_seen_at ON sessions USING btree (seen_at);
CREATE INDEX sessions_subject ON sessions USING btree (subject) WHERE (subject IS NOT NULL);

create table throttles (
  key text not null,
  failures integer not null,
  blocked_until timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint throttles_failures_check CHECK ((failures >= 0)),
  constraint throttles_pkey PRIMARY KEY (key)
);

-- credential

create table credentials (
  id uuid not null,
  user_id text not null,
  status text not null,
  password_hash text,
  pepper_id text,
  created_at timestamp with time zone not null,
  password_changed_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint credentials_check CHECK (((status = 'active'::text) = (password_hash IS NOT NULL))),
  constraint credentials_check1 CHECK (((password_hash IS NULL) = (pepper_id IS NULL))),
  constraint credentials_check2 CHECK (((status = 'revoked'::text) = (revoked_at IS NOT NULL))),
  constraint credentials_status_check CHECK ((status = ANY (ARRAY['active'::text, 'revoked'::text]))),
  constraint credentials_pkey PRIMARY KEY (id),
  constraint credentials_user_id_key UNIQUE (user_id)
);

create table known_devices (
  credential_id uuid not null,
  token_hash bytea not null,
  used_at timestamp with time zone not null,
  constraint known_devices_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint known_devices_pkey PRIMARY KEY (credential_id, token_hash)
);
CREATE INDEX known_devices_used_at ON known_devices USING btree (used_at);

create table recovery_answers (
  credential_id uuid not null,
  position smallint not null,
  question text not null,
  normaliser integer not null,
  answer_hash text not null,
  pepper_id text not null,
  constraint recovery_answers_position_check CHECK ((("position" >= 1) AND ("position" <= 3))),
  constraint recovery_answers_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint recovery_answers_pkey PRIMARY KEY (credential_id, "position"),
  constraint recovery_answers_credential_id_question_key UNIQUE (credential_id, question)
);

create table sign_ins (
  id bigint not null generated always as identity,
  credential_id uuid,
  at timestamp with time zone not null,
  result text not null,
  network text not null,
  user_agent text not null,
  times integer not null default 1,
  hour timestamp with time zone,
  constraint sign_ins_result_check CHECK ((result = ANY (ARRAY['succeeded'::text, 'registered'::text, 'failed'::text, 'blocked'::text, 'recovered'::text, 'recovery_failed'::text]))),
  constraint sign_ins_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint sign_ins_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_ins_at ON sign_ins USING btree (at);
CREATE UNIQUE INDEX sign_ins_blocked ON sign_ins USING btree (credential_id, network, hour) NULLS NOT DISTINCT WHERE ((result = 'blocked'::text) AND (hour IS NOT NULL));
CREATE INDEX sign_ins_credential ON sign_ins USING btree (credential_id, id);

create table terms_acceptances (
  id uuid not null default gen_random_uuid(),
  credential_id uuid not null,
  version text not null,
  locale text not null,
  accepted_at timestamp with time zone not null,
  constraint terms_acceptances_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint terms_acceptances_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint terms_acceptances_pkey PRIMARY KEY (id)
);
CREATE INDEX terms_acceptances_credential ON terms_acceptances USING btree (credential_id);

-- concierge

create table handles (
  digest bytea not null,
  account_id uuid not null,
  terms_version text not null,
  created_at timestamp with time zone not null,
  constraint handles_digest_check CHECK ((length(digest) = 32)),
  constraint handles_pkey PRIMARY KEY (digest),
  constraint handles_account_id_key UNIQUE (account_id)
);

-- portal

create table amendments (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  organisation_id uuid not null,
  status text not null,
  before jsonb not null,
  after jsonb not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  confirmed_by uuid,
  decided_by uuid,
  decided_at timestamp with time zone,
  reasons text not null default ''::text,
  confirmed_at timestamp with time zone,
  constraint amendments_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'confirmed'::text, 'applied'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint amendments_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES persons(id),
  constraint amendments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES persons(id),
  constraint amendments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint amendments_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES persons(id),
  constraint amendments_pkey PRIMARY KEY (id),
  constraint amendments_reference_key UNIQUE (reference)
);
CREATE INDEX amendments_confirmed_by ON amendments USING btree (confirmed_by);
CREATE INDEX amendments_decided_by ON amendments USING btree (decided_by);
CREATE INDEX amendments_organisation ON amendments USING btree (organisation_id, status);
CREATE INDEX amendments_requested_by ON amendments USING btree (requested_by);
CREATE INDEX amendments_status ON amendments USING btree (status, requested_at);

create table answer_files (
  id uuid not null default gen_random_uuid(),
  question_id uuid,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  digest text not null,
  added_at timestamp with time zone not null,
  verification_id uuid not null,
  intent_id uuid,
  decision_id uuid,
  constraint answer_files_bytes_check CHECK ((bytes > 0)),
  constraint answer_files_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint answer_files_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text]))),
  constraint answer_files_one CHECK ((num_nonnulls(question_id, intent_id, decision_id) = 1)),
  constraint answer_files_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint answer_files_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES intents(id),
  constraint answer_files_question_id_fkey FOREIGN KEY (question_id) REFERENCES verification_questions(id),
  constraint answer_files_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint answer_files_pkey PRIMARY KEY (id),
  constraint answer_files_question_id_digest_key UNIQUE (question_id, digest)
);
CREATE UNIQUE INDEX answer_files_decision ON answer_files USING btree (decision_id, digest) WHERE (decision_id IS NOT NULL);
CREATE UNIQUE INDEX answer_files_intent ON answer_files USING btree (intent_id, digest) WHERE (intent_id IS NOT NULL);
CREATE INDEX answer_files_verification ON answer_files USING btree (verification_id);

create table appeals (
  id uuid not null default gen_random_uuid(),
  verification_id uuid not null,
  decision_id uuid not null,
  status text not null default 'asked'::text,
  reason text not null,
  asked_at timestamp with time zone not null,
  due_on date,
  reviewer_id uuid,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  sent_on_at timestamp with time zone,
  sent_on_words text,
  coordinator_id uuid,
  coordinator_words text,
  coordinator_at timestamp with time zone,
  restored boolean,
  settled_at timestamp with time zone,
  taken_at timestamp with time zone,
  former_answer text,
  former_answered_by uuid,
  former_answered_at timestamp with time zone,
  constraint appeals_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint appeals_check1 CHECK (((answer IS NULL) = (answered_by IS NULL))),
  constraint appeals_check2 CHECK (((sent_on_at IS NULL) = (sent_on_words IS NULL))),
  constraint appeals_check3 CHECK (((coordinator_at IS NULL) = (coordinator_words IS NULL))),
  constraint appeals_check4 CHECK (((status = 'changed'::text) = (restored IS NOT NULL))),
  constraint appeals_check5 CHECK (((status = ANY (ARRAY['changed'::text, 'withdrawn'::text, 'lapsed'::text, 'closed'::text])) = (settled_at IS NOT NULL))),
  constraint appeals_check6 CHECK (((former_answer IS NULL) = (former_answered_at IS NULL))),
  constraint appeals_check7 CHECK (((former_answer IS NULL) = (former_answered_by IS NULL))),
  constraint appeals_check8 CHECK (((former_answer IS NULL) OR (answer IS NOT NULL))),
  constraint appeals_reason_check CHECK ((reason <> ''::text)),
  constraint appeals_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'under_review'::text, 'upheld'::text, 'changed'::text, 'withdrawn'::text, 'lapsed'::text, 'sent_on'::text, 'returned'::text, 'closed'::text]))),
  constraint appeals_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES persons(id),
  constraint appeals_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES persons(id),
  constraint appeals_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint appeals_former_answered_by_fkey FOREIGN KEY (former_answered_by) REFERENCES persons(id),
  constraint appeals_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES persons(id),
  constraint appeals_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint appeals_pkey PRIMARY KEY (id),
  constraint appeals_decision_id_key UNIQUE (decision_id)
);
CREATE INDEX appeals_answered_by ON appeals USING btree (answered_by);
CREATE INDEX appeals_coordinator ON appeals USING btree (coordinator_id);
CREATE INDEX appeals_former_answered_by ON appeals USING btree (former_answered_by);
CREATE INDEX appeals_reviewer ON appeals USING btree (reviewer_id);
CREATE INDEX appeals_verification ON appeals USING btree (verification_id, asked_at);
CREATE INDEX appeals_waiting ON appeals USING btree (status, due_on) WHERE (status = ANY (ARRAY['asked'::text, 'under_review'::text, 'sent_on'::text, 'returned'::text]));

create table campuses (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  sort_name text generated always as sort_key(name),
  constraint campuses_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint campuses_pkey PRIMARY KEY (id),
  constraint campuses_organisation_id_name_key UNIQUE (organisation_id, name)
);

create table case_claims (
  nomination_id uuid not null,
  person_id uuid not null,
  claimed_at timestamp with time zone not null,
  constraint case_claims_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id) ON DELETE CASCADE,
  constraint case_claims_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint case_claims_pkey PRIMARY KEY (nomination_id)
);
CREATE INDEX case_claims_person ON case_claims USING btree (person_id);

create table case_notes (
  id bigint not null generated always as identity,
  nomination_id uuid not null,
  note text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint case_notes_note_check CHECK ((note <> ''::text)),
  constraint case_notes_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id) ON DELETE CASCADE,
  constraint case_notes_written_by_fkey FOREIGN KEY (written_by) REFERENCES persons(id),
  constraint case_notes_pkey PRIMARY KEY (id)
);
CREATE INDEX case_notes_nomination ON case_notes USING btree (nomination_id, id);
CREATE INDEX case_notes_written_by ON case_notes USING btree (written_by);
CREATE TRIGGER case_notes_append_only BEFORE DELETE OR UPDATE ON case_notes FOR EACH ROW EXECUTE FUNCTION refuse_note_change();

create table closing_notices (
  question_id uuid not null,
  step integer not null,
  on_day date not null,
  closes_on date not null,
  constraint closing_notices_check CHECK ((closes_on > on_day)),
  constraint closing_notices_step_check CHECK (((step >= 1) AND (step <= 3))),
  constraint closing_notices_question_id_fkey FOREIGN KEY (question_id) REFERENCES verification_questions(id),
  constraint closing_notices_pkey PRIMARY KEY (question_id, step)
);

create table consents (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  organisation_id uuid not null,
  line text not null,
  version integer not null,
  locale text not null,
  purposes text[] not null,
  given_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  replaced boolean not null default false,
  constraint consents_check CHECK (((revoked_at IS NOT NULL) OR (NOT replaced))),
  constraint consents_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint consents_purposes_check CHECK (((purposes <@ ARRAY['verify'::text, 'yearly'::text, 'transfer'::text]) AND ('verify'::text = ANY (purposes)))),
  constraint consents_version_check CHECK ((version > 0)),
  constraint consents_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint consents_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint consents_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint consents_pkey PRIMARY KEY (id)
);
CREATE INDEX consents_line ON consents USING btree (line);
CREATE UNIQUE INDEX consents_live ON consents USING btree (person_id, organisation_id, line) WHERE (revoked_at IS NULL);
CREATE INDEX consents_organisation ON consents USING btree (organisation_id);

create table contacts (
  place text not null,
  name_en text not null,
  name_fr text not null,
  phone text not null,
  email text not null,
  address_en text not null,
  address_fr text not null,
  hours_en text not null,
  hours_fr text not null,
  served text not null,
  revision integer not null,
  saved_at timestamp with time zone not null,
  constraint contacts_check CHECK (((phone <> ''::text) OR (email <> ''::text))),
  constraint contacts_name_en_check CHECK ((name_en <> ''::text)),
  constraint contacts_name_fr_check CHECK ((name_fr <> ''::text)),
  constraint contacts_place_check CHECK ((place = ANY (ARRAY['office'::text, 'AB'::text, 'BC'::text, 'MB'::text, 'NB'::text, 'NL'::text, 'NS'::text, 'NT'::text, 'NU'::text, 'ON'::text, 'PE'::text, 'QC'::text, 'SK'::text, 'YT'::text]))),
  constraint contacts_revision_check CHECK ((revision > 0)),
  constraint contacts_served_check CHECK ((served = ANY (ARRAY['both'::text, 'en'::text, 'fr'::text]))),
  constraint contacts_pkey PRIMARY KEY (place)
);

create table contest_findings (
  id uuid not null default gen_random_uuid(),
  contest_id uuid not null,
  finding text not null,
  later_person uuid not null,
  proved_person uuid not null,
  note text not null default ''::text,
  status text not null default 'found'::text,
  found_by uuid not null,
  found_at timestamp with time zone not null,
  second_by uuid,
  second_at timestamp with time zone,
  passes_at timestamp with time zone,
  objected_by uuid,
  why text not null default ''::text,
  settled_at timestamp with time zone,
  constraint contest_findings_check CHECK (((second_by IS NULL) = (second_at IS NULL))),
  constraint contest_findings_check1 CHECK (((status = ANY (ARRAY['found'::text, 'held'::text])) = (settled_at IS NULL))),
  constraint contest_findings_check2 CHECK (((status <> 'held'::text) OR (passes_at IS NOT NULL))),
  constraint contest_findings_check3 CHECK (((status = 'objected'::text) = (objected_by IS NOT NULL))),
  constraint contest_findings_finding_check CHECK ((finding = ANY (ARRAY['proved_holds'::text, 'later_holds'::text, 'same_person'::text]))),
  constraint contest_findings_status_check CHECK ((status = ANY (ARRAY['found'::text, 'held'::text, 'applied'::text, 'refused'::text, 'withdrawn'::text, 'objected'::text, 'overtaken'::text]))),
  constraint contest_findings_contest_id_fkey FOREIGN KEY (contest_id) REFERENCES contested_records(id),
  constraint contest_findings_found_by_fkey FOREIGN KEY (found_by) REFERENCES persons(id),
  constraint contest_findings_later_person_fkey FOREIGN KEY (later_person) REFERENCES students(person_id),
  constraint contest_findings_objected_by_fkey FOREIGN KEY (objected_by) REFERENCES persons(id),
  constraint contest_findings_proved_person_fkey FOREIGN KEY (proved_person) REFERENCES students(person_id),
  constraint contest_findings_second_by_fkey FOREIGN KEY (second_by) REFERENCES persons(id),
  constraint contest_findings_pkey PRIMARY KEY (id)
);
CREATE INDEX contest_findings_contest ON contest_findings USING btree (contest_id, found_at);
CREATE INDEX contest_findings_due ON contest_findings USING btree (passes_at) WHERE (status = 'held'::text);
CREATE INDEX contest_findings_found_by ON contest_findings USING btree (found_by);
CREATE INDEX contest_findings_later ON contest_findings USING btree (later_person);
CREATE UNIQUE INDEX contest_findings_live ON contest_findings USING btree (contest_id) WHERE (status = ANY (ARRAY['found'::text, 'held'::text]));
CREATE INDEX contest_findings_objected_by ON contest_findings USING btree (objected_by);
CREATE INDEX contest_findings_proved ON contest_findings USING btree (proved_person);
CREATE INDEX contest_findings_second_by ON contest_findings USING btree (second_by);

create table contested_records (
  place_id uuid not null,
  proved_id uuid not null,
  noticed_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  told_at timestamp with time zone,
  constraint contested_records_check CHECK ((place_id <> proved_id)),
  constraint contested_records_place_id_fkey FOREIGN KEY (place_id) REFERENCES student_places(id),
  constraint contested_records_proved_id_fkey FOREIGN KEY (proved_id) REFERENCES student_places(id),
  constraint contested_records_pkey PRIMARY KEY (id),
  constraint contested_records_place_id_proved_id_key UNIQUE (place_id, proved_id)
);
CREATE INDEX contested_records_proved ON contested_records USING btree (proved_id);
CREATE INDEX contested_records_untold ON contested_records USING btree (noticed_at) WHERE (told_at IS NULL);

create table corrections (
  id uuid not null default gen_random_uuid(),
  verification_id uuid not null,
  decision_id uuid not null,
  what text not null,
  status text not null default 'asked'::text,
  reason text not null,
  day_after date,
  to_office boolean not null default false,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  settled_by uuid,
  settled_at timestamp with time zone,
  restored boolean,
  constraint corrections_check CHECK (((what = 'day'::text) = (day_after IS NOT NULL))),
  constraint corrections_check1 CHECK (((status = 'asked'::text) = (settled_at IS NULL))),
  constraint corrections_check2 CHECK (((status = 'refused'::text) = (answer IS NOT NULL))),
  constraint corrections_check3 CHECK ((((status = 'made'::text) AND (what = 'outcome'::text)) = (restored IS NOT NULL))),
  constraint corrections_reason_check CHECK ((reason <> ''::text)),
  constraint corrections_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'made'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text]))),
  constraint corrections_what_check CHECK ((what = ANY (ARRAY['outcome'::text, 'day'::text]))),
  constraint corrections_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES persons(id),
  constraint corrections_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint corrections_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint corrections_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint corrections_pkey PRIMARY KEY (id)
);
CREATE INDEX corrections_asked_by ON corrections USING btree (asked_by);
CREATE INDEX corrections_decision ON corrections USING btree (decision_id);
CREATE UNIQUE INDEX corrections_live ON corrections USING btree (verification_id) WHERE (status = 'asked'::text);
CREATE INDEX corrections_made ON corrections USING btree (settled_at, id) WHERE (status = 'made'::text);
CREATE INDEX corrections_settled_by ON corrections USING btree (settled_by);
CREATE INDEX corrections_verification ON corrections USING btree (verification_id, asked_at);

create table credential_moves (
  id uuid not null default gen_random_uuid(),
  person_id uuid,
  new_credential_id uuid not null,
  old_credential_id uuid,
  pin_id uuid,
  proof text not null,
  status text not null,
  requested_at timestamp with time zone not null,
  lapses_at timestamp with time zone not null,
  release_at timestamp with time zone,
  cancel_token_hash bytea,
  approved_by uuid,
  confirmed_by uuid,
  refused_by uuid,
  refusal text,
  settled_at timestamp with time zone,
  answered_at timestamp with time zone,
  constraint credential_moves_awaited CHECK (((status <> ALL (ARRAY['awaiting_mail'::text, 'unreached'::text, 'unreached_second'::text])) OR ((answered_at IS NOT NULL) AND (cancel_token_hash IS NOT NULL)))),
  constraint credential_moves_check CHECK (((person_id IS NOT NULL) OR (status = ANY (ARRAY['awaiting_approval'::text, 'cancelled'::text])))),
  constraint credential_moves_check1 CHECK (((proof = 'old_credential'::text) = (old_credential_id IS NOT NULL))),
  constraint credential_moves_check2 CHECK (((proof = 'pin'::text) = (pin_id IS NOT NULL))),
  constraint credential_moves_check3 CHECK (((status <> 'held'::text) OR ((release_at IS NOT NULL) AND (cancel_token_hash IS NOT NULL)))),
  constraint credential_moves_check4 CHECK (((status = ANY (ARRAY['done'::text, 'cancelled'::text, 'refused'::text])) = (settled_at IS NOT NULL))),
  constraint credential_moves_check5 CHECK (((approved_by <> person_id) AND (confirmed_by <> person_id) AND (confirmed_by <> approved_by))),
  constraint credential_moves_proof_check CHECK ((proof = ANY (ARRAY['old_credential'::text, 'recovery_code'::text, 'pin'::text, 'approval'::text]))),
  constraint credential_moves_status_check CHECK ((status = ANY (ARRAY['awaiting_approval'::text, 'awaiting_second'::text, 'awaiting_answers'::text, 'awaiting_mail'::text, 'unreached'::text, 'unreached_second'::text, 'held'::text, 'done'::text, 'cancelled'::text, 'refused'::text]))),
  constraint credential_moves_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES persons(id),
  constraint credential_moves_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES persons(id),
  constraint credential_moves_new_credential_id_fkey FOREIGN KEY (new_credential_id) REFERENCES credentials(id),
  constraint credential_moves_old_credential_id_fkey FOREIGN KEY (old_credential_id) REFERENCES credentials(id),
  constraint credential_moves_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint credential_moves_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint credential_moves_refused_by_fkey FOREIGN KEY (refused_by) REFERENCES persons(id),
  constraint credential_moves_pkey PRIMARY KEY (id),
  constraint credential_moves_cancel_token_hash_key UNIQUE (cancel_token_hash)
);
CREATE INDEX credential_moves_approved_by ON credential_moves USING btree (approved_by);
CREATE INDEX credential_moves_confirmed_by ON credential_moves USING btree (confirmed_by);
CREATE INDEX credential_moves_new ON credential_moves USING btree (new_credential_id);
CREATE INDEX credential_moves_old ON credential_moves USING btree (old_credential_id);
CREATE UNIQUE INDEX credential_moves_open ON credential_moves USING btree (new_credential_id) WHERE (status = ANY (ARRAY['awaiting_approval'::text, 'awaiting_second'::text, 'awaiting_answers'::text, 'awaiting_mail'::text, 'unreached'::text, 'unreached_second'::text, 'held'::text]));
CREATE INDEX credential_moves_person ON credential_moves USING btree (person_id);
CREATE INDEX credential_moves_pin ON credential_moves USING btree (pin_id);
CREATE INDEX credential_moves_refused_by ON credential_moves USING btree (refused_by);

create table credentials (
  id uuid not null default gen_random_uuid(),
  issuer text not null,
  subject text not null,
  person_id uuid,
  status text not null,
  first_seen_at timestamp with time zone not null,
  linked_at timestamp with time zone,
  retired_at timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  constraint credentials_check CHECK (((status = 'known'::text) = (person_id IS NULL))),
  constraint credentials_status_check CHECK ((status = ANY (ARRAY['known'::text, 'linked'::text, 'retired'::text]))),
  constraint credentials_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint credentials_pkey PRIMARY KEY (id),
  constraint credentials_issuer_subject_key UNIQUE (issuer, subject)
);
CREATE INDEX credentials_person ON credentials USING btree (person_id);

create table decisions (
  id uuid not null default gen_random_uuid(),
  verification_id uuid not null,
  fact text not null,
  reasons text[] not null default '{}'::text[],
  note text not null default ''::text,
  override_reason text,
  evaluation jsonb not null,
  inputs jsonb not null,
  rule_version integer not null,
  signer_id uuid not null,
  role text not null,
  signed_at timestamp with time zone not null,
  effective_at timestamp with time zone not null,
  batch_id uuid,
  status text not null default 'signed'::text,
  settled_at timestamp with time zone,
  settled_by uuid,
  seen boolean not null default false,
  intent_id uuid,
  plain text,
  plain_on date,
  appeal_id uuid,
  correction_id uuid,
  constraint decisions_check CHECK (((status = 'signed'::text) = (settled_at IS NULL))),
  constraint decisions_check1 CHECK ((effective_at >= signed_at)),
  constraint decisions_check2 CHECK (((plain IS NULL) = (plain_on IS NULL))),
  constraint decisions_check3 CHECK (((plain IS NULL) OR (intent_id IS NULL))),
  constraint decisions_fact_check CHECK ((fact = ANY (ARRAY['find_eligible'::text, 'find_ineligible'::text, 'restore'::text, 'accept'::text, 'conclude'::text, 'amend'::text]))),
  constraint decisions_plain_check CHECK ((plain = ANY (ARRAY['withdrew'::text, 'finished'::text, 'dismissed'::text, 'died'::text, 'not_ours'::text]))),
  constraint decisions_status_check CHECK ((status = ANY (ARRAY['signed'::text, 'applied'::text, 'undone'::text, 'overtaken'::text, 'corrected'::text]))),
  constraint decisions_appeal_id_fkey FOREIGN KEY (appeal_id) REFERENCES appeals(id),
  constraint decisions_correction_id_fkey FOREIGN KEY (correction_id) REFERENCES corrections(id),
  constraint decisions_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES intents(id),
  constraint decisions_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint decisions_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES persons(id),
  constraint decisions_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint decisions_pkey PRIMARY KEY (id)
);
CREATE INDEX decisions_appeal ON decisions USING btree (appeal_id);
CREATE INDEX decisions_correction ON decisions USING btree (correction_id);
CREATE INDEX decisions_due ON decisions USING btree (effective_at) WHERE (status = 'signed'::text);
CREATE INDEX decisions_findings ON decisions USING btree (settled_at, id) WHERE ((fact = 'find_ineligible'::text) AND (status = ANY (ARRAY['applied'::text, 'corrected'::text])));
CREATE INDEX decisions_found ON decisions USING btree (verification_id, settled_at, id) WHERE ((fact = 'find_ineligible'::text) AND (status = ANY (ARRAY['applied'::text, 'corrected'::text])));
CREATE INDEX decisions_intent ON decisions USING btree (intent_id);
CREATE INDEX decisions_overtaken ON decisions USING btree (settled_at) WHERE (status = 'overtaken'::text);
CREATE INDEX decisions_settled_by ON decisions USING btree (settled_by);
CREATE UNIQUE INDEX decisions_signed ON decisions USING btree (verification_id) WHERE (status = 'signed'::text);
CREATE INDEX decisions_signer ON decisions USING btree (signer_id);
CREATE INDEX decisions_verification ON decisions USING btree (verification_id, signed_at);

create table departure_notices (
  verification_id uuid not null,
  step integer not null,
  on_day date not null,
  constraint departure_notices_step_check CHECK (((step >= 1) AND (step <= 3))),
  constraint departure_notices_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint departure_notices_pkey PRIMARY KEY (verification_id, step)
);

create table door_retirements (
  id uuid not null default gen_random_uuid(),
  door text not null,
  last_day date not null,
  reason_en text not null,
  reason_fr text not null,
  announced_by uuid not null,
  announced_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  revision integer not null,
  constraint door_retirements_check CHECK (((reason_en = ''::text) = (reason_fr = ''::text))),
  constraint door_retirements_check1 CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
  constraint door_retirements_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES persons(id),
  constraint door_retirements_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES persons(id),
  constraint door_retirements_pkey PRIMARY KEY (id)
);
CREATE INDEX door_retirements_announced_by ON door_retirements USING btree (announced_by);
CREATE UNIQUE INDEX door_retirements_live ON door_retirements USING btree (door) WHERE (withdrawn_at IS NULL);
CREATE INDEX door_retirements_withdrawn_by ON door_retirements USING btree (withdrawn_by);

create table email_changes (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  email text not null,
  token_hash bytea not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  sent_at timestamp with time zone not null default now(),
  constraint email_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint email_changes_pkey PRIMARY KEY (id),
  constraint email_changes_person_id_key UNIQUE (person_id),
  constraint email_changes_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX email_changes_expires ON email_changes USING btree (expires_at);

create table enrolments (
  credential_id uuid not null,
  welcomed_at timestamp with time zone,
  has_pin_at timestamp with time zone,
  pin_id uuid,
  proved_at timestamp with time zone,
  studying_at timestamp with time zone,
  constraint enrolments_check CHECK (((pin_id IS NULL) = (proved_at IS NULL))),
  constraint enrolments_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint enrolments_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint enrolments_pkey PRIMARY KEY (credential_id)
);
CREATE INDEX enrolments_pin ON enrolments USING btree (pin_id);

create table evns (
  number text not null,
  person_id uuid not null,
  organisation_id uuid not null,
  line text not null,
  verification_id uuid not null,
  decision_id uuid not null,
  status text not null default 'live'::text,
  live_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reason text,
  superseded_by text,
  constraint evns_check CHECK (((status = 'live'::text) = (ended_at IS NULL))),
  constraint evns_check1 CHECK (((status = 'superseded'::text) = (superseded_by IS NOT NULL))),
  constraint evns_number_check CHECK ((number ~ '^[1-9][0-9]{9}$'::text)),
  constraint evns_status_check CHECK ((status = ANY (ARRAY['live'::text, 'void'::text, 'superseded'::text]))),
  constraint evns_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint evns_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint evns_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint evns_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint evns_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES evns(number),
  constraint evns_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint evns_pkey PRIMARY KEY (number),
  constraint evns_decision_id_key UNIQUE (decision_id)
);
CREATE INDEX evns_line ON evns USING btree (line);
CREATE UNIQUE INDEX evns_live ON evns USING btree (person_id, organisation_id, line) WHERE (status = 'live'::text);
CREATE INDEX evns_organisation ON evns USING btree (organisation_id);
CREATE INDEX evns_person ON evns USING btree (person_id);
CREATE INDEX evns_superseded_by ON evns USING btree (superseded_by);
CREATE INDEX evns_verification ON evns USING btree (verification_id);

create table file_readings (
  id uuid not null default gen_random_uuid(),
  student_id uuid not null,
  reader_id uuid not null,
  role text not null,
  organisation_id uuid,
  page text not null,
  reason text,
  at timestamp with time zone not null,
  quarter bigint not null,
  salt bytea not null default decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text),
  sealed_on date,
  constraint file_readings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint file_readings_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES persons(id),
  constraint file_readings_student_id_fkey FOREIGN KEY (student_id) REFERENCES students(person_id),
  constraint file_readings_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX file_readings_once ON file_readings USING btree (student_id, reader_id, page, quarter, role, organisation_id, md5(reason)) NULLS NOT DISTINCT;
CREATE INDEX file_readings_organisation ON file_readings USING btree (organisation_id, at);
CREATE INDEX file_readings_reader ON file_readings USING btree (reader_id);
CREATE INDEX file_readings_reasons ON file_readings USING btree (at) WHERE (reason IS NOT NULL);
CREATE INDEX file_readings_student ON file_readings USING btree (student_id, at);
CREATE INDEX file_readings_unsealed ON file_readings USING btree (at) WHERE (sealed_on IS NULL);

create table forgotten_files (
  digest text not null,
  at timestamp with time zone not null,
  constraint forgotten_files_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint forgotten_files_pkey PRIMARY KEY (digest)
);

create table halted_closings (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  verification_ids uuid[] not null,
  open integer not null,
  halted_at timestamp with time zone not null,
  released_by uuid,
  released_at timestamp with time zone,
  constraint halted_closings_check CHECK (((released_by IS NULL) = (released_at IS NULL))),
  constraint halted_closings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint halted_closings_released_by_fkey FOREIGN KEY (released_by) REFERENCES persons(id),
  constraint halted_closings_pkey PRIMARY KEY (id)
);
CREATE INDEX halted_closings_organisation ON halted_closings USING btree (organisation_id);
CREATE INDEX halted_closings_released_by ON halted_closings USING btree (released_by);
CREATE UNIQUE INDEX halted_closings_waiting ON halted_closings USING btree (organisation_id) WHERE (released_at IS NULL);

create table heartbeats (
  single boolean not null default true,
  at timestamp with time zone not null,
  constraint heartbeats_single_check CHECK (single),
  constraint heartbeats_pkey PRIMARY KEY (single)
);

create table help_requests (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  status text not null default 'new'::text,
  jurisdiction text,
  locale text not null,
  words text not null,
  reach text not null,
  correlation text,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint help_requests_check CHECK (((status = 'answered'::text) = (answered_at IS NOT NULL))),
  constraint help_requests_check1 CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint help_requests_jurisdiction_check CHECK ((jurisdiction = ANY (ARRAY['AB'::text, 'BC'::text, 'MB'::text, 'NB'::text, 'NL'::text, 'NS'::text, 'NT'::text, 'NU'::text, 'ON'::text, 'PE'::text, 'QC'::text, 'SK'::text, 'YT'::text]))),
  constraint help_requests_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint help_requests_status_check CHECK ((status = ANY (ARRAY['new'::text, 'answered'::text]))),
  constraint help_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES persons(id),
  constraint help_requests_pkey PRIMARY KEY (id),
  constraint help_requests_reference_key UNIQUE (reference)
);
CREATE INDEX help_requests_answered_by ON help_requests USING btree (answered_by);
CREATE INDEX help_requests_status ON help_requests USING btree (status, asked_at);

create table holder_changes (
  id bigint not null generated always as identity,
  verification_id uuid not null,
  from_id uuid,
  to_id uuid,
  by uuid,
  at timestamp with time zone not null,
  constraint holder_changes_by_fkey FOREIGN KEY (by) REFERENCES persons(id),
  constraint holder_changes_from_id_fkey FOREIGN KEY (from_id) REFERENCES persons(id),
  constraint holder_changes_to_id_fkey FOREIGN KEY (to_id) REFERENCES persons(id),
  constraint holder_changes_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint holder_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX holder_changes_by ON holder_changes USING btree (by);
CREATE INDEX holder_changes_from ON holder_changes USING btree (from_id);
CREATE INDEX holder_changes_to ON holder_changes USING btree (to_id);
CREATE INDEX holder_changes_verification ON holder_changes USING btree (verification_id, id);

create table intents (
  id uuid not null default gen_random_uuid(),
  verification_id uuid not null,
  status text not null default 'drafted'::text,
  reasons text[] not null,
  note text not null,
  evaluation jsonb not null,
  inputs jsonb not null,
  rule_version integer not null,
  drafted_by uuid not null,
  drafted_at timestamp with time zone not null,
  sent_by uuid,
  sent_at timestamp with time zone,
  reply_by date,
  reply text,
  replied_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint intents_check CHECK (((sent_at IS NULL) = (sent_by IS NULL))),
  constraint intents_check1 CHECK (((sent_at IS NULL) = (reply_by IS NULL))),
  constraint intents_check2 CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint intents_check3 CHECK (((sent_at IS NOT NULL) OR (status = ANY (ARRAY['drafted'::text, 'dropped'::text, 'overtaken'::text])))),
  constraint intents_check4 CHECK (((status = ANY (ARRAY['decided'::text, 'dropped'::text, 'overtaken'::text])) = (settled_at IS NOT NULL))),
  constraint intents_note_check CHECK ((note <> ''::text)),
  constraint intents_reasons_check CHECK ((cardinality(reasons) > 0)),
  constraint intents_status_check CHECK ((status = ANY (ARRAY['drafted'::text, 'sent'::text, 'replied'::text, 'lapsed'::text, 'decided'::text, 'dropped'::text, 'overtaken'::text]))),
  constraint intents_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES persons(id),
  constraint intents_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES persons(id),
  constraint intents_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint intents_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint intents_pkey PRIMARY KEY (id)
);
CREATE INDEX intents_drafted_by ON intents USING btree (drafted_by);
CREATE INDEX intents_due ON intents USING btree (reply_by) WHERE (status = 'sent'::text);
CREATE UNIQUE INDEX intents_live ON intents USING btree (verification_id) WHERE (status = ANY (ARRAY['drafted'::text, 'sent'::text, 'replied'::text, 'lapsed'::text]));
CREATE INDEX intents_sent_by ON intents USING btree (sent_by);
CREATE INDEX intents_settled_by ON intents USING btree (settled_by);
CREATE INDEX intents_verification ON intents USING btree (verification_id, drafted_at);

create table letter_runs (
  id uuid not null default gen_random_uuid(),
  ordered_by uuid not null,
  ordered_at timestamp with time zone not null,
  nominations jsonb not null,
  started_at timestamp with time zone,
  done integer not null default 0,
  ended_at timestamp with time zone,
  stamped_at timestamp with time zone,
  constraint letter_runs_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES persons(id),
  constraint letter_runs_pkey PRIMARY KEY (id)
);
CREATE INDEX letter_runs_ordered_by ON letter_runs USING btree (ordered_by, ordered_at);

create table line_rules (
  line text not null,
  version integer not null,
  in_force_from date not null,
  body jsonb not null,
  published_at timestamp with time zone not null,
  proposal_id uuid,
  constraint line_rules_version_check CHECK ((version > 0)),
  constraint line_rules_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint line_rules_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES rule_proposals(id),
  constraint line_rules_pkey PRIMARY KEY (line, version),
  constraint line_rules_line_in_force_from_key UNIQUE (line, in_force_from)
);
CREATE INDEX line_rules_proposal ON line_rules USING btree (proposal_id);

create table lines (
  code text not null,
  name_en text not null,
  name_fr text not null,
  created_at timestamp with time zone not null,
  constraint lines_code_check CHECK ((code ~ '^[A-Z]{2,12}$'::text)),
  constraint lines_pkey PRIMARY KEY (code)
);

create table logout_tokens (
  jti text not null,
  seen_at timestamp with time zone not null,
  issuer text not null,
  constraint logout_tokens_pkey PRIMARY KEY (issuer, jti)
);

create table lost_answers (
  person_id uuid not null,
  credential_id uuid not null,
  asked_at timestamp with time zone not null,
  constraint lost_answers_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint lost_answers_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint lost_answers_pkey PRIMARY KEY (person_id)
);
CREATE INDEX lost_answers_asked ON lost_answers USING btree (asked_at);
CREATE INDEX lost_answers_credential ON lost_answers USING btree (credential_id);

create table membership_campuses (
  membership_id uuid not null,
  campus_id uuid not null,
  constraint membership_campuses_campus_id_fkey FOREIGN KEY (campus_id) REFERENCES campuses(id),
  constraint membership_campuses_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id),
  constraint membership_campuses_pkey PRIMARY KEY (membership_id, campus_id)
);
CREATE INDEX membership_campuses_campus ON membership_campuses USING btree (campus_id);

create table memberships (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  role text not null,
  organisation_id uuid,
  jurisdiction text,
  status text not null,
  pin_id uuid not null,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  reason text not null default ''::text,
  changed_at timestamp with time zone,
  last_active_at timestamp with time zone,
  warned_at timestamp with time zone,
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'officer'::text, 'coordinator'::text, 'dir'::text, 'alternate_dir'::text, 'signatory'::text]))),
  constraint memberships_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'deactivated'::text, 'ended'::text]))),
  constraint memberships_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES persons(id),
  constraint memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint memberships_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_pin_id_key UNIQUE (pin_id)
);
CREATE INDEX memberships_granted_by ON memberships USING btree (granted_by);
CREATE UNIQUE INDEX memberships_once ON memberships USING btree (person_id, role, organisation_id, jurisdiction) NULLS NOT DISTINCT WHERE (status <> 'ended'::text);
CREATE INDEX memberships_organisation ON memberships USING btree (organisation_id);
CREATE INDEX memberships_own_place ON memberships USING btree (((((organisation_id)::text || ' '::text) || (person_id)::text)), status);
CREATE INDEX memberships_person ON memberships USING btree (person_id);
CREATE INDEX memberships_place ON memberships USING btree (((organisation_id)::text), status);
CREATE INDEX memberships_status_active ON memberships USING btree (status, last_active_at);

create table messages (
  id bigint not null generated always as identity,
  verification_id uuid not null,
  person_id uuid not null,
  kind text not null,
  params jsonb not null default '{}'::jsonb,
  question_id uuid,
  sent_at timestamp with time zone not null,
  read_at timestamp with time zone,
  reply_wanted_until date,
  constraint messages_check CHECK (((kind = ANY (ARRAY['asked'::text, 'answered'::text])) = (question_id IS NOT NULL))),
  constraint messages_check1 CHECK (((kind <> 'answered'::text) OR (read_at IS NOT NULL))),
  constraint messages_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'asked'::text, 'answered'::text, 'decided'::text, 'revoked'::text, 'closing'::text, 'contested'::text, 'closed'::text, 'transfer'::text, 'intended'::text, 'replied'::text, 'intent_dropped'::text, 'review'::text, 'corrected'::text, 'given_back'::text]))),
  constraint messages_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint messages_question_id_fkey FOREIGN KEY (question_id) REFERENCES verification_questions(id),
  constraint messages_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint messages_pkey PRIMARY KEY (id)
);
CREATE INDEX messages_own_place ON messages USING btree (((person_id)::text)) WHERE (read_at IS NULL);
CREATE INDEX messages_question ON messages USING btree (question_id);
CREATE INDEX messages_thread ON messages USING btree (verification_id, id);
CREATE INDEX messages_unread ON messages USING btree (person_id) WHERE (read_at IS NULL);

create table move_notices (
  move_id uuid not null,
  address text not null,
  status text not null,
  settled_at timestamp with time zone,
  constraint move_notices_check CHECK (((status = 'waiting'::text) = (settled_at IS NULL))),
  constraint move_notices_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'taken'::text, 'refused'::text]))),
  constraint move_notices_move_id_fkey FOREIGN KEY (move_id) REFERENCES credential_moves(id),
  constraint move_notices_pkey PRIMARY KEY (move_id, address)
);

create table moved_deadlines (
  id bigint not null generated always as identity,
  outage_id uuid not null,
  verification_id uuid,
  transfer_id uuid,
  from_day date not null,
  to_day date not null,
  at timestamp with time zone not null,
  intent_id uuid,
  appeal_id uuid,
  decision_id uuid,
  constraint moved_deadlines_check1 CHECK ((to_day > from_day)),
  constraint moved_deadlines_one CHECK ((num_nonnulls(verification_id, transfer_id, intent_id, appeal_id, decision_id) = 1)),
  constraint moved_deadlines_appeal_id_fkey FOREIGN KEY (appeal_id) REFERENCES appeals(id),
  constraint moved_deadlines_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint moved_deadlines_intent_id_fkey FOREIGN KEY (intent_id) REFERENCES intents(id),
  constraint moved_deadlines_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES outages(id),
  constraint moved_deadlines_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES transfers(id),
  constraint moved_deadlines_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint moved_deadlines_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX moved_deadlines_appeal ON moved_deadlines USING btree (appeal_id, from_day) WHERE (appeal_id IS NOT NULL);
CREATE UNIQUE INDEX moved_deadlines_decision ON moved_deadlines USING btree (decision_id, from_day) WHERE (decision_id IS NOT NULL);
CREATE UNIQUE INDEX moved_deadlines_intent ON moved_deadlines USING btree (intent_id, from_day) WHERE (intent_id IS NOT NULL);
CREATE INDEX moved_deadlines_outage ON moved_deadlines USING btree (outage_id);
CREATE UNIQUE INDEX moved_deadlines_transfer ON moved_deadlines USING btree (transfer_id, from_day) WHERE (transfer_id IS NOT NULL);
CREATE UNIQUE INDEX moved_deadlines_verification ON moved_deadlines USING btree (verification_id, from_day) WHERE (verification_id IS NOT NULL);

create table nomination_forms (
  nomination_id uuid not null,
  form text not null,
  answers jsonb not null default '{}'::jsonb,
  locale text not null,
  saved_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  constraint nomination_forms_form_check CHECK ((form = ANY (ARRAY['imm5592'::text, 'acknowledgement'::text]))),
  constraint nomination_forms_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint nomination_forms_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id),
  constraint nomination_forms_pkey PRIMARY KEY (nomination_id, form)
);

create table nomination_links (
  token_hash bytea not null,
  nomination_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint nomination_links_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id),
  constraint nomination_links_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX nomination_links_nomination ON nomination_links USING btree (nomination_id);

create table nominations (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  kind text not null,
  status text not null,
  organisation_id uuid not null,
  given_names text not null,
  family_name text not null,
  email text not null,
  locale text not null,
  put_forward_as text not null default ''::text,
  nominated_by uuid,
  confirmation text not null,
  confirmed_by uuid,
  replaces_id uuid,
  created_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  received_on date,
  received_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  reasons text not null default ''::text,
  pin_id uuid,
  revision integer not null default 0,
  words tsvector generated always as person_words(given_names, family_name),
  confirmed_at timestamp with time zone,
  link_asked_at timestamp with time zone,
  link_replaced_at timestamp with time zone,
  told_apart text not null default ''::text,
  unreached_at timestamp with time zone,
  scanned boolean not null default false,
  letter_printed_at timestamp with time zone,
  letter_posted_on date,
  waits_since timestamp with time zone not null generated always as 
CASE status
    WHEN 'completed'::text THEN COALESCE(completed_at, created_at)
    WHEN 'received'::text THEN COALESCE(((received_on + '17:00:00'::time without time zone) AT TIME ZONE 'UTC'::text), created_at)
    WHEN 'pin_issued'::text THEN COALESCE(((letter_posted_on + '17:00:00'::time without time zone) AT TIME ZONE 'UTC'::text), letter_printed_at, decided_at, created_at)
    ELSE COALESCE(decided_at, created_at)
END,
  tray text generated always as 
CASE
    WHEN (status = 'completed'::text) THEN 'to_receive'::text
    WHEN ((status = 'received'::text) AND scanned AND (confirmation = ANY (ARRAY['not_needed'::text, 'confirmed'::text]))) THEN 'to_approve'::text
    WHEN (status = 'received'::text) THEN 'to_check'::text
    WHEN ((status = 'approved'::text) AND (kind = ANY (ARRAY['new_dir'::text, 'replace_dir'::text]))) THEN 'to_print'::text
    WHEN ((status = 'pin_issued'::text) AND (letter_posted_on IS NOT NULL)) THEN 'posted'::text
    WHEN ((status = 'pin_issued'::text) AND (letter_printed_at IS NOT NULL)) THEN 'to_post'::text
    ELSE NULL::text
END,
  constraint nominations_confirmation_check CHECK ((confirmation = ANY (ARRAY['not_needed'::text, 'awaiting'::text, 'confirmed'::text, 'refused'::text]))),
  constraint nominations_kind_check CHECK ((kind = ANY (ARRAY['new_dir'::text, 'replace_dir'::text, 'alternate_dir'::text, 'signatory'::text]))),
  constraint nominations_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint nominations_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'completed'::text, 'received'::text, 'returned'::text, 'approved'::text, 'pin_issued'::text, 'enrolled'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text]))),
  constraint nominations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES persons(id),
  constraint nominations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES persons(id),
  constraint nominations_nominated_by_fkey FOREIGN KEY (nominated_by) REFERENCES persons(id),
  constraint nominations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint nominations_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint nominations_received_by_fkey FOREIGN KEY (received_by) REFERENCES persons(id),
  constraint nominations_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES memberships(id),
  constraint nominations_pkey PRIMARY KEY (id),
  constraint nominations_reference_key UNIQUE (reference)
);
CREATE INDEX nominations_confirmed_by ON nominations USING btree (confirmed_by);
CREATE INDEX nominations_created ON nominations USING btree (created_at, id);
CREATE INDEX nominations_decided_by ON nominations USING btree (decided_by);
CREATE INDEX nominations_email ON nominations USING btree (lower(email));
CREATE INDEX nominations_family_name ON nominations USING btree (lower(family_name));
CREATE INDEX nominations_nominated_by ON nominations USING btree (nominated_by);
CREATE INDEX nominations_organisation ON nominations USING btree (organisation_id, status);
CREATE INDEX nominations_pin ON nominations USING btree (pin_id);
CREATE INDEX nominations_place ON nominations USING btree (((organisation_id)::text), status);
CREATE INDEX nominations_received_by ON nominations USING btree (received_by);
CREATE INDEX nominations_replaces ON nominations USING btree (replaces_id);
CREATE INDEX nominations_status ON nominations USING btree (status);
CREATE INDEX nominations_tray ON nominations USING btree (tray, waits_since, id) WHERE (tray IS NOT NULL);
CREATE INDEX nominations_unreached ON nominations USING btree (organisation_id) WHERE (unreached_at IS NOT NULL);
CREATE INDEX nominations_words ON nominations USING gin (words) WITH (fastupdate=off);
CREATE TRIGGER nominations_find_letter BEFORE INSERT OR UPDATE OF pin_id ON nominations FOR EACH ROW EXECUTE FUNCTION find_letter();

create table number_misses (
  day date not null,
  person_id uuid not null,
  organisation_id uuid,
  n integer not null default 1,
  constraint number_misses_n_check CHECK ((n > 0)),
  constraint number_misses_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint number_misses_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint number_misses_day_person_id_organisation_id_key UNIQUE NULLS NOT DISTINCT (day, person_id, organisation_id)
);
CREATE INDEX number_misses_organisation ON number_misses USING btree (organisation_id);
CREATE INDEX number_misses_person ON number_misses USING btree (person_id);

create table organisations (
  id uuid not null default gen_random_uuid(),
  name_en text not null,
  name_fr text not null,
  jurisdiction text not null,
  created_at timestamp with time zone not null,
  operating_name text not null default ''::text,
  sector text not null default 'public'::text,
  address text not null default ''::text,
  phone text not null default ''::text,
  website text not null default ''::text,
  agreement_reference text not null default ''::text,
  status text not null default 'confirmed'::text,
  confirmed_by uuid,
  words tsvector generated always as name_words(((((name_en || ' '::text) || name_fr) || ' '::text) || COALESCE(operating_name, ''::text))),
  sort_en text generated always as sort_key(name_en),
  sort_fr text generated always as sort_key(name_fr),
  constraint organisations_jurisdiction_check CHECK ((jurisdiction = ANY (ARRAY['AB'::text, 'BC'::text, 'MB'::text, 'NB'::text, 'NL'::text, 'NS'::text, 'NT'::text, 'NU'::text, 'ON'::text, 'PE'::text, 'QC'::text, 'SK'::text, 'YT'::text]))),
  constraint organisations_sector_check CHECK ((sector = ANY (ARRAY['public'::text, 'private'::text]))),
  constraint organisations_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text, 'closed'::text]))),
  constraint organisations_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES persons(id),
  constraint organisations_pkey PRIMARY KEY (id)
);
CREATE INDEX organisations_confirmed_by ON organisations USING btree (confirmed_by);
CREATE INDEX organisations_jurisdiction ON organisations USING btree (jurisdiction);
CREATE INDEX organisations_name_en ON organisations USING btree (lower(name_en));
CREATE INDEX organisations_name_fr ON organisations USING btree (lower(name_fr));
CREATE INDEX organisations_sort_en ON organisations USING btree (jurisdiction, sort_en, id);
CREATE INDEX organisations_sort_fr ON organisations USING btree (jurisdiction, sort_fr, id);
CREATE INDEX organisations_words ON organisations USING gin (words) WITH (fastupdate=off);

create table outages (
  id uuid not null default gen_random_uuid(),
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  taken_back_why text not null default ''::text,
  constraint outages_check CHECK ((to_at > from_at)),
  constraint outages_taken_back CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
  constraint outages_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES persons(id),
  constraint outages_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES persons(id),
  constraint outages_pkey PRIMARY KEY (id)
);
CREATE INDEX outages_from ON outages USING btree (from_at);
CREATE INDEX outages_recorded_by ON outages USING btree (recorded_by);
CREATE INDEX outages_taken_back_by ON outages USING btree (taken_back_by);

create table participations (
  id uuid not null default gen_random_uuid(),
  line text not null,
  organisation_id uuid not null,
  from_day date not null,
  to_day date,
  ended_why text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint participations_check CHECK ((to_day >= from_day)),
  constraint participations_check1 CHECK ((((to_day IS NULL) = (ended_at IS NULL)) AND ((to_day IS NULL) = (ended_why IS NULL)))),
  constraint participations_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES persons(id),
  constraint participations_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint participations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint participations_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES persons(id),
  constraint participations_pkey PRIMARY KEY (id)
);
CREATE INDEX participations_ended_by ON participations USING btree (ended_by);
CREATE UNIQUE INDEX participations_open ON participations USING btree (line, organisation_id) WHERE (to_day IS NULL);
CREATE INDEX participations_organisation ON participations USING btree (organisation_id, line, from_day);
CREATE INDEX participations_recorded_by ON participations USING btree (recorded_by);

create table persons (
  id uuid not null default gen_random_uuid(),
  given_names text not null,
  family_name text not null,
  email text,
  locale text not null,
  asked_position integer,
  questions_status text not null default 'set'::text,
  created_at timestamp with time zone not null,
  words tsvector generated always as person_words(given_names, family_name),
  sort_name text generated always as ((sort_key(family_name) || ''::text) || sort_key(given_names)),
  questions_revision integer not null default 0,
  constraint persons_asked_position_check CHECK (((asked_position >= 1) AND (asked_position <= 4))),
  constraint persons_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint persons_questions_status_check CHECK ((questions_status = ANY (ARRAY['set'::text, 'disabled'::text]))),
  constraint persons_pkey PRIMARY KEY (id)
);
CREATE INDEX persons_email ON persons USING btree (lower(email));
CREATE INDEX persons_words ON persons USING gin (words) WITH (fastupdate=off);

create table pin_letters (
  pin_id uuid not null,
  nomination_id uuid,
  printed_at timestamp with time zone not null,
  printed_by uuid not null,
  registered_number text,
  posted_on date,
  posted_by uuid,
  run_id uuid,
  constraint pin_letters_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id),
  constraint pin_letters_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint pin_letters_posted_by_fkey FOREIGN KEY (posted_by) REFERENCES persons(id),
  constraint pin_letters_printed_by_fkey FOREIGN KEY (printed_by) REFERENCES persons(id),
  constraint pin_letters_run_id_fkey FOREIGN KEY (run_id) REFERENCES letter_runs(id),
  constraint pin_letters_pkey PRIMARY KEY (pin_id)
);
CREATE INDEX pin_letters_nomination ON pin_letters USING btree (nomination_id);
CREATE INDEX pin_letters_posted_by ON pin_letters USING btree (posted_by);
CREATE INDEX pin_letters_posted_on ON pin_letters USING btree (posted_on) WHERE (posted_on IS NOT NULL);
CREATE INDEX pin_letters_printed_by ON pin_letters USING btree (printed_by);
CREATE INDEX pin_letters_run ON pin_letters USING btree (run_id);
CREATE INDEX pin_letters_to_post ON pin_letters USING btree (printed_at) WHERE (posted_on IS NULL);
CREATE TRIGGER pin_letters_keep_letter AFTER INSERT OR DELETE OR UPDATE OF printed_at, posted_on ON pin_letters FOR EACH ROW EXECUTE FUNCTION keep_letter();

create table pins (
  id uuid not null default gen_random_uuid(),
  selector text not null,
  secret_hash text not null,
  pepper_id text not null,
  kind text not null,
  status text not null,
  given_names text not null,
  family_name text not null,
  email text,
  locale text not null,
  role text not null,
  organisation_id uuid,
  jurisdiction text,
  issued_by uuid,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  failures integer not null default 0,
  redeemed_at timestamp with time zone,
  redeemed_by uuid,
  nomination_id uuid,
  resets_person uuid,
  approved_by uuid,
  seal_hash bytea,
  opened_at timestamp with time zone,
  constraint pins_check CHECK (((status = 'redeemed'::text) = (redeemed_at IS NOT NULL))),
  constraint pins_check1 CHECK (((role = ANY (ARRAY['dir'::text, 'alternate_dir'::text, 'signatory'::text])) = (organisation_id IS NOT NULL))),
  constraint pins_check2 CHECK (((role = 'coordinator'::text) = (jurisdiction IS NOT NULL))),
  constraint pins_check3 CHECK ((approved_by <> issued_by)),
  constraint pins_jurisdiction_check CHECK ((jurisdiction = ANY (ARRAY['AB'::text, 'BC'::text, 'MB'::text, 'NB'::text, 'NL'::text, 'NS'::text, 'NT'::text, 'NU'::text, 'ON'::text, 'PE'::text, 'QC'::text, 'SK'::text, 'YT'::text]))),
  constraint pins_kind_check CHECK ((kind = ANY (ARRAY['mailed'::text, 'slip'::text]))),
  constraint pins_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint pins_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'officer'::text, 'coordinator'::text, 'dir'::text, 'alternate_dir'::text, 'signatory'::text]))),
  constraint pins_status_check CHECK ((status = ANY (ARRAY['issued'::text, 'posted'::text, 'redeemed'::text, 'expired'::text, 'void'::text, 'replaced'::text]))),
  constraint pins_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES persons(id),
  constraint pins_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES persons(id),
  constraint pins_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id),
  constraint pins_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint pins_redeemed_by_fkey FOREIGN KEY (redeemed_by) REFERENCES persons(id) DEFERRABLE INITIALLY DEFERRED,
  constraint pins_resets_person_fkey FOREIGN KEY (resets_person) REFERENCES persons(id),
  constraint pins_pkey PRIMARY KEY (id),
  constraint pins_seal_hash_key UNIQUE (seal_hash)
);
CREATE INDEX pins_approved_by ON pins USING btree (approved_by);
CREATE INDEX pins_issued_by ON pins USING btree (issued_by);
CREATE UNIQUE INDEX pins_live_selector ON pins USING btree (selector) WHERE (status = ANY (ARRAY['issued'::text, 'posted'::text]));
CREATE INDEX pins_nomination ON pins USING btree (nomination_id);
CREATE INDEX pins_organisation ON pins USING btree (organisation_id);
CREATE INDEX pins_redeemed_by ON pins USING btree (redeemed_by);
CREATE INDEX pins_resets_person ON pins USING btree (resets_person);
CREATE INDEX pins_status_expires ON pins USING btree (status, expires_at);

create table programme_proposals (
  id uuid not null default gen_random_uuid(),
  line text not null,
  organisation_id uuid not null,
  status text not null default 'proposed'::text,
  code text not null,
  from_day date not null,
  name_en text,
  name_fr text,
  kind text,
  seen_id uuid,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  refused_why text,
  constraint programme_proposals_check CHECK ((((kind IS NULL) = (name_en IS NULL)) AND ((kind IS NULL) = (name_fr IS NULL)))),
  constraint programme_proposals_check1 CHECK (((status = 'proposed'::text) = (settled_at IS NULL))),
  constraint programme_proposals_check2 CHECK (((status <> ALL (ARRAY['confirmed'::text, 'refused'::text])) OR (settled_by <> proposed_by))),
  constraint programme_proposals_check3 CHECK (((status = 'refused'::text) = (refused_why IS NOT NULL))),
  constraint programme_proposals_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'::text)),
  constraint programme_proposals_kind_check CHECK ((kind = ANY (ARRAY['credential'::text, 'language'::text, 'visiting'::text, 'none'::text]))),
  constraint programme_proposals_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint programme_proposals_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint programme_proposals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint programme_proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES persons(id),
  constraint programme_proposals_seen_id_fkey FOREIGN KEY (seen_id) REFERENCES programmes(id),
  constraint programme_proposals_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint programme_proposals_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_proposals_line ON programme_proposals USING btree (line);
CREATE UNIQUE INDEX programme_proposals_open ON programme_proposals USING btree (organisation_id, line, code) WHERE (status = 'proposed'::text);
CREATE INDEX programme_proposals_organisation ON programme_proposals USING btree (organisation_id, proposed_at);
CREATE INDEX programme_proposals_proposed_by ON programme_proposals USING btree (proposed_by);
CREATE INDEX programme_proposals_seen ON programme_proposals USING btree (seen_id);
CREATE INDEX programme_proposals_settled_by ON programme_proposals USING btree (settled_by);
CREATE INDEX programme_proposals_waiting ON programme_proposals USING btree (proposed_at, id) WHERE (status = 'proposed'::text);

create table programmes (
  id uuid not null default gen_random_uuid(),
  line text not null,
  organisation_id uuid not null,
  code text not null,
  name_en text not null,
  name_fr text not null,
  kind text not null,
  from_day date not null,
  to_day date,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  superseded_by uuid,
  constraint programmes_check CHECK ((to_day >= from_day)),
  constraint programmes_check1 CHECK (((superseded_at IS NULL) = (superseded_by IS NULL))),
  constraint programmes_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'::text)),
  constraint programmes_kind_check CHECK ((kind = ANY (ARRAY['credential'::text, 'language'::text, 'visiting'::text, 'none'::text]))),
  constraint programmes_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint programmes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint programmes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES persons(id),
  constraint programmes_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES persons(id),
  constraint programmes_pkey PRIMARY KEY (id)
);
CREATE INDEX programmes_line ON programmes USING btree (line);
CREATE UNIQUE INDEX programmes_live ON programmes USING btree (organisation_id, line, code, from_day) WHERE (superseded_at IS NULL);
CREATE INDEX programmes_organisation ON programmes USING btree (organisation_id);
CREATE INDEX programmes_recorded_by ON programmes USING btree (recorded_by);
CREATE INDEX programmes_superseded_by ON programmes USING btree (superseded_by);

create table proof_codes (
  id uuid not null default gen_random_uuid(),
  place_id uuid not null,
  roster_id uuid not null,
  email_by uuid,
  email_at timestamp with time zone not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  hash text,
  pepper_id text,
  tries integer not null default 0,
  used_at timestamp with time zone,
  constraint proof_codes_check CHECK (((sent_at IS NULL) = (hash IS NULL))),
  constraint proof_codes_check1 CHECK (((hash IS NULL) = (pepper_id IS NULL))),
  constraint proof_codes_tries_check CHECK (((tries >= 0) AND (tries <= 5))),
  constraint proof_codes_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES persons(id),
  constraint proof_codes_email_by_fkey FOREIGN KEY (email_by) REFERENCES persons(id),
  constraint proof_codes_place_id_fkey FOREIGN KEY (place_id) REFERENCES student_places(id),
  constraint proof_codes_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES roster_people(id),
  constraint proof_codes_pkey PRIMARY KEY (id)
);
CREATE INDEX proof_codes_asked_by ON proof_codes USING btree (asked_by);
CREATE INDEX proof_codes_email_by ON proof_codes USING btree (email_by);
CREATE INDEX proof_codes_place ON proof_codes USING btree (place_id, asked_at);
CREATE INDEX proof_codes_roster ON proof_codes USING btree (roster_id);
CREATE INDEX proof_codes_to_enter ON proof_codes USING btree (sent_at) WHERE (used_at IS NULL);

create table question_resets (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  status text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  confirmed_by uuid,
  settled_at timestamp with time zone,
  membership_id uuid,
  pin_id uuid,
  constraint question_resets_status_check CHECK ((status = ANY (ARRAY['awaiting_second'::text, 'done'::text, 'refused'::text]))),
  constraint question_resets_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES persons(id),
  constraint question_resets_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES persons(id),
  constraint question_resets_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id),
  constraint question_resets_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint question_resets_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint question_resets_pkey PRIMARY KEY (id)
);
CREATE INDEX question_resets_asked_by ON question_resets USING btree (asked_by);
CREATE INDEX question_resets_confirmed_by ON question_resets USING btree (confirmed_by);
CREATE INDEX question_resets_letters ON question_resets USING btree (asked_at) WHERE ((status = 'done'::text) AND (pin_id IS NULL));
CREATE INDEX question_resets_membership ON question_resets USING btree (membership_id);
CREATE UNIQUE INDEX question_resets_open ON question_resets USING btree (person_id) WHERE (status = 'awaiting_second'::text);
CREATE INDEX question_resets_person ON question_resets USING btree (person_id);
CREATE INDEX question_resets_pin ON question_resets USING btree (pin_id);

create table recovery_codes (
  person_id uuid not null,
  code_hash text not null,
  pepper_id text not null,
  created_at timestamp with time zone not null,
  finder text,
  constraint recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint recovery_codes_pkey PRIMARY KEY (person_id)
);

create table reminders (
  subject text not null,
  kind text not null,
  sent_at timestamp with time zone not null,
  constraint reminders_pkey PRIMARY KEY (subject, kind)
);

create table request_selection_rows (
  selection_id uuid not null,
  verification_id uuid not null,
  revision integer not null,
  outcome text,
  constraint request_selection_rows_selection_id_fkey FOREIGN KEY (selection_id) REFERENCES request_selections(id) ON DELETE CASCADE,
  constraint request_selection_rows_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint request_selection_rows_pkey PRIMARY KEY (selection_id, verification_id)
);
CREATE INDEX request_selection_rows_verification ON request_selection_rows USING btree (verification_id);

create table request_selections (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  act text not null,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  holder_id uuid,
  constraint request_selections_act_check CHECK ((act = ANY (ARRAY['sign'::text, 'assign'::text, 'give_back'::text]))),
  constraint request_selections_check CHECK (((holder_id IS NULL) OR ((act = 'assign'::text) AND (done_at IS NOT NULL)))),
  constraint request_selections_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES persons(id),
  constraint request_selections_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint request_selections_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint request_selections_pkey PRIMARY KEY (id)
);
CREATE INDEX request_selections_holder ON request_selections USING btree (holder_id);
CREATE INDEX request_selections_organisation ON request_selections USING btree (organisation_id);
CREATE INDEX request_selections_person ON request_selections USING btree (person_id, made_at);

create table review_answers (
  review_id uuid not null,
  membership_id uuid not null,
  answer text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  constraint review_answers_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'left'::text]))),
  constraint review_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES persons(id),
  constraint review_answers_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES memberships(id),
  constraint review_answers_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews(id),
  constraint review_answers_pkey PRIMARY KEY (review_id, membership_id)
);
CREATE INDEX review_answers_answered_by ON review_answers USING btree (answered_by);
CREATE INDEX review_answers_membership ON review_answers USING btree (membership_id);

create table reviews (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  year integer not null,
  status text not null,
  opened_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  reminded text not null default ''::text,
  constraint reviews_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'closed'::text]))),
  constraint reviews_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint reviews_pkey PRIMARY KEY (id),
  constraint reviews_organisation_id_year_key UNIQUE (organisation_id, year)
);
CREATE INDEX reviews_due ON reviews USING btree (status, closes_at);

create table roster_people (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  student_number text not null,
  number_key text not null,
  given_names text not null,
  family_name text not null,
  date_of_birth date,
  client_id text,
  email text,
  email_by uuid,
  email_at timestamp with time zone,
  campus_id uuid,
  programme text not null default ''::text,
  active boolean not null default true,
  as_claimed boolean not null default false,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint roster_people_check CHECK (((email IS NULL) = (email_at IS NULL))),
  constraint roster_people_client_id_check CHECK ((client_id ~ '^[0-9]{8}$'::text)),
  constraint roster_people_student_number_check CHECK (((length(student_number) >= 1) AND (length(student_number) <= 20))),
  constraint roster_people_campus_id_fkey FOREIGN KEY (campus_id) REFERENCES campuses(id),
  constraint roster_people_email_by_fkey FOREIGN KEY (email_by) REFERENCES persons(id),
  constraint roster_people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint roster_people_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES persons(id),
  constraint roster_people_pkey PRIMARY KEY (id),
  constraint roster_people_organisation_id_number_key_key UNIQUE (organisation_id, number_key)
);
CREATE INDEX roster_people_campus ON roster_people USING btree (campus_id);
CREATE INDEX roster_people_email_by ON roster_people USING btree (email_by);
CREATE INDEX roster_people_recorded_at ON roster_people USING btree (recorded_at, organisation_id);
CREATE INDEX roster_people_recorded_by ON roster_people USING btree (recorded_by);

create table rule_proposals (
  id uuid not null default gen_random_uuid(),
  line text not null,
  status text not null default 'proposed'::text,
  based_on integer not null,
  in_force_from date not null,
  body jsonb not null,
  changes_en text not null,
  changes_fr text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  refused_why text,
  read_at timestamp with time zone,
  constraint rule_proposals_check CHECK (((status = 'proposed'::text) = (settled_at IS NULL))),
  constraint rule_proposals_check1 CHECK (((status <> ALL (ARRAY['published'::text, 'refused'::text])) OR (settled_by <> proposed_by))),
  constraint rule_proposals_check2 CHECK (((status = 'refused'::text) = (refused_why IS NOT NULL))),
  constraint rule_proposals_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'published'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint rule_proposals_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint rule_proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES persons(id),
  constraint rule_proposals_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint rule_proposals_pkey PRIMARY KEY (id)
);
CREATE INDEX rule_proposals_line ON rule_proposals USING btree (line, proposed_at);
CREATE UNIQUE INDEX rule_proposals_open ON rule_proposals USING btree (line) WHERE (status = 'proposed'::text);
CREATE INDEX rule_proposals_proposed_by ON rule_proposals USING btree (proposed_by);
CREATE INDEX rule_proposals_settled_by ON rule_proposals USING btree (settled_by);

create table scans (
  id uuid not null default gen_random_uuid(),
  nomination_id uuid not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  digest text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text not null default ''::text,
  constraint scans_bytes_check CHECK ((bytes > 0)),
  constraint scans_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text]))),
  constraint scans_withdrawn CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason = ''::text)))),
  constraint scans_added_by_fkey FOREIGN KEY (added_by) REFERENCES persons(id),
  constraint scans_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES nominations(id),
  constraint scans_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES persons(id),
  constraint scans_pkey PRIMARY KEY (id)
);
CREATE INDEX scans_added_by ON scans USING btree (added_by);
CREATE INDEX scans_nomination ON scans USING btree (nomination_id);
CREATE UNIQUE INDEX scans_once ON scans USING btree (nomination_id, digest) WHERE (withdrawn_at IS NULL);
CREATE INDEX scans_withdrawn_by ON scans USING btree (withdrawn_by);
CREATE TRIGGER scans_keep_scanned AFTER INSERT OR DELETE OR UPDATE OF withdrawn_at ON scans FOR EACH ROW EXECUTE FUNCTION keep_scanned();

create table security_answers (
  person_id uuid not null,
  position integer not null,
  question_id text,
  own_question text,
  answer_hash text not null,
  pepper_id text not null,
  normaliser_version integer not null,
  set_at timestamp with time zone not null,
  constraint security_answers_check CHECK (((question_id IS NULL) <> (own_question IS NULL))),
  constraint security_answers_position_check CHECK ((("position" >= 1) AND ("position" <= 4))),
  constraint security_answers_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint security_answers_pkey PRIMARY KEY (person_id, "position")
);

create table sign_ins (
  id bigint not null generated always as identity,
  person_id uuid not null,
  credential_id uuid not null,
  at timestamp with time zone not null,
  network text not null,
  user_agent text not null,
  outcome text not null,
  constraint sign_ins_outcome_check CHECK ((outcome = ANY (ARRAY['signed_in'::text, 'wrong_answer'::text]))),
  constraint sign_ins_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint sign_ins_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint sign_ins_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_ins_credential ON sign_ins USING btree (credential_id);
CREATE INDEX sign_ins_person ON sign_ins USING btree (person_id, at DESC);

create table staff_invitations (
  id uuid not null default gen_random_uuid(),
  status text not null default 'asked'::text,
  given_names text not null,
  family_name text not null,
  email text not null,
  locale text not null,
  role text not null,
  jurisdiction text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  lapses_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  pin_id uuid,
  constraint staff_invitations_check CHECK (((status <> ALL (ARRAY['approved'::text, 'refused'::text])) OR (settled_by <> asked_by))),
  constraint staff_invitations_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint staff_invitations_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'officer'::text, 'coordinator'::text]))),
  constraint staff_invitations_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text]))),
  constraint staff_invitations_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES persons(id),
  constraint staff_invitations_pin_id_fkey FOREIGN KEY (pin_id) REFERENCES pins(id),
  constraint staff_invitations_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint staff_invitations_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX staff_invitations_asked ON staff_invitations USING btree (lower(email), role, jurisdiction) NULLS NOT DISTINCT WHERE (status = 'asked'::text);
CREATE INDEX staff_invitations_asked_by ON staff_invitations USING btree (asked_by);
CREATE INDEX staff_invitations_pin ON staff_invitations USING btree (pin_id);
CREATE INDEX staff_invitations_settled_by ON staff_invitations USING btree (settled_by);

create table student_details (
  credential_id uuid not null,
  client_id text not null,
  date_of_birth date not null,
  given_names text not null,
  family_name text not null,
  email text,
  saved_at timestamp with time zone not null,
  constraint student_details_check CHECK (((given_names <> ''::text) OR (family_name <> ''::text))),
  constraint student_details_client_id_check CHECK ((client_id ~ '^[0-9]{8}$'::text)),
  constraint student_details_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint student_details_pkey PRIMARY KEY (credential_id)
);
CREATE INDEX student_details_saved ON student_details USING btree (saved_at);

create table student_places (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  organisation_id uuid not null,
  campus_id uuid,
  student_number text not null,
  number_key text not null,
  programme text not null default ''::text,
  status text not null default 'claimed'::text,
  roster_id uuid,
  proof text not null default 'none'::text,
  proved_client_id text,
  proved_at timestamp with time zone,
  proved_by uuid,
  claimed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint student_places_check CHECK (((proof = 'none'::text) = (proved_at IS NULL))),
  constraint student_places_check1 CHECK (((status = ANY (ARRAY['ended'::text, 'refused'::text])) = (ended_at IS NOT NULL))),
  constraint student_places_proof_check CHECK ((proof = ANY (ARRAY['none'::text, 'roster'::text, 'code'::text, 'seen'::text]))),
  constraint student_places_status_check CHECK ((status = ANY (ARRAY['claimed'::text, 'matched'::text, 'ended'::text, 'refused'::text]))),
  constraint student_places_student_number_check CHECK (((length(student_number) >= 1) AND (length(student_number) <= 20))),
  constraint student_places_campus_id_fkey FOREIGN KEY (campus_id) REFERENCES campuses(id),
  constraint student_places_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint student_places_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint student_places_proved_by_fkey FOREIGN KEY (proved_by) REFERENCES persons(id),
  constraint student_places_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES roster_people(id),
  constraint student_places_pkey PRIMARY KEY (id)
);
CREATE INDEX student_places_bare_number ON student_places USING btree (ltrim(number_key, '0'::text), organisation_id);
CREATE INDEX student_places_campus ON student_places USING btree (campus_id);
CREATE INDEX student_places_claimed_at ON student_places USING btree (claimed_at, person_id);
CREATE UNIQUE INDEX student_places_client ON student_places USING btree (organisation_id, proved_client_id) WHERE ((status = 'matched'::text) AND (proof <> 'none'::text));
CREATE INDEX student_places_key ON student_places USING btree (organisation_id, number_key);
CREATE UNIQUE INDEX student_places_live ON student_places USING btree (person_id, organisation_id) WHERE (status = ANY (ARRAY['claimed'::text, 'matched'::text]));
CREATE UNIQUE INDEX student_places_number ON student_places USING btree (organisation_id, number_key) WHERE ((status = 'matched'::text) AND (proof <> 'none'::text));
CREATE INDEX student_places_person ON student_places USING btree (person_id);
CREATE INDEX student_places_proved_by ON student_places USING btree (proved_by);
CREATE INDEX student_places_refused_at ON student_places USING btree (ended_at, person_id) WHERE (status = 'refused'::text);
CREATE INDEX student_places_roster ON student_places USING btree (roster_id);

create table students (
  person_id uuid not null,
  client_id text not null,
  date_of_birth date not null,
  given_names text not null,
  family_name text not null,
  former_names text[] not null default '{}'::text[],
  created_at timestamp with time zone not null,
  sort_name text generated always as ((sort_key(family_name) || ''::text) || sort_key(given_names)),
  said_name text generated always as sort_key(((given_names || ' '::text) || family_name)),
  constraint students_check CHECK (((given_names <> ''::text) OR (family_name <> ''::text))),
  constraint students_client_id_check CHECK ((client_id ~ '^[0-9]{8}$'::text)),
  constraint students_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint students_pkey PRIMARY KEY (person_id)
);
CREATE INDEX students_born ON students USING btree (date_of_birth, sort_name);
CREATE INDEX students_client_id ON students USING btree (client_id);
CREATE INDEX students_said_name ON students USING btree (said_name, person_id);
CREATE INDEX students_sort_name ON students USING btree (sort_name, person_id);

create table study_periods (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  roster_id uuid not null,
  term text not null default ''::text,
  programme text not null default ''::text,
  kind text not null,
  from_day date not null,
  to_day date not null,
  load text not null,
  standing text not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  superseded_at timestamp with time zone,
  superseded_by uuid,
  constraint study_periods_check CHECK ((to_day >= from_day)),
  constraint study_periods_check1 CHECK (((superseded_at IS NULL) = (superseded_by IS NULL))),
  constraint study_periods_kind_check CHECK ((kind = ANY (ARRAY['credential'::text, 'language'::text, 'visiting'::text, 'none'::text]))),
  constraint study_periods_load_check CHECK ((load = ANY (ARRAY['full_time'::text, 'part_time'::text, 'leave'::text, 'break'::text, 'suspended'::text, 'withdrawn'::text]))),
  constraint study_periods_source_check CHECK ((source = ANY (ARRAY['typed'::text, 'import'::text, 'transferred'::text]))),
  constraint study_periods_standing_check CHECK ((standing = ANY (ARRAY['satisfactory'::text, 'unsatisfactory'::text, 'not_assessed'::text]))),
  constraint study_periods_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint study_periods_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES persons(id),
  constraint study_periods_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES roster_people(id),
  constraint study_periods_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES persons(id),
  constraint study_periods_pkey PRIMARY KEY (id)
);
CREATE INDEX study_periods_live ON study_periods USING btree (roster_id, from_day) WHERE (superseded_at IS NULL);
CREATE INDEX study_periods_organisation ON study_periods USING btree (organisation_id);
CREATE INDEX study_periods_programme ON study_periods USING btree (organisation_id, programme) WHERE ((superseded_at IS NULL) AND (programme <> ''::text));
CREATE INDEX study_periods_recorded_by ON study_periods USING btree (recorded_by);
CREATE INDEX study_periods_roster ON study_periods USING btree (roster_id, recorded_at);
CREATE INDEX study_periods_superseded_by ON study_periods USING btree (superseded_by);

create table surrenders (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  line text not null,
  on_day date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  what text not null default 'given_back'::text,
  constraint surrenders_what_check CHECK ((what = ANY (ARRAY['given_back'::text, 'never_given'::text]))),
  constraint surrenders_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint surrenders_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint surrenders_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES persons(id),
  constraint surrenders_pkey PRIMARY KEY (id)
);
CREATE INDEX surrenders_line ON surrenders USING btree (line);
CREATE INDEX surrenders_person ON surrenders USING btree (person_id, line);
CREATE INDEX surrenders_recorded_by ON surrenders USING btree (recorded_by);

create table terms_acceptances (
  id bigint not null generated always as identity,
  document text not null,
  version integer not null,
  locale text not null,
  credential_id uuid not null,
  person_id uuid,
  accepted_at timestamp with time zone not null,
  constraint terms_acceptances_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint terms_acceptances_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id),
  constraint terms_acceptances_document_version_fkey FOREIGN KEY (document, version) REFERENCES terms_versions(document, version),
  constraint terms_acceptances_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint terms_acceptances_pkey PRIMARY KEY (id)
);
CREATE INDEX terms_acceptances_credential ON terms_acceptances USING btree (credential_id, document, version);
CREATE INDEX terms_acceptances_person ON terms_acceptances USING btree (person_id);
CREATE INDEX terms_acceptances_version ON terms_acceptances USING btree (document, version);

create table terms_drafts (
  document text not null,
  body_en text not null,
  body_fr text not null,
  changes_en text not null,
  changes_fr text not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  revision integer not null default nextval('terms_draft_revisions'::regclass),
  constraint terms_drafts_document_check CHECK ((document ~ '^(portal|partner|student|consent:[A-Z]{2,12})$'::text)),
  constraint terms_drafts_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES persons(id),
  constraint terms_drafts_pkey PRIMARY KEY (document)
);
CREATE INDEX terms_drafts_saved_by ON terms_drafts USING btree (saved_by);

create table terms_versions (
  document text not null,
  version integer not null,
  body_en text not null,
  body_fr text not null,
  changes_en text not null default ''::text,
  changes_fr text not null default ''::text,
  published_at timestamp with time zone not null,
  published_by uuid,
  constraint terms_versions_document_check CHECK ((document ~ '^(portal|partner|student|consent:[A-Z]{2,12})$'::text)),
  constraint terms_versions_version_check CHECK ((version > 0)),
  constraint terms_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES persons(id),
  constraint terms_versions_pkey PRIMARY KEY (document, version)
);
CREATE INDEX terms_versions_published_by ON terms_versions USING btree (published_by);

create table transfer_notices (
  transfer_id uuid not null,
  step integer not null,
  on_day date not null,
  constraint transfer_notices_step_check CHECK (((step >= 1) AND (step <= 3))),
  constraint transfer_notices_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES transfers(id),
  constraint transfer_notices_pkey PRIMARY KEY (transfer_id, step)
);

create table transfers (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  line text not null,
  from_id uuid not null,
  from_organisation_id uuid not null,
  place_id uuid not null,
  organisation_id uuid not null,
  consent_id uuid not null,
  rule_version integer not null,
  asked_on date not null,
  answers jsonb not null,
  to_id uuid,
  status text not null default 'asked'::text,
  asked_at timestamp with time zone not null,
  due_on date,
  handed_at timestamp with time zone,
  handed_by uuid,
  last_day date,
  handed jsonb,
  reason text,
  note text not null default ''::text,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint transfers_check CHECK (((status = 'asked'::text) = ((handed_at IS NULL) AND (settled_at IS NULL)))),
  constraint transfers_check1 CHECK (((handed_at IS NULL) = (handed IS NULL))),
  constraint transfers_check2 CHECK (((to_id IS NULL) = (handed_at IS NULL))),
  constraint transfers_check3 CHECK (((status = ANY (ARRAY['asked'::text, 'handed_out'::text])) = (settled_at IS NULL))),
  constraint transfers_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'handed_out'::text, 'accepted'::text, 'refused'::text, 'declined'::text, 'lapsed'::text, 'withdrawn'::text, 'fallen'::text]))),
  constraint transfers_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents(id),
  constraint transfers_from_id_fkey FOREIGN KEY (from_id) REFERENCES verifications(id),
  constraint transfers_from_organisation_id_fkey FOREIGN KEY (from_organisation_id) REFERENCES organisations(id),
  constraint transfers_handed_by_fkey FOREIGN KEY (handed_by) REFERENCES persons(id),
  constraint transfers_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint transfers_line_rule_version_fkey FOREIGN KEY (line, rule_version) REFERENCES line_rules(line, version),
  constraint transfers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint transfers_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint transfers_place_id_fkey FOREIGN KEY (place_id) REFERENCES student_places(id),
  constraint transfers_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES persons(id),
  constraint transfers_to_id_fkey FOREIGN KEY (to_id) REFERENCES verifications(id),
  constraint transfers_pkey PRIMARY KEY (id)
);
CREATE INDEX transfers_by_system ON transfers USING btree (from_organisation_id, handed_at) WHERE ((handed_at IS NOT NULL) AND (handed_by IS NULL));
CREATE INDEX transfers_consent ON transfers USING btree (consent_id);
CREATE INDEX transfers_due ON transfers USING btree (due_on) WHERE (status = ANY (ARRAY['asked'::text, 'handed_out'::text]));
CREATE INDEX transfers_from ON transfers USING btree (from_id);
CREATE INDEX transfers_handed_by ON transfers USING btree (handed_by);
CREATE INDEX transfers_in ON transfers USING btree (organisation_id, status, asked_at, id);
CREATE UNIQUE INDEX transfers_live ON transfers USING btree (person_id, line) WHERE (status = ANY (ARRAY['asked'::text, 'handed_out'::text]));
CREATE INDEX transfers_out ON transfers USING btree (from_organisation_id, status, asked_at, id);
CREATE INDEX transfers_own_place ON transfers USING btree (((person_id)::text));
CREATE INDEX transfers_place ON transfers USING btree (place_id);
CREATE INDEX transfers_rule ON transfers USING btree (line, rule_version);
CREATE INDEX transfers_settled_by ON transfers USING btree (settled_by);
CREATE UNIQUE INDEX transfers_to ON transfers USING btree (to_id);

create table undelivered_mail (
  id uuid not null default gen_random_uuid(),
  job_id uuid not null,
  queue text not null,
  about jsonb not null,
  to_address text,
  subject text,
  subject_locale text,
  reason text not null,
  reply integer,
  enhanced_code text,
  given_up_at timestamp with time zone not null,
  constraint undelivered_mail_reason_check CHECK ((reason = ANY (ARRAY['address'::text, 'message'::text, 'sender'::text, 'login'::text, 'later'::text, 'unreachable'::text, 'unknown'::text]))),
  constraint undelivered_mail_subject_locale_check CHECK ((subject_locale = ANY (ARRAY['en'::text, 'fr'::text]))),
  constraint undelivered_mail_pkey PRIMARY KEY (id),
  constraint undelivered_mail_job_id_key UNIQUE (job_id)
);
CREATE INDEX undelivered_mail_given_up ON undelivered_mail USING btree (given_up_at, id);

create table verification_counts (
  organisation_id uuid not null,
  line text not null,
  campus_key uuid not null,
  status text not null,
  n integer not null,
  constraint verification_counts_status_check CHECK ((status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'eligible'::text, 'ineligible'::text, 'cancelled'::text, 'consent_revoked'::text, 'transfer_out'::text, 'transfer_in'::text, 'transferred'::text, 'closed'::text]))),
  constraint verification_counts_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint verification_counts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint verification_counts_pkey PRIMARY KEY (organisation_id, line, campus_key, status)
);
CREATE INDEX verification_counts_line ON verification_counts USING btree (line);

create table verification_facts (
  id bigint not null generated always as identity,
  verification_id uuid not null,
  fact text not null,
  from_status text,
  to_status text not null,
  at timestamp with time zone not null,
  by uuid,
  decision_id uuid,
  constraint verification_facts_from_status_check CHECK ((from_status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'eligible'::text, 'ineligible'::text, 'cancelled'::text, 'consent_revoked'::text, 'transfer_out'::text, 'transfer_in'::text, 'transferred'::text, 'closed'::text]))),
  constraint verification_facts_to_status_check CHECK ((to_status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'eligible'::text, 'ineligible'::text, 'cancelled'::text, 'consent_revoked'::text, 'transfer_out'::text, 'transfer_in'::text, 'transferred'::text, 'closed'::text]))),
  constraint verification_facts_by_fkey FOREIGN KEY (by) REFERENCES persons(id),
  constraint verification_facts_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint verification_facts_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint verification_facts_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_facts_by ON verification_facts USING btree (by);
CREATE INDEX verification_facts_decision ON verification_facts USING btree (decision_id);
CREATE INDEX verification_facts_verification ON verification_facts USING btree (verification_id, id);

create table verification_questions (
  id uuid not null default gen_random_uuid(),
  verification_id uuid not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  constraint verification_questions_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint verification_questions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES persons(id),
  constraint verification_questions_verification_id_fkey FOREIGN KEY (verification_id) REFERENCES verifications(id),
  constraint verification_questions_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_questions_asked_by ON verification_questions USING btree (asked_by);
CREATE UNIQUE INDEX verification_questions_open ON verification_questions USING btree (verification_id) WHERE (answered_at IS NULL);
CREATE INDEX verification_questions_verification ON verification_questions USING btree (verification_id, asked_at);

create table verifications (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  line text not null,
  kind text not null,
  person_id uuid not null,
  place_id uuid not null,
  organisation_id uuid not null,
  campus_id uuid,
  status text not null,
  rule_version integer not null,
  asked_on date not null,
  asked_at timestamp with time zone not null,
  consent_id uuid not null,
  answers jsonb not null,
  holder_id uuid,
  claimed_at timestamp with time zone,
  due_on date,
  days_left integer,
  match text not null,
  prediction text not null,
  judged_at timestamp with time zone not null,
  pending_id uuid,
  closed_why text,
  revision integer not null default 0,
  shut boolean not null default false,
  answered_at timestamp with time zone,
  constraint verifications_closed_why_check CHECK ((closed_why = ANY (ARRAY['not_ours'::text, 'unanswered'::text, 'finished'::text, 'left'::text, 'other_person'::text, 'other_account'::text, 'declined'::text, 'lapsed'::text, 'transfer_over'::text, 'died'::text]))),
  constraint verifications_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'transfer'::text]))),
  constraint verifications_match_check CHECK ((match = ANY (ARRAY['full'::text, 'near'::text, 'none'::text]))),
  constraint verifications_prediction_check CHECK ((prediction = ANY (ARRAY['meets'::text, 'does_not_meet'::text, 'cannot_tell'::text]))),
  constraint verifications_reference_check CHECK ((reference ~ '^EV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'::text)),
  constraint verifications_status_check CHECK ((status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'eligible'::text, 'ineligible'::text, 'cancelled'::text, 'consent_revoked'::text, 'transfer_out'::text, 'transfer_in'::text, 'transferred'::text, 'closed'::text]))),
  constraint verifications_campus_id_fkey FOREIGN KEY (campus_id) REFERENCES campuses(id),
  constraint verifications_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES consents(id),
  constraint verifications_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES persons(id),
  constraint verifications_line_fkey FOREIGN KEY (line) REFERENCES lines(code),
  constraint verifications_line_rule_version_fkey FOREIGN KEY (line, rule_version) REFERENCES line_rules(line, version),
  constraint verifications_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint verifications_pending_id_fkey FOREIGN KEY (pending_id) REFERENCES decisions(id),
  constraint verifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES students(person_id),
  constraint verifications_place_id_fkey FOREIGN KEY (place_id) REFERENCES student_places(id),
  constraint verifications_pkey PRIMARY KEY (id),
  constraint verifications_reference_key UNIQUE (reference)
);
CREATE INDEX verifications_answered ON verifications USING btree (organisation_id, due_on, id) WHERE ((status = ANY (ARRAY['new'::text, 'in_progress'::text])) AND (pending_id IS NULL) AND (answered_at IS NOT NULL));
CREATE INDEX verifications_asked ON verifications USING btree (((person_id)::text)) WHERE (status = 'info_requested'::text);
CREATE INDEX verifications_campus ON verifications USING btree (campus_id);
CREATE INDEX verifications_consent ON verifications USING btree (consent_id);
CREATE INDEX verifications_due ON verifications USING btree (organisation_id, due_on, id) WHERE (status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'transfer_in'::text]));
CREATE INDEX verifications_held ON verifications USING btree (holder_id, organisation_id, due_on, id) WHERE (status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'transfer_in'::text]));
CREATE INDEX verifications_in_hand ON verifications USING btree (((((organisation_id)::text || ' '::text) || (holder_id)::text))) WHERE ((status = 'in_progress'::text) AND (holder_id IS NOT NULL) AND (pending_id IS NULL));
CREATE INDEX verifications_new ON verifications USING btree (((organisation_id)::text)) WHERE (status = 'new'::text);
CREATE UNIQUE INDEX verifications_open ON verifications USING btree (person_id, organisation_id, line) WHERE (status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'eligible'::text, 'transfer_out'::text, 'transfer_in'::text]));
CREATE INDEX verifications_organisation ON verifications USING btree (organisation_id, id);
CREATE INDEX verifications_pending ON verifications USING btree (organisation_id, due_on, id) WHERE (pending_id IS NOT NULL);
CREATE INDEX verifications_pending_id ON verifications USING btree (pending_id);
CREATE INDEX verifications_person ON verifications USING btree (person_id, asked_at);
CREATE INDEX verifications_place ON verifications USING btree (place_id);
CREATE INDEX verifications_rule ON verifications USING btree (line, rule_version);
CREATE INDEX verifications_settled ON verifications USING btree (organisation_id, asked_on, id) WHERE (status = ANY (ARRAY['eligible'::text, 'ineligible'::text, 'transfer_out'::text, 'transferred'::text, 'closed'::text]));
CREATE INDEX verifications_tray ON verifications USING btree (organisation_id, status, due_on, id) WHERE (status = ANY (ARRAY['new'::text, 'in_progress'::text, 'info_requested'::text, 'transfer_in'::text]));

create table vouches (
  person_id uuid not null,
  by uuid not null,
  at timestamp with time zone not null,
  constraint vouches_by_fkey FOREIGN KEY (by) REFERENCES persons(id),
  constraint vouches_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint vouches_pkey PRIMARY KEY (person_id, by)
);
CREATE INDEX vouches_by ON vouches USING btree (by);

-- partners

-- no tables of its own

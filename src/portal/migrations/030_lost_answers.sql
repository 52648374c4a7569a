-- A student who proved, without an answer, that an account is theirs; they may set new questions a day later.

create table lost_answers (
  person_id uuid primary key references persons,
  -- Only the credential that gave the proof goes on from it.
  credential_id uuid not null references credentials,
  asked_at timestamptz not null
);
create index lost_answers_credential on lost_answers (credential_id);
create index lost_answers_asked on lost_answers (asked_at);

-- What somebody at a desk chose from the list to do at once, as it stood then: a signature or an assignment of several
-- requests. What was done is done once, however often its form is sent.

create table request_selections (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  person_id uuid not null references persons,
  act text not null check (act in ('sign', 'assign')),
  made_at timestamptz not null,
  done_at timestamptz,
  -- Whom the requests were given to.
  holder_id uuid references persons,
  check (holder_id is null or (act = 'assign' and done_at is not null))
);
create index request_selections_organisation on request_selections (organisation_id);
create index request_selections_person on request_selections (person_id, made_at);
create index request_selections_holder on request_selections (holder_id);

create table request_selection_rows (
  selection_id uuid not null references request_selections on delete cascade,
  verification_id uuid not null references verifications,
  -- As it was chosen: a request that has moved since falls out.
  revision integer not null,
  -- Null until it is done; then *done*, or why it fell out.
  outcome text,
  primary key (selection_id, verification_id)
);
create index request_selection_rows_verification on request_selection_rows (verification_id);

-- Which proof of identity lets somebody be found eligible for the first time is a rule of the line.
update line_rules set body = jsonb_set(body, '{proof}', '{"first": ["code", "seen"]}') where body -> 'proof' is null;
update rule_proposals set body = jsonb_set(body, '{proof}', '{"first": ["code", "seen"]}') where body -> 'proof' is null;

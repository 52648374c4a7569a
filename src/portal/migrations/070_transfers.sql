-- Transfers: a student who was found eligible takes that decision to another institution (`ENS §10`).

create table transfers (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references students,
  line text not null references lines,
  -- The decision that is taken along, and whose it is.
  from_id uuid not null references verifications,
  from_organisation_id uuid not null references organisations,
  -- Where to, with all that the request there is made of once the file is handed out.
  place_id uuid not null references student_places,
  organisation_id uuid not null references organisations,
  consent_id uuid not null references consents,
  rule_version integer not null,
  asked_on date not null,
  answers jsonb not null,
  to_id uuid references verifications,
  status text not null default 'asked' check (status in ('asked', 'handed_out', 'accepted', 'refused', 'declined',
    'lapsed', 'withdrawn', 'fallen')),
  asked_at timestamptz not null,
  -- The last day of whoever must act; null once nobody must.
  due_on date,
  -- By whom it was handed out; nobody where the system did. What was handed out is kept as it was.
  handed_at timestamptz,
  handed_by uuid references persons,
  last_day date,
  handed jsonb,
  -- A code; the words are the institution's, for the student.
  reason text,
  note text not null default '',
  settled_at timestamptz,
  settled_by uuid references persons,
  foreign key (line, rule_version) references line_rules (line, version),
  check ((status = 'asked') = (handed_at is null and settled_at is null)),
  check ((handed_at is null) = (handed is null)),
  check ((to_id is null) = (handed_at is null)),
  check ((status in ('asked', 'handed_out')) = (settled_at is null))
);
-- One at a time of a student in a line.
create unique index transfers_live on transfers (person_id, line) where status in ('asked', 'handed_out');
create unique index transfers_to on transfers (to_id);
create index transfers_from on transfers (from_id);
create index transfers_out on transfers (from_organisation_id, status, asked_at, id);
create index transfers_in on transfers (organisation_id, status, asked_at, id);
create index transfers_due on transfers (due_on) where status in ('asked', 'handed_out');
create index transfers_place on transfers (place_id);
create index transfers_consent on transfers (consent_id);
create index transfers_rule on transfers (line, rule_version);
create index transfers_handed_by on transfers (handed_by);
create index transfers_settled_by on transfers (settled_by);

-- On which days a new institution and the student were told that the file goes back.
create table transfer_notices (
  transfer_id uuid not null references transfers,
  step integer not null check (step between 1 and 3),
  on_day date not null,
  primary key (transfer_id, step)
);

-- How long it takes, and what comes with the loss of eligibility, is part of a rule too.
update line_rules set body = jsonb_set(body, '{clocks}', '{"handOut": 10, "accept": 30, "acceptNotices": [10, 20, 29],
  "reply": 10, "appeal": 30, "review": 20}'::jsonb || (body -> 'clocks'));
update rule_proposals set body = jsonb_set(body, '{clocks}', '{"handOut": 10, "accept": 30,
  "acceptNotices": [10, 20, 29], "reply": 10, "appeal": 30, "review": 20}'::jsonb || (body -> 'clocks'));

alter table verifications drop constraint verifications_closed_why_check;
alter table verifications add check (closed_why in ('not_ours', 'unanswered', 'finished', 'left', 'other_person',
  'other_account', 'declined', 'lapsed', 'transfer_over'));

alter table messages drop constraint messages_kind_check;
alter table messages add check (kind in ('received', 'asked', 'answered', 'decided', 'revoked', 'closing', 'contested',
  'closed', 'transfer'));

-- Losing eligibility (`ENS §11`): what an institution intends to decide is told first, but for plain facts.

create table intents (
  id uuid primary key default gen_random_uuid(),
  verification_id uuid not null references verifications,
  status text not null default 'drafted' check (status in ('drafted', 'sent', 'replied', 'lapsed', 'decided', 'dropped',
    'overtaken')),
  -- Codes of the rule, and words for the student.
  reasons text[] not null check (cardinality(reasons) > 0),
  note text not null check (note <> ''),
  -- What the numbers said on the day on which it was written: shown again, never worked out again.
  evaluation jsonb not null,
  inputs jsonb not null,
  rule_version integer not null,
  drafted_by uuid not null references persons,
  drafted_at timestamptz not null,
  sent_by uuid references persons,
  sent_at timestamptz,
  -- The last day for a reply; it counts to its end at the Pacific.
  reply_by date,
  reply text,
  replied_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references persons,
  check ((sent_at is null) = (sent_by is null)),
  check ((sent_at is null) = (reply_by is null)),
  check ((reply is null) = (replied_at is null)),
  check (sent_at is not null or status in ('drafted', 'dropped', 'overtaken')),
  check ((status in ('decided', 'dropped', 'overtaken')) = (settled_at is not null))
);
-- One at a time of a request.
create unique index intents_live on intents (verification_id) where status in ('drafted', 'sent', 'replied', 'lapsed');
create index intents_verification on intents (verification_id, drafted_at);
create index intents_due on intents (reply_by) where status = 'sent';
create index intents_drafted_by on intents (drafted_by);
create index intents_sent_by on intents (sent_by);
create index intents_settled_by on intents (settled_by);

-- What a decision in force ends by: an intent that was told, or a plain fact and its day.
alter table decisions
  add column intent_id uuid references intents,
  add column plain text check (plain in ('withdrew', 'finished', 'dismissed', 'died', 'not_ours')),
  add column plain_on date,
  add check ((plain is null) = (plain_on is null)),
  add check (plain is null or intent_id is null);
create index decisions_intent on decisions (intent_id);
alter table decisions drop constraint decisions_fact_check;
alter table decisions add check (fact in ('find_eligible', 'find_ineligible', 'restore', 'accept', 'conclude'));

alter table verifications drop constraint verifications_closed_why_check;
alter table verifications add check (closed_why in ('not_ours', 'unanswered', 'finished', 'left', 'other_person',
  'other_account', 'declined', 'lapsed', 'transfer_over', 'died'));

alter table messages drop constraint messages_kind_check;
alter table messages add check (kind in ('received', 'asked', 'answered', 'decided', 'revoked', 'closing', 'contested',
  'closed', 'transfer', 'intended', 'replied', 'intent_dropped'));

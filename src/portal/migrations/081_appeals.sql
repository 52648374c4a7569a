-- Reviews of decisions that somebody is not eligible, asked for by their students (`ENS §11`).

create table appeals (
  id uuid primary key default gen_random_uuid(),
  verification_id uuid not null references verifications,
  -- The decision that is looked at again, once.
  decision_id uuid not null unique references decisions,
  status text not null default 'asked' check (status in ('asked', 'under_review', 'upheld', 'changed', 'withdrawn',
    'lapsed', 'sent_on', 'returned', 'closed')),
  reason text not null check (reason <> ''),
  asked_at timestamptz not null,
  -- The day by which whoever must act should have; null where nobody must.
  due_on date,
  reviewer_id uuid references persons,
  -- What the institution answered, first and once it was asked again.
  answer text,
  answered_by uuid references persons,
  answered_at timestamptz,
  -- Sent to the coordinator, once, and what they said.
  sent_on_at timestamptz,
  sent_on_words text,
  coordinator_id uuid references persons,
  coordinator_words text,
  coordinator_at timestamptz,
  -- Whether what was changed gave a number; not beside another request that lives.
  restored boolean,
  settled_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null)),
  check ((sent_on_at is null) = (sent_on_words is null)),
  check ((coordinator_at is null) = (coordinator_words is null)),
  check ((status = 'changed') = (restored is not null)),
  check ((status in ('changed', 'withdrawn', 'lapsed', 'closed')) = (settled_at is not null))
);
create index appeals_verification on appeals (verification_id, asked_at);
create index appeals_waiting on appeals (status, due_on)
  where status in ('asked', 'under_review', 'sent_on', 'returned');
create index appeals_reviewer on appeals (reviewer_id);
create index appeals_answered_by on appeals (answered_by);
create index appeals_coordinator on appeals (coordinator_id);

alter table decisions add column appeal_id uuid references appeals;
create index decisions_appeal on decisions (appeal_id);

alter table messages drop constraint messages_kind_check;
alter table messages add check (kind in ('received', 'asked', 'answered', 'decided', 'revoked', 'closing', 'contested',
  'closed', 'transfer', 'intended', 'replied', 'intent_dropped', 'review'));

-- Corrections of decisions that took effect (`ENS §12`): asked by one person of the institution, made by a second.

create table corrections (
  id uuid primary key default gen_random_uuid(),
  verification_id uuid not null references verifications,
  -- What is put right: it stays as it was signed, and what takes its place is a decision of its own.
  decision_id uuid not null references decisions,
  -- That it was found at all, or the day of a plain fact.
  what text not null check (what in ('outcome', 'day')),
  status text not null default 'asked' check (status in ('asked', 'made', 'refused', 'withdrawn', 'lapsed')),
  reason text not null check (reason <> ''),
  -- The day as it should be.
  day_after date,
  -- Whether nobody else at the institution could make it when it was asked: then an officer does.
  to_office boolean not null default false,
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  -- Why it was refused.
  answer text,
  settled_by uuid references persons,
  settled_at timestamptz,
  -- Whether it gave a number; not beside another request that lives.
  restored boolean,
  check ((what = 'day') = (day_after is not null)),
  check ((status = 'asked') = (settled_at is null)),
  check ((status = 'refused') = (answer is not null)),
  check ((status = 'made' and what = 'outcome') = (restored is not null))
);
-- One at a time of a request.
create unique index corrections_live on corrections (verification_id) where status = 'asked';
create index corrections_verification on corrections (verification_id, asked_at);
create index corrections_made on corrections (settled_at, id) where status = 'made';
create index corrections_decision on corrections (decision_id);
create index corrections_asked_by on corrections (asked_by);
create index corrections_settled_by on corrections (settled_by);

alter table decisions add column correction_id uuid references corrections;
create index decisions_correction on decisions (correction_id);
alter table decisions drop constraint decisions_fact_check;
alter table decisions add check (fact in ('find_eligible', 'find_ineligible', 'restore', 'accept', 'conclude', 'amend'));

alter table messages drop constraint messages_kind_check;
alter table messages add check (kind in ('received', 'asked', 'answered', 'decided', 'revoked', 'closing', 'contested',
  'closed', 'transfer', 'intended', 'replied', 'intent_dropped', 'review', 'corrected'));

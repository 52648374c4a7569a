-- What is said in the thread of a request: what the portal tells its student, what the institution asks, what the student
-- answers. A message is a kind and what its words need, so that each reads it in their language; the words of a question
-- and its answer stand with the question.
create table messages (
  id bigint generated always as identity primary key,
  verification_id uuid not null references verifications,
  -- Its student, of whose home page the unread ones are counted.
  person_id uuid not null references students,
  kind text not null check (kind in ('received', 'asked', 'answered', 'decided', 'revoked', 'closing', 'contested',
    'closed')),
  params jsonb not null default '{}',
  question_id uuid references verification_questions,
  sent_at timestamptz not null,
  -- When its student read it; their own are read by nature.
  read_at timestamptz,
  -- The day by which an answer is wanted, where one is.
  reply_wanted_until date,
  check ((kind in ('asked', 'answered')) = (question_id is not null)),
  check (kind <> 'answered' or read_at is not null)
);
create index messages_thread on messages (verification_id, id);
create index messages_unread on messages (person_id) where read_at is null;
create index messages_question on messages (question_id);

-- What was told before there were threads, as read; a question that is open stays to be read.
insert into messages (verification_id, person_id, kind, params, question_id, sent_at, read_at, reply_wanted_until)
select m.verification_id, v.person_id, m.kind, m.params, m.question_id, m.at,
  case when m.until is null then m.at end, m.until
from (
  select f.verification_id, k.kind, f.at, null::uuid as question_id, null::date as until,
    case k.kind
      when 'decided' then jsonb_build_object('to', f.to_status)
      when 'closed' then jsonb_build_object('why', w.closed_why)
      else '{}'
    end as params
  from verification_facts f
  join verifications w on w.id = f.verification_id
  join (values ('asked', 'received'), ('find_eligible', 'decided'), ('find_ineligible', 'decided'),
    ('revoke', 'revoked'), ('close', 'closed')) as k (fact, kind) on k.fact = f.fact
  union all
  select q.verification_id, 'asked', q.asked_at, q.id,
    case when q.answered_at is null and w.status = 'info_requested' then w.due_on end, '{}'
  from verification_questions q join verifications w on w.id = q.verification_id
  union all
  select q.verification_id, 'answered', q.answered_at, q.id, null, '{}'
  from verification_questions q where q.answer <> ''
) m
join verifications v on v.id = m.verification_id
order by m.at, m.verification_id;

-- Files also come with a reply to what is intended, and with what a review is asked for by.

alter table answer_files
  add column verification_id uuid references verifications,
  add column intent_id uuid references intents,
  -- The decision of which the review is asked: there is no review before it is.
  add column decision_id uuid references decisions,
  alter column question_id drop not null;
update answer_files f set verification_id = q.verification_id from verification_questions q where q.id = f.question_id;
alter table answer_files
  alter column verification_id set not null,
  add constraint answer_files_one check (num_nonnulls(question_id, intent_id, decision_id) = 1);
create index answer_files_verification on answer_files (verification_id);
create unique index answer_files_intent on answer_files (intent_id, digest) where intent_id is not null;
create unique index answer_files_decision on answer_files (decision_id, digest) where decision_id is not null;

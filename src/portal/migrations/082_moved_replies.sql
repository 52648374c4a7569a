-- Outages move the last day of a reply to what is intended, of a review, and for asking for one, too.

alter table moved_deadlines
  add column intent_id uuid references intents,
  add column appeal_id uuid references appeals,
  -- The decision of which a review could be asked until that day.
  add column decision_id uuid references decisions,
  drop constraint moved_deadlines_check,
  add constraint moved_deadlines_one check (num_nonnulls(verification_id, transfer_id, intent_id, appeal_id, decision_id) = 1);
create unique index moved_deadlines_intent on moved_deadlines (intent_id, from_day) where intent_id is not null;
create unique index moved_deadlines_appeal on moved_deadlines (appeal_id, from_day) where appeal_id is not null;
create unique index moved_deadlines_decision on moved_deadlines (decision_id, from_day) where decision_id is not null;

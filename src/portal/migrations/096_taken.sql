-- When a review was taken up, for the history of its request; null for those that were before.

alter table appeals add column taken_at timestamptz;

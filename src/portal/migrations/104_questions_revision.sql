-- Answers that are being compared are those that a person has, until the comparison is over.
alter table persons add column questions_revision integer not null default 0;

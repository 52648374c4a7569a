-- What the institution answered first of a review, where it answered again: once the coordinator sent it back, or the
-- decision was changed (`ENS §11`).

alter table appeals add column former_answer text;
alter table appeals add column former_answered_by uuid references persons;
alter table appeals add column former_answered_at timestamptz;
alter table appeals add check ((former_answer is null) = (former_answered_at is null));
alter table appeals add check ((former_answer is null) = (former_answered_by is null));
alter table appeals add check (former_answer is null or answer is not null);
create index appeals_former_answered_by on appeals (former_answered_by);

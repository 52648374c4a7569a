-- Questions that a student leaves unanswered: notices of the day on which the request closes, and the closings of an
-- institution that wait for an officer because they are many.

create table closing_notices (
  question_id uuid not null references verification_questions,
  -- The first, the second or the last.
  step integer not null check (step between 1 and 3),
  on_day date not null,
  closes_on date not null check (closes_on > on_day),
  primary key (question_id, step)
);

create table halted_closings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  -- The requests that would have closed, and how many were open.
  verification_ids uuid[] not null,
  open integer not null,
  halted_at timestamptz not null,
  released_by uuid references persons,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null))
);
create unique index halted_closings_waiting on halted_closings (organisation_id) where released_at is null;
create index halted_closings_organisation on halted_closings (organisation_id);
create index halted_closings_released_by on halted_closings (released_by);

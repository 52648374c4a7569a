-- On which days a student was told that their institution has left a line of business, and when what they have there ends.
create table departure_notices (
  verification_id uuid not null references verifications,
  step integer not null check (step between 1 and 3),
  on_day date not null,
  primary key (verification_id, step)
);

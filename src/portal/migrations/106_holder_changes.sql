-- Who had a request passed from whom to whom where no fact of it tells that: given by somebody else, taken over, or freed
-- as its holder left. For the history of the request; what was before has it in the audit log only.

create table holder_changes (
  id bigint generated always as identity primary key,
  verification_id uuid not null references verifications,
  from_id uuid references persons,
  to_id uuid references persons,
  by uuid references persons,
  at timestamptz not null
);
create index holder_changes_verification on holder_changes (verification_id, id);
create index holder_changes_from on holder_changes (from_id);
create index holder_changes_to on holder_changes (to_id);
create index holder_changes_by on holder_changes (by);

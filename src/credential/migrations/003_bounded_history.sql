-- Tries that a block turned away are one row for each network and hour, which counts them: a stranger can add no more.
alter table sign_ins add column times integer not null default 1;
alter table sign_ins add column hour timestamptz;
create unique index sign_ins_blocked on sign_ins (credential_id, network, hour) nulls not distinct
  where result = 'blocked' and hour is not null;

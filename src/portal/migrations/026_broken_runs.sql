-- When a letter of the run was written last: one that has stood still for long was broken off with its process.
alter table letter_runs add column stamped_at timestamptz;

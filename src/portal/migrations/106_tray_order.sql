-- Trays in their own order: a plan that is kept sorts all of a tray where no index has it so.
create index verifications_tray on verifications (organisation_id, status, due_on, id)
  where status in ('new', 'in_progress', 'info_requested', 'transfer_in');
drop index verifications_held;
create index verifications_held on verifications (holder_id, organisation_id, due_on, id)
  where status in ('new', 'in_progress', 'info_requested', 'transfer_in');
drop index verifications_pending;
create index verifications_pending on verifications (organisation_id, due_on, id) where pending_id is not null;

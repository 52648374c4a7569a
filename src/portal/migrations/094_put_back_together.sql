-- Requests that were claimed together are put back in the queue together.
alter table request_selections drop constraint request_selections_act_check;
alter table request_selections add check (act in ('sign', 'assign', 'give_back'));

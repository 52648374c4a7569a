-- A scan that was attached by mistake stays on record, withdrawn; its file may then be attached anew.
alter table scans
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references persons,
  add column withdrawn_reason text not null default '',
  add constraint scans_withdrawn check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason = '')
  );
drop index scans_once;
create unique index scans_once on scans (nomination_id, digest) where withdrawn_at is null;
create index scans_nomination on scans (nomination_id);
create index scans_withdrawn_by on scans (withdrawn_by);

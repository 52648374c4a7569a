-- When whoever was proved was told that somebody else claims their record: once the signature that proved them has taken
-- effect, since nobody outside of the institution hears of one that can still be undone.
alter table contested_records add column told_at timestamptz;
update contested_records set told_at = noticed_at;
create index contested_records_untold on contested_records (noticed_at) where told_at is null;

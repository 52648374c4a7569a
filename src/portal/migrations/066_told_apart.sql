-- How an officer made sure that a nominee is somebody else than whoever bears the same name and has a say in it.
alter table nominations add column told_apart text not null default '';

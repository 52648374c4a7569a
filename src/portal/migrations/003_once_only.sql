-- What was saved once is never taken for what was saved later: drafts of terms come and go, their revisions do not return.
create sequence terms_draft_revisions as integer owned by terms_drafts.revision;
select setval('terms_draft_revisions', coalesce(max(revision), 0) + 1, false) from terms_drafts;
alter table terms_drafts alter column revision set default nextval('terms_draft_revisions');

-- The same scan is kept once, however often it is sent at the same time.
delete from scans later using scans earlier
  where later.nomination_id = earlier.nomination_id and later.digest = earlier.digest
    and (later.added_at, later.id) > (earlier.added_at, earlier.id);
create unique index scans_once on scans (nomination_id, digest);
drop index scans_nomination;

-- What is decided has an index of its own (`verifications_settled`), and so have the trays: a kept plan took this one for
-- the tray of new requests, and sorted all of them for each page.
drop index verifications_decided;
create index verifications_organisation on verifications (organisation_id, id);

-- What waits for a student is counted by their place too, and whoever lost a number is looked for at each request.
create index verifications_asked on verifications ((person_id::text)) where status = 'info_requested';
create index transfers_own_place on transfers ((person_id::text));
create index messages_own_place on messages ((person_id::text)) where read_at is null;
create index evns_person on evns (person_id);

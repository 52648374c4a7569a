-- What was promised until a day counts to the end of that day at the Pacific, as it is printed from now on. The day
-- that was printed until now is Ottawa's.
update pins
  set expires_at = ((expires_at at time zone 'America/Toronto')::date + 1)::timestamp at time zone 'America/Los_Angeles'
  where status in ('issued', 'posted');

update reviews
  set closes_at = ((closes_at at time zone 'America/Toronto')::date + 1)::timestamp at time zone 'America/Los_Angeles'
  where status = 'open';

update nomination_links
  set expires_at = ((expires_at at time zone 'America/Toronto')::date + 1)::timestamp at time zone 'America/Los_Angeles'
  where revoked_at is null;

update credential_moves
  set lapses_at = ((lapses_at at time zone 'America/Toronto')::date + 1)::timestamp at time zone 'America/Los_Angeles'
  where status in ('awaiting_approval', 'awaiting_second');

-- Since when a confirmed nomination waits for the office.
alter table nominations add column confirmed_at timestamptz;

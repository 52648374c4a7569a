-- Since when a nomination stands where it stands: the queue shows it, and is in its order. A day of receipt counts
-- from its noon in Ottawa, which is that day in every zone of the country.
alter table nominations add column waits_since timestamptz not null generated always as (
  case status
    when 'completed' then coalesce(completed_at, created_at)
    when 'received' then coalesce((received_on + time '17:00') at time zone 'UTC', created_at)
    else coalesce(decided_at, created_at)
  end
) stored;
drop index nominations_status;
create index nominations_status on nominations (status, waits_since, id);

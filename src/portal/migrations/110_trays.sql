-- In which of the office's trays a nomination lies, and since when it stands where it stands, all from its own row: one
-- index orders and counts them, however many there are. What the row lacked, whether a scan counts and what became of
-- its PIN's letter, is kept by the statements that change those. A day of receipt or posting counts from its noon in
-- Ottawa, which is that day in every zone of the country.
drop index nominations_status;
alter table nominations
  drop column waits_since,
  add column scanned boolean not null default false,
  add column letter_printed_at timestamptz,
  add column letter_posted_on date;

update nominations n set scanned = true
where exists (select from scans s where s.nomination_id = n.id and s.withdrawn_at is null);
update nominations n set letter_printed_at = l.printed_at, letter_posted_on = l.posted_on
from pin_letters l where l.pin_id = n.pin_id;

alter table nominations
  add column waits_since timestamptz not null generated always as (
    case status
      when 'completed' then coalesce(completed_at, created_at)
      when 'received' then coalesce((received_on + time '17:00') at time zone 'UTC', created_at)
      when 'pin_issued' then coalesce((letter_posted_on + time '17:00') at time zone 'UTC', letter_printed_at, decided_at, created_at)
      else coalesce(decided_at, created_at)
    end
  ) stored,
  add column tray text generated always as (
    case
      when status = 'completed' then 'to_receive'
      when status = 'received' and scanned and confirmation in ('not_needed', 'confirmed') then 'to_approve'
      when status = 'received' then 'to_check'
      when status = 'approved' and kind in ('new_dir', 'replace_dir') then 'to_print'
      when status = 'pin_issued' and letter_posted_on is not null then 'posted'
      when status = 'pin_issued' and letter_printed_at is not null then 'to_post'
    end
  ) stored;
create index nominations_status on nominations (status);
create index nominations_tray on nominations (tray, waits_since, id) where tray is not null;

create function keep_scanned() returns trigger language plpgsql as $$
begin
  update portal.nominations n set scanned = exists (
    select from portal.scans s where s.nomination_id = n.id and s.withdrawn_at is null
  )
  where n.id = coalesce(new.nomination_id, old.nomination_id);
  return null;
end
$$;
create trigger scans_keep_scanned after insert or delete or update of withdrawn_at on scans
  for each row execute function keep_scanned();

create function keep_letter() returns trigger language plpgsql as $$
begin
  update portal.nominations set letter_printed_at = new.printed_at, letter_posted_on = new.posted_on
  where pin_id = coalesce(new.pin_id, old.pin_id);
  return null;
end
$$;
create trigger pin_letters_keep_letter after insert or delete or update of printed_at, posted_on on pin_letters
  for each row execute function keep_letter();

-- A PIN that replaces another has a letter of its own, or none yet.
create function find_letter() returns trigger language plpgsql as $$
begin
  select l.printed_at, l.posted_on into new.letter_printed_at, new.letter_posted_on
  from portal.pin_letters l where l.pin_id = new.pin_id;
  return new;
end
$$;
create trigger nominations_find_letter before insert or update of pin_id on nominations
  for each row execute function find_letter();

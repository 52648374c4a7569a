-- A PIN that gives one person their security questions back grants nothing, and serves nobody else (SECURITY §4).
alter table pins add column resets_person uuid references persons;
create index pins_resets_person on pins (resets_person);
update pins set resets_person = r.person_id from question_resets r where r.pin_id = pins.id;
-- Whose questions a slip was to give back was not noted until now: representatives issue it anew.
update pins set status = 'void'
  where status in ('issued', 'posted') and role in ('alternate_dir', 'signatory')
    and nomination_id is null and resets_person is null and issued_by is not null;

-- What an institution finds of a record that two people claim: one of its people finds it, a second confirms it. A record
-- may be claimed under more than one proved place: under the number of one, and the client ID of another.

alter table contested_records drop constraint contested_records_pkey;
alter table contested_records add column id uuid primary key default gen_random_uuid();
alter table contested_records add unique (place_id, proved_id);

create table contest_findings (
  id uuid primary key default gen_random_uuid(),
  contest_id uuid not null references contested_records,
  finding text not null check (finding in ('proved_holds', 'later_holds', 'same_person')),
  -- Whose the two places were when it was found; one of them passes where both are one person's.
  later_person uuid not null references students,
  proved_person uuid not null references students,
  note text not null default '',
  status text not null default 'found'
    check (status in ('found', 'held', 'applied', 'refused', 'withdrawn', 'objected', 'overtaken')),
  found_by uuid not null references persons,
  found_at timestamptz not null,
  -- Who confirmed or refused it, and when.
  second_by uuid references persons,
  second_at timestamptz,
  -- From when on what is the institution's passes to the other account, unless somebody objects.
  passes_at timestamptz,
  objected_by uuid references persons,
  -- Why the second person refused it, or what was objected.
  why text not null default '',
  settled_at timestamptz,
  check ((second_by is null) = (second_at is null)),
  check ((status in ('found', 'held')) = (settled_at is null)),
  check (status <> 'held' or passes_at is not null),
  check ((status = 'objected') = (objected_by is not null))
);
create unique index contest_findings_live on contest_findings (contest_id) where status in ('found', 'held');
create index contest_findings_contest on contest_findings (contest_id, found_at);
create index contest_findings_due on contest_findings (passes_at) where status = 'held';
create index contest_findings_later on contest_findings (later_person);
create index contest_findings_proved on contest_findings (proved_person);
create index contest_findings_found_by on contest_findings (found_by);
create index contest_findings_second_by on contest_findings (second_by);
create index contest_findings_objected_by on contest_findings (objected_by);

alter table verifications drop constraint verifications_closed_why_check;
alter table verifications add check (closed_why in ('not_ours', 'unanswered', 'finished', 'left', 'other_person',
  'other_account'));

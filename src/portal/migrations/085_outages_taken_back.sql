-- An outage that was recorded by mistake is taken back, and its deadlines go back (`ENS §5`).

alter table outages
  add column taken_back_at timestamptz,
  add column taken_back_by uuid references persons,
  add column taken_back_why text not null default '',
  add constraint outages_taken_back check ((taken_back_at is null) = (taken_back_by is null));
create index outages_taken_back_by on outages (taken_back_by);

-- Who let somebody back into their account: by approving that it moves. For a while they sign nothing for them.

create table vouches (
  person_id uuid not null references persons,
  by uuid not null references persons,
  at timestamptz not null,
  primary key (person_id, by)
);
create index vouches_by on vouches (by);

insert into vouches (person_id, by, at)
select person_id, by, max(coalesce(settled_at, requested_at))
from credential_moves, lateral (values (approved_by), (confirmed_by)) as approvers (by)
where by is not null and person_id is not null
group by 1, 2;

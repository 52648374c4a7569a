-- What coordinators and officers see as it happens: findings by when they took effect, and files that an institution did
-- not hand out in time, each by an index of its own.

create index decisions_findings on decisions (settled_at, id)
  where fact = 'find_ineligible' and status in ('applied', 'corrected');
create index transfers_by_system on transfers (from_organisation_id, handed_at)
  where handed_at is not null and handed_by is null;

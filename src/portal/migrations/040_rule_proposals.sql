-- A rule of a line of business changes by two people: an officer proposes, an administrator publishes.
create table rule_proposals (
  id uuid primary key default gen_random_uuid(),
  line text not null references lines,
  status text not null default 'proposed' check (status in ('proposed', 'published', 'refused', 'withdrawn')),
  -- The version that was in front of whoever proposed.
  based_on integer not null,
  in_force_from date not null,
  body jsonb not null,
  changes_en text not null,
  changes_fr text not null,
  proposed_by uuid not null references persons,
  proposed_at timestamptz not null,
  settled_by uuid references persons,
  settled_at timestamptz,
  refused_why text,
  check ((status = 'proposed') = (settled_at is null)),
  check (status not in ('published', 'refused') or settled_by <> proposed_by),
  check ((status = 'refused') = (refused_why is not null))
);
-- One at a time, so that nobody publishes what rests on a version that is no longer the latest.
create unique index rule_proposals_open on rule_proposals (line) where status = 'proposed';
create index rule_proposals_line on rule_proposals (line, proposed_at);
create index rule_proposals_proposed_by on rule_proposals (proposed_by);
create index rule_proposals_settled_by on rule_proposals (settled_by);

alter table line_rules add column proposal_id uuid references rule_proposals;
create index line_rules_proposal on line_rules (proposal_id);

-- Nobody comes into the staff by one person alone: one asks, another approves and hands the slip over, and the PIN can
-- be used once a link was opened that went to the invited person's address. Only the hash of what the link holds is kept.
alter table pins add column approved_by uuid references persons check (approved_by <> issued_by);
create index pins_approved_by on pins (approved_by);
alter table pins add column seal_hash bytea unique;
alter table pins add column opened_at timestamptz;

create table staff_invitations (
  id uuid primary key default gen_random_uuid(),
  status text not null default 'asked' check (status in ('asked', 'approved', 'refused', 'withdrawn', 'lapsed')),
  given_names text not null,
  family_name text not null,
  email text not null,
  locale text not null check (locale in ('en', 'fr')),
  role text not null check (role in ('administrator', 'officer', 'coordinator')),
  jurisdiction text,
  asked_by uuid not null references persons,
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  settled_by uuid references persons,
  settled_at timestamptz,
  pin_id uuid references pins,
  check (status not in ('approved', 'refused') or settled_by <> asked_by)
);
-- One for each address and role.
create unique index staff_invitations_asked
  on staff_invitations (lower(email), role, jurisdiction) nulls not distinct where status = 'asked';
create index staff_invitations_asked_by on staff_invitations (asked_by);
create index staff_invitations_settled_by on staff_invitations (settled_by);
create index staff_invitations_pin on staff_invitations (pin_id);

-- One person has one role once.
create unique index memberships_once
  on memberships (person_id, role, organisation_id, jurisdiction) nulls not distinct where status <> 'ended';

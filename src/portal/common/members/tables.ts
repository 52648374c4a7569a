import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { MembershipStatus } from './rules.ts';

/** Roles, and the campuses to which they are limited. */
interface MembershipTables {
  memberships: MembershipTable;
  membership_campuses: MembershipCampusTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends MembershipTables {}
}

interface MembershipTable {
  id: Generated<string>;
  person_id: string;
  role: Role;
  organisation_id: string | null;
  jurisdiction: Jurisdiction | null;
  status: MembershipStatus;
  pin_id: string;
  granted_by: string | null;
  granted_at: Timestamp;
  reason: Generated<string>;
  changed_at: NullableTimestamp;
  last_active_at: NullableTimestamp;
  warned_at: NullableTimestamp;
}

interface MembershipCampusTable {
  membership_id: string;
  campus_id: string;
}

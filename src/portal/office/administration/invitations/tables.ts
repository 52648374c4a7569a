import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { StaffRole } from '../rules.ts';
import type { StaffInvitationStatus } from './rules.ts';

/** Who is to come into the staff, by whose word. */
interface StaffInvitationTables {
  staff_invitations: StaffInvitationTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends StaffInvitationTables {}
}

interface StaffInvitationTable {
  id: Generated<string>;
  status: Generated<StaffInvitationStatus>;
  given_names: string;
  family_name: string;
  email: string;
  locale: Locale;
  role: StaffRole;
  jurisdiction: Jurisdiction | null;
  asked_by: string;
  asked_at: Timestamp;
  lapses_at: Timestamp;
  settled_by: Generated<string | null>;
  settled_at: NullableTimestamp;
  pin_id: Generated<string | null>;
}

import type { Day, Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';

/** Announcements that a way to log in will close. */
interface DoorTables {
  door_retirements: DoorRetirementTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends DoorTables {}
}

interface DoorRetirementTable {
  id: Generated<string>;
  door: string;
  last_day: Day;
  reason_en: string;
  reason_fr: string;
  announced_by: string;
  announced_at: Timestamp;
  withdrawn_by: string | null;
  withdrawn_at: NullableTimestamp;
  revision: number;
}

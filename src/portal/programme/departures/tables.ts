import type { Day } from '#kernel/db/tables.ts';

/** When students were told that their institution has left. */
interface DepartureTables {
  departure_notices: DepartureNoticeTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends DepartureTables {}
}

interface DepartureNoticeTable {
  verification_id: string;
  step: number;
  on_day: Day;
}

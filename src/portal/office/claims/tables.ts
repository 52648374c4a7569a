import type { Timestamp } from '#kernel/db/tables.ts';

/** Which officer has taken up a nomination. */
interface ClaimTables {
  case_claims: ClaimTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ClaimTables {}
}

interface ClaimTable {
  nomination_id: string;
  person_id: string;
  claimed_at: Timestamp;
}

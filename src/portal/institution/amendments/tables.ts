import type { Generated, Json, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { AmendmentStatus } from './rules.ts';

/** Changes of institutions’ details. */
interface AmendmentTables {
  amendments: AmendmentTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends AmendmentTables {}
}

interface AmendmentTable {
  id: Generated<string>;
  reference: string;
  organisation_id: string;
  status: AmendmentStatus;
  before: Json<Record<string, string>>;
  after: Json<Record<string, string>>;
  requested_by: string;
  requested_at: Timestamp;
  confirmed_by: string | null;
  confirmed_at: NullableTimestamp;
  decided_by: string | null;
  decided_at: NullableTimestamp;
  reasons: Generated<string>;
}

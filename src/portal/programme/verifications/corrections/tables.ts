import type { Generated, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { CorrectionStatus, What } from './rules.ts';

declare module '#portal/tables.ts' {
  interface PortalTables {
    corrections: CorrectionTable;
  }
}

/** Corrections of decisions that took effect. */
interface CorrectionTable {
  id: Generated<string>;
  verification_id: string;
  decision_id: string;
  what: What;
  status: Generated<CorrectionStatus>;
  reason: string;
  day_after: NullableDay;
  to_office: Generated<boolean>;
  asked_by: string;
  asked_at: Timestamp;
  answer: string | null;
  settled_by: string | null;
  settled_at: NullableTimestamp;
  restored: boolean | null;
}

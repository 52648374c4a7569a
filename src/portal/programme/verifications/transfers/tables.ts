import type { Day, Generated, Json, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Handed, TransferStatus } from './rules.ts';

/** Transfers, and the days on which it was told that they go back. */
interface TransferTables {
  transfers: TransferTable;
  transfer_notices: TransferNoticeTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends TransferTables {}
}

interface TransferTable {
  id: Generated<string>;
  person_id: string;
  line: string;
  from_id: string;
  from_organisation_id: string;
  place_id: string;
  organisation_id: string;
  consent_id: string;
  rule_version: number;
  asked_on: Day;
  answers: Json<Record<string, boolean>>;
  to_id: string | null;
  status: Generated<TransferStatus>;
  asked_at: Timestamp;
  due_on: NullableDay;
  handed_at: NullableTimestamp;
  handed_by: string | null;
  last_day: NullableDay;
  handed: Json<Handed> | null;
  reason: string | null;
  note: Generated<string>;
  settled_at: NullableTimestamp;
  settled_by: string | null;
}

interface TransferNoticeTable {
  transfer_id: string;
  step: number;
  on_day: Day;
}

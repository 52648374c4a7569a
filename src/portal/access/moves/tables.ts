import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { MoveProof, MoveStatus, NoticeStatus } from './rules.ts';

/** Requests to move an account to another credential. */
interface MoveTables {
  credential_moves: CredentialMoveTable;
  move_notices: MoveNoticeTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends MoveTables {}
}

interface CredentialMoveTable {
  id: Generated<string>;
  person_id: string | null;
  new_credential_id: string;
  old_credential_id: string | null;
  pin_id: string | null;
  proof: MoveProof;
  status: MoveStatus;
  requested_at: Timestamp;
  lapses_at: Timestamp;
  answered_at: NullableTimestamp;
  release_at: NullableTimestamp;
  cancel_token_hash: Buffer | null;
  approved_by: string | null;
  confirmed_by: string | null;
  refused_by: string | null;
  refusal: string | null;
  settled_at: NullableTimestamp;
}

/** The notice of a move to one address on file. */
interface MoveNoticeTable {
  move_id: string;
  address: string;
  status: NoticeStatus;
  settled_at: NullableTimestamp;
}

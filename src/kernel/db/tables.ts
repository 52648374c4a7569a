import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { SessionEnd } from '../http/session-store.ts';

export type { Generated, GeneratedAlways } from 'kysely';

/** Tables that the kernel keeps in every service's schema (`migrations/`). */
export interface KernelTables {
  sessions: SessionTable;
  throttles: ThrottleTable;
  audit_events: AuditEventTable;
  audit_head: AuditHeadTable;
  oidc_payloads: OidcPayloadTable;
  pairwise_subjects: PairwiseSubjectTable;
  mail_messages: MailMessageTable;
  master_secrets: MasterSecretTable;
}

/** A column the database fills in and that may be read as a date. */
export type Timestamp = ColumnType<Date, Date, Date>;
export type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** A number that the database gives each row, read as it comes from either engine. */
export type Serial = ColumnType<number | string, never, never>;
/** A calendar day without a time, as `YYYY-MM-DD`. */
export type Day = ColumnType<string, string, string>;
export type NullableDay = ColumnType<string | null, string | null | undefined, string | null>;

export type Json<T extends object | null> = JSONColumnType<T>;

interface SessionTable {
  id: Generated<string>;
  token_hash: Buffer;
  subject: string | null;
  data: Json<Record<string, unknown>>;
  locale: 'en' | 'fr';
  network: string;
  user_agent: string;
  created_at: Timestamp;
  seen_at: Timestamp;
  ended_at: NullableTimestamp;
  end_reason: SessionEnd | null;
}

interface ThrottleTable {
  key: string;
  failures: number;
  blocked_until: NullableTimestamp;
  updated_at: Timestamp;
}

/** PostgreSQL's driver gives 64-bit integers as text, the embedded one as numbers: read with `Number`. */
type BigSerial = ColumnType<number | string, number, never>;

interface AuditEventTable {
  seq: BigSerial;
  at: Timestamp;
  action: string;
  actor: string;
  subject: string;
  organisation_id: string | null;
  body: string;
  prev_hash: Buffer;
  hash: Buffer;
}

/** One row: the last event's place and hash, and the hash before it. */
interface AuditHeadTable {
  only_row: Generated<boolean>;
  seq: ColumnType<number | string, number, number>;
  prev_hash: Buffer;
  hash: Buffer;
}

interface OidcPayloadTable {
  kind: string;
  id: string;
  payload: Json<Record<string, unknown>>;
  grant_id: string | null;
  uid: string | null;
  user_code: string | null;
  consumed_at: NullableTimestamp;
  expires_at: NullableTimestamp;
}

interface PairwiseSubjectTable {
  account_id: string;
  sector: string;
  subject: string;
  created_at: Timestamp;
}

interface MailMessageTable {
  id: Generated<string>;
  to_address: string;
  locale: 'en' | 'fr';
  subject: string;
  text_body: string;
  html_body: string | null;
  sent_at: Timestamp;
}

/** One of the secrets that a service is started with; nothing in it tells the secret. */
interface MasterSecretTable {
  mark: string;
  sealed_key: Buffer;
  turn: number | null;
}

import type {
  Generated,
  GeneratedAlways,
  Json,
  NullableDay,
  NullableTimestamp,
  Timestamp,
} from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Confirmation, FormName, NominationKind, NominationStatus } from './rules.ts';

/** Nominations, their personal links and their forms. */
interface NominationTables {
  nominations: NominationTable;
  nomination_links: NominationLinkTable;
  nomination_forms: NominationFormTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends NominationTables {}
}

export interface NominationTable {
  id: Generated<string>;
  reference: string;
  kind: NominationKind;
  status: NominationStatus;
  organisation_id: string;
  given_names: string;
  family_name: string;
  email: string;
  locale: Locale;
  put_forward_as: Generated<string>;
  nominated_by: string | null;
  confirmation: Confirmation;
  confirmed_by: string | null;
  confirmed_at: NullableTimestamp;
  replaces_id: string | null;
  created_at: Timestamp;
  completed_at: NullableTimestamp;
  received_on: NullableDay;
  received_by: string | null;
  decided_at: NullableTimestamp;
  decided_by: string | null;
  reasons: Generated<string>;
  told_apart: Generated<string>;
  pin_id: string | null;
  unreached_at: NullableTimestamp;
  link_asked_at: NullableTimestamp;
  link_replaced_at: NullableTimestamp;
  revision: Generated<number>;
  words: GeneratedAlways<string>;
  /** Kept by the statements that change its scans, and the letter of its PIN. */
  scanned: GeneratedAlways<boolean>;
  letter_printed_at: GeneratedAlways<Date | null>;
  letter_posted_on: GeneratedAlways<string | null>;
  waits_since: GeneratedAlways<Date>;
  tray: GeneratedAlways<'to_receive' | 'to_check' | 'to_approve' | 'to_print' | 'to_post' | 'posted' | null>;
}

interface NominationLinkTable {
  token_hash: Buffer;
  nomination_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: NullableTimestamp;
}

interface NominationFormTable {
  nomination_id: string;
  form: FormName;
  answers: Json<Record<string, string | string[]>>;
  locale: Locale;
  saved_at: Timestamp;
  completed_at: NullableTimestamp;
}

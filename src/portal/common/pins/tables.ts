import type { Generated, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PinKind, PinStatus } from './rules.ts';

/** PINs, and the letters that carry them. */
interface PinTables {
  pins: PinTable;
  pin_letters: PinLetterTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends PinTables {}
}

interface PinTable {
  id: Generated<string>;
  selector: string;
  secret_hash: string;
  pepper_id: string;
  kind: PinKind;
  status: PinStatus;
  given_names: string;
  family_name: string;
  email: string | null;
  locale: Locale;
  role: Role;
  organisation_id: string | null;
  jurisdiction: Jurisdiction | null;
  issued_by: string | null;
  issued_at: Timestamp;
  expires_at: Timestamp;
  failures: Generated<number>;
  redeemed_at: NullableTimestamp;
  redeemed_by: string | null;
  nomination_id: string | null;
  resets_person: Generated<string | null>;
  approved_by: Generated<string | null>;
  /** Of a PIN that can be used once the link was opened that went to the address; null for one without. */
  seal_hash: Generated<Buffer | null>;
  opened_at: NullableTimestamp;
}

interface PinLetterTable {
  pin_id: string;
  nomination_id: string | null;
  printed_at: Timestamp;
  printed_by: string;
  registered_number: string | null;
  posted_on: NullableDay;
  posted_by: string | null;
  run_id: string | null;
}

import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Purpose } from './rules.ts';

/** What students consented to. */
interface ConsentTables {
  consents: ConsentTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ConsentTables {}
}

interface ConsentTable {
  id: Generated<string>;
  person_id: string;
  organisation_id: string;
  line: string;
  version: number;
  locale: Locale;
  purposes: readonly Purpose[];
  given_at: Timestamp;
  revoked_at: NullableTimestamp;
  replaced: Generated<boolean>;
}

import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { HelpStatus } from './rules.ts';

/** Messages to whoever helps. */
interface HelpTables {
  help_requests: HelpRequestTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends HelpTables {}
}

interface HelpRequestTable {
  id: Generated<string>;
  reference: string;
  status: Generated<HelpStatus>;
  jurisdiction: Jurisdiction | null;
  locale: Locale;
  words: string;
  reach: string;
  correlation: string | null;
  asked_at: Timestamp;
  answered_at: NullableTimestamp;
  answered_by: string | null;
}

import type { Generated, Json, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Reason } from './rules.ts';

interface UndeliveredMailTables {
  undelivered_mail: UndeliveredMailTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends UndeliveredMailTables {}
}

interface UndeliveredMailTable {
  id: Generated<string>;
  job_id: string;
  queue: string;
  about: Json<object>;
  to_address: string | null;
  subject: string | null;
  subject_locale: Locale | null;
  reason: Reason;
  reply: number | null;
  enhanced_code: string | null;
  given_up_at: Timestamp;
}

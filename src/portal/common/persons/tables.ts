import type { Generated, GeneratedAlways, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { QuestionsStatus } from './rules.ts';

/** Everybody who ever enrolled. */
interface PersonTables {
  persons: PersonTable;
  vouches: VouchTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends PersonTables {}
}

interface PersonTable {
  id: Generated<string>;
  given_names: string;
  family_name: string;
  email: string | null;
  locale: Locale;
  asked_position: number | null;
  questions_status: Generated<QuestionsStatus>;
  /** How often the four questions were replaced. */
  questions_revision: Generated<number>;
  created_at: Timestamp;
  words: GeneratedAlways<string>;
  sort_name: GeneratedAlways<string>;
}

interface VouchTable {
  person_id: string;
  by: string;
  at: Timestamp;
}

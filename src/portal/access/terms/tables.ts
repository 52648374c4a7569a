import type { Generated, Timestamp } from '#kernel/db/tables.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Document } from './rules.ts';

/** The terms, who accepted them, and those in preparation. */
interface TermsTables {
  terms_versions: TermsVersionTable;
  terms_acceptances: TermsAcceptanceTable;
  terms_drafts: TermsDraftTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends TermsTables {}
}

interface TermsVersionTable {
  document: Document;
  version: number;
  body_en: string;
  body_fr: string;
  changes_en: Generated<string>;
  changes_fr: Generated<string>;
  published_at: Timestamp;
  published_by: string | null;
}

interface TermsAcceptanceTable {
  id: Generated<string>;
  document: Document;
  version: number;
  locale: Locale;
  credential_id: string;
  person_id: string | null;
  accepted_at: Timestamp;
}

interface TermsDraftTable {
  document: Document;
  body_en: string;
  body_fr: string;
  changes_en: string;
  changes_fr: string;
  saved_at: Timestamp;
  saved_by: string;
  revision: Generated<number>;
}

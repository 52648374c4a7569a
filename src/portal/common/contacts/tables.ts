import type { Timestamp } from '#kernel/db/tables.ts';
import type { ContactPlace, Served } from './rules.ts';

/** Whom to call, by place. */
interface ContactTables {
  contacts: ContactTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ContactTables {}
}

interface ContactTable {
  place: ContactPlace;
  name_en: string;
  name_fr: string;
  phone: string;
  email: string;
  address_en: string;
  address_fr: string;
  hours_en: string;
  hours_fr: string;
  served: Served;
  revision: number;
  saved_at: Timestamp;
}

import type { Generated, GeneratedAlways, Timestamp } from '#kernel/db/tables.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { OrganisationStatus, Sector } from './rules.ts';

/** The institutions of the programme, and their campuses. */
interface OrganisationTables {
  organisations: OrganisationTable;
  campuses: CampusTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends OrganisationTables {}
}

interface OrganisationTable {
  id: Generated<string>;
  name_en: string;
  name_fr: string;
  jurisdiction: Jurisdiction;
  operating_name: Generated<string>;
  sector: Generated<Sector>;
  address: Generated<string>;
  phone: Generated<string>;
  website: Generated<string>;
  agreement_reference: Generated<string>;
  status: Generated<OrganisationStatus>;
  confirmed_by: string | null;
  created_at: Timestamp;
  words: GeneratedAlways<string>;
  sort_en: GeneratedAlways<string>;
  sort_fr: GeneratedAlways<string>;
}

interface CampusTable {
  id: Generated<string>;
  organisation_id: string;
  name: string;
  sort_name: GeneratedAlways<string>;
}

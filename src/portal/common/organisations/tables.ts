import type { Generated, GeneratedAlways, Timestamp } from '#kernel/db/tables.ts';
import type { RecordColumns } from '#portal/common/identification/fields.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { OrganisationStatus } from './rules.ts';

/** The institutions of the programme, and their campuses. */
interface OrganisationTables {
  organisations: OrganisationTable;
  campuses: CampusTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends OrganisationTables {}
}

type Names = 'name_en' | 'name_fr';
/** What the form tells of an institution, which begins with its names alone. */
type FormColumns = Pick<RecordColumns, Names> & {
  [C in Exclude<keyof RecordColumns, Names>]: Generated<RecordColumns[C]>;
};

interface OrganisationTable extends FormColumns {
  id: Generated<string>;
  jurisdiction: Jurisdiction;
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

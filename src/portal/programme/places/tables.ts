import type { Generated, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { PlaceStatus, Proof } from './rules.ts';

/** Students at institutions, by their own word and as it was proved. */
interface PlaceTables {
  student_places: StudentPlaceTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends PlaceTables {}
}

interface StudentPlaceTable {
  id: Generated<string>;
  person_id: string;
  organisation_id: string;
  campus_id: string | null;
  student_number: string;
  number_key: string;
  programme: string;
  status: Generated<PlaceStatus>;
  roster_id: string | null;
  proof: Generated<Proof>;
  proved_client_id: string | null;
  proved_at: NullableTimestamp;
  proved_by: string | null;
  claimed_at: Timestamp;
  ended_at: NullableTimestamp;
}

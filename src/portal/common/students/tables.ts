import type { Day, Generated, GeneratedAlways, Timestamp } from '#kernel/db/tables.ts';

/** People who study, and what those on their way in have typed. */
interface StudentTables {
  students: StudentTable;
  student_details: StudentDetailsTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends StudentTables {}
}

interface StudentTable {
  person_id: string;
  client_id: string;
  date_of_birth: Day;
  given_names: string;
  family_name: string;
  former_names: Generated<string[]>;
  created_at: Timestamp;
  sort_name: GeneratedAlways<string>;
  said_name: GeneratedAlways<string>;
}

interface StudentDetailsTable {
  credential_id: string;
  client_id: string;
  date_of_birth: Day;
  given_names: string;
  family_name: string;
  email: string | null;
  saved_at: Timestamp;
}

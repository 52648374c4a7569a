import type { Day, Generated, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { Load, ProgrammeKind, Standing } from '#portal/programme/eligibility/study/rules.ts';

/** What institutions have on file of their own students. */
interface RosterTables {
  roster_people: RosterPersonTable;
  study_periods: StudyPeriodTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends RosterTables {}
}

interface RosterPersonTable {
  id: Generated<string>;
  organisation_id: string;
  student_number: string;
  number_key: string;
  given_names: string;
  family_name: string;
  date_of_birth: NullableDay;
  client_id: string | null;
  email: string | null;
  email_by: string | null;
  email_at: NullableTimestamp;
  campus_id: string | null;
  programme: string;
  active: Generated<boolean>;
  as_claimed: Generated<boolean>;
  recorded_by: string;
  recorded_at: Timestamp;
}

interface StudyPeriodTable {
  id: Generated<string>;
  organisation_id: string;
  roster_id: string;
  term: string;
  programme: string;
  kind: ProgrammeKind;
  from_day: Day;
  to_day: Day;
  load: Load;
  standing: Standing;
  source: 'typed' | 'import' | 'transferred';
  recorded_by: string;
  recorded_at: Timestamp;
  superseded_at: NullableTimestamp;
  superseded_by: string | null;
}

import type { Day, Generated, NullableDay, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { ProgrammeKind } from '#portal/programme/eligibility/study/rules.ts';
import type { ProgrammeProposalStatus } from './rules.ts';

/** Programmes of study of institutions, and what was proposed of them. */
interface ProgrammeTables {
  programmes: ProgrammeTable;
  programme_proposals: ProgrammeProposalTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends ProgrammeTables {}
}

interface ProgrammeTable {
  id: Generated<string>;
  line: string;
  organisation_id: string;
  code: string;
  name_en: string;
  name_fr: string;
  kind: ProgrammeKind;
  from_day: Day;
  to_day: NullableDay;
  recorded_by: string;
  recorded_at: Timestamp;
  superseded_at: NullableTimestamp;
  superseded_by: string | null;
}

interface ProgrammeProposalTable {
  id: Generated<string>;
  line: string;
  organisation_id: string;
  status: Generated<ProgrammeProposalStatus>;
  code: string;
  from_day: Day;
  name_en: string | null;
  name_fr: string | null;
  kind: ProgrammeKind | null;
  seen_id: string | null;
  proposed_by: string;
  proposed_at: Timestamp;
  settled_by: string | null;
  settled_at: NullableTimestamp;
  refused_why: string | null;
}

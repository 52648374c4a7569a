import type { Day, Generated, Json, NullableTimestamp, Timestamp } from '#kernel/db/tables.ts';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import type { ProposalStatus } from './rules.ts';

/** Rules that were proposed, and what became of them. */
interface RuleChangeTables {
  rule_proposals: RuleProposalTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends RuleChangeTables {}
}

interface RuleProposalTable {
  id: Generated<string>;
  line: string;
  status: Generated<ProposalStatus>;
  based_on: number;
  in_force_from: Day;
  body: Json<LineRule>;
  changes_en: string;
  changes_fr: string;
  proposed_by: string;
  proposed_at: Timestamp;
  settled_by: string | null;
  settled_at: NullableTimestamp;
  refused_why: string | null;
  /** When its proposer read what became of it. */
  read_at: NullableTimestamp;
}

import type {
  Day,
  Generated,
  Json,
  NullableDay,
  NullableTimestamp,
  Serial,
  Timestamp,
} from '#kernel/db/tables.ts';
import type { Evaluation, Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level } from '#portal/programme/places/rules.ts';
import type { Role } from '#portal/roles.ts';
import type { PlainFact } from './intents/rules.ts';
import type { Inputs } from './judge/rules.ts';
import type { ClosedWhy, DecisionStatus, SignedFact, VerificationFact, VerificationStatus } from './rules.ts';

/** Requests, what was signed of them, and what became of them. */
interface VerificationTables {
  verifications: VerificationTable;
  decisions: DecisionTable;
  verification_facts: VerificationFactTable;
  holder_changes: HolderChangeTable;
  verification_counts: VerificationCountTable;
  verification_questions: VerificationQuestionTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends VerificationTables {}
}

interface VerificationTable {
  id: Generated<string>;
  reference: string;
  line: string;
  kind: 'initial' | 'transfer';
  person_id: string;
  place_id: string;
  organisation_id: string;
  campus_id: string | null;
  status: VerificationStatus;
  rule_version: number;
  asked_on: Day;
  asked_at: Timestamp;
  consent_id: string;
  answers: Json<Record<string, boolean>>;
  holder_id: string | null;
  claimed_at: NullableTimestamp;
  due_on: NullableDay;
  days_left: number | null;
  match: Level;
  prediction: Outcome;
  judged_at: Timestamp;
  pending_id: string | null;
  closed_why: ClosedWhy | null;
  revision: Generated<number>;
  shut: Generated<boolean>;
  /** When the student answered what was asked last; null again where it was asked anew, or gone on with without. */
  answered_at: NullableTimestamp;
}

interface DecisionTable {
  id: Generated<string>;
  verification_id: string;
  fact: SignedFact;
  reasons: readonly string[];
  note: string;
  override_reason: string | null;
  evaluation: Json<Evaluation>;
  inputs: Json<Inputs>;
  rule_version: number;
  signer_id: string;
  role: Role;
  signed_at: Timestamp;
  effective_at: Timestamp;
  batch_id: string | null;
  /** Whether it proved its student too. */
  seen: Generated<boolean>;
  intent_id: string | null;
  plain: PlainFact | null;
  plain_on: NullableDay;
  appeal_id: string | null;
  correction_id: string | null;
  status: Generated<DecisionStatus>;
  settled_at: NullableTimestamp;
  settled_by: string | null;
}

interface VerificationFactTable {
  id: Serial;
  verification_id: string;
  fact: VerificationFact | 'asked';
  from_status: VerificationStatus | null;
  to_status: VerificationStatus;
  at: Timestamp;
  by: string | null;
  decision_id: string | null;
}

/** Who had a request passed from whom to whom, where no fact of it tells that. */
interface HolderChangeTable {
  id: Serial;
  verification_id: string;
  from_id: string | null;
  to_id: string | null;
  by: string | null;
  at: Timestamp;
}

interface VerificationCountTable {
  organisation_id: string;
  line: string;
  campus_key: string;
  status: VerificationStatus;
  n: number;
}

interface VerificationQuestionTable {
  id: Generated<string>;
  verification_id: string;
  question: string;
  asked_by: string;
  asked_at: Timestamp;
  answer: string | null;
  answered_at: NullableTimestamp;
}

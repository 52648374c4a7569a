import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import type { Outcome } from '#portal/programme/eligibility/rules.ts';
import type { Level, Proof } from '#portal/programme/places/rules.ts';
import { type Scope, scoped, scopedWithShut } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Fallen, Standing } from './rules.ts';

type Tables = Db<PortalTables>;

/** A chosen request, as a list knows it: what stands now, and what became of it. */
export interface Chosen extends Omit<Standing, 'bar'> {
  readonly id: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly line: string;
  readonly ruleVersion: number;
  readonly match: Level;
  readonly prediction: Outcome;
  readonly proof: Proof;
  readonly answeredAt: Date | null;
  readonly outcome: 'done' | Fallen | null;
  /** Whether revoked consent has shut it: what was done with it before is then counted, and named no more. */
  readonly shut: boolean;
}

/**
 * What was chosen, in the order of names, within the scope of whoever looks. Requests that were shut since are among them: whoever
 * chose them knew their names, and is told that they fell out.
 */
export async function listChosen(db: Tables, scope: Scope, selectionId: string): Promise<Chosen[]> {
  const rows = await scopedWithShut(db, scope)
    .innerJoin('request_selection_rows as r', 'r.verification_id', 'v.id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .innerJoin('consents as c', 'c.id', 'v.consent_id')
    .select(['v.id', 'v.campus_id', 'v.status', 'v.holder_id', 'v.pending_id', 'v.revision'])
    .select(['v.line', 'v.rule_version', 'v.match', 'v.prediction', 'v.shut', 'v.answered_at'])
    .select(['s.given_names', 's.family_name', 'p.student_number', 'p.proof', 'c.revoked_at'])
    .select(['r.revision as chosen_at', 'r.outcome'])
    .where('r.selection_id', '=', selectionId)
    .orderBy('s.sort_name')
    .orderBy('v.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
    studentNumber: row.student_number,
    campusId: row.campus_id,
    status: row.status,
    holderId: row.holder_id,
    pending: row.pending_id !== null,
    consentLives: row.revoked_at === null,
    revision: row.revision,
    chosenAt: row.chosen_at,
    answeredAt: row.answered_at,
    line: row.line,
    ruleVersion: row.rule_version,
    match: row.match,
    prediction: row.prediction,
    proof: row.proof,
    outcome: row.outcome,
    shut: row.shut,
  }));
}

/** A signature that can be undone, or several of one moment. */
export interface Undoable {
  /** Of the selection they were signed by, or of the one request. */
  readonly id: string;
  readonly batch: boolean;
  readonly count: number;
  /** Whose the one request is; null for several. */
  readonly name: string | null;
  readonly until: Date;
  /** Of the one request. */
  readonly revision: number;
}

/** What somebody signed that has not taken effect, the latest first. */
export async function listUndoable(
  db: Tables,
  scope: Scope,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<Undoable[]> {
  const rows = await scoped(db, scope)
    .innerJoin('decisions as d', 'd.id', 'v.pending_id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .where('v.pending_id', 'is not', null)
    .where('d.signer_id', '=', personId)
    .where('d.effective_at', '>', now)
    .select(({ fn }) => [
      fn.coalesce('d.batch_id', 'v.id').as('id'),
      'd.batch_id',
      'd.effective_at as until',
      fn.countAll<number>().as('n'),
      fn.max('v.revision').as('revision'),
      fn.max('s.given_names').as('given'),
      fn.max('s.family_name').as('family'),
    ])
    .groupBy(({ fn }) => [fn.coalesce('d.batch_id', 'v.id'), 'd.batch_id', 'd.effective_at'])
    .orderBy('d.effective_at', 'desc')
    .limit(3)
    .execute();
  return rows.map(({ batch_id, n, given, family, ...row }) => ({
    ...row,
    batch: batch_id !== null,
    count: Number(n),
    name: Number(n) === 1 ? fullName({ givenNames: given, familyName: family }) : null,
  }));
}

/** A waiting signature of several. */
export interface Waiting {
  readonly decisionId: string;
  readonly verificationId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly effectiveAt: Date;
}

/** Of the signatures that were made with a selection those that wait still, but for one's own file. */
export const listWaiting = (
  db: Tables,
  scope: Scope,
  selectionId: string,
  personId: string,
): Promise<Waiting[]> =>
  scoped(db, scope)
    .innerJoin('request_selection_rows as r', 'r.verification_id', 'v.id')
    .innerJoin('decisions as d', 'd.id', 'v.pending_id')
    .where('r.selection_id', '=', selectionId)
    .where('d.batch_id', '=', selectionId)
    .where('v.person_id', '!=', personId)
    .select(['d.id as decisionId', 'v.id as verificationId', 'v.reference'])
    .select(['v.organisation_id as organisationId', 'd.effective_at as effectiveAt'])
    .execute();

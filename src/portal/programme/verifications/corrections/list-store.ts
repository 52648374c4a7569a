import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Evaluation } from '#portal/programme/eligibility/rules.ts';
import { mapBars } from '#portal/programme/verifications/barred/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { PlainFact } from '#portal/programme/verifications/intents/rules.ts';
import { endedNumber } from '#portal/programme/verifications/intents/told-store.ts';
import type { Inputs } from '#portal/programme/verifications/judge/rules.ts';
import type { SignedFact } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { CorrectionStatus, What } from './rules.ts';

type Tables = Db<PortalTables>;

/** The decision that stands, as far as what takes its place needs it. */
export interface Standing {
  readonly id: string;
  readonly fact: SignedFact;
  readonly plain: PlainFact | null;
  readonly plainOn: string | null;
  readonly reasons: readonly string[];
  readonly note: string;
  readonly evaluation: Evaluation;
  readonly inputs: Inputs;
  readonly isCorrected: boolean;
  /** Whether a number ended with it; where none did, there was none. */
  readonly endedNumber: boolean;
}

/** The latest decision of a request that took effect; null before there is one. */
export async function findStanding(db: Tables, verificationId: string): Promise<Standing | null> {
  const row = await db
    .selectFrom('decisions')
    .select([
      'id',
      'fact',
      'plain',
      'plain_on as plainOn',
      'reasons',
      'note',
      'evaluation',
      'inputs',
      'status',
    ])
    .select(endedNumber('decisions').as('endedNumber'))
    .where('verification_id', '=', verificationId)
    .where('status', 'in', ['applied', 'corrected'])
    .orderBy('effective_at', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { status, ...standing } = row;
  return { ...standing, isCorrected: status === 'corrected' };
}

/** A correction, as far as it has come. */
export interface Correction {
  readonly id: string;
  readonly verificationId: string;
  readonly organisationId: string;
  readonly what: What;
  readonly status: CorrectionStatus;
  readonly reason: string;
  /** The plain fact and its day as they were signed. */
  readonly plain: PlainFact | null;
  readonly dayBefore: string | null;
  readonly dayAfter: string | null;
  readonly askedBy: { readonly id: string; readonly name: string };
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly settledAt: Date | null;
  readonly restored: boolean | null;
  /** Whether a number ended with what is corrected. */
  readonly endedNumber: boolean;
}

const all = (db: Tables) =>
  db
    .selectFrom('corrections as c')
    .innerJoin('verifications as v', 'v.id', 'c.verification_id')
    .innerJoin('decisions as b', 'b.id', 'c.decision_id')
    .innerJoin('persons as p', 'p.id', 'c.asked_by')
    .select(['c.id', 'c.verification_id as verificationId', 'v.organisation_id as organisationId', 'c.what'])
    .select(['c.status', 'c.reason', 'b.plain', 'b.plain_on as dayBefore', 'c.day_after as dayAfter'])
    .select(['c.asked_by', 'c.asked_at as askedAt', 'c.answer', 'c.settled_at as settledAt', 'c.restored'])
    .select(['p.given_names', 'p.family_name', endedNumber('b').as('endedNumber')]);

type Row = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>;

const correctionOf = ({ asked_by: id, given_names, family_name, ...row }: Row): Correction => ({
  ...row,
  askedBy: { id, name: fullName({ givenNames: given_names, familyName: family_name }) },
});

/** The correction of a request that waits; null where none does. */
export const findAsked = async (db: Tables, verificationId: string): Promise<Correction | null> => {
  const latest = await findLatest(db, verificationId);
  return latest?.status === 'asked' ? latest : null;
};

/** The correction of a request that waits; where none does, the one that was asked for last. */
export async function findLatest(db: Tables, verificationId: string): Promise<Correction | null> {
  const row = await all(db)
    .where('c.verification_id', '=', verificationId)
    .orderBy((eb) => eb('c.status', '=', 'asked'), 'desc')
    .orderBy('c.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : correctionOf(row);
}

/** A correction by its id; null where its file is shut, or there is none. */
export async function findCorrection(db: Tables, id: string): Promise<Correction | null> {
  const row = await all(db).where('c.id', '=', id).where('v.shut', '=', false).executeTakeFirst();
  return row === undefined ? null : correctionOf(row);
}

/** What was corrected of a request, the latest first. */
export async function listMade(db: Tables, verificationId: string): Promise<Correction[]> {
  const rows = await all(db)
    .where('c.verification_id', '=', verificationId)
    .where('c.status', '=', 'made')
    .orderBy('c.settled_at', 'desc')
    .execute();
  return rows.map(correctionOf);
}

/** What was made, was refused or waits of a request's corrections, the latest first. */
export async function listCorrectionsOf(db: Tables, verificationId: string): Promise<Correction[]> {
  const rows = await all(db)
    .where('c.verification_id', '=', verificationId)
    .where('c.status', 'in', ['made', 'refused', 'asked'])
    .orderBy('c.asked_at', 'desc')
    .execute();
  return rows.map(correctionOf);
}

/** The corrections of a decision that were refused; whoever asks has shown that they may see its request. */
export async function listRefusedOf(db: Tables, decisionId: string): Promise<Correction[]> {
  const rows = await all(db)
    .where('c.decision_id', '=', decisionId)
    .where('c.status', '=', 'refused')
    .orderBy('c.asked_at')
    .execute();
  return rows.map(correctionOf);
}

/** Whether anybody else represents the institution whom nothing bars from deciding a request. */
export async function hasSecond(
  db: Tables,
  { id, organisationId }: Pick<File, 'id' | 'organisationId'>,
  { askedBy, now }: { readonly askedBy: string; readonly now: Date },
): Promise<boolean> {
  const rows = await db
    .selectFrom('memberships')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'active')
    .where('role', 'in', REPRESENTATIVES)
    .where('person_id', '!=', askedBy)
    .execute();
  const others = rows.map(({ person_id }) => person_id);
  if (others.length === 0) return false;
  const bars = await mapBars(db, { signerIds: others, ids: [id] }, now);
  return others.some((one) => !bars.get(one)?.has(id));
}

/** That nobody at its institution could make a correction, of `c` and `v`, but whoever asked, and its student. */
export const isForOffice = sql<boolean>`(c.to_office or not exists (
  select from portal.memberships m
  where m.organisation_id = v.organisation_id and m.status = 'active' and m.role in ('dir', 'alternate_dir')
    and m.person_id <> c.asked_by and m.person_id <> v.person_id))`;

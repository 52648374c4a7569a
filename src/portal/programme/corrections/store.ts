import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { isForOffice } from '#portal/programme/verifications/corrections/list-store.ts';
import type { CorrectionStatus, What } from '#portal/programme/verifications/corrections/rules.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A correction in a list: no more of the student than name and number. */
export interface Row {
  readonly id: string;
  readonly verificationId: string;
  readonly reference: string;
  readonly name: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly what: What;
  readonly status: CorrectionStatus;
  readonly isSigned: boolean;
  readonly isForOffice: boolean;
  readonly restored: boolean | null;
  readonly askedAt: Date;
  readonly settledAt: Date | null;
}

const withAll = (query: ReturnType<typeof scoped>) =>
  query
    .innerJoin('corrections as c', 'c.verification_id', 'v.id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .select(['c.id', 'v.id as verificationId', 'v.reference', 's.given_names', 's.family_name', 'o.name_en'])
    .select(['o.name_fr', 'c.what', 'c.status', 'c.asked_at as askedAt', 'c.settled_at as settledAt'])
    .select([
      sql<boolean>`v.pending_id is not null`.as('isSigned'),
      isForOffice.as('isForOffice'),
      'c.restored',
    ]);

type Found = Awaited<ReturnType<ReturnType<typeof withAll>['executeTakeFirstOrThrow']>>;

const rowOf = ({ given_names, family_name, name_en: en, name_fr: fr, ...row }: Found): Row => ({
  ...row,
  name: fullName({ givenNames: given_names, familyName: family_name }),
  institution: { en, fr },
});

/** The corrections of an institution within somebody's scope: those that wait, then the latest. */
export const listCorrections = async (db: Tables, scope: Scope, limit: number): Promise<Row[]> =>
  (
    await withAll(scoped(db, scope))
      .orderBy(sql`c.status <> 'asked'`)
      .orderBy('c.asked_at', 'desc')
      .limit(limit)
      .execute()
  ).map(rowOf);

/** Those that nobody else at their institution can make. */
export const listForOffice = async (db: Tables, limit: number): Promise<Row[]> =>
  (
    await withAll(db.selectFrom('verifications as v'))
      .where('c.status', '=', 'asked')
      .where('v.shut', '=', false)
      .where(isForOffice)
      .orderBy('c.asked_at')
      .limit(limit)
      .execute()
  ).map(rowOf);

/** What was corrected anywhere, the latest first. */
export const listLately = async (db: Tables, limit: number): Promise<Row[]> =>
  (
    await withAll(db.selectFrom('verifications as v'))
      .where(sql<boolean>`c.status = 'made'`)
      .where('v.shut', '=', false)
      .orderBy('c.settled_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit)
      .execute()
  ).map(rowOf);

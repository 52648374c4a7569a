import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Contest } from './list-store.ts';
import type { FindingStatus, Kind } from './rules.ts';

type Tables = Db<PortalTables>;

/** What somebody finds, the new finding's id; null while another of this record waits or is held. */
export async function addFinding(
  tx: Tables,
  { id, later, proved }: Contest,
  {
    kind,
    note,
    by,
    now,
  }: { readonly kind: Kind; readonly note: string; readonly by: string; readonly now: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('contest_findings')
    .values({
      ...{ contest_id: id, finding: kind, note, found_by: by, found_at: now, second_by: null },
      ...{ later_person: later.personId, proved_person: proved.personId, objected_by: null },
    })
    .onConflict((conflict) =>
      conflict.column('contest_id').where(sql<boolean>`status in ('found', 'held')`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

interface To {
  readonly status: FindingStatus;
  readonly now: Date;
  /** The second person, with what they wrote. */
  readonly second?: string;
  readonly passesAt?: Date;
  readonly objectedBy?: string;
  readonly why?: string;
}

/** Moves a finding on from where it must be; false where it is there no more. */
export async function saveFinding(
  tx: Tables,
  id: string,
  from: Extract<FindingStatus, 'found' | 'held'>,
  { status, now, second, passesAt, objectedBy, why }: To,
): Promise<boolean> {
  const row = await tx
    .updateTable('contest_findings')
    .set({
      status,
      settled_at: status === 'held' ? null : now,
      ...(second !== undefined && { second_by: second, second_at: now }),
      ...(passesAt !== undefined && { passes_at: passesAt }),
      ...(objectedBy !== undefined && { objected_by: objectedBy }),
      ...(why !== undefined && { why }),
    })
    .where('id', '=', id)
    .where('status', '=', from)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A finding with what it is about, for whatever happens by itself. */
export interface Held {
  readonly id: string;
  readonly kind: Kind;
  readonly status: FindingStatus;
  readonly organisationId: string;
  readonly organisation: { readonly en: string; readonly fr: string };
  readonly laterPlace: string;
  readonly provedPlace: string;
  readonly laterPerson: string;
  readonly provedPerson: string;
  readonly foundBy: string;
  readonly foundAt: Date;
  readonly secondAt: Date | null;
  readonly passesAt: Date | null;
  readonly settledAt: Date | null;
}

const findings = (db: Tables) =>
  db
    .selectFrom('contest_findings as f')
    .innerJoin('contested_records as c', 'c.id', 'f.contest_id')
    .innerJoin('student_places as l', 'l.id', 'c.place_id')
    .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
    .select(['f.id', 'f.finding as kind', 'f.status', 'l.organisation_id as organisationId'])
    .select(['c.place_id as laterPlace', 'c.proved_id as provedPlace', 'o.name_en', 'o.name_fr'])
    .select(['f.later_person as laterPerson', 'f.proved_person as provedPerson', 'f.found_by as foundBy'])
    .select(['f.found_at as foundAt', 'f.second_at as secondAt', 'f.passes_at as passesAt'])
    .select('f.settled_at as settledAt');

type Row = Awaited<ReturnType<ReturnType<typeof findings>['executeTakeFirstOrThrow']>>;

const heldOf = ({ name_en: en, name_fr: fr, ...row }: Row): Held => ({ ...row, organisation: { en, fr } });

export async function getFinding(db: Tables, id: string): Promise<Held> {
  const row = await findings(db).where('f.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return heldOf(row);
}

/** What was held, passed or stopped of a student's since a moment, by either account; the latest first. */
export async function listConcerning(db: Tables, personId: string, since: Date): Promise<Held[]> {
  const rows = await findings(db)
    .where(({ or, eb }) => or([eb('f.later_person', '=', personId), eb('f.proved_person', '=', personId)]))
    .where('f.second_at', 'is not', null)
    .where('f.status', '!=', 'refused')
    .where(({ or, eb }) => or([eb('f.status', '=', 'held'), eb('f.settled_at', '>', since)]))
    .orderBy('f.second_at', 'desc')
    .execute();
  return rows.map(heldOf);
}

/** What is due: held for long enough, or about claims that are over or by somebody who finds nothing there any more. */
export async function listDue(db: Tables, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('contest_findings as f')
    .innerJoin('contested_records as c', 'c.id', 'f.contest_id')
    .innerJoin('student_places as l', 'l.id', 'c.place_id')
    .innerJoin('student_places as p', 'p.id', 'c.proved_id')
    .select('f.id')
    .where('f.status', 'in', ['found', 'held'])
    .where(({ or, and, eb, not, exists, selectFrom }) =>
      or([
        and([eb('f.status', '=', 'held'), eb('f.passes_at', '<=', now)]),
        not(areAsFound),
        and([
          eb('f.status', '=', 'found'),
          not(
            exists(
              selectFrom('memberships as m')
                .select('m.id')
                .whereRef('m.person_id', '=', 'f.found_by')
                .whereRef('m.organisation_id', '=', 'l.organisation_id')
                .where('m.status', '=', 'active')
                .where('m.role', 'in', REPRESENTATIVES),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('f.found_at')
    .orderBy('f.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** That both claims live, and are the same two accounts'. */
const areAsFound = sql<boolean>`(l.status in ('claimed', 'matched') and l.proof = 'none'
  and l.person_id = f.later_person and p.status = 'matched' and p.proof <> 'none'
  and p.person_id = f.proved_person)`;

/** Where the institution's record of the proved place says that its student is written to, in their language. */
export async function findOnRecord(
  db: Tables,
  id: string,
): Promise<{ readonly email: string; readonly locale: Locale } | null> {
  const row = await db
    .selectFrom('contest_findings as f')
    .innerJoin('contested_records as c', 'c.id', 'f.contest_id')
    .innerJoin('student_places as p', 'p.id', 'c.proved_id')
    .innerJoin('roster_people as r', 'r.id', 'p.roster_id')
    .innerJoin('persons as s', 's.id', 'f.proved_person')
    .select(['r.email', 's.locale'])
    .where('f.id', '=', id)
    .executeTakeFirst();
  return row === undefined || row.email === null ? null : { email: row.email, locale: row.locale };
}

/** Whether both claims live still as they were found. */
export async function isAsFound(db: Tables, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('contest_findings as f')
    .innerJoin('contested_records as c', 'c.id', 'f.contest_id')
    .innerJoin('student_places as l', 'l.id', 'c.place_id')
    .innerJoin('student_places as p', 'p.id', 'c.proved_id')
    .select('f.id')
    .where('f.id', '=', id)
    .where(areAsFound)
    .executeTakeFirst();
  return row !== undefined;
}

import type { SqlBool } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { isNamed } from '#portal/programme/desk/named-store.ts';
import type { NumberStatus } from '#portal/programme/evn/rules.ts';
import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Key } from './rules.ts';

type Tables = Db<PortalTables>;
type Bilingual = { readonly en: string; readonly fr: string };

/** A request in a student's file, as the department reads it. */
export interface Entry {
  readonly id: string;
  readonly reference: string;
  readonly line: string;
  readonly institution: Bilingual;
  readonly status: VerificationStatus;
  readonly askedOn: string;
  readonly numbers: readonly {
    readonly number: string;
    readonly status: NumberStatus;
    /** It has ended, and no permit is on record as given back since. */
    readonly isKept: boolean;
  }[];
}

/** A student with all their requests, the latest first. */
export interface Dossier {
  readonly personId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly clientId: string;
  readonly entries: readonly Entry[];
}

/** Claims are nobody's alone: a client ID may lead to several students, as may a name. */
const MOST = 5;

/** The files that a key leads to; nothing of them is told before a reading is kept. */
export async function findDossiers(db: Tables, key: Key): Promise<Dossier[]> {
  const ids = await idsOf(db, key);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('verifications as v')
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('organisations as o', 'o.id', 'v.organisation_id')
    .leftJoin('evns as e', 'e.verification_id', 'v.id')
    .where('v.person_id', 'in', ids)
    .select(['v.id', 'v.person_id', 'v.reference', 'v.line', 'v.status', 'v.asked_on', 'e.number'])
    .select(['e.status as number_status', 'o.name_en', 'o.name_fr'])
    .select(['s.given_names', 's.family_name', 's.client_id'])
    .select(({ selectFrom, exists }) =>
      exists(
        selectFrom('surrenders as g')
          .select('g.id')
          .whereRef('g.person_id', '=', 'e.person_id')
          .whereRef('g.line', '=', 'e.line')
          .whereRef('g.recorded_at', '>=', 'e.ended_at'),
      ).as('given_back'),
    )
    .orderBy('v.asked_at', 'desc')
    .orderBy('e.live_at', 'desc')
    .execute();
  return [...Map.groupBy(rows, ({ person_id }) => person_id).values()].flatMap((theirs) => {
    const [first] = theirs;
    return first === undefined ? [] : [dossierOf(first, theirs)];
  });
}

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly reference: string;
  readonly line: string;
  readonly status: VerificationStatus;
  readonly asked_on: string;
  readonly number: string | null;
  readonly number_status: NumberStatus | null;
  readonly given_back: SqlBool;
  readonly name_en: string;
  readonly name_fr: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly client_id: string;
}

const dossierOf = (first: Row, rows: readonly Row[]): Dossier => ({
  personId: first.person_id,
  givenNames: first.given_names,
  familyName: first.family_name,
  clientId: first.client_id,
  // A request whose decision was changed by a review has brought two numbers.
  entries: [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((theirs) =>
    theirs.slice(0, 1).map((row) => entryOf(row, theirs)),
  ),
});

const entryOf = (row: Row, rows: readonly Row[]): Entry => ({
  id: row.id,
  reference: row.reference,
  line: row.line,
  institution: { en: row.name_en, fr: row.name_fr },
  status: row.status,
  askedOn: row.asked_on,
  numbers: rows.flatMap(({ number, number_status: status, given_back }) =>
    number === null || status === null
      ? []
      : [{ number, status, isKept: status === 'void' && given_back !== true }],
  ),
});

async function idsOf(db: Tables, key: Key): Promise<string[]> {
  const rows: readonly { readonly person_id: string }[] = await found(db, key).execute();
  return rows.map(({ person_id }) => person_id);
}

function found(db: Tables, key: Key) {
  const students = db.selectFrom('students as f').select('f.person_id').limit(MOST);
  switch (key.kind) {
    case 'client':
      return students.where('f.client_id', '=', key.text);
    case 'name':
      return students.where('f.date_of_birth', '=', key.born).where(isNamed(key.text));
    case 'number':
      return db.selectFrom('evns').select('person_id').where('number', '=', key.text);
    case 'reference':
      return db.selectFrom('verifications').select('person_id').where('reference', '=', key.text);
  }
}

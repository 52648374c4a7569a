import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { readingsOf } from '#kernel/search.ts';
import type { NumberStatus } from '#portal/programme/evn/rules.ts';
import { numberKey } from '#portal/programme/roster/rules.ts';
import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';
import { type Scope, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Search } from './rules.ts';

type Tables = Db<PortalTables>;

export interface StudentFilter {
  readonly search: Search;
  /** Of their latest request. */
  readonly status: VerificationStatus | null;
  readonly campusId: string | null;
}

/** A student in a list, by their latest request within the scope: no more than name, number and where it stands. */
export interface Found {
  readonly requestId: string;
  readonly personId: string;
  readonly name: string;
  readonly studentNumber: string;
  readonly programme: string;
  readonly status: VerificationStatus;
  readonly askedOn: string;
}

/** The students whom a search finds among those that somebody may see, by family name. */
export async function findStudents(
  db: Tables,
  scope: Scope,
  filter: StudentFilter,
  most: number,
): Promise<Found[]> {
  const rows = await studentsQuery(db, scope, filter, most).execute();
  return rows.map((row) => ({
    requestId: row.id,
    personId: row.person_id,
    name: fullName({ givenNames: row.given_names, familyName: row.family_name }),
    studentNumber: row.student_number,
    programme: row.programme,
    status: row.status,
    askedOn: row.asked_on,
  }));
}

/** The same as a query, for whoever wants to see its plan. */
export function studentsQuery(
  db: Tables,
  scope: Scope,
  { search, status, campusId }: StudentFilter,
  most: number,
) {
  let people = foundBy(db, scope, search).select('v.person_id');
  if (campusId !== null) people = people.where('v.campus_id', '=', campusId);
  // Whoever is found by a former request is shown by their latest.
  const latest = scoped(db, scope)
    .innerJoin('students as s', 's.person_id', 'v.person_id')
    .innerJoin('student_places as p', 'p.id', 'v.place_id')
    .where('v.person_id', 'in', people)
    .distinctOn('v.person_id')
    .select(['v.id', 'v.person_id', 'v.status', 'v.asked_on', 's.given_names', 's.family_name'])
    .select(['s.sort_name', 'p.student_number', 'p.programme'])
    .orderBy('v.person_id')
    .orderBy('v.asked_at', 'desc');
  let students = db.selectFrom(latest.as('f')).selectAll();
  if (status !== null) students = students.where('f.status', '=', status);
  return students.orderBy('f.sort_name').orderBy('f.id').limit(most);
}

/** The requests that a search finds; each way comes from an index, and none looks at every name of an institution. */
function foundBy(db: Tables, scope: Scope, search: Search) {
  const all = scoped(db, scope);
  switch (search.kind) {
    case 'evn':
      // A student number of ten digits looks like one too.
      return all.where(({ or }) =>
        or([
          isNumbered(scope, search.text),
          sql<SqlBool>`v.id in (select e.verification_id from portal.evns e where e.number = ${search.text})`,
        ]),
      );
    case 'client':
      return all.where(({ or, eb, selectFrom }) =>
        or([
          isNumbered(scope, search.text),
          eb(
            'v.person_id',
            'in',
            selectFrom('students as c').select('c.person_id').where('c.client_id', '=', search.text),
          ),
        ]),
      );
    case 'words':
      return all.where(({ or, eb, selectFrom }) =>
        or([
          isNumbered(scope, search.text),
          eb(
            'v.person_id',
            'in',
            selectFrom('students as n').select('n.person_id').where(isCalled(search.text)),
          ),
        ]),
      );
    case 'nothing':
      return all;
    case 'short':
      return all.where(sql<SqlBool>`false`);
  }
}

/** That a request is of a place of this student number. */
const isNumbered = ({ organisationId }: Scope, typed: string) =>
  sql<SqlBool>`v.place_id in (select n.id from portal.student_places n
    where n.organisation_id = ${organisationId} and n.number_key = ${numberKey(typed)})`;

/** The last character that there is: what begins with a key lies between the key and the key with this behind it. */
const LAST = '\u{10ffff}';

/** That a name begins so, family name first or given names first, in any of its readings. */
const isCalled = (typed: string) => {
  const begins = readingsOf(typed).map(
    (text) => sql`n.sort_name between portal.sort_key(${text}) and portal.sort_key(${text}) || ${LAST}
      or n.said_name between portal.sort_key(${text}) and portal.sort_key(${text}) || ${LAST}`,
  );
  return sql<SqlBool>`(${sql.join(begins, sql` or `)})`;
};

/** A request in the history of a student at an institution. */
export interface Entry {
  readonly id: string;
  readonly reference: string;
  readonly line: { readonly en: string; readonly fr: string };
  readonly status: VerificationStatus;
  readonly askedOn: string;
  /** When and by whom it was decided, once that took effect. */
  readonly decidedAt: Date | null;
  readonly signer: string | null;
  readonly numbers: readonly { readonly number: string; readonly status: NumberStatus }[];
}

/** All requests of a student that somebody may see, the latest first. */
export async function listEntries(db: Tables, scope: Scope, personId: string): Promise<Entry[]> {
  const rows = await scoped(db, scope)
    .where('v.person_id', '=', personId)
    .innerJoin('lines as l', 'l.code', 'v.line')
    .leftJoin('decisions as d', (join) =>
      join.onRef('d.verification_id', '=', 'v.id').on('d.status', '=', 'applied'),
    )
    .leftJoin('persons as g', 'g.id', 'd.signer_id')
    .leftJoin('evns as e', 'e.decision_id', 'd.id')
    .select(['v.id', 'v.reference', 'v.status', 'v.asked_on', 'l.name_en', 'l.name_fr', 'd.effective_at'])
    .select(['g.given_names', 'g.family_name', 'e.number', 'e.status as number_status'])
    .orderBy('v.asked_at', 'desc')
    .orderBy('d.effective_at', 'desc')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((theirs) => {
    const [first] = theirs;
    if (first === undefined) return [];
    const { family_name: familyName, given_names: givenNames } = first;
    return [
      {
        ...{ id: first.id, reference: first.reference, status: first.status, askedOn: first.asked_on },
        line: { en: first.name_en, fr: first.name_fr },
        decidedAt: first.effective_at,
        signer: familyName === null ? null : fullName({ familyName, givenNames: givenNames ?? '' }),
        numbers: theirs.flatMap(({ number, number_status: status }) =>
          number === null || status === null ? [] : [{ number, status }],
        ),
      },
    ];
  });
}

/** The campuses by which somebody may narrow what they see. */
export async function listCampuses(
  db: Tables,
  { organisationId, campusIds }: Scope,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await db
    .selectFrom('campuses')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('sort_name')
    .execute();
  return campusIds === null ? rows : rows.filter(({ id }) => campusIds.includes(id));
}

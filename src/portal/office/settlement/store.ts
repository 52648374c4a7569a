import { type Insertable, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** The tables that a country fills, in the order in which each finds what it refers to. */
const FIRST = ['persons', 'organisations', 'campuses', 'pins', 'memberships', 'membership_campuses'] as const;
const THEN = ['nominations', 'nomination_links', 'nomination_forms', 'scans', 'pin_letters'] as const;
const LAST = [
  'amendments',
  'reviews',
  'review_answers',
  'question_resets',
  'participations',
  'contacts',
  'credentials',
  'sign_ins',
] as const;
const STUDENTS = ['students', 'student_places', 'consents', 'roster_people', 'study_periods'] as const;
const FILLED = [...FIRST, ...THEN, ...LAST, ...STUDENTS];

type Filled = (typeof FILLED)[number];

/** Rows by table. */
export type Rows = { readonly [T in Filled]: readonly Insertable<PortalTables[T]>[] };

/** Adds everything, many rows to a statement, and ties PINs to the nominations that they were issued on. */
export async function addRows(tx: Tables, rows: Rows): Promise<void> {
  for (const table of FILLED) await addTo(tx, table, rows[table]);
  await tx
    .updateTable('pins')
    .from('nominations as n')
    .set((eb) => ({ nomination_id: eb.ref('n.id') }))
    .whereRef('n.pin_id', '=', 'pins.id')
    .execute();
  // A letter that was replaced belongs to its nomination too.
  await tx
    .updateTable('pins')
    .from('pin_letters as l')
    .set((eb) => ({ nomination_id: eb.ref('l.nomination_id') }))
    .whereRef('l.pin_id', '=', 'pins.id')
    .where('l.nomination_id', 'is not', null)
    .where('pins.nomination_id', 'is', null)
    .execute();
}

/** So many that no statement has more than the 65,535 values that PostgreSQL takes. */
const AT_ONCE = 1000;

async function addTo<T extends Filled>(
  tx: Tables,
  table: T,
  rows: readonly Insertable<PortalTables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    if (MANY.has(table)) await addMany(tx, table, some);
    else
      await tx
        .insertInto<Filled>(table)
        .values(some as Insertable<PortalTables[Filled]>[])
        .execute();
  }
}

/** Tables with thousands of rows, without a column of bytes or of JSON, whose rows all say the same of themselves. */
const MANY: ReadonlySet<Filled> = new Set<Filled>(['persons', 'credentials', 'sign_ins', ...STUDENTS]);

/** Rows as one value: to send each of their values by itself takes the embedded database ten times as long. */
async function addMany(tx: Tables, table: Filled, rows: readonly object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  const into = sql.table(`portal.${table}`);
  await sql`
    insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}

/** Whether nobody was ever enrolled or invited; of two processes that ask at once, the second waits for the first. */
export async function lockUntouched(tx: Tables): Promise<boolean> {
  await tx.selectFrom('audit_head').select('seq').forUpdate().executeTakeFirst();
  const person = await tx.selectFrom('persons').select('id').limit(1).executeTakeFirst();
  const pin = await tx.selectFrom('pins').select('id').limit(1).executeTakeFirst();
  return person === undefined && pin === undefined;
}

import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { everyWord, haveWords } from '#kernel/db/words.ts';
import { addDays, addMs, days } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import type { Confirmation, NominationKind, NominationStatus } from '#portal/joining/nominations/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import {
  FORMS_LATE_DAYS,
  LETTER_LATE_DAYS,
  PIN_LATE_DAYS,
  type Search,
  type Tray,
  type TrayOfWork,
  WORK,
} from './rules.ts';

type Tables = Db<PortalTables>;

/** One line of the queue. */
export interface Waiting {
  readonly id: string;
  readonly reference: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly kind: NominationKind;
  readonly status: NominationStatus;
  readonly confirmation: Confirmation;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly jurisdiction: Jurisdiction;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  readonly receivedOn: string | null;
  readonly decidedAt: Date | null;
  readonly pinId: string | null;
  readonly printedAt: Date | null;
  readonly postedOn: string | null;
  readonly scanned: boolean;
}

/** One page of a tray, longest waiting first; of everything, newest first. `page` counts from 1. */
export async function listTray(
  db: Tables,
  tray: Tray,
  search: Search,
  now: Date,
  page: number,
): Promise<Waiting[]> {
  const rows = await trayQuery(db, tray, search, now, page).execute();
  return rows.map(({ name_en, name_fr, ...row }) => ({
    ...row,
    scanned: Boolean(row.scanned),
    institution: { en: name_en, fr: name_fr },
  }));
}

/** The same as a query, for whoever wants to see its plan: first the page, then what else its lines tell. */
export function trayQuery(db: Tables, tray: Tray, search: Search, now: Date, page: number) {
  const direction = tray === 'all' ? 'desc' : 'asc';
  const every = found(nominations(db), search);
  const lines = (tray === 'all' ? every : every.where((eb) => inTray(eb, tray, now)))
    .select('n.id')
    .orderBy('n.created_at', direction)
    .orderBy('n.id', direction)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE);
  return db
    .selectFrom(lines.as('line'))
    .innerJoin('nominations as n', 'n.id', 'line.id')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .leftJoin('pin_letters as l', 'l.pin_id', 'n.pin_id')
    .select(columns)
    .select((eb) => scanned(eb).as('scanned'))
    .orderBy('n.created_at', direction)
    .orderBy('n.id', direction);
}

const columns = [
  'n.id',
  'n.reference',
  'n.given_names as givenNames',
  'n.family_name as familyName',
  'n.kind',
  'n.status',
  'n.confirmation',
  'o.name_en',
  'o.name_fr',
  'o.jurisdiction',
  'n.created_at as createdAt',
  'n.completed_at as completedAt',
  'n.received_on as receivedOn',
  'n.decided_at as decidedAt',
  'n.pin_id as pinId',
  'l.printed_at as printedAt',
  'l.posted_on as postedOn',
] as const;

/** How many lines each tray of work has, all counted in one pass over what is open. */
export async function countTrays(db: Tables, search: Search, now: Date): Promise<Record<TrayOfWork, number>> {
  const counts = await traysQuery(db, search, now).executeTakeFirstOrThrow();
  return Object.fromEntries(WORK.map((tray) => [tray, Number(counts[tray])])) as Record<TrayOfWork, number>;
}

/** The same as a query, for whoever wants to see its plan. */
export const traysQuery = (db: Tables, search: Search, now: Date) =>
  found(nominations(db).where('n.status', 'in', OPEN), search).select((eb) =>
    WORK.map((tray) =>
      eb.fn
        .countAll<number>()
        .filterWhere(inTray(eb, tray, now))
        .as(tray),
    ),
  );

/** How many lines everything has; it grows with the years, so it is asked only where it is shown. */
export async function countAll(db: Tables, search: Search): Promise<number> {
  const row = await found(nominations(db), search)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The nomination of a reference, to go there at once. */
export async function findByReference(db: Tables, reference: string): Promise<string | null> {
  const row = await db
    .selectFrom('nominations')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** With their letters, which a plan leaves out where nothing is asked of them. */
const nominations = (db: Tables) =>
  db.selectFrom('nominations as n').leftJoin('pin_letters as l', 'l.pin_id', 'n.pin_id');

type Joined =
  ReturnType<typeof nominations> extends SelectQueryBuilder<infer All, infer Names, unknown>
    ? { all: All; names: Names }
    : never;
type Nominations<O> = SelectQueryBuilder<Joined['all'], Joined['names'], O>;
type Builder = ExpressionBuilder<Joined['all'], Joined['names']>;

function found<O>(query: Nominations<O>, search: Search): Nominations<O> {
  if (search.kind === 'none') return query;
  if (search.kind === 'nothing') return query.where(sql<boolean>`false`);
  if (search.kind === 'reference') return query.where('n.reference', '=', search.reference);
  return query.where((eb) =>
    everyWord(search.query, (word) => {
      const institutions = eb
        .selectFrom('organisations as o')
        .select('o.id')
        .where((inner) => haveWords(inner.ref('o.words'), word));
      // As an array, so that the index of nominations by institution is used beside that of their words.
      const theirs = sql<boolean>`${eb.ref('n.organisation_id')} = any(array(${institutions}))`;
      return eb.or([haveWords(eb.ref('n.words'), word), theirs]);
    }),
  );
}

/** The statuses of what is in a tray of work. */
const OPEN = ['completed', 'received', 'approved', 'pin_issued'] as const satisfies NominationStatus[];

function inTray(eb: Builder, tray: TrayOfWork, now: Date): Expression<SqlBool> {
  const before = (count: number) => addMs(now, -days(count));
  switch (tray) {
    case 'to_receive':
      return eb('n.status', '=', 'completed');
    case 'to_check':
      return eb.and([eb('n.status', '=', 'received'), eb.not(ready(eb))]);
    case 'to_approve':
      return eb.and([eb('n.status', '=', 'received'), ready(eb)]);
    case 'to_print':
      return eb.and([eb('n.status', '=', 'approved'), eb('n.kind', 'in', ['new_dir', 'replace_dir'])]);
    case 'to_post':
      return eb.and([
        eb('n.status', '=', 'pin_issued'),
        eb('l.pin_id', 'is not', null),
        eb('l.posted_on', 'is', null),
      ]);
    case 'overdue':
      return eb.or([
        eb.and([eb('n.status', '=', 'completed'), eb('n.completed_at', '<', before(FORMS_LATE_DAYS))]),
        eb.and([inTray(eb, 'to_print', now), eb('n.decided_at', '<', before(LETTER_LATE_DAYS))]),
        eb.and([inTray(eb, 'to_post', now), eb('l.printed_at', '<', before(LETTER_LATE_DAYS))]),
        eb.and([
          eb('n.status', '=', 'pin_issued'),
          eb('l.posted_on', '<', addDays(isoDate(now), -PIN_LATE_DAYS)),
        ]),
      ]);
  }
}

/** Checked: a scan is attached, and whoever must confirm has. */
const ready = (eb: Builder) => eb.and([eb('n.confirmation', 'in', ['not_needed', 'confirmed']), scanned(eb)]);

const scanned = (eb: Builder) =>
  eb.exists(
    eb
      .selectFrom('scans as s')
      .select('s.id')
      .whereRef('s.nomination_id', '=', 'n.id')
      .where('s.withdrawn_at', 'is', null),
  );

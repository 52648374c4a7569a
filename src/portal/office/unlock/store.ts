import { countUpToMany } from '#kernel/db/count.ts';
import type { Db } from '#kernel/db/database.ts';
import { haveWords } from '#kernel/db/words.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { PAGE_SIZE, type Slice } from '#portal/common/organisations/rules.ts';
import type { QuestionsStatus } from '#portal/common/persons/rules.ts';
import { isNoMereStudent } from '#portal/common/students/search-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { OpenReset, ResetStatus } from './rules.ts';

type Tables = Db<PortalTables>;

export interface Found {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly questions: QuestionsStatus;
}

/** One page of the people of whose names every word typed begins one, by name. `page` counts from 1. */
export const listPeopleByName = (db: Tables, query: string, page: Slice): Promise<Found[]> =>
  peopleQuery(db, query, page).execute();

/** The same as a query, for whoever wants to see its plan. */
export const peopleQuery = (db: Tables, query: string, page: Slice) =>
  named(db, query)
    .select([
      'p.id',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.email',
      'p.questions_status as questions',
    ])
    .orderBy('p.sort_name')
    .orderBy('p.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size);

/** How many there are, at most one more than `MANY`. */
export async function countPeopleByName(db: Tables, query: string): Promise<number> {
  const counted = db.selectNoFrom(countUpToMany(named(db.withoutPlugins(), query)).as('count'));
  const row = await counted.executeTakeFirstOrThrow();
  return Number(row.count);
}

const named = (db: Tables, query: string) =>
  db
    .selectFrom('persons as p')
    .where((eb) => haveWords(eb.ref('p.words'), query))
    .where(isNoMereStudent);

export interface Locked extends Found {
  readonly locale: Locale;
  readonly memberships: readonly Membership[];
  readonly credentials: readonly string[];
  readonly open: OpenReset | null;
  /** A reset whose letter is still to be printed. */
  readonly toPrint: string | null;
}

/** A person with what may stand in their way. @throws NotFound for nobody. */
export async function getLocked(db: Tables, id: string): Promise<Locked> {
  const row = await db
    .selectFrom('persons as p')
    .where('p.id', '=', id)
    .where(isNoMereStudent)
    .select([
      'p.id',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.email',
      'p.locale',
      'p.questions_status as questions',
    ])
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const resets = await db
    .selectFrom('question_resets')
    .select(['id', 'asked_by as askedBy', 'status', 'pin_id'])
    .where('person_id', '=', id)
    .where('status', '!=', 'refused')
    .orderBy('asked_at', 'desc')
    .execute();
  const credentials = await db
    .selectFrom('credentials')
    .select('id')
    .where('person_id', '=', id)
    .where('status', '=', 'linked')
    .execute();
  return {
    ...row,
    memberships: await listMemberships(db, id),
    credentials: credentials.map((credential) => credential.id),
    open: resets.find(({ status }) => status === 'awaiting_second') ?? null,
    toPrint: resets.find(({ status, pin_id }) => status === 'done' && pin_id === null)?.id ?? null,
  };
}

/** Asks for a reset; null when one is asked for already. A `done` one needs no second officer. */
export async function addReset(
  tx: Tables,
  reset: {
    readonly personId: string;
    readonly membershipId: string;
    readonly by: string;
    readonly now: Date;
    readonly status: Exclude<ResetStatus, 'refused'>;
  },
): Promise<string | null> {
  const row = await tx
    .insertInto('question_resets')
    .values({
      person_id: reset.personId,
      membership_id: reset.membershipId,
      asked_by: reset.by,
      asked_at: reset.now,
      status: reset.status,
      confirmed_by: null,
      settled_at: reset.status === 'done' ? reset.now : null,
      pin_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who asked for a reset that waits. */
export async function findAsker(tx: Tables, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('question_resets')
    .select('asked_by')
    .where('id', '=', id)
    .where('status', '=', 'awaiting_second')
    .executeTakeFirst();
  return row?.asked_by ?? null;
}

/** A second officer settles a reset; false when it has been settled, or is their own. */
export async function settleReset(
  tx: Tables,
  id: string,
  settled: {
    readonly status: Exclude<ResetStatus, 'awaiting_second'>;
    readonly by: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('question_resets')
    .set({ status: settled.status, confirmed_by: settled.by, settled_at: settled.now })
    .where('id', '=', id)
    .where('status', '=', 'awaiting_second')
    .where('asked_by', '!=', settled.by)
    .where('person_id', '!=', settled.by)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Resets that wait for a second officer, the oldest first. */
export const listOpenResets = (
  db: Tables,
): Promise<{ personId: string; givenNames: string; familyName: string; askedAt: Date }[]> =>
  db
    .selectFrom('question_resets as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .where('r.status', '=', 'awaiting_second')
    .orderBy('r.asked_at')
    .limit(PAGE_SIZE)
    .select([
      'p.id as personId',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'r.asked_at as askedAt',
    ])
    .execute();

/** Ties a new PIN to a reset, in the place of the former one; false when somebody else was faster. */
export async function saveResetPin(
  tx: Tables,
  id: string,
  former: string | null,
  pinId: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('question_resets')
    .set({ pin_id: pinId })
    .where('id', '=', id)
    .where('status', '=', 'done')
    .where('pin_id', 'is not distinct from', former)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

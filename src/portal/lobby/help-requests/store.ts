import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Slice } from '#portal/common/organisations/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { isCoordinated } from './places-store.ts';
import type { HelpAsked, HelpReach, HelpStatus } from './rules.ts';

type Tables = Db<PortalTables>;

/** Adds a message; answers its id. */
export async function addHelpRequest(
  tx: Tables,
  added: HelpAsked & { readonly reference: string; readonly locale: Locale; readonly now: Date },
): Promise<string> {
  const { now, ...rest } = added;
  const row = await tx
    .insertInto('help_requests')
    .values({ ...rest, asked_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The last message of the same words to the same place with the same way to answer, others' held off until the transaction ends. */
export async function lockSameHelp(
  tx: Tables,
  { words, reach, jurisdiction }: HelpAsked,
): Promise<{ readonly reference: string; readonly askedAt: Date } | undefined> {
  await lockTopic(tx, `help:${reach}`);
  return tx
    .selectFrom('help_requests')
    .select(['reference', 'asked_at as askedAt'])
    .where('reach', '=', reach)
    .where('words', '=', words)
    .where('jurisdiction', 'is not distinct from', jurisdiction)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A message as the list shows it. */
export interface ListedHelp {
  readonly id: string;
  readonly reference: string;
  readonly status: HelpStatus;
  readonly jurisdiction: Jurisdiction | null;
  readonly locale: Locale;
  readonly askedAt: Date;
}

/** One page of the messages that somebody may read: new ones as they came, answered ones the last first. */
export const listHelpRequests = (
  db: Tables,
  reach: HelpReach,
  status: HelpStatus,
  page: Slice,
): Promise<ListedHelp[]> =>
  within(db, reach)
    .where('h.status', '=', status)
    .select(['h.id', 'h.reference', 'h.status', 'h.jurisdiction', 'h.locale', 'h.asked_at as askedAt'])
    .orderBy('h.asked_at', status === 'new' ? 'asc' : 'desc')
    .orderBy('h.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();

/** How many of each state somebody may read. */
export async function countHelpRequests(
  db: Tables,
  reach: HelpReach,
): Promise<Readonly<Record<HelpStatus, number>>> {
  const rows = await within(db, reach)
    .select(['h.status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('h.status')
    .execute();
  const count = (status: HelpStatus) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { new: count('new'), answered: count('answered') };
}

/** A message in full. */
export interface HelpRequest extends ListedHelp, Pick<HelpAsked, 'words' | 'reach' | 'correlation'> {
  readonly answered: { readonly at: Date; readonly by: string } | null;
}

/** A message of those that somebody may read. @throws NotFound for another's (`SECURITY §6`). */
export async function getHelpRequest(db: Tables, reach: HelpReach, id: string): Promise<HelpRequest> {
  const row = await within(db, reach)
    .leftJoin('persons as p', 'p.id', 'h.answered_by')
    .where('h.id', '=', id)
    .select(['h.id', 'h.reference', 'h.status', 'h.jurisdiction', 'h.locale', 'h.asked_at as askedAt'])
    .select(['h.words', 'h.reach', 'h.correlation', 'h.answered_at', 'p.given_names', 'p.family_name'])
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { answered_at, given_names, family_name, ...rest } = row;
  const by = fullName({ givenNames: given_names ?? '', familyName: family_name ?? '' });
  return { ...rest, answered: answered_at === null ? null : { at: answered_at, by } };
}

/** Takes the lock of a message that is new still, of those that somebody may read; null when it was answered. */
export async function lockNewHelp(
  tx: Tables,
  reach: HelpReach,
  id: string,
): Promise<Pick<HelpRequest, 'id' | 'reference' | 'jurisdiction'> | null> {
  const row = await within(tx, reach)
    .where('h.id', '=', id)
    .where('h.status', '=', 'new')
    .select(['h.id', 'h.reference', 'h.jurisdiction'])
    .forUpdate('h')
    .executeTakeFirst();
  return row ?? null;
}

export async function saveAnswered(
  tx: Tables,
  id: string,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('help_requests')
    .set({ status: 'answered', answered_at: now, answered_by: by })
    .where('id', '=', id)
    .execute();
}

/** From now on the office is asked. */
export async function savePassed(tx: Tables, id: string): Promise<void> {
  await tx.updateTable('help_requests').set({ jurisdiction: null }).where('id', '=', id).execute();
}

/** Deletes what has served its time; answers how many. */
export async function deleteHelpBefore(
  tx: Tables,
  before: { readonly answered: Date; readonly asked: Date },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('help_requests')
    .where((eb) => eb.or([eb('answered_at', '<', before.answered), eb('asked_at', '<', before.asked)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const within = (db: Tables, { jurisdictions, office }: HelpReach) =>
  db
    .selectFrom('help_requests as h')
    .where((eb) =>
      eb.or([
        ...(jurisdictions.length === 0 ? [] : [eb('h.jurisdiction', 'in', jurisdictions)]),
        ...(office ? [eb.not(isCoordinated(eb))] : []),
      ]),
    );

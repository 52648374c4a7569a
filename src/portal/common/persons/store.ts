import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Somebody who can be written to. */
export interface Recipient {
  readonly email: string;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** Those of these people who can be written to, by their ids. */
export async function mapRecipients(
  db: Tables,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Recipient>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'email', 'locale', 'given_names as givenNames'])
    .where('id', 'in', personIds)
    .execute();
  return new Map(
    rows.flatMap(({ id, email, ...rest }) => (email === null ? [] : [[id, { ...rest, email }]])),
  );
}

/** Where to write to somebody; null without an address. */
export async function findRecipient(db: Tables, personId: string): Promise<Recipient | null> {
  return (await mapRecipients(db, [personId])).get(personId) ?? null;
}

interface NewPerson extends Pick<Recipient, 'locale' | 'givenNames'> {
  readonly id: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly now: Date;
}

export async function addPerson(tx: Tables, person: NewPerson): Promise<void> {
  await tx
    .insertInto('persons')
    .values({
      id: person.id,
      given_names: person.givenNames,
      family_name: person.familyName,
      email: person.email,
      locale: person.locale,
      asked_position: null,
      created_at: person.now,
    })
    .execute();
}

/** Takes the lock on an account, so that whatever settles it, a move or a change by its owner, follows another. */
export async function lockAccount(tx: Tables, personId: string): Promise<void> {
  await tx.selectFrom('persons').select('id').where('id', '=', personId).forUpdate().execute();
}

export async function saveEmail(tx: Tables, personId: string, email: string): Promise<void> {
  await tx.updateTable('persons').set({ email }).where('id', '=', personId).execute();
}

export async function saveLocale(tx: Tables, personId: string, locale: Locale): Promise<void> {
  await tx.updateTable('persons').set({ locale }).where('id', '=', personId).execute();
}

/** A person has questions now, and is asked this one next. */
export async function saveQuestionsSet(tx: Tables, personId: string, next: number): Promise<void> {
  await tx
    .updateTable('persons')
    .set({ questions_status: 'set', asked_position: next })
    .set((eb) => ({ questions_revision: eb('questions_revision', '+', 1) }))
    .where('id', '=', personId)
    .execute();
}

/**
 * The question to ask next time: the same until it is answered. Keeps the questions from being replaced until the
 * transaction ends; false when those of this revision were, or were disabled.
 */
export async function saveWaiting(
  tx: Tables,
  { id, revision }: { readonly id: string; readonly revision: number },
  position: number,
): Promise<boolean> {
  const row = await tx
    .updateTable('persons')
    .set({ asked_position: position })
    .where('id', '=', id)
    .where('questions_status', '=', 'set')
    .where('questions_revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when they were disabled already. */
export async function disableQuestions(tx: Tables, personId: string): Promise<boolean> {
  const row = await tx
    .updateTable('persons')
    .set({ questions_status: 'disabled' })
    .where('id', '=', personId)
    .where('questions_status', '=', 'set')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

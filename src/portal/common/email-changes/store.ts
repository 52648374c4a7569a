import { randomUUID } from 'node:crypto';
import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { EmailChange } from './rules.ts';

type Tables = Db<PortalTables>;

const columns = [
  'id',
  'person_id as personId',
  'email',
  'sent_at as sentAt',
  'expires_at as expiresAt',
] as const;

/** The address that a person's account waits for, if any, over or not. */
export const findChange = (db: Tables, personId: string): Promise<EmailChange | undefined> =>
  db.selectFrom('email_changes').select(columns).where('person_id', '=', personId).executeTakeFirst();

export const findChangeByToken = (db: Tables, tokenHash: Buffer): Promise<EmailChange | undefined> =>
  db.selectFrom('email_changes').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst();

/** What the mail with the link is written from; undefined when the address waits no more. */
export const findLetter = (
  db: Tables,
  id: string,
): Promise<(EmailChange & { readonly locale: Locale; readonly givenNames: string }) | undefined> =>
  db
    .selectFrom('email_changes as c')
    .innerJoin('persons as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.person_id as personId', 'c.email'])
    .select(['c.sent_at as sentAt', 'c.expires_at as expiresAt'])
    .select(['p.locale', 'p.given_names as givenNames'])
    .where('c.id', '=', id)
    .executeTakeFirst();

/** Lets an address wait in place of the one that may have waited; that one's link no longer works. Answers the id. */
export async function replaceChange(
  tx: Tables,
  wanted: Omit<EmailChange, 'id'>,
  hashOf: (id: string) => Buffer,
): Promise<string> {
  const id = randomUUID();
  const row = {
    id,
    email: wanted.email,
    token_hash: hashOf(id),
    asked_at: wanted.sentAt,
    sent_at: wanted.sentAt,
    expires_at: wanted.expiresAt,
  };
  await tx
    .insertInto('email_changes')
    .values({ ...row, person_id: wanted.personId })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
  return id;
}

/** Its link is sent once more. */
export async function saveSent(tx: Tables, id: string, now: Date): Promise<void> {
  await tx.updateTable('email_changes').set({ sent_at: now }).where('id', '=', id).execute();
}

/** Takes what waits away, so that of two who confirm or cancel it one does; false when it waits no more. */
export async function takeChange(tx: Tables, id: string): Promise<boolean> {
  const row = await tx.deleteFrom('email_changes').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Takes away what waits for a person's account, whatever its id; false when nothing does. */
export async function takeChangeOf(tx: Tables, personId: string): Promise<boolean> {
  const rows = await tx
    .deleteFrom('email_changes')
    .where('person_id', '=', personId)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Forgets what should have been confirmed before a moment, for a job. */
export async function deleteChangesBefore(db: Tables, before: Date): Promise<void> {
  await db.deleteFrom('email_changes').where('expires_at', '<', before).execute();
}

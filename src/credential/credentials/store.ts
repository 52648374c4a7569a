import type { RawBuilder } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { type Given, once } from '#kernel/db/once.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { CredentialTables } from '../tables.ts';
import type { Credential } from './rules.ts';

type Tables = Db<CredentialTables>;

interface NewCredential {
  readonly id: string;
  readonly userId: string;
  readonly password: Hashed;
  readonly now: Date;
}

const columns = ['id', 'user_id', 'password_hash', 'pepper_id', 'created_at', 'password_changed_at'] as const;

/** The active credential of this id; revoked ones are nowhere to be found. */
export async function findCredential(db: Tables, id: string): Promise<Credential | null> {
  return asCredential((await activeOf(db, { id }))[0]);
}

const activeOf = once((db: Tables, { id }: Given<{ id: string }>) => active(db).where('id', '=', id));

/** @throws NotFound when it doesn't exist or was revoked. */
export async function getCredential(db: Tables, id: string): Promise<Credential> {
  const credential = await findCredential(db, id);
  if (!credential) throw new NotFound();
  return credential;
}

/** The question for the active credential of a user ID in its one written form (`normaliseUserId`). */
export const credentialByUserId = (db: Tables, userId: RawBuilder<string>) =>
  active(db).where('user_id', '=', userId);

/** Every user ID that somebody has or had. */
export async function listUserIds(db: Tables): Promise<string[]> {
  const rows = await db.selectFrom('credentials').select('user_id').execute();
  return rows.map(({ user_id }) => user_id);
}

/** Whether somebody has or had this user ID. */
export async function isUserIdTaken(db: Tables, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('credentials')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Locks the active credential until the transaction ends. @throws NotFound when it was revoked meanwhile. */
export async function lockCredential(tx: Tables, id: string): Promise<Credential> {
  const credential = asCredential(await active(tx).where('id', '=', id).forUpdate().executeTakeFirst());
  if (!credential) throw new NotFound();
  return credential;
}

/** Keeps an active credential from being changed until the transaction ends; null when there is none. */
export const holdCredential = async (tx: Tables, id: string): Promise<Credential | null> =>
  asCredential(await active(tx).where('id', '=', id).forShare().executeTakeFirst());

/** Keeps the password that was set at a moment from being replaced until the transaction ends; false when it was. */
export async function holdPassword(tx: Tables, id: string, setAt: Date): Promise<boolean> {
  const credential = await holdCredential(tx, id);
  return credential?.passwordChangedAt.getTime() === setAt.getTime();
}

/** False when somebody has the user ID already, were it since a moment. */
export async function addCredential(tx: Tables, credential: NewCredential): Promise<boolean> {
  const { id, userId, password, now } = credential;
  const row = await tx
    .insertInto('credentials')
    .values({
      id,
      user_id: userId,
      status: 'active',
      password_hash: password.hash,
      pepper_id: password.pepperId,
      created_at: now,
      password_changed_at: now,
    })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function savePassword(tx: Tables, id: string, password: Hashed, now: Date): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ password_hash: password.hash, pepper_id: password.pepperId, password_changed_at: now })
    .where('id', '=', id)
    .where('status', '=', 'active')
    .execute();
}

/** The same password under the newest pepper, unless it was changed meanwhile. */
export async function saveRehash(db: Tables, id: string, former: Hashed, password: Hashed): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ password_hash: password.hash, pepper_id: password.pepperId })
    .where('id', '=', id)
    .where('password_hash', '=', former.hash)
    .execute();
}

/** Forgets the password; the row stays, so that neither user ID nor subject is given to anybody again. */
export async function saveRevoked(tx: Tables, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ status: 'revoked', revoked_at: now, password_hash: null, pepper_id: null })
    .where('id', '=', id)
    .execute();
}

export async function addTermsAcceptance(
  tx: Tables,
  row: { credentialId: string; version: string; locale: Locale; at: Date },
): Promise<void> {
  await tx
    .insertInto('terms_acceptances')
    .values({
      credential_id: row.credentialId,
      version: row.version,
      locale: row.locale,
      accepted_at: row.at,
    })
    .execute();
}

const active = (db: Tables) => db.selectFrom('credentials').select(columns).where('status', '=', 'active');

interface Row {
  readonly id: string;
  readonly user_id: string;
  readonly password_hash: string | null;
  readonly pepper_id: string | null;
  readonly created_at: Date;
  readonly password_changed_at: Date;
}

/** Null for none, and for one that has no password any more. */
export function asCredential(row: Row | undefined): Credential | null {
  if (!row?.password_hash || !row.pepper_id) return null;
  return {
    id: row.id,
    userId: row.user_id,
    password: { hash: row.password_hash, pepperId: row.pepper_id },
    createdAt: row.created_at,
    passwordChangedAt: row.password_changed_at,
  };
}

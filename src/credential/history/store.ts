import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { type Given, once } from '#kernel/db/once.ts';
import type { Origin } from '#kernel/http/visit.ts';
import { hours } from '#kernel/time.ts';
import type { CredentialTables } from '../tables.ts';
import type { SignInEntry, SignInResult } from './rules.ts';

type Tables = Db<CredentialTables>;

/**
 * Writes an attempt down; one at a user ID that nobody has is a row too, so that it takes the same time. Those that a
 * block turned away are counted in one row an hour for each network, so that a stranger adds no more.
 */
export async function addSignIn(
  db: Tables,
  { credentialId, at, result, from }: SignIn & { readonly from: Origin },
): Promise<void> {
  const hour = result === 'blocked' ? startOfHour(at) : null;
  const { network } = from;
  await signInAdded(db, { credentialId, at, result, network, agent: from.userAgent.slice(0, 300), hour });
}

interface SignIn {
  readonly credentialId: string | null;
  readonly at: Date;
  readonly result: SignInResult;
}

type SignInRow = SignIn & { readonly network: string; readonly agent: string; readonly hour: Date | null };

const signInAdded = once((db: Tables, row: Given<SignInRow>) =>
  db
    .insertInto('sign_ins')
    .values({
      credential_id: row.credentialId,
      at: row.at,
      result: row.result,
      network: row.network,
      user_agent: row.agent,
      hour: row.hour,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['credential_id', 'network', 'hour'])
        // In the statement's text: the server finds the index by it, and knows no parameter yet.
        .where('result', '=', sql.lit('blocked'))
        .where('hour', 'is not', null)
        .doUpdateSet((eb) => ({
          times: eb('sign_ins.times', '+', 1),
          at: eb.ref('excluded.at'),
          user_agent: eb.ref('excluded.user_agent'),
        })),
    ),
);

/** What was done with a credential, newest first. */
export async function listSignIns(
  db: Tables,
  credentialId: string,
  page: { limit: number; offset?: number },
): Promise<SignInEntry[]> {
  const rows = await signInsOf(db, { credentialId, limit: page.limit, offset: page.offset ?? 0 });
  return rows.map(({ user_agent, ...row }) => ({ ...row, userAgent: user_agent }));
}

const signInsOf = once((db: Tables, page: Given<{ credentialId: string; limit: number; offset: number }>) =>
  db
    .selectFrom('sign_ins')
    .select(['at', 'result', 'times', 'network', 'user_agent'])
    .where('credential_id', '=', page.credentialId)
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset),
);

export async function countSignIns(db: Tables, credentialId: string): Promise<number> {
  const row = await db
    .selectFrom('sign_ins')
    .select((select) => select.fn.countAll().as('count'))
    .where('credential_id', '=', credentialId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Forgets what was tried at user IDs that nobody has, which nobody can read; run by a job. */
export async function deleteStrangersTries(db: Tables, before: Date): Promise<void> {
  await db.deleteFrom('sign_ins').where('credential_id', 'is', null).where('at', '<', before).execute();
}

const startOfHour = (at: Date): Date => new Date(Math.floor(at.getTime() / hours(1)) * hours(1));

/** Forgets attempts older than the moment given; run by a job. */
export async function deleteSignInsBefore(db: Tables, moment: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sign_ins').where('at', '<', moment).executeTakeFirst();
  return Number(numDeletedRows);
}

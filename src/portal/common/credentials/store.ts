import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { type Given, once, only } from '#kernel/db/once.ts';
import type { PortalTables } from '#portal/tables.ts';
import { deleteEnrolment } from './enrolments-store.ts';
import type { CredentialStatus } from './rules.ts';

type Tables = Db<PortalTables>;

interface SeenCredential {
  readonly id: string;
  readonly status: CredentialStatus;
  readonly personId: string | null;
  readonly isNew: boolean;
}

/** Finds a credential by the only key it has (`SECURITY §1`: issuer and subject), or notes it for the first time. */
export async function meetCredential(
  tx: Tables,
  issuer: string,
  subject: string,
  now: Date,
): Promise<SeenCredential> {
  return only(await credentialMet(tx, { issuer, subject, now }));
}

const credentialMet = once(
  (tx: Tables, { issuer, subject, now }: Given<{ issuer: string; subject: string; now: Date }>) =>
    tx
      .insertInto('credentials')
      .values({ issuer, subject, status: 'known', person_id: null, first_seen_at: now, last_sign_in_at: now })
      .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ last_sign_in_at: now }))
      // A row that was updated bears the mark of the transaction that did it; one that was inserted has none.
      .returning(['id', 'status', 'person_id as personId', sql<boolean>`xmax = 0`.as('isNew')]),
);

/** Finds a credential without noting it, as a logout token names it. */
export async function findCredential(
  db: Tables,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('credentials')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.id;
}

/** Locks a credential that belongs to nobody yet; false when it was enrolled meanwhile. */
export async function lockUnlinkedCredential(tx: Tables, credentialId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('credentials')
    .select('id')
    .where('id', '=', credentialId)
    .where('status', '=', 'known')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a credential is in use, and whose; locked, so that it stays so. */
export const lockCredential = (
  tx: Tables,
  id: string,
): Promise<{ status: PortalTables['credentials']['status']; personId: string | null } | undefined> =>
  tx
    .selectFrom('credentials')
    .select(['status', 'person_id as personId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Links a credential to an account; whatever it had begun on its way in is over. */
export async function linkCredential(tx: Tables, id: string, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ status: 'linked', person_id: personId, linked_at: now })
    .where('id', '=', id)
    .execute();
  await deleteEnrolment(tx, id);
}

/** Retires a person's credentials but for the one they keep, or just one of them, for good; answers which. */
export async function retireCredentials(
  tx: Tables,
  personId: string,
  which: { readonly keep: string } | { readonly only: string },
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('credentials')
    .set({ status: 'retired', retired_at: now })
    .where('person_id', '=', personId)
    .where('status', '=', 'linked')
    .where('id', 'keep' in which ? '!=' : '=', 'keep' in which ? which.keep : which.only)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** The PIN that a credential proved it holds; kept with its enrolment, so that it survives the session. */
export async function findProof(db: Tables, credentialId: string): Promise<string | null> {
  const row = await db
    .selectFrom('enrolments')
    .select('pin_id')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row?.pin_id ?? null;
}

/** Notes that a credential proved it holds a PIN; a later one takes its place. */
export async function saveProof(tx: Tables, credentialId: string, pinId: string, now: Date): Promise<void> {
  await tx
    .insertInto('enrolments')
    .values({ credential_id: credentialId, pin_id: pinId, proved_at: now })
    .onConflict((conflict) => conflict.column('credential_id').doUpdateSet({ pin_id: pinId, proved_at: now }))
    .execute();
}

/** Notes that a credential went past the welcome page; the first time counts. */
export async function saveWelcomed(tx: Tables, credentialId: string, now: Date): Promise<void> {
  await tx
    .insertInto('enrolments')
    .values({ credential_id: credentialId, welcomed_at: now, pin_id: null })
    .onConflict((conflict) => conflict.column('credential_id').doUpdateSet({ welcomed_at: now }))
    .execute();
}

/** Notes whether a person says that they have a PIN; whoever has one does not come as a student. */
export async function saveHasPin(tx: Tables, credentialId: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('enrolments')
    .set({ has_pin_at: at, ...(at !== null && { studying_at: null }) })
    .where('credential_id', '=', credentialId)
    .execute();
}

/** Notes whether a person without a PIN comes as a student. */
export async function saveStudying(tx: Tables, credentialId: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('enrolments')
    .set({ studying_at: at, has_pin_at: null })
    .where('credential_id', '=', credentialId)
    .execute();
}

/** Forgets how far a credential had come: it has arrived. */
export async function deleteEnrolment(tx: Tables, credentialId: string): Promise<void> {
  await tx.deleteFrom('enrolments').where('credential_id', '=', credentialId).execute();
}

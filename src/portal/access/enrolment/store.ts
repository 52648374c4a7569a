import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Notes that a credential went past the welcome page; the first time counts. */
export async function saveWelcomed(tx: Tables, credentialId: string, now: Date): Promise<void> {
  await tx
    .insertInto('enrolments')
    .values({ credential_id: credentialId, welcomed_at: now, pin_id: null })
    .onConflict((conflict) => conflict.column('credential_id').doUpdateSet({ welcomed_at: now }))
    .execute();
}

/** Notes whether a person says that they have a PIN. */
export async function saveHasPin(tx: Tables, credentialId: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('enrolments')
    .set({ has_pin_at: at })
    .where('credential_id', '=', credentialId)
    .execute();
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

/** A new person, as the PIN names them. */
export async function addPerson(
  tx: Tables,
  person: { readonly id: string; readonly locale: Locale; readonly pin: LivePin; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('persons')
    .values({
      id: person.id,
      given_names: person.pin.givenNames,
      family_name: person.pin.familyName,
      email: person.pin.email,
      locale: person.locale,
      asked_position: null,
      created_at: person.now,
    })
    .execute();
}

/** From now on the credential is this person's. */
export async function linkCredential(
  tx: Tables,
  credentialId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ person_id: personId, status: 'linked', linked_at: now })
    .where('id', '=', credentialId)
    .execute();
}

/** What was accepted by the credential was accepted by its person. */
export async function saveAcceptedBy(tx: Tables, credentialId: string, personId: string): Promise<void> {
  await tx
    .updateTable('terms_acceptances')
    .set({ person_id: personId })
    .where('credential_id', '=', credentialId)
    .where('person_id', 'is', null)
    .execute();
}

/** Names of the institution of a PIN, in both languages; none for a role without one. */
export async function listOrganisationNames(db: Tables, organisationId: string | null): Promise<string[]> {
  if (organisationId === null) return [];
  const row = await db
    .selectFrom('organisations')
    .select(['name_en', 'name_fr'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return [row.name_en, row.name_fr];
}

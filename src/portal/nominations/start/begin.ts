import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { NewOrganisation, Organisation } from '../../organisations/rules.ts';
import { addOrganisation, findNamesake, lockOrganisation } from '../../organisations/store.ts';
import type { Portal, PortalVisit } from '../../portal.ts';
import type { PortalTables } from '../../tables.ts';
import { tellNominee } from '../emails.ts';
import { startNomination } from '../nominate.ts';
import { linkMail, type Nominee } from '../rules.ts';
import { findNomination } from '../store.ts';

/** An institution of the list, or one to propose. */
export type Wanted = { readonly id: string } | NewOrganisation;

/**
 * Begins a nomination for whoever asks; the page says the same whatever comes of it, so that nobody learns from it
 * who is nominated or enrolled. Somebody who is nominated already gets a new link, at the address on file.
 */
export async function begin(
  portal: Portal,
  visit: PortalVisit,
  wanted: Wanted,
  person: { readonly nominee: Nominee; readonly locale: Locale },
): Promise<void> {
  await portal.db.transaction().execute(async (tx) => {
    const organisation = await theOrganisation(tx, wanted, visit.now);
    const started = await startNomination(portal, tx, visit, organisation, person);
    if (started.kind !== 'pending') return;
    const pending = await findNomination(tx, started.nominationId);
    const told = pending && linkMail(pending.status);
    if (pending && told) await tellNominee(portal, tx, pending, told, visit.now);
  });
}

/** The one of that name in that place, where there is one already: two people may name it at once. */
async function theOrganisation(tx: Db<PortalTables>, wanted: Wanted, now: Date): Promise<Organisation> {
  if ('id' in wanted) return lockOrganisation(tx, wanted.id);
  const namesake = await findNamesake(tx, wanted);
  const id = namesake?.id ?? (await addOrganisation(tx, { ...wanted, confirmedBy: null, now }));
  return lockOrganisation(tx, id);
}

import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { visitorCause } from '#portal/common/arrival/cause.ts';
import type { NewOrganisation, Organisation } from '#portal/common/organisations/rules.ts';
import {
  addOrganisation,
  findNamesake,
  lockNames,
  lockOrganisation,
} from '#portal/common/organisations/store.ts';
import { startNomination } from '#portal/joining/nominations/nominate.ts';
import { renewLink } from '#portal/joining/nominations/renew.ts';
import type { Nominee } from '#portal/joining/nominations/rules.ts';
import { findNomination } from '#portal/joining/nominations/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

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
  const started = await portal.db.transaction().execute(async (tx) => {
    const organisation = await theOrganisation(tx, wanted, visit.now);
    return startNomination(portal, tx, person, { organisation, cause: visitorCause(visit, 'nominee') });
  });
  // Whom a stranger means can't be asked without telling who is nominated: it is the one who is, by name or by address.
  if ('nominationId' in started && started.nominationId !== null)
    await renew(portal, visit, started.nominationId);
}

/** A new link for a nomination that waits, of those its own page gives too; beyond a few nothing is sent, nor said. */
async function renew(portal: Portal, visit: PortalVisit, nominationId: string): Promise<void> {
  const nomination = await findNomination(portal.db, nominationId);
  if (nomination) await renewLink(portal, nomination, visit.now);
}

/** The one of that name in that place, where there is one already: two people may name it at once. */
async function theOrganisation(tx: Db<PortalTables>, wanted: Wanted, now: Date): Promise<Organisation> {
  if ('id' in wanted) return lockOrganisation(tx, wanted.id);
  await lockNames(tx, wanted.jurisdiction);
  const namesake = await findNamesake(tx, wanted);
  const id = namesake?.id ?? (await addOrganisation(tx, { ...wanted, confirmedBy: null, now }));
  return lockOrganisation(tx, id);
}

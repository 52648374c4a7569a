import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { listCoordinators } from '#portal/joining/nominations/parties-store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Amendment, listRepresentatives } from './store.ts';
import { words } from './words.ts';

type Outbox = Pick<Portal, 'jobs' | 'place'>;

/** Tells the coordinators of a jurisdiction that an amendment waits for them. */
export async function tellCoordinators(
  { jobs, place }: Outbox,
  tx: Db<PortalTables>,
  jurisdiction: Jurisdiction,
): Promise<void> {
  for (const { email, locale, givenNames } of await listCoordinators(tx, jurisdiction)) {
    const w = words[locale].mail;
    const link = { text: w.open, href: place.origin + href(paths.amendments, locale) };
    const letter = { to: email, locale, firstName: givenNames, ...w.requested, link };
    await sendMail(jobs, tx, composeMail(letter));
  }
}

/** Tells the representatives of an institution what became of theirs. */
export async function tellRepresentatives(
  { jobs, place }: Outbox,
  tx: Db<PortalTables>,
  { id, organisation }: Amendment,
  what: 'applied' | 'refused',
): Promise<void> {
  for (const { email, locale, givenNames } of await listRepresentatives(tx, organisation.id)) {
    const w = words[locale].mail;
    const link = { text: w.open, href: place.origin + href(paths.amendment, locale, { id }) };
    const letter = { to: email, locale, firstName: givenNames, ...w[what], link };
    await sendMail(jobs, tx, composeMail(letter));
  }
}

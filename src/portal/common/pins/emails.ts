import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type LivePin, type Reissuer, whomToTell } from './rules.ts';
import { listReissuers } from './store.ts';
import { words } from './words.ts';

/**
 * Tells whoever issued a PIN, or answers for it now, that it was tried too often and is void; says nothing of whose
 * it was (`DOMAIN §5`).
 */
export async function tellIssuer(portal: Portal, tx: Db<PortalTables>, pin: LivePin): Promise<void> {
  for (const reissuer of whomToTell(pin.issuedBy, await listReissuers(tx, pin.id)))
    await sendMail(portal.jobs, tx, composeMail(letterTo(reissuer, portal, pin)));
}

function letterTo({ personId, email, locale, givenNames }: Reissuer, { place }: Portal, pin: LivePin) {
  const w = words[locale].voided;
  const { subject, text } = personId === pin.issuedBy ? w.own : w.inherited;
  return {
    to: email,
    locale,
    subject,
    firstName: givenNames,
    paragraphs: [text, w.next],
    link: { text: w.link, href: place.origin + href(paths.logIn, locale) },
  };
}

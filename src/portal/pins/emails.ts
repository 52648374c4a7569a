import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import type { PortalTables } from '../tables.ts';
import type { LivePin } from './rules.ts';
import { findIssuer } from './store.ts';
import { words } from './words.ts';

/** Tells whoever issued a PIN that it was tried too often and is void; says nothing of whose it was (`DOMAIN §5`). */
export async function tellIssuer(portal: Portal, tx: Db<PortalTables>, pin: LivePin): Promise<void> {
  const issuer = await findIssuer(tx, pin.id);
  if (issuer === null) return;
  const { email, locale, givenNames } = issuer;
  const w = words[locale].voided;
  const letter = {
    to: email,
    locale,
    subject: w.subject,
    firstName: givenNames,
    paragraphs: [w.text, w.next],
    link: { text: w.link, href: portal.place.origin + href(paths.logIn, locale) },
  };
  await sendMail(portal.jobs, tx, composeMail(letter));
}

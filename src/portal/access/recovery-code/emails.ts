import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';

/** Tells a person that a code was made, so that nobody makes one behind their back. */
export async function tellCodeMade(portal: Portal, tx: Db<PortalTables>, personId: string): Promise<void> {
  const person = await findRecipient(tx, personId);
  if (person === null) return;
  const { email, locale, givenNames } = person;
  const w = words[locale].mail;
  const letter = {
    to: email,
    locale,
    subject: w.subject,
    firstName: givenNames,
    paragraphs: [w.text, w.notYou],
    link: { text: w.link, href: portal.place.origin + href(paths.logIn, locale) },
  };
  await sendMail(portal.jobs, tx, composeMail(letter));
}

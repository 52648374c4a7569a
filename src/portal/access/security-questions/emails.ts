import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './words.ts';

/** Tells a person what happened to their questions, so that it can't happen behind their back. */
export async function tellPerson(
  portal: Portal,
  tx: Db<PortalTables>,
  personId: string,
  what: 'changed' | 'disabled',
): Promise<void> {
  const person = await findRecipient(tx, personId);
  if (person === null) return;
  const { email, locale, givenNames } = person;
  const w = words[locale].mail;
  const letter = {
    to: email,
    locale,
    subject: w[what].subject,
    firstName: givenNames,
    paragraphs: [w[what].text, w.notYou],
    link: { text: w.link, href: portal.place.origin + href(paths.logIn, locale) },
  };
  await sendMail(portal.jobs, tx, composeMail(letter));
}

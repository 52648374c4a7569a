import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';

/** Tells a student that somebody is to set new questions, while it can still be stopped. */
export async function tellAsked(portal: Portal, tx: Db<PortalTables>, personId: string): Promise<void> {
  const person = await findRecipient(tx, personId);
  if (person === null) return;
  const { email: to, locale, givenNames: firstName } = person;
  const { subject, paragraphs, link } = words[locale].mail;
  const letter = { to, locale, firstName, subject, paragraphs };
  const target = { text: link, href: portal.place.origin + href(paths.logIn, locale) };
  await sendMail(portal.jobs, tx, composeMail({ ...letter, link: target }));
}

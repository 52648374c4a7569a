import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';

interface Recipient {
  readonly email: string | null;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** Tells a person that their PIN was used; to the address on its form, for that is where the true holder reads. */
export async function tellEnrolled(
  portal: Portal,
  tx: Db<PortalTables>,
  { email, locale, givenNames }: Recipient,
  what: 'enrolled' | 'added',
): Promise<void> {
  if (email === null) return;
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

import type { Db } from '#kernel/db/database.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Recipient } from './store.ts';

/** What a letter of the portal says in one language, and the page to which it leads. */
interface Told {
  readonly subject: string;
  readonly text: string;
  readonly open: string;
  /** As `href` makes it. */
  readonly page: string;
}

/** Writes to each of these people in their language. */
export async function tellEach(
  { jobs, place }: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  recipients: readonly Recipient[],
  toldIn: (locale: Locale) => Told,
): Promise<void> {
  for (const { email, locale, givenNames } of recipients) {
    const { subject, text, open, page } = toldIn(locale);
    const link = { text: open, href: place.origin + page };
    const letter = { to: email, locale, firstName: givenNames, subject, paragraphs: [text], link };
    await sendMail(jobs, tx, composeMail(letter));
  }
}

import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { MembershipFact } from './rules.ts';
import { memberWords } from './words.ts';

interface Recipient {
  readonly email: string | null;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** Tells somebody that a role of theirs changed; neither which nor why stands in an e-mail (`DOMAIN §5`). */
export async function tellChanged(
  outbox: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  { email, locale, givenNames }: Recipient,
  fact: MembershipFact,
): Promise<void> {
  if (email === null) return;
  const w = memberWords[locale].mail;
  const letter = {
    to: email,
    locale,
    subject: w.subject,
    firstName: givenNames,
    paragraphs: [w[fact], w.ask],
    link: { text: w.link, href: outbox.place.origin + href(paths.logIn, locale) },
  };
  await sendMail(outbox.jobs, tx, composeMail(letter));
}

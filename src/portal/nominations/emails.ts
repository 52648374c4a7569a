import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction } from '../members/roles.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import type { PortalTables } from '../tables.ts';
import { issueLink } from './link.ts';
import { listCoordinators, type Nomination } from './store.ts';
import { words } from './words.ts';

/** What a nominee is told of. */
export type Told =
  | 'invited'
  | 'completed'
  | 'received'
  | 'returned'
  | 'approved'
  | 'posted'
  | 'refused'
  | 'withdrawn'
  | 'expired';

type Outbox = Pick<Portal, 'jobs' | 'place'>;

/** Tells a nominee, in their language, that something happened: a first name, a link and nothing else (`DOMAIN §5`). */
export async function tellNominee(
  outbox: Outbox,
  tx: Db<PortalTables>,
  nomination: Pick<Nomination, 'id' | 'email' | 'locale' | 'givenNames'>,
  told: Told,
  now: Date,
): Promise<void> {
  const { locale } = nomination;
  const { mail } = words[locale];
  const step = mail.steps[told];
  const over = told === 'refused' || told === 'withdrawn' || told === 'expired';
  const link = over
    ? { text: mail.startAgain, href: outbox.place.origin + href(paths.obtainPin, locale) }
    : { text: mail.link, href: await issueLink(outbox, tx, nomination, now) };
  const letter = {
    to: nomination.email,
    locale,
    subject: step.subject,
    firstName: nomination.givenNames,
    paragraphs: over ? [step.text] : [step.text, mail.keep],
    link,
  };
  await sendMail(outbox.jobs, tx, composeMail(letter));
}

/** Tells the coordinators of a jurisdiction that a nomination waits for them. */
export async function tellCoordinators(
  outbox: Outbox,
  tx: Db<PortalTables>,
  jurisdiction: Jurisdiction,
): Promise<void> {
  for (const { email, locale, givenNames } of await listCoordinators(tx, jurisdiction))
    await sendMail(outbox.jobs, tx, composeMail(coordinatorLetter(outbox, email, locale, givenNames)));
}

const coordinatorLetter = ({ place }: Outbox, to: string, locale: Locale, firstName: string) => ({
  to,
  locale,
  firstName,
  subject: words[locale].mail.coordinator.subject,
  paragraphs: [words[locale].mail.coordinator.text],
  link: {
    text: words[locale].mail.coordinator.link,
    href: place.origin + href(paths.nominations, locale, {}, { awaiting: 'yes' }),
  },
});

import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, writeMail } from '#kernel/mail/mail.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { isWaiting } from '#portal/common/email-changes/rules.ts';
import { findLetter } from '#portal/common/email-changes/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';

const LINK = 'portal.email-link';

type Office = Pick<Portal, 'jobs' | 'db' | 'clock' | 'place' | 'mailer' | 'keys'>;

/** The work of this room's queue; once per process, before it starts. */
export const defineJobs = (portal: Office): Promise<void> =>
  writeMail(portal.jobs, portal.mailer, LINK, {
    find: ({ changeId }) => findWaiting(portal, changeId),
    write: (letter, { changeId }) => writeLink(portal, letter, changeId),
  });

/** Sends the link to the address that waits, if the transaction commits. */
export const sendLink = ({ jobs }: Pick<Portal, 'jobs'>, tx: Db<PortalTables>, changeId: string) =>
  jobs.send(tx, LINK, { changeId });

/** What the link holds: made from the portal's keys when it is needed, so that only its hash is kept. */
export const confirmToken = ({ keys }: Pick<Portal, 'keys'>, changeId: string): string =>
  keys.hmac('confirm-email', changeId);

/** Null when the address waits no more. */
async function findWaiting({ db, clock }: Office, changeId: string): Promise<Letter | null> {
  const letter = await findLetter(db, changeId);
  return letter && isWaiting(letter, clock.now()) ? letter : null;
}

type Letter = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

function writeLink(portal: Office, letter: Letter, changeId: string): Mail {
  const { email: to, locale, givenNames: firstName, expiresAt } = letter;
  const w = words[locale].mail;
  const token = confirmToken(portal, changeId);
  return composeMail({
    to,
    locale,
    firstName,
    subject: w.subject,
    paragraphs: w.paragraphs(formatDateTime(expiresAt, locale)),
    link: { text: w.link, href: portal.place.origin + href(paths.confirmEmail, locale, { token }) },
  });
}

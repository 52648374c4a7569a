import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, sendMail } from '#kernel/mail/mail.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { type Addressee, getAddressee } from './people/store.ts';

type Letter = Pick<Parameters<typeof composeMail>[0], 'subject' | 'paragraphs' | 'link'>;
type Outbox = Pick<Portal, 'jobs' | 'place'>;

/** A move is held, or will be: when it is done, or could be at the earliest, and the link that cancels it. Nothing else can be done by that link. */
export function heldLetter(
  { place }: Pick<Portal, 'place'>,
  { locale, givenNames: firstName }: Addressee,
  held: {
    readonly to: string;
    readonly releaseAt: Date;
    readonly hasBegun: boolean;
    readonly token: string;
  },
): Mail {
  const w = words[locale].mail.held;
  const when = formatDateTime(held.releaseAt, locale);
  const paragraphs = [w.asked, held.hasBegun ? w.begun(when) : w.toBegin(when), w.advice];
  const link = place.origin + href(paths.cancelMove, locale, { token: held.token });
  const { subject } = w;
  return composeMail({
    to: held.to,
    locale,
    firstName,
    subject,
    paragraphs,
    link: { text: w.link, href: link },
  });
}

export const tellDone = (outbox: Outbox, tx: Db<PortalTables>, personId: string) =>
  tell(outbox, tx, personId, ({ locale }) => words[locale].mail.done);

/** An approved move waits for the answers of whoever asked for it; a refused one is over. */
export const tellDecided = (
  outbox: Outbox,
  tx: Db<PortalTables>,
  personId: string,
  what: 'allowed' | 'refused',
) => tell(outbox, tx, personId, ({ locale }) => words[locale].mail[what]);

export const tellCancelled = (outbox: Outbox, tx: Db<PortalTables>, personId: string) =>
  tell(outbox, tx, personId, ({ locale }) => words[locale].mail.cancelled);

/** One of those who may decide: a request waits, or a move whose owner could not be told. */
export async function tellApprover(
  outbox: Outbox,
  tx: Db<PortalTables>,
  approver: { email: string; locale: Addressee['locale']; givenNames: string },
  what: 'asked' | 'unreached',
): Promise<void> {
  const { email: to, locale, givenNames: firstName } = approver;
  const { subject, paragraphs, link } = words[locale].mail[what];
  const address = `${outbox.place.origin}${href(paths.moveRequests, locale)}`;
  const letter = { to, locale, firstName, subject, paragraphs, link: { text: link, href: address } };
  await sendMail(outbox.jobs, tx, composeMail(letter));
}

/** To every address on file (`SECURITY §5`), in the person's language. */
async function tell(
  outbox: Outbox,
  tx: Db<PortalTables>,
  personId: string,
  write: (to: Addressee) => Letter,
): Promise<void> {
  const person = await getAddressee(tx, personId);
  const { locale, givenNames: firstName } = person;
  for (const to of person.addresses)
    await sendMail(outbox.jobs, tx, composeMail({ ...write(person), to, locale, firstName }));
}

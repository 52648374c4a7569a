import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMails } from '#kernel/mail/mail.ts';
import { fullName } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { membershipText } from '#portal/common/members/words.ts';
import type { Names } from '#portal/common/pins/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { STAFF_KEEPERS } from '../rules.ts';
import { words } from './fr.ts';
import { type Invited, listHolders } from './store.ts';

interface Asked {
  readonly id: string;
  readonly invited: Invited;
  readonly asker: Names;
  readonly askerId: string;
}

/** Tells everybody else who keeps the staff that somebody is to come in, which waits for one of them. */
export async function tellKeepers(portal: Portal, tx: Db<PortalTables>, asked: Asked): Promise<void> {
  const { id, invited, asker, askerId } = asked;
  await tell(portal, tx, askerId, (locale) => {
    const w = words[locale].askedMail;
    return {
      subject: w.subject,
      paragraphs: [w.text(nameOf(asker), nameOf(invited), roleIn(invited, locale)), w.check],
      link: { text: w.link, href: portal.place.origin + href(paths.staffInvitation, locale, { id }) },
    };
  });
}

interface Approved {
  readonly invited: Invited;
  readonly approver: Names;
  readonly approverId: string;
}

/** Tells everybody else who keeps the staff, whoever asked among them, that one more was let in. */
export async function tellApproved(portal: Portal, tx: Db<PortalTables>, approved: Approved): Promise<void> {
  const { invited, approver, approverId } = approved;
  await tell(portal, tx, approverId, (locale) => {
    const w = words[locale].approvedMail;
    return {
      subject: w.subject,
      paragraphs: [w.text(nameOf(approver), nameOf(invited), roleIn(invited, locale)), w.check],
      link: { text: w.link, href: portal.place.origin + href(paths.staff, locale) },
    };
  });
}

interface Refused {
  readonly invited: Invited;
  readonly refuser: Names;
  readonly askerId: string;
}

/** Tells whoever asked, while they keep the staff still, that a second person refused. */
export async function tellRefused(
  portal: Portal,
  tx: Db<PortalTables>,
  { invited, refuser, askerId }: Refused,
): Promise<void> {
  const askers = (await listHolders(tx, STAFF_KEEPERS)).filter(({ id }) => id === askerId);
  await tellThose(portal, tx, askers, (locale) => {
    const w = words[locale].refusedMail;
    return {
      subject: w.subject,
      paragraphs: [w.text(nameOf(refuser), nameOf(invited), roleIn(invited, locale))],
      link: { text: w.link, href: portal.place.origin + href(paths.staff, locale) },
    };
  });
}

type Written = Pick<Parameters<typeof composeMail>[0], 'subject' | 'paragraphs' | 'link'>;

async function tell(
  portal: Portal,
  tx: Db<PortalTables>,
  but: string,
  write: (locale: Locale) => Written,
): Promise<void> {
  const readers = (await listHolders(tx, STAFF_KEEPERS)).filter(({ id }) => id !== but);
  await tellThose(portal, tx, readers, write);
}

async function tellThose(
  portal: Portal,
  tx: Db<PortalTables>,
  readers: Awaited<ReturnType<typeof listHolders>>,
  write: (locale: Locale) => Written,
): Promise<void> {
  const mails = readers.flatMap(({ email: to, locale, givenNames: firstName }) =>
    to === null ? [] : [composeMail({ to, locale, firstName, ...write(locale) })],
  );
  await sendMails(portal.jobs, tx, mails);
}

const nameOf = (person: Names): string => fullName(person);

const roleIn = (invited: Invited, locale: Locale): string =>
  membershipText({ ...invited, organisation: null }, locale);

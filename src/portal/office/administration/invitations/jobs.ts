import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, writeMail } from '#kernel/mail/mail.ts';
import { formatEnd } from '#kernel/time.ts';
import { findSealedPin, type SealedPin } from '#portal/common/pins/seal-store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';

const LINK = 'portal.staff-pin-link';

type Office = Pick<Portal, 'jobs' | 'db' | 'clock' | 'place' | 'mailer' | 'keys'>;

/** The work of this room's queue; once per process, before it starts. */
export const defineJobs = (portal: Office): Promise<void> =>
  writeMail(portal.jobs, portal.mailer, LINK, {
    find: ({ pinId }) => findSealed(portal, pinId),
    write: (pin) => writeLink(portal, pin),
  });

/** Sends the invited person the link by which their PIN can be used, if the transaction commits. */
export const sendLink = ({ jobs }: Pick<Portal, 'jobs'>, tx: Db<PortalTables>, pinId: string) =>
  jobs.send(tx, LINK, { pinId });

/** What the link holds: made from the portal's keys when it is needed, so that only its hash is kept. */
export const sealToken = ({ keys }: Pick<Portal, 'keys'>, pinId: string): string =>
  keys.hmac('open-staff-pin', pinId);

/** Null when the PIN came to an end, or was opened. */
async function findSealed({ db, clock }: Office, pinId: string): Promise<SealedPin | null> {
  const pin = await findSealedPin(db, { id: pinId }, clock.now());
  return pin && !pin.opened && pin.email !== null ? pin : null;
}

function writeLink(portal: Office, { id, email, locale, givenNames, expiresAt, approver }: SealedPin): Mail {
  const w = words[locale].linkMail;
  return composeMail({
    to: email ?? '',
    locale,
    firstName: givenNames,
    subject: w.subject,
    paragraphs: w.paragraphs(approver, formatEnd(expiresAt, locale)),
    link: {
      text: w.link,
      href: portal.place.origin + href(paths.openStaffPin, locale, { token: sealToken(portal, id) }),
    },
  });
}

import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMails } from '#kernel/mail/mail.ts';
import { addMs, hours } from '#kernel/time.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import type { PortalTables } from '#portal/tables.ts';

/** An institution whose transfers have moved, and within which hour, in ISO 8601. */
export interface TransfersMoved {
  readonly organisationId: string;
  readonly from: string;
}

const QUEUE = 'portal.transfers-moved';

/** Tells the representatives of an institution that transfers have moved: once an hour at most, when it is over. */
export async function announceTransfer(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  organisationId: string,
  now: Date,
): Promise<void> {
  const from = new Date(Math.floor(now.getTime() / hours(1)) * hours(1));
  await jobs.send(
    tx,
    QUEUE,
    { organisationId, from: from.toISOString() },
    { startAfter: addMs(from, hours(1)), singletonKey: `${organisationId} ${from.toISOString()}` },
  );
}

/** The work of this queue; once per process, before the queues start. */
export const defineTransferMail = (portal: Pick<Portal, 'db' | 'jobs' | 'place'>): Promise<void> =>
  portal.jobs.define(QUEUE, ({ organisationId }) => tell(portal, organisationId));

async function tell(
  { db, jobs, place }: Pick<Portal, 'db' | 'jobs' | 'place'>,
  organisationId: string,
): Promise<void> {
  const workers = await listWorkers(db, REPRESENTATIVES, [organisationId]);
  const each = workers.filter(
    ({ personId }, at) => workers.findIndex((other) => other.personId === personId) === at,
  );
  await sendMails(
    jobs,
    db,
    each.map(({ email, locale, givenNames }) => {
      const { subject, text, link } = words[locale].transfersMoved;
      const page = { text: link, href: place.origin + href(common.home, locale) };
      return composeMail({
        to: email,
        locale,
        firstName: givenNames,
        subject,
        paragraphs: [text],
        link: page,
      });
    }),
  );
}

import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMails } from '#kernel/mail/mail.ts';
import { addMs, hours } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { listWorkers } from '#portal/common/waiting/store.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

/** An institution, and the hour of which it is told, in ISO 8601. */
export interface OfAnHour {
  readonly organisationId: string;
  readonly from: string;
}

/** Sends a job of an institution once an hour at most, for when the hour is over. */
export async function onceAnHour(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  queue: 'portal.new-requests' | 'portal.transfers-moved' | 'portal.consents-revoked',
  { organisationId, now }: { readonly organisationId: string; readonly now: Date },
): Promise<void> {
  const from = new Date(Math.floor(now.getTime() / hours(1)) * hours(1));
  await jobs.send(
    tx,
    queue,
    { organisationId, from: from.toISOString() },
    { startAfter: addMs(from, hours(1)), singletonKey: `${organisationId} ${from.toISOString()}` },
  );
}

/** Writes to each of those who work somewhere, once: that there is something, and no more, with the way home. */
export async function mailEach(
  { db, jobs, place }: Pick<Portal, 'db' | 'jobs' | 'place'>,
  workers: Awaited<ReturnType<typeof listWorkers>>,
  wordsIn: (locale: Locale) => { readonly subject: string; readonly text: string; readonly link: string },
): Promise<void> {
  const each = new Map(workers.map((worker) => [worker.personId, worker]));
  await sendMails(
    jobs,
    db,
    [...each.values()].map(({ email, locale, givenNames }) => {
      const { subject, text, link } = wordsIn(locale);
      const page = { text: link, href: place.origin + href(common.home, locale) };
      return composeMail({
        ...{ to: email, locale, firstName: givenNames, subject, paragraphs: [text] },
        link: page,
      });
    }),
  );
}

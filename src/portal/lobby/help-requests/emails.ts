import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMails } from '#kernel/mail/mail.ts';
import { reserveTry } from '#kernel/throttles/store.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { placeOfHelp } from './places-store.ts';
import { TELLINGS, tellingsOf } from './rules.ts';

interface Told {
  readonly id: string;
  readonly reference: string;
  readonly jurisdiction: Jurisdiction | null;
}

/**
 * Tells whoever answers a message that there is one, without its words. Of very many at once not each is told: they wait
 * at home, and in the morning's reminder.
 */
export async function tellHelpers(
  { jobs, place: { origin } }: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  { id, reference, jurisdiction }: Told,
  now: Date,
): Promise<void> {
  const place = await placeOfHelp(tx, jurisdiction);
  if ((await reserveTry(tx, tellingsOf(place), now, TELLINGS)).kind !== 'go') return;
  const helpers = await listWorkers(tx, [place === OFFICE ? 'officer' : 'coordinator'], [place]);
  await sendMails(
    jobs,
    tx,
    helpers.map(({ email, locale, givenNames }) => {
      const { subject, paragraphs, link } = words[locale].mail;
      return composeMail({
        to: email,
        locale,
        firstName: givenNames,
        subject,
        paragraphs: paragraphs(reference),
        link: { text: link, href: origin + href(paths.helpRequest, locale, { id }) },
      });
    }),
  );
}

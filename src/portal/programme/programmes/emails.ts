import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';

/** Tells the representatives of an institution what became of its programmes. */
export async function tellRepresentatives(
  { jobs, place }: Pick<Portal, 'jobs' | 'place'>,
  tx: Db<PortalTables>,
  organisationId: string,
  what: 'confirmed' | 'refused' | 'kept',
): Promise<void> {
  for (const { email, locale, givenNames } of await listWorkers(tx, REPRESENTATIVES, [organisationId])) {
    const { open, ...letters } = words[locale].mail;
    const page = href(paths.programmes, locale, { organisation: organisationId });
    const { subject, text } = letters[what];
    const link = { text: open, href: place.origin + page };
    const letter = { to: email, locale, firstName: givenNames, subject, paragraphs: [text], link };
    await sendMail(jobs, tx, composeMail(letter));
  }
}

import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { writeMail } from '#kernel/mail/mail.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';

/** That requests were given to somebody; whose they are, the portal says. */
export interface Given {
  readonly personId: string;
  readonly organisationId: string;
}

const QUEUE = 'portal.requests-assigned';

/** The work of this queue; once per process, before it starts. */
export const defineMail = (portal: Pick<Portal, 'db' | 'jobs' | 'mailer' | 'place'>): Promise<void> =>
  writeMail(portal.jobs, portal.mailer, QUEUE, {
    find: ({ personId }) => findRecipient(portal.db, personId),
    write: ({ email, locale, givenNames }, { organisationId: organisation }) => {
      const { subject, text, link } = words[locale].mail;
      const page = href(paths.requests, locale, { organisation }, { tray: 'mine' });
      return composeMail({
        to: email,
        locale,
        firstName: givenNames,
        subject,
        paragraphs: [text],
        link: { text: link, href: portal.place.origin + page },
      });
    },
  });

/** Tells somebody that requests are theirs now. */
export const tellHolder = (
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  given: Given,
): Promise<void> => jobs.send(tx, QUEUE, given);

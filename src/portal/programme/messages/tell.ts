import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { writeMail } from '#kernel/mail/mail.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { paths } from './paths.ts';
import { addMessages, hasDied, type Said } from './store.ts';

/** Whose mail it is, and of which request; nothing of what the message says. */
export interface AboutMessage {
  readonly verificationId: string;
  readonly personId: string;
}

const QUEUE = 'portal.verification-mail';

/** The one letter to students: that there is a message, and where; once per process, before the queues start. */
export const defineMail = (
  portal: Pick<Portal, 'db' | 'jobs' | 'mailer' | 'clock' | 'place'>,
): Promise<void> =>
  writeMail(portal.jobs, portal.mailer, QUEUE, {
    find: async ({ personId }) =>
      (await hasDied(portal.db, personId)) ? null : findRecipient(portal.db, personId),
    write: ({ email, locale }, { verificationId }) => {
      const { subject, text, link } = words[locale].mail;
      const page = href(paths.thread, locale, { id: verificationId });
      const to = { text: link, href: portal.place.origin + page };
      return composeMail({ to: email, locale, subject, paragraphs: [text], link: to });
    },
  });

/**
 * Tells students something: a message in the thread of their request, and, if they have an address, a letter that there
 * is one; else their home page says it.
 */
export async function tellStudents(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  said: readonly Said[],
  now: Date,
): Promise<void> {
  await addMessages(tx, said, now);
  await jobs.sendAll(
    tx,
    QUEUE,
    said.map(({ id: verificationId, personId }) => ({ verificationId, personId })),
  );
}

import type { Db } from '#kernel/db/database.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, writeMail } from '#kernel/mail/mail.ts';
import type { Office } from '#portal/common/reminders/batches.ts';
import { addressedTo, type Post } from '#portal/joining/nominations/emails.ts';
import { issueLink } from '#portal/joining/nominations/link.ts';
import { findNomination } from '#portal/joining/nominations/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from '../fr.ts';
import { findWaiting } from './store.ts';

const QUEUE = 'portal.forms-reminder';

interface About {
  readonly nominationId: string;
}

/** The work of this queue; once per process, before the queues start. */
export const defineJobs = (post: Post): Promise<void> =>
  writeMail(post.jobs, post.mailer, QUEUE, ({ nominationId }) => letterTo(post, nominationId));

/** Asks nominees for the signed forms that haven't come. */
export const remind = (
  { jobs }: Pick<Office, 'jobs'>,
  tx: Db<PortalTables>,
  nominationIds: readonly string[],
): Promise<void> =>
  jobs.sendAll(
    tx,
    QUEUE,
    nominationIds.map((nominationId): About => ({ nominationId })),
  );

/** With a new link, made now; null when the forms came meanwhile, or nobody waits for them any more. */
async function letterTo(post: Post, nominationId: string): Promise<Mail | null> {
  const nomination =
    (await findWaiting(post.db, nominationId)) && (await findNomination(post.db, nominationId));
  if (!nomination) return null;
  const { forms, page } = words[nomination.locale];
  return composeMail({
    ...addressedTo(nomination),
    subject: forms.subject,
    paragraphs: [forms.text, forms.next],
    link: { text: page, href: await issueLink(post, post.db, nomination, post.clock.now()) },
  });
}

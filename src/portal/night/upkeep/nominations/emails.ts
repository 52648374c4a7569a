import type { Db } from '#kernel/db/database.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { type Mail, writeMail } from '#kernel/mail/mail.ts';
import type { Office } from '#portal/common/reminders/batches.ts';
import { addressedTo, type Post } from '#portal/joining/nominations/emails.ts';
import { issueLink } from '#portal/joining/nominations/link.ts';
import { findNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from '../fr.ts';
import { findWaiting } from './store.ts';

const QUEUE = 'portal.forms-reminder';

interface About {
  readonly nominationId: string;
}

/** The work of this queue; once per process, before the queues start. */
export const defineJobs = (post: Post): Promise<void> =>
  writeMail(post.jobs, post.mailer, QUEUE, {
    find: ({ nominationId }) => findReminded(post, nominationId),
    write: (nomination) => letterTo(post, nomination),
  });

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

/** Null when the forms came meanwhile, or nobody waits for them any more. */
const findReminded = async ({ db }: Post, nominationId: string): Promise<Nomination | null> =>
  ((await findWaiting(db, nominationId)) && (await findNomination(db, nominationId))) || null;

/** With a new link, made now. */
async function letterTo(post: Post, nomination: Nomination): Promise<Mail> {
  const { forms, page } = words[nomination.locale];
  return composeMail({
    ...addressedTo(nomination),
    subject: forms.subject,
    paragraphs: [forms.text, forms.next],
    link: { text: page, href: await issueLink(post, post.db, nomination, post.clock.now()) },
  });
}

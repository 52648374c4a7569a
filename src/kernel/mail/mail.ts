import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Queue, Queues } from '../jobs/types.ts';
import type { Locale } from '../ui/locale.ts';
import type { Mailer } from './mailer.ts';

/** An e-mail to one person; it carries no secret and no personal data but the address and a first name (DOMAIN §5). */
export interface Mail {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

const QUEUE = 'mail';

/** Says who delivers what `sendMail` sends; once per process, before the queues start. */
export const deliverMail = (jobs: Jobs, mailer: Mailer): Promise<void> =>
  jobs.define(QUEUE, (mail, { id }) => mailer.deliver(mail, id));

/**
 * Mail that holds a secret, such as a link that needs no password: its queue knows only what to write about, and it is
 * written when it is delivered, so that the secret is in no table (SECURITY §6). Null: there is nothing to say any more.
 */
export const writeMail = <Q extends Queue>(
  jobs: Jobs,
  mailer: Mailer,
  queue: Q,
  write: (about: Queues[Q]) => Promise<Mail | null>,
): Promise<void> =>
  jobs.define(queue, async (about, { id }) => {
    const mail = await write(about);
    if (mail !== null) await mailer.deliver(mail, id);
  });

/** Sends an e-mail if the caller's transaction commits; tried again while the mail server is away. */
export const sendMail = <Tables extends KernelTables>(
  jobs: Jobs,
  tx: ServiceDb<Tables>,
  mail: Mail,
): Promise<void> => jobs.send(tx, QUEUE, mail);

/** The same for many at once. */
export const sendMails = <Tables extends KernelTables>(
  jobs: Jobs,
  tx: ServiceDb<Tables>,
  mails: readonly Mail[],
): Promise<void> => jobs.sendAll(tx, QUEUE, mails);

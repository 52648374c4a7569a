import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { FOR_DAYS } from '../jobs/retries.ts';
import type { Queue, Queues } from '../jobs/types.ts';
import { hours } from '../time.ts';
import type { Locale } from '../ui/locale.ts';
import type { Mailer } from './mailer.ts';
import { UNDELIVERED } from './undelivered.ts';

/** An e-mail to one person; it carries no secret and no personal data but the address and a first name (DOMAIN §5). */
export interface Mail {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

const QUEUE = 'mail';

/** A mail's words are kept no longer than they are needed. */
const POSTED = { retrying: FOR_DAYS, givenUpTo: UNDELIVERED, keptMs: hours(1) } as const;

/** Says who delivers what `sendMail` sends; once per process, before the queues start. */
export const deliverMail = (jobs: Jobs, mailer: Mailer): Promise<void> =>
  jobs.define(QUEUE, (mail, { id }) => mailer.deliver(mail, id), POSTED);

/** How the mail of a queue comes about. */
interface Writer<About, Found> {
  /** What there is to write about; null when there is nothing to say any more. */
  find(about: About): Promise<Found | null>;
  write(found: Found, about: About): Mail | Promise<Mail>;
  /** What follows when the mail server has taken it; may be called twice. */
  taken?(about: About): Promise<void>;
}

/**
 * Mail that holds a secret, such as a link that needs no password: its queue knows only what to write about, and it is
 * written when it is delivered, so that the secret is in no table (SECURITY §6).
 */
export const writeMail = <Q extends Queue, Found>(
  jobs: Jobs,
  mailer: Mailer,
  queue: Q,
  writer: Writer<Queues[Q], Found>,
): Promise<void> => {
  const deliver = async (about: Queues[Q], id: string): Promise<void> => {
    const found = await writer.find(about);
    if (found === null) return;
    await mailer.deliver(await writer.write(found, about), id);
    await writer.taken?.(about);
  };
  const isDue = async (about: Queues[Q]) => (await writer.find(about)) !== null;
  return jobs.define(queue, (about, { id }) => deliver(about, id), { ...POSTED, isDue });
};

/** Sends an e-mail if the caller's transaction commits; tried again for days while the mail server is away. */
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

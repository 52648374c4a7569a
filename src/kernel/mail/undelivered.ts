import type { ServiceDb } from '../db/kernel-tables.ts';
import type { KernelTables } from '../db/tables.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Queue, Queues } from '../jobs/types.ts';
import type { Locale } from '../ui/locale.ts';
import type { Mail } from './mail.ts';
import type { Refusal } from './refusal.ts';

/** Where the queues of mail send what they gave up. */
export const UNDELIVERED = 'mail.undelivered' satisfies Queue;

/** What is kept with a job of mail that failed. */
export interface MailFacts {
  readonly to: string;
  readonly subject: string;
  readonly locale: Locale;
  readonly refusal: Refusal;
}

/** A mail that was given up. */
export interface Undelivered extends GivenUp {
  readonly jobId: string;
  /** What is known of the mail; without a refusal where it was never handed to a server, or a process ended over it. */
  readonly facts: Partial<MailFacts>;
}

/** What is needed to send a mail again. */
interface GivenUp {
  readonly queue: string;
  /** A whole mail, or what to write one about (`writeMail`). */
  readonly about: object;
}

/** Says who hears of mail that was given up; once per process, before the queues start. */
export const whenUndelivered = (jobs: Jobs, hear: (mail: Undelivered) => Promise<void>): Promise<void> =>
  jobs.define(UNDELIVERED, async (about, { former }) => {
    if (!former) return;
    const { id: jobId, queue } = former;
    await hear({ jobId, queue, about, facts: former.facts ?? factsOf(about) });
  });

/** Of a mail that lay in its queue as it was to be sent, what it was is known anyway. */
const factsOf = (about: Partial<Mail>): Partial<MailFacts> => ({
  ...(about.to !== undefined && { to: about.to }),
  ...(about.subject !== undefined && { subject: about.subject }),
  ...(about.locale !== undefined && { locale: about.locale }),
});

/** Whether a mail that was given up would still say something: its link may have expired, or its matter be over. */
export const wouldStillSay = async (jobs: Jobs, { queue, about }: GivenUp): Promise<boolean> =>
  (await jobs.isDue(queue, about)) ?? false;

/** Sends it as if for the first time, if the caller's transaction commits. */
export const sendAgain = <Tables extends KernelTables>(
  jobs: Jobs,
  tx: ServiceDb<Tables>,
  { queue, about }: GivenUp,
): Promise<void> =>
  // It came out of that queue, so that it fits in again.
  jobs.send(tx, queue as Queue, about as Queues[Queue]);

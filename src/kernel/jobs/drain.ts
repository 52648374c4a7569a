import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Payload } from './types.ts';

type Work = (job: JobWithMetadata<Payload>) => Promise<JobResult>;

/** Does once what is due in a queue at an hour, and says how many that were; `tried` is left alone and added to. */
export async function drainQueue(
  boss: PgBoss,
  queue: string,
  now: Date,
  tried: Set<string>,
  work: Work,
): Promise<number> {
  const queued = await boss.findJobs<Payload>(queue, { queued: true });
  const due = queued.filter(({ id, data }) => !tried.has(id) && isDue(data, now));
  if (due.length === 0) return 0;
  for (const { id } of due) await boss.update(queue, undefined, { id, startAfter: new Date(0) });
  const claimed = await boss.fetch<Payload>(queue, { batchSize: due.length, includeMetadata: true });
  for (const job of claimed) {
    tried.add(job.id);
    await settle(boss, job, await work(job));
  }
  return claimed.length;
}

const isDue = (payload: Payload, now: Date): boolean =>
  payload.due === undefined || new Date(payload.due) <= now;

async function settle(boss: PgBoss, job: JobWithMetadata<Payload>, result: JobResult): Promise<void> {
  if (result.status === 'completed') return void (await boss.complete(job.name, job.id));
  await boss.fail(job.name, job.id, result.output);
  if (result.status === 'failed') return;
  // Workers give up in one statement, which only they can reach: here the job is left no further try, and fails again.
  await boss.update(job.name, undefined, { id: job.id, retryLimit: 0 });
  await boss.fail(job.name, job.id, result.output);
}

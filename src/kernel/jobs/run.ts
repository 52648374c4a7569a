import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Handler, Payload } from './types.ts';

/** A failure is a result, so that one job's does not become its neighbours'; neither log nor result tells the data. */
export async function run(
  job: JobWithMetadata<Payload>,
  handler: Handler<object> | undefined,
  log: Log,
): Promise<JobResult> {
  const attempt = job.retryCount + 1;
  try {
    if (!handler) throw new Error(`nobody does the work of ${job.name}`);
    await handler(job.data.data, { id: job.id, attempt });
    return { id: job.id, status: 'completed' };
  } catch (err) {
    const isLast = job.retryCount >= job.retryLimit;
    const about = { queue: job.name, job: job.id, attempt, err };
    if (isLast) log.error(about, 'a job failed for good');
    else log.warn(about, 'a job failed and will be tried again');
    return { id: job.id, status: 'failed', output: { error: err instanceof Error ? err.name : 'unknown' } };
  }
}

import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Log } from '../log.ts';
import { Failure } from './failure.ts';
import type { Handler, JobInfo, Payload } from './types.ts';

/** A failure is a result, so that one job's does not become its neighbours'; the log is not told the data. */
export async function run(
  job: JobWithMetadata<Payload>,
  handler: Handler<object> | undefined,
  log: Log,
): Promise<JobResult> {
  const attempt = job.retryCount + 1;
  try {
    if (!handler) throw new Error(`nobody does the work of ${job.name}`);
    await handler(job.data.data, { id: job.id, attempt, ...formerOf(job) });
    return { id: job.id, status: 'completed' };
  } catch (err) {
    const isFinal = err instanceof Failure && err.isFinal;
    const about = { queue: job.name, job: job.id, attempt, err };
    if (isFinal || job.retryCount >= job.retryLimit) log.error(about, 'a job failed for good');
    else log.warn(about, 'a job failed and will be tried again');
    return { id: job.id, status: isFinal ? 'deadletter' : 'failed', output: outputOf(err) };
  }
}

const outputOf = (err: unknown): object => ({
  error: err instanceof Error ? err.name : 'unknown',
  ...(err instanceof Failure && { facts: err.facts }),
});

/** Where a job was given up before it came here. */
function formerOf({ sourceName, sourceId, sourceOutput }: JobWithMetadata<Payload>): Pick<JobInfo, 'former'> {
  if (sourceName === null || sourceId === null) return {};
  const facts = sourceOutput && 'facts' in sourceOutput ? sourceOutput.facts : null;
  return { former: { queue: sourceName, id: sourceId, facts: typeof facts === 'object' ? facts : null } };
}

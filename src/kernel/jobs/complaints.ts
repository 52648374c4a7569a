import type { Clock } from '../clock.ts';
import { asUnavailable } from '../db/unavailable.ts';
import type { Log } from '../log.ts';

/** An outage of the database is said by every queue, every second: once in this many milliseconds is enough. */
const QUIET_MS = 60_000;

/** Logs what the queues’ library complains of: an outage of the database as one warning, anything else as an error. */
export function logComplaints(log: Log, clock: Clock): (said: unknown) => void {
  let quietUntil = 0;
  return (said) => {
    const err = asError(said);
    if (!isOutage(err)) return log.error({ err }, 'job queues');
    const now = clock.now().getTime();
    if (now < quietUntil) return;
    quietUntil = now + QUIET_MS;
    log.warn({ reason: err.message }, 'job queues: the database is away, and is tried again');
  };
}

/** The library hands over copies of errors, which are none. */
function asError(said: unknown): Error {
  if (said instanceof Error) return said;
  const { message, stack, code } = (typeof said === 'object' && said !== null ? said : {}) as Partial<
    Record<string, unknown>
  >;
  const error = new Error(typeof message === 'string' ? message : 'nothing was said');
  if (typeof stack === 'string') error.stack = stack;
  return Object.assign(error, typeof code === 'string' ? { code } : {});
}

/** By the server's code, the system's, or the words in which the driver says that a connection is gone. */
const isOutage = (error: Error & { readonly code?: string }): boolean =>
  asUnavailable(error) !== null ||
  /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|EHOST|ENET)/.test(error.code ?? '') ||
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/.test(
    error.message,
  );

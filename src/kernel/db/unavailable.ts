/** The database can't be reached, or can't do now what it will do later: 503 with `Retry-After`, and not a bug. */
export class DatabaseUnavailable extends Error {
  readonly statusCode = 503;
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;
  /** The driver's own code, where it gave one. */
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super(cause instanceof Error && cause.message !== '' ? cause.message : 'the database is away', { cause });
    this.name = 'DatabaseUnavailable';
    this.code = codeOf(cause);
  }
}

const RETRY_AFTER_SECONDS = 5;

/**
 * What the server says when its state is wrong and not the statement (PostgreSQL, appendix A): connections lost or
 * refused; no more memory, disk or connections; shut down; a standby that takes no writes; too long a wait.
 */
const CODES = /^(08\w{3}|53\w{3}|57P0[1-5]|57014|55P03|25006|25P0[34]|58030)$/;

/** An outage of the database, as such; null for every other error. */
export function asUnavailable(error: unknown): DatabaseUnavailable | null {
  if (error instanceof DatabaseUnavailable) return error;
  const code = codeOf(error);
  return code !== undefined && CODES.test(code) ? new DatabaseUnavailable(error) : null;
}

/** The same for what PostgreSQL's driver threw: what the server did not say is a fault of the connection. */
export const asThrown = (error: unknown): unknown =>
  isAnswer(error) ? (asUnavailable(error) ?? error) : new DatabaseUnavailable(error);

const isAnswer = (error: unknown): boolean => error instanceof Error && 'severity' in error;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** How long PostgreSQL is waited for, in seconds; 0 waits without end. */
export interface DatabaseLimits {
  /** For the end of a statement. */
  readonly statement: number;
  /** For a lock that somebody else holds. */
  readonly lock: number;
  /** For the next statement of an open transaction. */
  readonly idle: number;
  /** For a connection, new or of the pool. */
  readonly connection: number;
  /** What the server's own lists call this process. */
  readonly applicationName: string;
}

/** Long enough for whatever a page asks, short enough that its reader still waits. */
export const LIMITS: DatabaseLimits = {
  statement: 30,
  lock: 5,
  idle: 60,
  connection: 5,
  applicationName: 'partner-portal',
};

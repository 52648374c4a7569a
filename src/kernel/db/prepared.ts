import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { asThrown, DatabaseUnavailable } from './unavailable.ts';

/** More distinct statements than the system has; lists of ever new lengths beyond it stay nameless. */
const MOST = 1000;

/**
 * A pool whose connections name every statement that takes values, so that PostgreSQL parses it once for each
 * connection and not at each call (its manual, `PREPARE`); without names where a pooler can't keep them apart.
 */
export function preparing(pool: pg.Pool, isNaming: boolean): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = isNaming ? createNames() : () => undefined;
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const connection = await pool.connect().catch((error: unknown) => {
        throw new DatabaseUnavailable(error);
      });
      const client = known.get(connection) ?? new PreparingClient(connection, nameOf);
      known.set(connection, client);
      return client;
    },
  };
}

class PreparingClient implements PostgresPoolClient {
  readonly #connection: pg.PoolClient;
  readonly #nameOf: Names;
  #isBroken = false;

  constructor(connection: pg.PoolClient, nameOf: Names) {
    this.#connection = connection;
    this.#nameOf = nameOf;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('the dialect was given no cursors');
    const name = values.length > 0 ? this.#nameOf(text) : undefined;
    const statement = { text, values: [...values], ...(name === undefined ? {} : { name }) };
    return this.#connection.query(statement).catch((error: unknown) => {
      const thrown = asThrown(error);
      // Whoever has the connection next must not be given an answer that is still to come.
      this.#isBroken ||= thrown instanceof DatabaseUnavailable;
      throw thrown;
    });
  }

  release(destroy?: boolean): void {
    this.#connection.release(destroy === true || this.#isBroken);
  }
}

type Names = (text: string) => string | undefined;

/** The same name for the same text for as long as the process lives. */
function createNames(): Names {
  const names = new Map<string, string>();
  return (text) => {
    if (!names.has(text) && names.size < MOST) names.set(text, `s${names.size}`);
    return names.get(text);
  };
}

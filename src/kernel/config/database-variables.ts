import { z } from 'zod';
import { LIMITS } from '../db/limits.ts';
import { databaseUrl, flag, seconds, whole } from './schemas.ts';

/** One environment variable: how it is read, and what the configuration page says of it. */
export interface Variable {
  readonly schema: z.ZodType;
  readonly about: string;
  readonly shown?: string;
  readonly secret?: boolean;
}

/** Those of the database. */
export const databaseVariables = {
  DATABASE: {
    schema: z.enum(['embedded', 'postgres']).optional(),
    about:
      '`embedded` says that the embedded database is wanted; production starts on it in no other way. `postgres` asks for `DATABASE_URL` anywhere.',
    shown: '`postgres` where `DATABASE_URL` is set or in production, else `embedded`',
  },
  DATABASE_URL: {
    schema: databaseUrl,
    about: 'A PostgreSQL server (15 or later) in place of the embedded database.',
    shown: 'the embedded database',
    secret: true,
  },
  DATABASE_CONNECTIONS: {
    schema: whole(10, { least: 2, most: 200 }),
    about: 'The most connections this process opens to PostgreSQL.',
  },
  DATABASE_STATEMENT_TIMEOUT: {
    schema: seconds(LIMITS.statement),
    about: 'Seconds that PostgreSQL may work at one statement; 0 for no limit. Migrations have none.',
  },
  DATABASE_LOCK_TIMEOUT: {
    schema: seconds(LIMITS.lock),
    about:
      'Seconds that a statement waits for a lock that another holds, before it is given up; 0 for no limit.',
  },
  DATABASE_IDLE_TIMEOUT: {
    schema: seconds(LIMITS.idle),
    about: 'Seconds after which PostgreSQL ends a transaction in which nothing happens; 0 for no limit.',
  },
  DATABASE_CONNECTION_TIMEOUT: {
    schema: seconds(LIMITS.connection, 1),
    about: 'Seconds that a request waits for a connection to PostgreSQL, new or given back.',
  },
  DATABASE_NAMED_STATEMENTS: {
    schema: flag,
    about:
      '`off` does without named statements, for a pooler that mixes them up, such as PgBouncer before 1.21 in transaction mode; each is then planned anew.',
    shown: '`on`',
  },
  DATABASE_APPLICATION_NAME: {
    schema: z.string().max(63, 'has at most 63 characters').default(LIMITS.applicationName),
    about: 'What PostgreSQL calls this process in `pg_stat_activity` and in its log.',
  },
} satisfies Record<string, Variable>;

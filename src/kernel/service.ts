import type { FastifyInstance } from 'fastify';
import type { Clock } from './clock.ts';
import type { Config, ServiceConfig } from './config.ts';
import type { Db } from './db/database.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Hasher } from './secrets/hasher.ts';
import type { Keys } from './secrets/keys.ts';

/** What a service is given; it takes nothing from anywhere else. */
export interface Deps<Tables> {
  readonly config: Config;
  /** Where this service itself listens. */
  readonly place: ServiceConfig;
  readonly db: Db<Tables>;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: Jobs;
  /** For mail that is written when it is delivered (`mail/mail.ts`). */
  readonly mailer: Mailer;
  readonly hasher: Hasher;
  readonly keys: Keys;
}

/** A service ready to listen. */
export type Service<Tables> = (deps: Deps<Tables>) => Promise<FastifyInstance>;

import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

interface Health {
  readonly name: string;
  ready(): Promise<boolean>;
}

const draining = new WeakSet<FastifyInstance>();

/** From now on a service says that it is not ready, so that nobody new is sent to it; it still answers whoever comes. */
export const beginDrain = (app: FastifyInstance): void => void draining.add(app);

/** Whether a service runs, and whether it can do its work. */
export function serveHealth(app: FastifyInstance, options: Health): void {
  app.get('/healthz', async () => ({ status: 'ok', service: options.name }));
  app.get('/readyz', async (_, reply) => {
    const ready = !draining.has(app) && (await within(READY_MS, options.ready()));
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', service: options.name });
  });
}

/** A monitor is told in time, and not when the database at last answers. */
const READY_MS = 1500;

async function within(milliseconds: number, answer: Promise<boolean>): Promise<boolean> {
  const late = new AbortController();
  const never = pause(milliseconds, false, { signal: late.signal }).catch(() => false);
  const first = await Promise.race([answer.catch(() => false), never]);
  late.abort();
  return first;
}

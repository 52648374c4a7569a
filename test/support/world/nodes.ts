import { createServer, request, type Server } from 'node:http';
import { parseConfig } from '#kernel/config.ts';
import type { Database } from '#kernel/db/database.ts';
import { createLog } from '#kernel/log.ts';
import { type System, startSystem } from '../../../src/system.ts';
import { CHEAP } from './cheap.ts';
import { portVariables } from './ports.ts';

type Ports = Awaited<ReturnType<typeof portVariables>>;
const SERVICES = ['PORTAL', 'CREDENTIAL', 'CONCIERGE', 'PARTNERS'] as const;

/** Two processes of everything over one database, behind a proxy that gives each of them every other request. */
export interface Nodes {
  readonly origins: Readonly<Record<(typeof SERVICES)[number], string>>;
  /** Which of the two gets the next request at every service. */
  next(node: 0 | 1): void;
  close(): Promise<void>;
}

/** Starts both at the proxy’s ports, each with variables of its own; the second one once the first has started. */
export async function openNodes(
  database: Database,
  fronts: Ports,
  env: readonly [Record<string, string>, Record<string, string>],
): Promise<Nodes> {
  const origins = Object.fromEntries(
    SERVICES.map((name) => [name, `http://localhost:${fronts[`${name}_PORT`]}`]),
  ) as Nodes['origins'];
  const shared = Object.fromEntries(SERVICES.map((name) => [`${name}_ORIGIN`, origins[name]]));
  const ports = [await portVariables(), await portVariables()] as const;
  const turn = { node: 0 };
  const systems: System[] = [];
  for (const [node, own] of env.entries())
    systems.push(await startNode(database, { ...shared, ...ports[node === 0 ? 0 : 1], ...own }));
  const servers = await Promise.all(SERVICES.map((name) => front(name, fronts, ports, turn)));
  return {
    origins,
    next: (node) => {
      turn.node = node;
    },
    close: async () => {
      for (const server of servers) server.close().closeAllConnections();
      for (const system of systems) await system.stop();
    },
  };
}

function startNode(database: Database, env: Record<string, string>): Promise<System> {
  const parsed = parseConfig({ NODE_ENV: 'test', RATE_LIMIT: '100000', ...env });
  if (parsed.kind === 'bad') throw new Error(JSON.stringify(parsed.problems));
  return startSystem(parsed.config, {
    clock: { now: () => new Date() },
    log: createLog('silent'),
    // The one database outlives both.
    database: { ...database, close: async () => {} },
    hashCost: CHEAP,
  });
}

function front(
  name: (typeof SERVICES)[number],
  fronts: Ports,
  nodes: readonly [Ports, Ports],
  turn: { node: number },
): Promise<Server> {
  const server = createServer((from, to) => {
    const port = nodes[turn.node % 2 === 0 ? 0 : 1][`${name}_PORT`];
    turn.node += 1;
    const { method, url, headers } = from;
    const onwards = request({ host: 'localhost', port, method, path: url, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onwards.on('error', () => to.destroy());
    from.pipe(onwards);
  });
  return new Promise((resolve) =>
    server.listen(Number(fronts[`${name}_PORT`]), 'localhost', () => resolve(server)),
  );
}

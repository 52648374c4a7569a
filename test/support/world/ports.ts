import { type AddressInfo, createServer, type Server } from 'node:net';

/** Ports that nobody listens on, all different: held together, then let go. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, claim));
  const ports = servers.map(portOf);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** One of them. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

/** The variables that give every service a port of its own. */
export async function portVariables(): Promise<Record<Variable, string>> {
  return named(await freePorts(VARIABLES.length));
}

/** Ports at which nobody ever answers: held, and whoever comes is hung up on. */
export async function silentPorts(): Promise<{ env: Record<Variable, string>; close(): void }> {
  const servers = await Promise.all(VARIABLES.map(claim));
  for (const server of servers) server.on('connection', (socket) => socket.destroy()).unref();
  const close = () => {
    for (const server of servers) server.close();
  };
  return { env: named(servers.map(portOf)), close };
}

const VARIABLES = ['PORTAL_PORT', 'CREDENTIAL_PORT', 'CONCIERGE_PORT', 'PARTNERS_PORT'] as const;
type Variable = (typeof VARIABLES)[number];

const named = (ports: readonly number[]) =>
  Object.fromEntries(VARIABLES.map((name, index) => [name, String(ports[index])])) as Record<
    Variable,
    string
  >;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Above the last one that browsers refuse to open. */
const FIRST = 10_081;
const COUNT = 19_919;

/**
 * Below the range from which systems give ports to whoever asks for any: between letting go of it and listening
 * again, nobody is given it by chance. Each process begins somewhere else.
 */
let next = FIRST + Math.floor(Math.random() * COUNT);

async function claim(): Promise<Server> {
  for (let tries = 0; tries < COUNT; tries += 1) {
    next = next + 1 < FIRST + COUNT ? next + 1 : FIRST;
    const server = await listen(next);
    if (server) return server;
  }
  throw new Error(`no port is free between ${FIRST} and ${FIRST + COUNT}`);
}

function listen(port: number): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    // At every address of this machine, so that it is nobody's at any of them.
    server.listen(port, () => resolve(server));
  });
}

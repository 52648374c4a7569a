import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Starts dist/ on an empty folder and free ports, waits for every service, and sees that it stops cleanly.
const SERVICES = ['PORTAL', 'CREDENTIAL', 'CONCIERGE', 'PARTNERS'];
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'partner-portal-start-'));
const ports = await freePorts(SERVICES.length);
const { DATABASE_URL: _, ...env } = process.env;
const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
  env: {
    ...env,
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    DATA_DIR: join(folder, 'data'),
    ...portVariables(),
  },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));

try {
  for (const [index, service] of SERVICES.entries()) await healthy(service, ports[index]);
  child.kill('SIGTERM');
  const code = await Promise.race([ended, pause(15_000, 'still running', { ref: false })]);
  if (code !== 0) throw new Error(`After SIGTERM the system should end with 0; it is ${code}`);
  console.log('Stopped cleanly.');
} finally {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

async function healthy(service, port) {
  const url = `http://localhost:${port}/healthz`;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) {
    if (child.exitCode !== null)
      throw new Error(`The system ended with ${child.exitCode} before it was healthy`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return console.log(`${service} is healthy: ${url}`);
  }
  throw new Error(`${service} did not answer at ${url} within ${PATIENCE / 1000} s`);
}

function portVariables() {
  return Object.fromEntries(SERVICES.map((service, index) => [`${service}_PORT`, String(ports[index])]));
}

/** Holds all of them open until each is known, so that no two are the same. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const found = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}

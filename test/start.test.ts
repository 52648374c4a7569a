import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { portVariables } from '#test/world/ports.ts';
import { ready, watch } from '#test/world/process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('npm start, ended by its process id, ends the server too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  const env = {
    ...process.env,
    ...(await portVariables()),
    DATA_DIR: folder,
    DEMO: 'off',
    LOG_LEVEL: 'fatal',
  };
  // A group of its own, so that nothing stays behind even where the server does.
  const child = spawn('npm', ['start'], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const npm = watch(child);
  try {
    await ready(npm, `http://localhost:${env.PORTAL_PORT}`);
    child.kill('SIGTERM');
    await once(child, 'exit');
    await npm.ended;
    assert.match(npm.output(), /\nStopped\.\n/);
    await assert.rejects(fetch(`http://localhost:${env.PORTAL_PORT}/healthz`));
  } finally {
    endGroup(child.pid);
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an older Node is told which one is needed, in one line, before anything else is imported', async () => {
  const main = join(root, 'src/main.ts');
  const older = `data:text/javascript,${encodeURIComponent(OLDER)}`;
  const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', `--import=${older}`, main]);
  const told = watch(child);
  assert.equal(await told.ended, 1);
  assert.match(told.output(), /^Node 24 or later is needed; this is v20\.20\.2\. [^\n]+\n$/);
  assert.doesNotMatch(readFileSync(main, 'utf8'), /^(import|export .* from)/m);
});

const OLDER =
  "Object.defineProperties(process, { version: { value: 'v20.20.2' }, versions: { value: { ...process.versions, node: '20.20.2' } } });";

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
}

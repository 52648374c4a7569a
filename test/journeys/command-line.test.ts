import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { portVariables } from '#test/world/ports.ts';
import { ready, run } from '#test/world/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('bad variables are all named, one line each, and nothing starts', async () => {
  const started = run(['serve'], { PORTAL_PORT: 'http', SMTP_URL: 'mail', DATA_DIR: join(folder, 'a') });
  assert.equal(await started.ended, 1);
  assert.match(started.output(), /^PORTAL_PORT: .+\nSMTP_URL: .+\n$/);
});

test('a folder that can’t be written is one clear line', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const started = run(['serve'], { DATA_DIR: join(file, 'data') });
  assert.equal(await started.ended, 1);
  assert.match(started.output(), /^Can't write to .+DATA_DIR.*\n$/);
});

test('an unknown command names those that exist', async () => {
  const started = run(['sevre'], {});
  assert.equal(await started.ended, 1);
  assert.match(started.output(), /^There is no command "sevre".+serve, .*audit.*\n$/);
});

test('the commands are told to whoever asks', async () => {
  const started = run(['--help'], {});
  assert.equal(await started.ended, 0);
  assert.match(
    started.output(),
    /^Commands[\s\S]+ {2}first-officer --given[\s\S]+ {2}audit verify \[--heads FILE.+: re-compute/,
  );
});

test('one command is told to whoever asks about it, whatever else is wrong', async () => {
  const started = run(['first-officer', '--help'], { PORTAL_PORT: 'none' });
  assert.equal(await started.ended, 0);
  assert.match(started.output(), /^first-officer --given [^\n]+\n$/);
});

test('the first two officers of an empty system get a PIN and the way to enrol, nobody after them', async () => {
  const env = { DEMO: 'off', DATA_DIR: join(folder, 'empty') };
  const named = ['first-officer', '--given', 'Odile', '--family', 'Ouellet'];
  for (const wrong of [[], ['--email', 'odile'], ['--language', 'de']]) {
    const refused = run(wrong.length === 0 ? ['first-officer'] : [...named, ...wrong], env);
    assert.equal(await refused.ended, 1);
    assert.match(refused.output(), /^(Say: first-officer|"odile" is no e-mail address)[^\n]+\n$/);
  }
  const first = run([...named, '--email', 'odile@example.ca', '--language', 'fr'], env);
  assert.equal(await first.ended, 0);
  assert.match(
    first.output(),
    /^PIN of Odile Ouellet: [0-9A-Z-]{14}\n[^\n]+\/fr: type the names as here\.\n[^\n]+ a second officer[^\n]+\n$/,
  );
  assert.equal(await run(named, env).ended, 0);
  const third = run(named, env);
  assert.equal(await third.ended, 1);
  assert.match(third.output(), /^Two officers were let in this way/);
});

test('a host makes the tables of its own services only, and is no place for what the portal does', async () => {
  const env = { SERVICES: 'credential', DATA_DIR: join(folder, 'credential') };
  assert.equal(await run(['migrate'], env).ended, 0);
  const audited = run(['audit', 'verify'], env);
  assert.equal(await audited.ended, 0);
  assert.match(audited.output(), /^credential: intact, 0 events, [^\n]+\n$/);
  for (const words of [
    ['files', 'verify'],
    ['first-officer', '--given', 'Odile', '--family', 'Ouellet'],
  ]) {
    const refused = run(words, env);
    assert.equal(await refused.ended, 1);
    assert.match(refused.output(), /^The portal runs elsewhere \(SERVICES\)[^\n]+\n$/);
  }
});

test('production with development secrets does not start', async () => {
  const started = run(['serve'], { NODE_ENV: 'production', DATA_DIR: join(folder, 'p') });
  assert.equal(await started.ended, 1);
  assert.match(started.output(), /PORTAL_SECRET: the development secret is refused in production/);
});

test('a taken port is one clear line; a free one starts, keeps what there is, and stops cleanly', async () => {
  const env = await ports(join(folder, 'data'));
  const blocker = createServer().listen(Number(env.CONCIERGE_PORT), 'localhost');
  const refused = run(['serve'], env);
  assert.equal(await refused.ended, 1);
  const line = `Port ${env.CONCIERGE_PORT} is taken by another program.`;
  assert.ok(refused.output().startsWith(line), refused.output());
  assert.match(refused.output(), /CONCIERGE_PORT=…\.\n$/);
  await new Promise((resolve) => blocker.close(resolve));

  const first = run(['serve'], env);
  await ready(first, `http://localhost:${env.PORTAL_PORT}`);
  const second = run(['serve'], await ports(join(folder, 'data')));
  assert.equal(await second.ended, 1, 'a second process may not open the same folder');
  assert.match(second.output(), /is in use by process \d+/);
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0);

  const audited = run(['audit', 'verify'], env);
  assert.equal(await audited.ended, 0);
  assert.match(audited.output(), /portal: intact/);
  const heads = join(folder, 'heads');
  const begun = run(['audit', 'verify', '--heads', heads], env);
  assert.equal(await begun.ended, 0);
  assert.match(readFileSync(heads, 'utf8'), /^(\w+ \d+ [0-9a-f]{64} \S+\n)+$/);
  const goneOn = run(['audit', 'verify', '--heads', heads], env);
  assert.equal(await goneOn.ended, 0);
  assert.match(goneOn.output(), /portal: intact, (\d+) events, head [0-9a-f]{64}, computed from event \1 on/);
  writeFileSync(heads, readFileSync(heads, 'utf8').replace(/^(portal \d+) .{64}/m, `$1 ${'0'.repeat(64)}`));
  const doubted = run(['audit', 'verify', '--heads', heads, '--whole'], env);
  assert.equal(await doubted.ended, 1);
  assert.match(doubted.output(), /portal: BROKEN at event \d+: kept-disagrees/);

  const whole = run(['files', 'verify'], env);
  assert.equal(await whole.ended, 0, whole.output());
  assert.match(whole.output(), /^\S+files: [1-9]\d* files as they were attached\.\n$/);
  rmSync(join(folder, 'data', 'files'), { recursive: true });
  const emptied = run(['files', 'verify'], env);
  assert.equal(await emptied.ended, 1);
  assert.match(emptied.output(), /: 0 files [^\n]+\nMISSING: [0-9a-f]{64} of PP-[0-9A-Z-]+/);
});

async function ports(data: string): Promise<Record<string, string>> {
  return { DATA_DIR: data, ...(await portVariables()) };
}

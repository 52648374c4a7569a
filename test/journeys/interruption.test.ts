import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser, type TestBrowser } from '#test/browser/browser.ts';
import { portVariables } from '#test/world/ports.ts';
import { type Running, ready, run } from '#test/world/process.ts';
import {
  answerQuestion,
  fillQuestions,
  logInWithGckey,
  newGckey,
  registerGckey,
  upToQuestions,
} from './steps.ts';
import { Traveller } from './traveller.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
let browser: TestBrowser;
let env: Record<string, string>;
let portal: string;
let running: Running | undefined;

before(async () => {
  const ports = await portVariables();
  env = { DATA_DIR: folder, ...ports };
  portal = `http://localhost:${ports.PORTAL_PORT}`;
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  running?.child.kill('SIGINT');
  await running?.ended;
  rmSync(folder, { recursive: true, force: true });
});

// Before the answers are hashed, while they are, and while the one transaction may be under way.
for (const [round, milliseconds] of [5, 60, 150].entries()) {
  test(`killed ${milliseconds} ms after the last form is sent, an enrolment is done or not begun`, async () => {
    await start();
    const person = invited(running?.output() ?? '', round);
    const context = await browser.person();
    const who = await Traveller.from(context, { locale: 'en' });
    const gckey = newGckey();
    await registerGckey({ portal }, who, gckey);
    await upToQuestions(who, person);
    await fillQuestions(who);
    void who.presses('Continue').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    running?.child.kill('SIGKILL');
    await running?.ended;

    await start();
    await context.clearCookies();
    await logInWithGckey({ portal }, who, gckey);
    const heading = await who.page.locator('h1').innerText();
    if (heading === 'Security question') await answerQuestion(who);
    else {
      assert.equal(heading, 'Create four security questions', 'the proof of the PIN is kept');
      await fillQuestions(who);
      await who.presses('Continue');
      await who.follows('Not now');
    }
    await who.sees('Welcome to CIC’s Portal');
    await who.reads(`${person.givenNames} ${person.familyName}`);
    await context.close();
  });
}

async function start(): Promise<void> {
  if (running && running.child.exitCode === null && running.child.signalCode === null) return;
  running = run(['serve'], env);
  await ready(running, portal);
  while (!running.output().includes('Language')) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The nth invented person of the table that the start prints. */
function invited(output: string, nth: number) {
  const rows = output.split('\n').filter((line) => /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} /.test(line));
  const [pin, givenNames, familyName] = (rows[nth] ?? '').split(/\s{2,}/);
  assert.ok(pin && givenNames && familyName, output);
  return { pin, givenNames, familyName };
}

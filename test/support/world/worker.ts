import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { closeBrowser } from '#test/browser/browser.ts';
import type { FromWorker, ToWorker } from './runner.ts';

// One of the runner's processes: it takes one test file after another, so that what they all stand on is loaded once.
// Each file is a suite of its own: its hooks are its own, and what fails is reported under its name.
const PATIENCE = 15 * 60_000;

process.on('message', (message: ToWorker) => {
  if (message.kind === 'end') {
    void closeBrowser().finally(() => process.disconnect());
    return;
  }
  const { file } = message;
  describe(file, { timeout: PATIENCE }, async () => {
    await import(pathToFileURL(file).href);
  });
});
const ready: FromWorker = { kind: 'ready' };
process.send?.(ready);

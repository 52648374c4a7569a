import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lockFolder } from './lock-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'partner-portal-lock-'));
const file = join(folder, 'in-use-by');
let other: ChildProcess;
/** What another process wrote into the file, that took the folder and lives still. */
let written = '';
before(async () => {
  const script = `import { lockFolder } from '${pathToFileURL(join(import.meta.dirname, 'lock-folder.ts'))}';
    lockFolder(${JSON.stringify(folder)}); console.log('taken'); setInterval(() => {}, 1000);`;
  other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  await once(other.stdout ?? assert.fail(), 'data');
  written = readFileSync(file, 'utf8');
});
after(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});
beforeEach(() => writeFileSync(file, written));

describe('a folder of the embedded database', () => {
  it('is refused while another process has it, and taken when that is gone', async () => {
    assert.throws(() => lockFolder(folder), new RegExp(`in use by process ${other.pid}\\. End it`));
    // As a version wrote that knew nothing of when it began.
    writeFileSync(file, String(other.pid));
    assert.throws(() => lockFolder(folder), /in use by process/);
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockFolder(folder)();
    assert.equal(existsSync(file), false);
  });

  it('is taken when another program has the number of the process that was killed', () => {
    writeFileSync(file, `${process.ppid} ${written.split(' ')[1]}`);
    const release = lockFolder(folder);
    assert.match(readFileSync(file, 'utf8'), new RegExp(`^${process.pid} `));
    release();
  });

  it('is taken when its file says nothing', () => {
    writeFileSync(file, '');
    lockFolder(folder)();
  });
});

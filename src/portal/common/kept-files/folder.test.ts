import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { keepFile, listFiles, readKept, removeKept, tidyFolder } from './folder.ts';

const LONG_AGO = new Date('2012-01-01T00:00:00Z');
const NOW = new Date();
const MODULE = pathToFileURL(join(import.meta.dirname, 'folder.ts')).href;

describe('a folder of kept files', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept-'));
  });
  after(() => rm(folder, { recursive: true }));

  const placeOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  /** A file that was kept long ago. */
  const keep = async (text: string): Promise<string> => {
    const digest = await keepFile(folder, new TextEncoder().encode(text));
    await utimes(placeOf(digest), LONG_AGO, LONG_AGO);
    return digest;
  };

  /** Removes a file in a process that is killed once the file is aside. */
  const killWhileRemoving = async (digest: string): Promise<void> => {
    const script = `
      import { removeKept } from ${JSON.stringify(MODULE)};
      let asked = 0;
      const wanted = async () => {
        asked += 1;
        if (asked === 1) return false;
        console.log('aside');
        setInterval(() => {}, 1_000);
        return new Promise(() => {});
      };
      await removeKept(${JSON.stringify(folder)}, '${digest}', { before: new Date(), wanted });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [told] = await once(child.stdout, 'data');
    assert.match(String(told), /aside/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.ok(existsSync(`${placeOf(digest)}.aside`));
  };

  it('is tidied up after a process that was killed while it removed: what it had aside is looked at anew', async () => {
    const unwanted = await keep('unwanted');
    const wanted = await keep('wanted after all');
    for (const digest of [unwanted, wanted]) await killWhileRemoving(digest);
    assert.equal((await readKept(folder, wanted)).kind, 'missing');
    await tidyFolder(folder, NOW);
    assert.equal((await readKept(folder, wanted)).kind, 'kept');
    const before = new Date();
    assert.equal(
      await removeKept(folder, unwanted, { before, wanted: async () => false }),
      'removed',
      'as if nothing had been begun',
    );
    assert.deepEqual(await listFiles(folder), [wanted]);
  });

  it('keeps what was kept anew beside a file that was aside', async () => {
    const digest = await keep('kept twice');
    await killWhileRemoving(digest);
    await keepFile(folder, new TextEncoder().encode('kept twice'));
    await tidyFolder(folder, NOW);
    const stays = await removeKept(folder, digest, { before: NOW, wanted: async () => false });
    assert.equal(stays, 'stays', 'by its own day, and not by that of the former');
    await rm(placeOf(digest));
  });

  it('loses drafts that nobody finished, and none of today', async () => {
    const digest = await keep('whole');
    const drafts = [1, 2].map((at) => `${placeOf(digest)}.00000000-0000-4000-8000-00000000000${at}`);
    const [old = '', young = ''] = drafts;
    for (const draft of drafts) await writeFile(draft, 'half');
    await utimes(old, LONG_AGO, LONG_AGO);
    await tidyFolder(folder, new Date(NOW.getTime() - 3_600_000));
    assert.deepEqual([existsSync(old), existsSync(young)], [false, true]);
    assert.equal((await readKept(folder, digest)).kind, 'kept');
  });

  it('leaves a removal alone whose file somebody else has put back', async () => {
    const digest = await keep('put back');
    let asked = 0;
    const wanted = async () => {
      asked += 1;
      if (asked === 2) await tidyFolder(folder, NOW);
      return false;
    };
    assert.equal(await removeKept(folder, digest, { before: new Date(), wanted }), 'stays');
    assert.equal((await readKept(folder, digest)).kind, 'kept');
  });
});

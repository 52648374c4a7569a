import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { verifyFiles } from '#portal/common/kept-files/verify.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, titleOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, sendFile } from '#test/portal/portal-queue.ts';
import { pdfScan } from '#test/portal/scans.ts';
import { listReferences } from './store.ts';

const DIGEST = createHash('sha256').update(pdfScan()).digest('hex');

describe('the folder of the scans', () => {
  let folder: string;
  let world: PortalWorld;
  let odile: Visitor;
  let nomination: { readonly id: string; readonly reference: string };
  let scan: { readonly en: string; readonly fr: string };
  const files = () => join(folder, 'files');
  const place = () => join(files(), DIGEST.slice(0, 2), DIGEST);
  const attach = (mark?: string) => {
    const file = new File([new Uint8Array(pdfScan(mark))], 'form.pdf');
    return sendFile(world, odile, `/en/work-queue/${nomination.id}/scans`, 'scan', file);
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scans-'));
    world = await openPortal({ DATA_DIR: folder });
    odile = await officer(world, 'Odile');
  });
  beforeEach(async () => {
    await rm(files(), { recursive: true, force: true });
    for (const table of ['scans', 'nominations'] as const) await world.db.deleteFrom(table).execute();
    const added = await addNominee(world, await addOrganisation(world), { status: 'received' });
    nomination = await world.db
      .selectFrom('nominations')
      .select(['id', 'reference'])
      .where('id', '=', added.id)
      .executeTakeFirstOrThrow();
    assert.equal((await attach()).status, 303);
    const { id } = await world.db.selectFrom('scans').select('id').executeTakeFirstOrThrow();
    scan = {
      en: `/en/work-queue/${nomination.id}/scans/${id}`,
      fr: `/fr/travail-en-attente/${nomination.id}/numerisations/${id}`,
    };
  });
  after(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  it('is as the database says, as long as nothing was done to it', async () => {
    assert.deepEqual(await verifyFiles(await listReferences(world.db), files()), {
      sound: 1,
      faulty: [],
      extra: [],
    });
  });

  for (const [fault, said, harm] of [
    ['missing', [/isn’t on this server/, /n’est pas sur ce serveur/], () => rm(place())],
    ['missing', [/isn’t on this server/, /n’est pas sur ce serveur/], () => rm(files(), { recursive: true })],
    ['altered', [/no longer the one/, /n’est plus celui/], () => writeFile(place(), 'another')],
    ['unreadable', [/can’t read it/, /ne peut pas le lire/], unreadable],
  ] as const)
    it(`says of a file that is ${fault} what to do, in either language, and in the log by reference`, async () => {
      await harm();
      const log = mock.method(world.deps.log, 'error');
      for (const [locale, words] of [
        ['en', said[0]],
        ['fr', said[1]],
      ] as const) {
        log.mock.resetCalls();
        const page = await odile.get(scan[locale]);
        assert.equal(page.status, 503);
        assert.match(page.text, words);
        assert.match(page.text, new RegExp(`href="/${locale}/[a-z-]+/${nomination.id}"`));
        const [call, ...more] = log.mock.calls;
        assert.deepEqual(more, []);
        const line = call?.arguments[0] as unknown as { correlationId: string; fault: string };
        assert.equal(line.fault, fault);
        assert.ok(page.text.includes(line.correlationId), 'the reference of the log is on the page');
      }
      log.mock.restore();
      const { faulty, sound } = await verifyFiles(await listReferences(world.db), files());
      assert.deepEqual(faulty, [{ digest: DIGEST, fault, references: [nomination.reference] }]);
      assert.equal(sound, 0);
    });

  /** A folder of the file's name stands for what root, too, can't read. */
  async function unreadable(): Promise<void> {
    await rm(place());
    await mkdir(place());
  }

  it('may hold files that no scan refers to, which are named', async () => {
    await writeFile(join(files(), 'left-over'), '');
    await world.db.deleteFrom('scans').execute();
    assert.deepEqual(await verifyFiles(await listReferences(world.db), files()), {
      sound: 0,
      faulty: [],
      extra: [DIGEST, 'left-over'],
    });
  });

  it('that takes nothing refuses a scan in words, and nothing is attached', async () => {
    await rm(files(), { recursive: true });
    await writeFile(files(), 'a file where the folder should be');
    const page = await attach('another');
    assert.equal(page.status, 503);
    assert.match(titleOf(page), /could not be attached/);
    const rows = await world.db.selectFrom('scans').select('digest').execute();
    assert.deepEqual(
      rows.map(({ digest }) => digest),
      [DIGEST],
    );
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { href } from '#kernel/http/path.ts';
import { paths } from '#portal/paths.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { addNominee, officer, pdfFrom, sendFile } from '#test/portal/portal-queue.ts';
import { pdfScan } from '#test/portal/scans.ts';

const HEIR = {
  givenNames: 'Aïcha',
  familyName: 'Diallo',
  email: 'aicha@college.example',
  language: 'fr',
};

describe('a coordinator of another province', () => {
  let world: PortalWorld;
  let dir: Colleague;
  let organisationId: string;
  let ontario: Visitor;
  let quebec: Visitor;
  before(async () => {
    world = await openPortal();
    ({ organisationId, dir } = await institution(world));
    [ontario, quebec] = [await coordinator('ON', 'Omar'), await coordinator('QC', 'Nadia')];
  });
  after(() => world.close());

  it('has no part in a handover', async () => {
    const handover = href(paths.institutionHandover, 'en', { organisation: organisationId });
    await dir.post(handover, { ...HEIR, seen: 'yes' });
    const { id } = await world.db
      .selectFrom('nominations')
      .select('id')
      .where('kind', '=', 'replace_dir')
      .executeTakeFirstOrThrow();
    const confirmation = href(paths.confirmNomination, 'en', { id });
    for (const page of [href(paths.nomination, 'en', { id }), confirmation]) {
      assert.equal((await quebec.get(page)).status, 200);
      assert.equal((await ontario.get(page)).status, 404);
    }
    await refused([
      [confirmation, { revision: '0', decision: 'confirm' }],
      [href(paths.withdrawNomination, 'en', { id }), { revision: '0' }],
      [href(paths.sendNominationLink, 'en', { id }), {}],
      [handover, HEIR],
    ]);
  });

  it('has no part in a scan, as no coordinator has', async () => {
    const odile = await officer(world, 'Odile');
    const { id } = await addNominee(world, organisationId, { status: 'received' });
    const scans = href(paths.attachScan, 'en', { id });
    const file = () => new File([new Uint8Array(pdfScan())], 'form.pdf');
    assert.equal((await sendFile(world, odile, scans, 'scan', file())).status, 303);
    const { id: scan } = await world.db.selectFrom('scans').select('id').executeTakeFirstOrThrow();
    for (const who of [ontario, quebec]) {
      assert.equal((await who.get(href(paths.downloadScan, 'en', { id, scan }))).status, 404);
      assert.equal((await sendFile(world, who, scans, 'scan', file())).status, 404);
    }
    await refused([[href(paths.withdrawScan, 'en', { id, scan }), { reason: 'Mine.' }]]);
  });

  it('has no part in a letter, as no coordinator has', async () => {
    const oscar = await officer(world, 'Oscar');
    const approved = { status: 'approved', email: 'approved@example.ca' } as const;
    const { id: nomination } = await addNominee(world, organisationId, approved);
    const printing = href(paths.printLetter, 'en', { id: nomination });
    assert.equal((await ontario.get(printing)).status, 404);
    await refused([[printing, {}]]);
    await pdfFrom(world, oscar, printing);
    const { id } = await world.db
      .selectFrom('pin_letters')
      .select('pin_id as id')
      .where('nomination_id', '=', nomination)
      .executeTakeFirstOrThrow();
    const letter = href(paths.pinLetter, 'en', { id });
    assert.equal((await oscar.get(letter)).status, 200);
    for (const who of [ontario, quebec]) assert.equal((await who.get(letter)).status, 404);
    await refused([[href(paths.postLetter, 'en', { id }), {}]]);
  });

  it('has no part in the institution, not even to nominate', async () => {
    const page = href(paths.institution, 'en', { id: organisationId });
    assert.equal((await quebec.get(page)).status, 200);
    assert.equal((await ontario.get(page)).status, 404);
    await refused([[href(paths.nominateDir, 'en', { id: organisationId }), HEIR]]);
  });

  /** Answers that there is no such page, and changes nothing but the use of the session. */
  async function refused(posts: readonly (readonly [string, Readonly<Record<string, string>>])[]) {
    for (const [path, fields] of posts) {
      const before = await everything();
      assert.equal((await ontario.post(path, fields)).status, 404, path);
      assert.deepEqual(await everything(), before, path);
    }
  }

  async function everything() {
    const [nominations, scans, pins, events] = await Promise.all([
      world.db.selectFrom('nominations').selectAll().orderBy('id').execute(),
      world.db.selectFrom('scans').selectAll().orderBy('id').execute(),
      world.db.selectFrom('pins').selectAll().orderBy('id').execute(),
      world.db.selectFrom('audit_events').select('seq').orderBy('seq').execute(),
    ]);
    return { nominations, scans, pins, events };
  }

  const coordinator = (jurisdiction: 'ON' | 'QC', givenNames: string) =>
    enrol(world, {
      role: 'coordinator',
      jurisdiction,
      givenNames,
      familyName: 'Roy',
      email: `${givenNames.toLowerCase()}@example.ca`,
    });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf, titleOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, sendFile, statusOfNomination } from '#test/portal/portal-queue.ts';
import { pdfScan } from '#test/portal/scans.ts';
import { meanwhile } from '#test/world/meanwhile.ts';

const REASON = { reason: 'The form of another person.' };

describe('a scan that was attached by mistake', () => {
  let folder: string;
  let world: PortalWorld;
  let odile: Visitor;
  let oscar: Visitor;
  let organisation: string;
  let nomination: string;
  let withdrawal: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scans-'));
    world = await openPortal({ DATA_DIR: folder });
    [odile, oscar] = [await officer(world, 'Odile'), await officer(world, 'Oscar')];
    organisation = await addOrganisation(world);
  });
  beforeEach(async () => {
    for (const table of ['scans', 'nominations'] as const) await world.db.deleteFrom(table).execute();
    nomination = (await addNominee(world, organisation, { status: 'received' })).id;
    withdrawal = `${await attach()}/withdrawal`;
  });
  after(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  /** The address of a scan that Odile attaches. */
  async function attach(): Promise<string> {
    const file = new File([new Uint8Array(pdfScan())], 'form.pdf');
    const address = `/en/work-queue/${nomination}/scans`;
    assert.equal((await sendFile(world, odile, address, 'scan', file)).status, 303);
    const { id } = await world.db
      .selectFrom('scans')
      .select('id')
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow();
    return `${address}/${id}`;
  }
  const waits = async (tray: string) =>
    (await odile.get(`/en/work-queue?tray=${tray}`)).text.includes(nomination);

  it('is withdrawn with a reason, and stays on record, crossed out', async () => {
    assert.match((await oscar.get(`/en/work-queue/${nomination}`)).text, new RegExp(withdrawal));
    assert.match(titleOf(await oscar.get(withdrawal)), /Withdraw a scan/);
    assert.match(errorsOf(await oscar.post(withdrawal, { reason: ' ' })).join(), /Say why/);
    assert.equal((await oscar.post(withdrawal, REASON)).status, 303);
    const { text } = await odile.get(`/en/work-queue/${nomination}`);
    assert.match(text, /<s><a [^>]*>form\.pdf<\/a><\/s>/);
    assert.match(text, /Oscar Officer/);
    assert.match(text, /The form of another person\./);
    assert.doesNotMatch(text, new RegExp(withdrawal));
    assert.match((await odile.get(withdrawal.replace('/withdrawal', ''))).text, /^%PDF-/);
    const [event] = await listAbout(world.db, { subject: `nomination:${nomination}`, limit: 1 });
    assert.equal(event?.action, 'scan.withdrawn');
  });

  it('no longer counts: its nomination is to be checked again, and the file may come again', async () => {
    assert.deepEqual([await waits('to_approve'), await waits('to_check')], [true, false]);
    await oscar.post(withdrawal, REASON);
    assert.deepEqual([await waits('to_approve'), await waits('to_check')], [false, true]);
    assert.match(
      (await odile.get(`/en/work-queue/${nomination}/decision`)).text,
      /No scan of the signed forms/,
    );
    await attach();
    assert.deepEqual([await waits('to_approve'), await waits('to_check')], [true, false]);
  });

  it('is withdrawn by one of two officers at once, and the other is told', async () => {
    const pages = await Promise.all([odile, oscar].map((who) => who.post(withdrawal, REASON)));
    assert.deepEqual(pages.map(({ status }) => status).sort(), [303, 409]);
    const late = pages.find(({ status }) => status === 409) ?? assert.fail();
    assert.match(late.text, /It was withdrawn already/);
    assert.equal((await odile.get(withdrawal)).status, 409);
  });

  it('is not before the eyes of a colleague who decides all the same', async () => {
    await oscar.post(withdrawal, REASON);
    const decided = await odile.post(`/en/work-queue/${nomination}/decision`, {
      decision: 'approve',
      revision: '0',
    });
    assert.equal(decided.status, 409);
    assert.equal(await statusOfNomination(world, nomination), 'received');
  });

  it('stays once the nomination was decided with it', async () => {
    await odile.post(`/en/work-queue/${nomination}/decision`, { decision: 'approve', revision: '0' });
    assert.equal(await statusOfNomination(world, nomination), 'approved');
    assert.doesNotMatch((await oscar.get(`/en/work-queue/${nomination}`)).text, new RegExp(withdrawal));
    for (const page of [await oscar.get(withdrawal), await oscar.post(withdrawal, REASON)]) {
      assert.equal(page.status, 409);
      assert.match(page.text, /decided with this scan/);
    }
    assert.match(
      (
        await oscar.get(
          withdrawal
            .replace('/en/work-queue', '/fr/travail-en-attente')
            .replace('scans', 'numerisations')
            .replace('withdrawal', 'retrait'),
        )
      ).text,
      /s’appuie sur cette copie/,
    );
  });

  it('does not exist for strangers, through another nomination, or for whom it is about', async () => {
    const other = await addNominee(world, organisation, { status: 'received', email: 'other@example.ca' });
    const foreign = withdrawal.replace(nomination, other.id);
    const dir = await enrol(world, { role: 'dir', organisationId: organisation });
    for (const [who, address] of [
      [odile, foreign],
      [dir, withdrawal],
      [odile, withdrawal.replace(/scans\/[^/]+/, `scans/${nomination}`)],
    ] as const) {
      assert.equal((await who.get(address)).status, 404);
      assert.equal((await who.post(address, REASON)).status, 404);
    }
    await world.db
      .updateTable('nominations')
      .set({ email: 'odile@example.ca' })
      .where('id', '=', nomination)
      .execute();
    assert.equal((await odile.post(withdrawal, REASON)).status, 404);
    assert.equal((await oscar.post(withdrawal, REASON)).status, 303);
  });

  it('is neither attached nor withdrawn by somebody whose role is taken while the form is on its way', async () => {
    const roles = (status: 'suspended' | 'active') =>
      world.db.updateTable('memberships').set({ status }).where('role', '=', 'officer').execute();
    const kept = () =>
      world.db.selectFrom('scans').select(['digest', 'withdrawn_at']).orderBy('digest').execute();
    const other = new File([new Uint8Array(pdfScan('another'))], 'other.pdf');
    for (const send of [
      () => sendFile(world, oscar, `/en/work-queue/${nomination}/scans`, 'scan', other),
      () => oscar.post(withdrawal, REASON),
    ]) {
      const before = await kept();
      const refused = await meanwhile(world, () => roles('suspended'), send);
      await roles('active');
      assert.equal(refused.status, 404);
      assert.deepEqual(await kept(), before);
      assert.equal((await send()).status, 303);
      assert.notDeepEqual(await kept(), before);
    }
  });
});

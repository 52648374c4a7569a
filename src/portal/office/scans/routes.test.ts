import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, sendFile } from '#test/portal/portal-queue.ts';
import { pdfScan } from '#test/portal/scans.ts';

const PDF = pdfScan();

describe('scans of signed forms', () => {
  let folder: string;
  let world: PortalWorld;
  let odile: Visitor;
  let nomination: string;
  let address: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scans-'));
    world = await openPortal({ DATA_DIR: folder });
    odile = await officer(world, 'Odile');
    nomination = (await addNominee(world, await addOrganisation(world), { status: 'received' })).id;
    address = `/en/work-queue/${nomination}/scans`;
  });
  after(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  const attach = (bytes: Buffer, name: string, who = odile) =>
    sendFile(world, who, address, 'scan', new File([new Uint8Array(bytes)], name));
  const linksIn = (text: string) =>
    [...text.matchAll(/href="(\/en\/work-queue\/[^"]+\/scans\/[^"]+)"[^>]*>([^<]*)</g)].map(
      ([, href = '', name]) => ({
        href,
        name,
      }),
    );

  it('are kept outside of what is served, under their digest, and come back whole as downloads', async () => {
    assert.equal((await attach(PDF, '../../../etc/Marie <form>.exe')).status, 303);
    const [link] = linksIn((await odile.get(`/en/work-queue/${nomination}`)).text);
    assert.ok(link);
    assert.equal(link.name, 'Marie _form_.pdf');
    const answer = await world.app.inject({
      url: link.href,
      headers: { cookie: `portal=${odile.cookie()}` },
    });
    assert.deepEqual(answer.rawPayload, PDF);
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.match(String(answer.headers['content-disposition']), /^attachment;/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    const files = (await readdir(join(folder, 'files'), { recursive: true })).filter(
      (name) => name.length > 60,
    );
    assert.equal(files.length, 1);
    assert.match(files[0] ?? '', /^[0-9a-f]{2}\/[0-9a-f]{64}$/);
  });

  it('are refused when they are not what their name says', async () => {
    const page = Buffer.from('<html><script>alert(1)</script>');
    for (const [bytes, name] of [
      [page, 'form.pdf'],
      [Buffer.from('MZ\x90\0'), 'form.png'],
      [Buffer.from('%PD'), 'form.pdf'],
    ] as const) {
      const answer = await attach(bytes, name);
      assert.equal(answer.status, 422);
      assert.match(errorsOf(answer).join(), /neither a PDF nor/);
    }
  });

  it('are refused when they are empty or not whole, with what is wrong', async () => {
    const errorFor = async (bytes: Buffer) => errorsOf(await attach(bytes, 'form.pdf')).join();
    assert.match(await errorFor(Buffer.alloc(0)), /The file is empty/);
    assert.match(await errorFor(Buffer.from('%PDF-1.7\nx')), /damaged or incomplete/);
    assert.match(await errorFor(PDF.subarray(0, 200)), /damaged or incomplete/);
  });

  it('are refused twice, empty, missing, or in too great a number', async () => {
    assert.match(errorsOf(await attach(PDF, 'again.pdf')).join(), /attached already/);
    assert.match(errorsOf(await attach(Buffer.alloc(0), '')).join(), /Choose a file/);
    assert.match(errorsOf(await odile.post(address, { scan: 'form.pdf' })).join(), /Choose a file/);
    for (let n = 1; n < 20; n += 1) await attach(pdfScan(`page ${n}`), `${n}.pdf`);
    assert.match(errorsOf(await attach(pdfScan('one more'), '21.pdf')).join(), /Twenty scans/);
  });

  it('are attached once, and never too many, from several tabs at the same time', async () => {
    const { id } = await addNominee(world, await addOrganisation(world, 'Trois'), { status: 'received' });
    const send = (bytes: Buffer) =>
      sendFile(
        world,
        odile,
        `/en/work-queue/${id}/scans`,
        'scan',
        new File([new Uint8Array(bytes)], 'a.pdf'),
      );
    const same = await Promise.all([PDF, PDF, PDF].map(send));
    assert.deepEqual(same.map(({ status }) => status).sort(), [303, 422, 422]);
    const others = Array.from({ length: 22 }, (_, n) => pdfScan(`page ${n}`));
    const many = await Promise.all(others.map(send));
    assert.equal(many.filter(({ status }) => status === 303).length, 19);
  });

  it('of more than 10 MB are refused with a word that helps, in either language', async () => {
    const answer = await attach(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 'large.pdf');
    assert.equal(answer.status, 413);
    assert.match(errorsOf(answer).join(), /300 dots per inch/);
    const french = `/fr/travail-en-attente/${nomination}/numerisations`;
    const large = new File([new Uint8Array(40_000_000)], 'large.pdf');
    const page = await sendFile(world, odile, french, 'scan', large);
    assert.equal(page.status, 413);
    assert.match(page.text, /10\u00a0Mo/);
  });

  it('can’t be had or given by others, nor through another nomination', async () => {
    const [link] = linksIn((await odile.get(`/en/work-queue/${nomination}`)).text);
    assert.ok(link);
    const organisation = await addOrganisation(world, 'Autre');
    const dir = await enrol(world, { role: 'dir', organisationId: organisation });
    assert.equal((await dir.get(link.href)).status, 404);
    assert.equal((await attach(PDF, 'a.pdf', dir)).status, 404);
    const other = await addNominee(world, organisation, { status: 'received' });
    assert.equal((await odile.get(link.href.replace(nomination, other.id))).status, 404);
    const over = await addNominee(world, organisation, { status: 'refused' });
    assert.equal((await odile.get(`/en/work-queue/${over.id}/scans`)).status, 404);
  });
});

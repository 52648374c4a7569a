import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { paths } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addNominee, officer, sendFile } from '#test/portal/portal-queue.ts';
import { pdfScan, pngScan } from '#test/portal/scans.ts';
import { staffOf } from '#test/programme/marks.ts';

describe('a scan beside the names', () => {
  let folder: string;
  let world: PortalWorld;
  let viewer: Viewer;
  let odile: Visitor;
  let dir: Colleague;
  let [id, other, pdf, png] = ['', '', '', ''];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shown-'));
    world = await openPortal({ DATA_DIR: folder });
    viewer = await openViewer(world);
    odile = await officer(world, 'Odile');
    const { organisationId, dir: first } = await institution(world);
    dir = first;
    ({ id } = await addNominee(world, organisationId, { status: 'received', forms: true }));
    ({ id: other } = await addNominee(world, organisationId, { status: 'received', email: 'o@example.ca' }));
    for (const [name, bytes] of [
      ['forms.pdf', pdfScan()],
      ['page.png', pngScan()],
    ] as const) {
      const file = new File([new Uint8Array(bytes)], name);
      const sent = await sendFile(world, odile, `/en/work-queue/${id}/scans`, 'scan', file);
      assert.equal(sent.status, 303, sent.text);
    }
    const rows = await world.db.selectFrom('scans').select(['id', 'media_type']).execute();
    pdf = rows.find((row) => row.media_type === 'application/pdf')?.id ?? '';
    png = rows.find((row) => row.media_type === 'image/png')?.id ?? '';
  });
  after(async () => {
    await viewer.close();
    await world.close();
    await rm(folder, { recursive: true });
  });

  const ask = (who: Visitor, url: string) =>
    world.app.inject({ url, headers: { cookie: `portal=${who.cookie()}` } });
  const policyOf = ({ headers }: { headers: Record<string, unknown> }) =>
    `${headers['content-security-policy']}`;

  it('is shown by the browser’s viewer where it is a PDF, on the page of the decision alone', async () => {
    const page = await ask(odile, `/en/work-queue/${id}/decision`);
    assert.match(page.payload, new RegExp(`<object data="/en/work-queue/${id}/scans/${pdf}/shown"`));
    assert.match(page.payload, new RegExp(`<img src="/en/work-queue/${id}/scans/${png}"`));
    assert.match(
      policyOf(page),
      /default-src 'none';.*frame-ancestors 'none'; object-src 'self'; frame-src 'self'$/,
    );
    for (const url of [`/en/work-queue/${id}`, `/en/work-queue/${id}/receipt`, '/en/work-queue', '/en/home'])
      assert.doesNotMatch(policyOf(await ask(odile, url)), /object-src|frame-src/, url);
  });

  it('comes with a policy of its own, by which it can be drawn and nothing else', async () => {
    const shown = await ask(odile, `/en/work-queue/${id}/scans/${pdf}/shown`);
    assert.equal(shown.statusCode, 200);
    assert.equal(
      policyOf(shown),
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    const { headers } = shown;
    assert.equal(headers['content-type'], 'application/pdf');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-disposition'], "inline; filename*=UTF-8''forms.pdf");
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['cache-control'], 'no-store');
    const saved = await ask(odile, `/en/work-queue/${id}/scans/${pdf}`);
    assert.match(`${saved.headers['content-disposition']}`, /^attachment/);
    assert.match(policyOf(saved), /frame-ancestors 'none'/);
  });

  it('is shown to officers only, by its own nomination, and a picture not at all by that address', async () => {
    const address = `/en/work-queue/${id}/scans/${pdf}/shown`;
    for (const who of [dir, await staffOf(world, 'coordinator'), await staffOf(world, 'administrator')])
      assert.equal((await ask(who, address)).statusCode, 404);
    assert.notEqual((await world.app.inject({ url: address })).statusCode, 200);
    assert.equal((await ask(odile, `/en/work-queue/${other}/scans/${pdf}/shown`)).statusCode, 404);
    assert.equal((await ask(odile, `/en/work-queue/${id}/scans/${png}/shown`)).statusCode, 404);
  });

  it('stands beside the names in a browser, or says that it can’t be shown there', async () => {
    await viewer.looksAt(odile, 'decide-scans', paths.decideNomination, { id });
    await viewer.sendsNothing(odile, 'decide-scans-wrong', paths.decideNomination, { id });
  });
});

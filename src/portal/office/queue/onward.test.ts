import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation } from '#test/portal/portal-people.ts';
import { addNominee, officer, sendFile, statusOfNomination } from '#test/portal/portal-queue.ts';
import { pngScan } from '#test/portal/scans.ts';

describe('an officer who goes through a tray', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let organisation: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    organisation = await addOrganisation(world);
  });
  beforeEach(async () => {
    for (const table of ['scans', 'nomination_forms', 'nomination_links', 'nominations'] as const)
      await world.db.deleteFrom(table).execute();
  });
  after(() => world.close());

  /** Received so many days ago, and scanned. */
  async function add(familyName: string, days: number, more: Parameters<typeof addNominee>[2] = {}) {
    const { id } = await addNominee(world, organisation, { status: 'received', familyName, ...more });
    const received_on = new Date(world.clock.now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
    await world.db.updateTable('nominations').set({ received_on }).where('id', '=', id).execute();
    const [by] = await world.db.selectFrom('persons').select('id').limit(1).execute();
    await world.db
      .insertInto('scans')
      .values({
        nomination_id: id,
        file_name: 'a.pdf',
        media_type: 'application/pdf',
        bytes: 1,
        digest: 'x',
        added_by: by?.id ?? '',
        added_at: world.clock.now(),
        withdrawn_by: null,
      })
      .execute();
    return id;
  }
  const decide = (id: string, query: string, fields: Readonly<Record<string, string>> = {}) =>
    odile.post(`/en/work-queue/${id}/decision${query}`, {
      decision: 'approve',
      revision: '0',
      next: 'yes',
      ...fields,
    });

  it('comes from one decision to the next of the same tray and search, and at its end back to them', async () => {
    const [third, first, second] = [await add('Roy', 2), await add('Roy', 9), await add('Roy', 5)];
    await add('Gagnon', 7);
    const query = '?tray=to_approve&q=roy';
    assert.equal((await decide(second, query)).location, `/en/work-queue/${third}/decision${query}`);
    assert.equal((await decide(third, query)).location, `/en/work-queue/${first}/decision${query}`);
    assert.equal((await decide(first, query)).location, `/en/work-queue${query}`);
    for (const id of [first, second, third]) assert.equal(await statusOfNomination(world, id), 'approved');
  });

  it('reads what colleagues wrote, who has it, and of whom the last decision was, before deciding on the next', async () => {
    const [one, two] = [await add('Un', 9, { forms: true }), await add('Deux', 8, { forms: true })];
    await odile.post(`/en/work-queue/${two}/notes`, { note: 'Wait for a call back.' });
    await odile.post(`/en/work-queue/${two}/claim`, { do: 'take_up', from: '' });
    const sent = await decide(one, '?tray=to_approve');
    assert.equal(sent.location, `/en/work-queue/${two}/decision?tray=to_approve`);
    const { text } = await odile.get(sent.location ?? '');
    assert.equal(sent.notice, 'approvedBefore');
    assert.match(text, /You have this case until[\s\S]*Wait for a call back\.[\s\S]*name="decision"/);
    assert.match(
      text,
      /Every field, on the form and on file[\s\S]*On the form[\s\S]*On file[\s\S]*name="decision"/,
    );
    const last = await decide(two, '?tray=to_approve');
    assert.equal(last.notice, 'nominationApproved');
  });

  it('is not led to a decision about themselves, and stays with what is returned, whose letter is there', async () => {
    const [one, two, own] = [
      await add('Un', 9),
      await add('Deux', 8),
      await add('Trois', 7, { email: 'odile@example.ca' }),
    ];
    const returned = await decide(one, '?tray=to_approve', { decision: 'return', reasons: 'Unsigned.' });
    assert.equal(returned.location, `/en/work-queue/${one}?tray=to_approve`);
    assert.equal((await decide(two, '')).location, `/en/work-queue/${own}`);
    const faulty = await decide(await add('Quatre', 6), '?tray=to_approve&q=x', { decision: '' });
    assert.equal(faulty.status, 422);
    assert.match(faulty.text, /action="[^"]*\?tray=to_approve&amp;q=x"/);
  });

  it('finds back to the tray, the search and the page from everywhere behind them', async () => {
    for (let n = 0; n < 21; n += 1) await add(`Roy${n}`, n + 1);
    const first = (await odile.get('/en/work-queue?tray=to_approve&q=roy')).text;
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? [];
    const page = (await odile.get(next.replaceAll('&amp;', '&'))).text;
    const [, one = ''] = /href="(\/en\/work-queue\/[0-9a-f-]{36}\?[^"]+)"/.exec(page) ?? [];
    const query = one.slice(one.indexOf('?'));
    assert.match(query, /tray=to_approve&amp;q=roy&amp;after=/);
    const shown = (await odile.get(one.replaceAll('&amp;', '&'))).text;
    assert.ok(shown.includes(`href="/en/work-queue${query}"`), 'back');
    for (const step of ['decision', 'scans']) assert.ok(shown.includes(`/${step}${query}"`), step);
    const decision = (await odile.get(`${one.split('?')[0]}/decision${query.replaceAll('&amp;', '&')}`)).text;
    assert.ok(decision.includes(`href="${one}"`), 'cancel');
  });

  it('sees a scan that is a picture beside the names while deciding', async () => {
    const id = await add('Roy', 3);
    const picture = new File([new Uint8Array(pngScan())], 'signed.png', { type: 'image/png' });
    const sent = await sendFile(world, odile, `/en/work-queue/${id}/scans?tray=to_approve`, 'scan', picture);
    assert.equal(sent.location, `/en/work-queue/${id}?tray=to_approve`);
    const { text } = await odile.get(`/en/work-queue/${id}/decision`);
    assert.match(
      text,
      new RegExp(
        `Names to compare[\\s\\S]*<img src="/en/work-queue/${id}/scans/[0-9a-f-]{36}" alt="[^"]*signed.png"`,
      ),
    );
    assert.equal(text.match(/<img src="\/en\/work-queue\//g)?.length, 1, 'a PDF is no picture');
  });
});

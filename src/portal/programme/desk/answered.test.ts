import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  type Asked,
  askReady,
  deskOf,
  press,
  revisionOn,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

let count = 0;
/** A request that could be signed with others, whose student is asked something. */
async function asked(name: string): Promise<Asked> {
  count += 1;
  const one = await askReady(world, fjord, { name, number: `3${count}`, by: dir.personId });
  await takeUp(noor, fjord, one.id);
  await ask(one);
  return one;
}
async function ask({ id }: Asked): Promise<void> {
  const form = `${deskOf(fjord, id)}/question`;
  const sent = await noor.post(form, { revision: await revisionOn(noor, form), question: 'Which courses?' });
  assert.equal(sent.notice, 'questionSent', sent.text);
}
const answer = ({ student, path }: Asked, text = 'All five of them.') =>
  student.post(`${path}/answer`, { answer: text });
const tray = (who: Colleague, name: string) => who.get(`${deskOf(fjord)}?tray=${name}`);
const counted = (text: string) => />Answered <span class="tab-count">(\d+)</.exec(text)?.[1];
const badge = (name: string) =>
  new RegExp(`${name} Example</bdi></a>\\s*<span class="status[^>]*>(?:(?!</td>).)*Student answered`, 's');

describe('a request whose student has answered', () => {
  it('is marked in its tray, and found in one of its own by everybody who sees it', async () => {
    const ada = await asked('Ada');
    assert.equal(counted((await tray(noor, 'mine')).text), '0');
    assert.match((await tray(noor, 'mine')).text, /Information requested/);
    await answer(ada);
    const mine = (await tray(noor, 'mine')).text;
    assert.match(mine, badge('Ada'));
    assert.equal(counted(mine), '1');
    for (const who of [noor, dir]) assert.match((await tray(who, 'answered')).text, /Ada Example/);
    assert.match((await noor.get('/en/home')).text, /\?tray=answered">1 answer to your question</);
    const stranger = await institution(world, 'Collège voisin');
    const theirs = (await stranger.dir.get(`${deskOf(stranger.organisationId)}?tray=answered`)).text;
    assert.doesNotMatch(theirs, /Ada Example/);
    assert.equal(counted(theirs), '0');
    const sud = await colleague(world, fjord, 'signatory');
    const { id: campusId } = await world.db
      .insertInto('campuses')
      .values({ organisation_id: fjord, name: 'Sud' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await world.db
      .insertInto('membership_campuses')
      .values({ membership_id: sud.membershipId, campus_id: campusId })
      .execute();
    assert.match((await tray(sud, 'answered')).text, /Ada Example/, 'without a campus it is everybody’s');
    const { id: elsewhere } = await world.db
      .insertInto('campuses')
      .values({ organisation_id: fjord, name: 'Nord' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('verifications')
      .set({ campus_id: elsewhere })
      .where('id', '=', ada.id)
      .execute();
    const others = (await tray(sud, 'answered')).text;
    assert.doesNotMatch(others, /Ada Example/);
    assert.equal(counted(others), '0', 'nor is it counted');
    await world.db.updateTable('verifications').set({ campus_id: null }).where('id', '=', ada.id).execute();
  });

  it('shows the answer above the signature, and is signed by itself only', async () => {
    const bea = await asked('Bea');
    await answer(bea, 'Since September, full time.');
    const { text } = await noor.get(deskOf(fjord, bea.id));
    assert.match(text, /The student answered your question on November \d+, 2012\./);
    const at = (what: string) => text.indexOf(what);
    assert.ok(at('Since September, full time.') > 0);
    assert.ok(at('Since September, full time.') < at('Sign as eligible</h2>'), 'the answer stands first');
    const sent = await noor.post(`${deskOf(fjord)}?tray=mine`, { do: 'sign', chosen: bea.id });
    const sheet = (await noor.get(sent.location ?? '')).text;
    assert.match(sheet, /Bea Example<\/bdi> \(\d+\) – the student has answered you/);
    assert.match(sheet, /Nothing was signed\./);
    await noor.post(sent.location ?? '');
    const pending = await world.db
      .selectFrom('verifications')
      .select('pending_id')
      .where('id', '=', bea.id)
      .executeTakeFirstOrThrow();
    assert.equal(pending.pending_id, null);
  });

  it('is so no more once it is asked again, gone on with, or signed, and still is once it went back', async () => {
    const [cleo, dan] = [await asked('Cleo'), await asked('Dan')];
    await answer(cleo);
    await ask(cleo);
    assert.doesNotMatch((await tray(noor, 'answered')).text, /Cleo Example/);
    await press(noor, fjord, { id: cleo.id, what: 'resume' });
    assert.doesNotMatch((await tray(noor, 'answered')).text, /Cleo Example/, 'gone on with without');
    await answer(dan);
    await press(noor, fjord, { id: dan.id, what: 'put_back' });
    assert.match((await tray(dir, 'answered')).text, /Dan Example/);
    assert.match((await dir.get(deskOf(fjord))).text, badge('Dan'));
    await dir.post(deskOf(fjord), { chosen: dan.id });
    const path = deskOf(fjord, dan.id);
    const signed = await dir.post(path, { revision: await revisionOn(dir, path) });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    assert.ok(!(await tray(dir, 'answered')).text.includes(`${path}?`));
  });
});

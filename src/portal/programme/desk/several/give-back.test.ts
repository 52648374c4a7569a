import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { type Asked, askFor, deskOf, revisionOn, takePart, takeUp } from '#test/programme/requests.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
let omar: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  await takePart(world, fjord, made.dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  omar = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

let count = 0;
/** Requests of new students, claimed together as a page of them is. */
async function claimed(...names: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const givenNames of names) {
    count += 1;
    asked.push(await askFor(world, fjord, { number: `4${count}`, details: { givenNames } }));
  }
  const page = asked.map(({ id }) => id);
  const { location, text } = await noor.post(deskOf(fjord), { do: 'claim_page', page });
  assert.match(location ?? '', new RegExp(`claimed=${names.length}-0-0$`), text);
  return asked;
}
const mine = () => `${deskOf(fjord)}?tray=mine`;
const choose = async (asked: readonly Asked[]): Promise<string> => {
  const chosen = await noor.post(mine(), { do: 'give_back', chosen: asked.map(({ id }) => id) });
  assert.match(chosen.location ?? '', /requests-to-put-back\/[\w-]{36}\?tray=mine$/, chosen.text);
  return chosen.location ?? '';
};
const standing = async ({ id }: Asked) => {
  const { status, holder_id, due_on } = await world.db
    .selectFrom('verifications')
    .select(['status', 'holder_id', 'due_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { status, holder: holder_id, due: due_on };
};

describe('requests that were claimed together', () => {
  it('go back as a page of them, once that was confirmed, and are told in the log one by one', async () => {
    const [ada, bea] = await claimed('Ada', 'Bea');
    assert.ok(ada && bea);
    const { due } = await standing(ada);
    const list = (await noor.get(mine())).text;
    assert.match(list, /value="give_back_page"[^>]*>\s*Put 2 requests of this page back/);
    assert.doesNotMatch((await noor.get(deskOf(fjord))).text, /give_back/, 'nothing new can go back');
    const page = [ada, bea].map(({ id }) => id);
    const to = (await noor.post(`${mine()}&q=diallo`, { do: 'give_back_page', page })).location ?? '';
    assert.match(to, /\?tray=mine&q=diallo$/);
    const asked = (await noor.get(to)).text;
    assert.match(asked, /2 requests will lie under “New” again/);
    assert.match(asked, /Ada Diallo[\s\S]*Bea Diallo/);
    assert.ok(asked.includes(`href="${mine()}&amp;q=diallo"`), 'the way back keeps tray and filter');
    assert.equal((await standing(ada)).holder, noor.personId, 'nothing is done before');
    assert.equal((await noor.post(to)).location, to);
    assert.match((await noor.get(to)).text, /2 requests put back in the queue/);
    for (const one of [ada, bea]) assert.deepEqual(await standing(one), { status: 'new', holder: null, due });
    await noor.post(to);
    const events = await listAbout(world.db, { subject: `verification:${ada.id}`, limit: 9 });
    const told = events.filter(({ action }) => action === 'verification.put_back');
    assert.deepEqual(
      told.map((event) => Object.keys(event.after ?? {})),
      [['reference']],
      'once',
    );
    const french = `/fr/notre-etablissement/${fjord}/demandes-a-remettre/${/([\w-]{36})\?/.exec(to)?.[1]}`;
    assert.match((await noor.get(french)).text, /2\u00a0demandes remises dans la file|2 demandes remises/);
  });

  it('stay where they wait for their student, are signed for, or were given to somebody else, by name', async () => {
    const [cleo, dan, eva] = await claimed('Cleo', 'Dan', 'Eva');
    assert.ok(cleo && dan && eva);
    const form = `${deskOf(fjord, dan.id)}/question`;
    await noor.post(form, { revision: await revisionOn(noor, form), question: 'Which courses?' });
    const to = await choose([cleo, dan, eva]);
    await world.db
      .updateTable('verifications')
      .set({ holder_id: omar.personId })
      .where('id', '=', eva.id)
      .execute();
    assert.match((await noor.get(to)).text, /Dan Diallo<\/bdi> \(\d+\) – waits for the student’s answer/);
    await noor.post(to);
    const { text } = await noor.get(to);
    assert.match(text, /1 request put back in the queue/);
    assert.match(text, /Eva Diallo<\/bdi> \(\d+\) – held by somebody else/);
    assert.equal((await standing(cleo)).status, 'new');
    assert.equal((await standing(dan)).status, 'info_requested');
    assert.equal((await standing(eva)).holder, omar.personId);
  });

  it('are nobody else’s to put back, nor to see', async () => {
    const [fay] = await claimed('Fay');
    assert.ok(fay);
    const to = await choose([fay]);
    for (const path of [to, to.replace('to-put-back', 'to-sign'), to.replace('to-put-back', 'to-assign')])
      assert.equal((await (path === to ? omar : noor).get(path)).status, 404, path);
    assert.equal((await omar.post(to)).status, 404);
    const stranger = await institution(world, 'Collège voisin');
    assert.equal((await stranger.dir.get(to.replace(fjord, stranger.organisationId))).status, 404);
    assert.equal((await standing(fay)).holder, noor.personId);
    assert.deepEqual(errorsOf(await noor.post(mine(), { do: 'give_back' })), [
      'Choose at least one request.',
    ]);
  });

  it('are still worked on where they were not chosen', async () => {
    const [gus, hal] = await claimed('Gus', 'Hal');
    assert.ok(gus && hal);
    await noor.post(await choose([gus]));
    assert.equal((await standing(hal)).holder, noor.personId);
    await takeUp(omar, fjord, gus.id);
    assert.equal((await standing(gus)).holder, omar.personId);
  });
});

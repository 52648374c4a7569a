import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  type Asked,
  askFor,
  deskOf,
  passTime,
  revisionOn,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

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
const NAMES = ['', 'Ada', 'Bea', 'Cleo', 'Dan', 'Eva'];
async function held(holder = noor): Promise<Asked> {
  count += 1;
  const asked = await askFor(world, fjord, {
    number: `2${count}`,
    details: { givenNames: NAMES[count] ?? 'Zoe' },
  });
  await takeUp(holder, fjord, asked.id);
  return asked;
}

/** A list of the desk, with all that narrows it, and with two of its requests skipped. */
const FROM = 'tray=open&prediction=meets&q=diallo';
const list = () => `${deskOf(fjord)}?${FROM}`;
const escaped = (address: string) => address.replaceAll('&', '&amp;');
/** Every address within a page's own content that is of the request. */
const addressesIn = (text: string, id: string): string[] => {
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  return [...main.matchAll(/(?:href|action)="([^"#]*)/g)]
    .map(([, address]) => address ?? '')
    .filter((address) => address.includes(id));
};
/** Whether a page of a request leads on, and back, with the list that one came from. */
async function keeps(who: Colleague, path: string, id: string): Promise<void> {
  const page = await who.get(path);
  assert.equal(page.status, 200, path);
  const addresses = addressesIn(page.text, id);
  assert.ok(addresses.length > 0, path);
  for (const address of addresses) assert.ok(address.includes(escaped(FROM)), `${address} on ${path}`);
}
const send = async (who: Colleague, path: string, form: Readonly<Record<string, string>>) =>
  who.post(path, { revision: await revisionOn(who, path.split('?')[0] ?? ''), ...form });

describe('the list that somebody came from', () => {
  it('is kept by every page that a request leads to, and by what is done there', async () => {
    const { id } = await held();
    const request = deskOf(fjord, id);
    await keeps(noor, `${request}?${FROM}`, id);
    for (const page of ['periods', 'question', 'not-eligible', 'not-our-student'])
      await keeps(noor, `${request}/${page}?${FROM}`, id);
    await keeps(noor, `${request}?${FROM}&show=birth`, id);
    const asked = await send(noor, `${request}/question?${FROM}`, { question: 'Which courses?' });
    assert.equal(asked.location, `${request}?${FROM}`);
    await keeps(noor, `${request}?${FROM}`, id);
    const { revision } = await world.db
      .selectFrom('verifications')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const resumed = await noor.post(`${request}/action?${FROM}`, {
      do: 'resume',
      revision: String(revision),
    });
    assert.deepEqual([resumed.location, resumed.notice], [`${request}?${FROM}`, 'requestResumed']);
    const gone = await send(noor, `${request}/not-our-student?${FROM}`, {});
    assert.deepEqual([gone.location, gone.notice], [list(), 'requestSigned']);
  });

  it('is where a signature leads once nothing is left in it, whatever was signed', async () => {
    const omar = await colleague(world, fjord, 'signatory');
    const [one, other] = [await held(omar), await held(omar)];
    const only = `tray=mine&q=2${count}`;
    const refused = await send(omar, `${deskOf(fjord, one.id)}/not-eligible?${FROM}`, {
      reasons: 'too_few_days',
      override: 'Two of the courses do not count.',
    });
    assert.deepEqual([refused.location, refused.notice], [list(), 'requestSigned']);
    assert.match(
      (await omar.get(list())).text,
      /You signed the decision about Bea/,
      'and can be undone there',
    );
    const signed = await send(omar, `${deskOf(fjord, other.id)}?${only}`, { seen: 'yes' });
    assert.deepEqual([signed.location, signed.notice], [`${deskOf(fjord)}?${only}`, 'requestSigned']);
    await passTime(world, 15 * MINUTE);
    const request = deskOf(fjord, other.id);
    await keeps(dir, `${request}?${FROM}`, other.id);
    for (const page of ['intended-decision', 'plain-fact'])
      await keeps(dir, `${request}/${page}?${FROM}`, other.id);
    const day = world.clock.now().toISOString().slice(0, 10);
    const ended = await send(dir, `${request}/plain-fact?${FROM}`, { fact: 'withdrew', day });
    assert.deepEqual([ended.location, ended.notice], [list(), 'requestSigned'], ended.text);
    await passTime(world, 15 * MINUTE);
    await keeps(dir, `${request}?${FROM}`, other.id);
    await keeps(dir, `${request}/correction/new?${FROM}`, other.id);
  });

  it('is the search of students, or the log, for who came from there, and no other address', async () => {
    const { id } = await held();
    const here = `/en/our-institution/${fjord}`;
    const found = (await dir.get(`${here}/students?q=2${count}&status=in_progress`)).text;
    const student = `${here}/students/${id}?q=2${count}&status=in_progress`;
    assert.ok(found.includes(`href="${escaped(student)}"`), found);
    const one = (await dir.get(student)).text;
    assert.ok(one.includes(`href="${escaped(`${here}/students?q=2${count}&status=in_progress`)}"`));
    const request = `${deskOf(fjord, id)}?${new URLSearchParams({ back: student })}`;
    assert.ok(one.includes(`href="${escaped(request)}"`));
    for (const back of [student, `${here}/log?reference=EV-1234-5678`]) {
      const { text } = await dir.get(`${deskOf(fjord, id)}?${new URLSearchParams({ back })}`);
      assert.match(text, /Back to where you were/);
      assert.ok(text.includes(`href="${escaped(back)}"`), back);
    }
    for (const back of [
      '//evil.example',
      `${here}/../../x`,
      `${here.replace(fjord, id)}/log`,
      'https://a.b/',
    ]) {
      const { text } = await dir.get(`${deskOf(fjord, id)}?${new URLSearchParams({ back })}`);
      assert.doesNotMatch(text, /Back to where you were/, back);
    }
  });

  it('is kept by what is chosen from it, and claimed', async () => {
    const { id } = await held(dir);
    const chosen = await dir.post(list(), { do: 'assign', chosen: id });
    assert.ok(chosen.location?.endsWith(`?${FROM}`), chosen.text);
    assert.ok((await dir.get(chosen.location ?? '')).text.includes(`href="${escaped(list())}"`));
    const given = await dir.post(chosen.location ?? '', { holder: noor.personId });
    assert.equal(given.location, chosen.location);
    const fresh = await askFor(world, fjord, { number: '299' });
    const claimed = await noor.post(`${deskOf(fjord)}?tray=new&q=diallo`, { chosen: fresh.id });
    assert.equal(claimed.location, `${deskOf(fjord)}?tray=mine&q=diallo&claimed=1-0-0`);
  });

  it('says how many of those that were chosen were claimed, and why the others were not', async () => {
    const asked = [];
    for (const number of ['301', '302', '303']) asked.push(await askFor(world, fjord, { number }));
    const [first] = asked;
    await dir.post(deskOf(fjord), { chosen: first?.id ?? '' });
    const claimed = await noor.post(deskOf(fjord), { chosen: asked.map(({ id }) => id) });
    const told = await noor.get(claimed.location ?? '');
    assert.match(told.text, /2 requests claimed\. What you hold stands here, under “Mine”\./);
    assert.match(told.text, /1 request was not claimed: a colleague was faster/);
    assert.doesNotMatch(told.text, /their own file/);
    const french = (claimed.location ?? '').replace('/en/our-institution', '/fr/notre-etablissement');
    assert.match(
      (await noor.get(french.replace('/requests?', '/demandes?'))).text,
      /2\u00a0demandes prises en charge\.[\s\S]*1\u00a0demande n’a pas été prise en charge\u00a0: quelqu’un d’autre a agi avant vous/,
    );
    for (const forged of ['0-0-0', '1-0', 'x', '1-0-0-0'])
      assert.doesNotMatch(
        (await noor.get(`${deskOf(fjord)}?claimed=${forged}`)).text,
        /requests? claimed/,
        forged,
      );
  });
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { moveOf, namesForm, newcomer, personOf, RIGHT, statusOf } from '#test/portal/portal-moves.ts';
import { addOrganisation, enrol, errorsOf, titleOf } from '#test/portal/portal-people.ts';
import { DAY } from '#test/world/clock.ts';

let world: PortalWorld;
let laval: string;
let mcgill: string;
let count = 0;
let dir: Visitor;
let otherDir: Visitor;
let officers: Visitor[];
before(async () => {
  world = await openPortal();
  laval = await addOrganisation(world, 'Laval');
  mcgill = await addOrganisation(world, 'McGill');
});
// A session lasts for a third of a day, so everybody who decides logs in anew for each test.
beforeEach(async () => {
  world.clock.advance(2 * DAY);
  dir = await enrol(world, { ...named('Dora'), role: 'dir', organisationId: laval });
  otherDir = await enrol(world, { ...named('Denis'), role: 'dir', organisationId: mcgill });
  officers = [await enrol(world, named('Olga')), await enrol(world, named('Omar'))];
});
after(() => world.close());

function named(givenNames: string) {
  count += 1;
  return { givenNames, familyName: 'Roy', email: `${givenNames}-${count}@example.ca`.toLowerCase() };
}

type Person = ReturnType<typeof named>;

/** A new credential that asks for somebody's account. */
async function asking(person: Person): Promise<Visitor> {
  const visitor = await newcomer(world);
  const page = await visitor.post('/en/move/approval', {
    ...namesForm(person),
    email: person.email.toUpperCase(),
  });
  assert.equal(page.location, '/en/move', page.text);
  return visitor;
}

const request = async (visitor: Visitor) => `/en/move-requests/${(await moveOf(world, visitor)).id}`;
const approve = async (approver: Visitor, visitor: Visitor): Promise<Page> =>
  approver.post(await request(visitor), { decision: 'approve', reason: '' });

describe('a request for approval', () => {
  it('goes to the institution’s DIR, then to the questions, then waits out its hold', async () => {
    const ada = named('Ada');
    const old = await enrol(world, { ...ada, role: 'signatory', organisationId: laval });
    const visitor = await asking(ada);
    assert.equal(titleOf(await visitor.get('/en/move')), 'Your request was passed on');
    assert.equal((await visitor.get('/en/move/security-questions')).location, '/en/move');
    const told = (await world.mail()).filter(
      ({ subject }) => subject === 'A request waits for your decision',
    );
    assert.ok(told.some(({ to }) => to.startsWith('dora')) && !told.some(({ to }) => to.startsWith('denis')));
    assert.ok(told.every(({ text }) => !text.includes('Ada')));
    assert.match((await dir.get('/en/home')).text, /Requests to move an account/);
    assert.match((await dir.get('/fr/demandes-de-transfert')).text, /Ada Roy/);
    assert.equal((await approve(dir, visitor)).location, '/en/move-requests');
    const heard = (await world.mail()).filter(({ to }) => to === ada.email);
    assert.ok(heard.some(({ subject }) => subject === 'The move of your account was approved'));
    assert.equal((await visitor.get('/en/move')).location, '/en/move/security-questions');
    assert.equal((await visitor.post('/en/move/security-questions', RIGHT)).location, '/en/move');
    await world.mail();
    assert.equal((await moveOf(world, visitor)).status, 'held');
    world.clock.advance(DAY);
    await world.mail();
    assert.deepEqual([await statusOf(world, old), await statusOf(world, visitor)], ['retired', 'linked']);
  });

  it('is nobody’s business at another institution: 404, to see and to decide', async () => {
    const ada = named('Ada');
    await enrol(world, { ...ada, role: 'signatory', organisationId: laval });
    const visitor = await asking(ada);
    for (const outsider of [otherDir, ...officers]) {
      assert.ok(!(await outsider.get('/en/move-requests')).text.includes(await request(visitor)));
      assert.equal((await outsider.get(await request(visitor))).status, 404);
      assert.equal((await approve(outsider, visitor)).status, 404);
    }
    const signatory = await enrol(world, { ...named('Sam'), role: 'signatory', organisationId: laval });
    assert.equal((await signatory.get('/en/move-requests')).status, 404);
    assert.equal((await approve(signatory, visitor)).status, 404);
    assert.equal((await moveOf(world, visitor)).status, 'awaiting_approval');
  });

  it('of a DIR takes two officers, and never the DIR', async () => {
    const dan = named('Dan');
    const old = await enrol(world, { ...dan, role: 'dir', organisationId: laval });
    const visitor = await asking(dan);
    const [first, second] = officers;
    assert.ok(first && second);
    for (const approver of [dir, old]) assert.equal((await approve(approver, visitor)).status, 404);
    assert.equal((await approve(first, visitor)).status, 303);
    assert.equal((await moveOf(world, visitor)).status, 'awaiting_second');
    assert.equal((await approve(first, visitor)).status, 404);
    assert.equal((await visitor.get('/en/move')).status, 200);
    assert.equal((await approve(second, visitor)).status, 303);
    const move = await moveOf(world, visitor);
    assert.deepEqual(
      [move.status, move.approved_by, move.confirmed_by],
      ['awaiting_answers', await personOf(world, first), await personOf(world, second)],
    );
  });

  it('of an officer is never approved by that officer', async () => {
    const olaf = named('Olaf');
    const old = await enrol(world, olaf);
    const visitor = await asking(olaf);
    assert.equal((await approve(old, visitor)).status, 404);
    assert.equal((await old.get(await request(visitor))).status, 404);
  });

  it('is refused with a reason, for the log only', async () => {
    const ada = named('Ada');
    await enrol(world, { ...ada, role: 'signatory', organisationId: laval });
    const visitor = await asking(ada);
    const path = await request(visitor);
    assert.match(errorsOf(await dir.post(path)).join(), /Choose your decision/);
    assert.match(errorsOf(await dir.post(path, { decision: 'refuse' })).join(), /reason/);
    const unsure = await dir.post(path, { decision: 'approve', reason: 'It was not Ada' });
    assert.match(errorsOf(unsure).join(), /a reason, but “I spoke .*” takes none\. Choose “I refuse”/);
    assert.match(unsure.text, />It was not Ada<\/textarea>/);
    assert.equal((await dir.post(path, { decision: 'refuse', reason: 'It was not Ada' })).status, 303);
    assert.match((await visitor.get('/en/move')).text, /was refused/);
    assert.ok(!(await visitor.get('/en/move')).text.includes('It was not Ada'));
    assert.equal((await dir.get(path)).status, 404);
  });

  it('ends by itself when nobody decides, and when the person takes it back', async () => {
    const ada = named('Ada');
    await enrol(world, { ...ada, role: 'signatory', organisationId: laval });
    const visitor = await asking(ada);
    await visitor.post('/en/move/withdrawal');
    assert.equal((await moveOf(world, visitor)).status, 'cancelled');
    const again = await asking(ada);
    world.clock.advance(15 * DAY);
    const late = await enrol(world, { ...named('Dina'), role: 'dir', organisationId: laval });
    assert.equal((await approve(late, again)).status, 404);
  });
});

describe('a stranger', () => {
  it('gets the same pages, byte for byte, whether or not there is such a person', async () => {
    const ada = named('Ada');
    await enrol(world, { ...ada, role: 'signatory', organisationId: laval });
    const said: string[][] = [];
    for (const claimed of [ada, { ...ada, familyName: 'Not-Roy' }, named('Nobody')]) {
      const visitor = await newcomer(world);
      const post = await visitor.post('/en/move/approval', { ...namesForm(claimed), email: claimed.email });
      const state = await visitor.get('/en/move');
      const french = await visitor.get('/fr/transfert');
      const back = await world.visitor(visitor.credentialId);
      said.push([
        `${post.status} ${post.location} ${post.text}`,
        ...[state, french, await back.get('/en/move')].map(anonymous),
      ]);
    }
    assert.deepEqual(said[1], said[0]);
    assert.deepEqual(said[2], said[0]);
  });

  it('whom nobody knows, is shown to nobody', async () => {
    const visitor = await asking(named('Nobody'));
    for (const approver of [dir, ...officers]) assert.equal((await approve(approver, visitor)).status, 404);
  });

  it('may ask five times a day', async () => {
    const visitor = await newcomer(world);
    const ask = () =>
      visitor.post('/en/move/approval', { ...namesForm(named('Nobody')), email: 'nobody@example.ca' });
    for (let tries = 0; tries < 5; tries += 1) {
      assert.equal((await ask()).status, 303);
      await visitor.post('/en/move/withdrawal');
    }
    assert.match(errorsOf(await ask()).join(), /Too many tries/);
  });

  it('without a credential, or with one that has an account, has no way in', async () => {
    for (const path of [
      '/en/move',
      '/en/move/approval',
      '/en/move/pin',
      '/en/move/recovery-code',
      '/en/move/former-credential',
    ])
      assert.equal((await dir.get(path)).location, '/en/home', path);
    const visitor = await world.visitor();
    assert.equal((await visitor.get('/en/move')).location, '/en/terms');
  });
});

/** A page without the tokens and references that every answer has of its own. */
const anonymous = ({ text }: Page): string =>
  text.replaceAll(/value="[^"]*"|csrf="[^"]*"|[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g, '');

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { applyDue } from '#portal/programme/verifications/apply.ts';
import { lapseClaims } from '#portal/programme/verifications/lapse.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  fjord = organisationId;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const decisionsOf = async (id: string) =>
  (await world.db.selectFrom('decisions').select('status').where('verification_id', '=', id).execute())
    .map(({ status }) => status)
    .toSorted();
const numbersOf = async (id: string) =>
  (await world.db.selectFrom('evns').select('status').where('verification_id', '=', id).execute()).map(
    ({ status }) => status,
  );
const factsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('verification_facts')
      .select('fact')
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ fact }) => fact);

describe('a signature', () => {
  it('is one, however many press at once', async () => {
    const { id } = await askFor(world, fjord, { number: '1' });
    await takeUp(noor, fjord, id);
    const path = deskOf(fjord, id);
    const revision = await revisionOn(noor, path);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => noor.post(path, { revision, seen: 'yes' })),
    );
    assert.equal(answers.filter(({ notice }) => notice === 'requestSigned').length, 1);
    assert.deepEqual(await decisionsOf(id), ['signed']);
    await passTime(world, 15 * MINUTE);
    await Promise.all(Array.from({ length: 8 }, () => applyDue(world.deps)));
    assert.deepEqual(await decisionsOf(id), ['applied']);
    assert.deepEqual(await numbersOf(id), ['live']);
    assert.deepEqual(await factsOf(id), ['asked', 'claim', 'find_eligible']);
  });

  it('takes effect an hour late where nobody worked for an hour, and once', async () => {
    const { id } = await askFor(world, fjord, { number: '2' });
    await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, id);
    world.clock.advance(HOUR);
    assert.equal((await fileOf(id)).status, 'in_progress');
    await applyDue(world.deps);
    await applyDue(world.deps);
    assert.deepEqual(await numbersOf(id), ['live']);
    await passTime(world, 0);
  });

  it('is overtaken by its student’s cancelling, and by revoked consent', async () => {
    for (const [number, act] of [
      ['3', 'cancel'],
      ['4', 'revoke'],
    ] as const) {
      const { student, path, id } = await askFor(world, fjord, { number });
      await takeUp(noor, fjord, id);
      await signEligible(noor, fjord, id);
      const consent = (await fileOf(id)).consent_id;
      const done = await student.post(act === 'cancel' ? `${path}/cancel` : `/en/consents/${consent}/revoke`);
      assert.equal(done.status, 303, done.text);
      assert.equal((await fileOf(id)).status, 'cancelled');
      await passTime(world, 15 * MINUTE);
      assert.deepEqual(await decisionsOf(id), ['overtaken']);
      assert.deepEqual(await numbersOf(id), []);
      assert.equal((await fileOf(id)).status, 'cancelled');
    }
  });

  it('is refused once consent is revoked between the page and the signature', async () => {
    const { student, id } = await askFor(world, fjord, { number: '5' });
    await takeUp(noor, fjord, id);
    const path = deskOf(fjord, id);
    const revision = await revisionOn(noor, path);
    await student.post(`/en/consents/${(await fileOf(id)).consent_id}/revoke`);
    const late = await noor.post(path, { revision, seen: 'yes' });
    assert.equal(late.status, 404, 'the file is shut');
    assert.deepEqual(await decisionsOf(id), []);
  });

  it('lets nothing else happen until it is undone or has taken effect', async () => {
    const { id } = await askFor(world, fjord, { number: '6' });
    await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, id);
    const path = deskOf(fjord, id);
    for (const act of ['put_back', 'claim', 'resume'])
      assert.equal((await noor.post(`${path}/action`, { do: act })).notice, 'requestChanged', act);
    const question = { revision: String((await fileOf(id)).revision), question: 'Why?' };
    assert.equal((await noor.post(`${path}/question`, question)).status, 422);
    assert.deepEqual(await factsOf(id), ['asked', 'claim']);
  });
});

describe('who leaves', () => {
  const suspend = (membershipId: string, status: 'suspended' | 'active') =>
    world.db.updateTable('memberships').set({ status }).where('id', '=', membershipId).execute();

  it('has signed in vain what has not taken effect, and their requests go back to the queue', async () => {
    const luc = await colleague(world, fjord, 'signatory');
    const { id } = await askFor(world, fjord, { number: '9' });
    await takeUp(luc, fjord, id);
    await signEligible(luc, fjord, id);
    await suspend(luc.membershipId, 'suspended');
    await passTime(world, 15 * MINUTE);
    await applyDue(world.deps);
    assert.deepEqual(await decisionsOf(id), ['overtaken']);
    assert.deepEqual(await numbersOf(id), []);
    await lapseClaims(world.deps);
    const { status, holder_id } = await fileOf(id);
    assert.deepEqual([status, holder_id], ['new', null]);
    const [event] = await listAbout(world.db, { subject: `verification:${id}`, limit: 1 });
    assert.deepEqual([event?.action, event?.organisationId], ['verification.lapsed', fjord], 'in its log');
  });

  it('is asked no more for what waits for a student, whose answer goes to the queue', async () => {
    const luc = await colleague(world, fjord, 'signatory');
    const { student, path, id } = await askFor(world, fjord, { number: '10' });
    await takeUp(luc, fjord, id);
    const form = `${deskOf(fjord, id)}/question`;
    await luc.post(form, { revision: await revisionOn(luc, form), question: 'Since when?' });
    await suspend(luc.membershipId, 'suspended');
    await lapseClaims(world.deps);
    await student.post(`${path}/answer`, { answer: 'Fall.' });
    assert.equal((await fileOf(id)).status, 'new');
  });
});

describe('a number', () => {
  it('ends with the consent, at once, and asking again brings another', async () => {
    const { student, path, id } = await askFor(world, fjord, { number: '7' });
    await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, id);
    await passTime(world, 15 * MINUTE);
    const consent = (await fileOf(id)).consent_id;
    const page = await student.get(`/en/consents/${consent}/revoke`);
    assert.match(page.text, /Your number ends today/);
    await student.post(`/en/consents/${consent}/revoke`);
    assert.deepEqual(await numbersOf(id), ['void']);
    assert.match((await student.get(path)).text, /You revoked your consent, so your number has ended/);
    assert.equal((await noor.get(deskOf(fjord, id))).status, 404, 'the file is shut for the institution');
  });
});

describe('a student number', () => {
  it('is taken by whoever was proved first; a second claim is answered alike and can’t be signed', async () => {
    const first = await askFor(world, fjord, { number: '8-8' });
    const second = await askFor(world, fjord, { number: '88', details: { clientId: '97654321' } });
    for (const { id } of [first, second]) await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, first.id);
    const path = deskOf(fjord, second.id);
    const refused = await noor.post(path, { revision: await revisionOn(noor, path), seen: 'yes' });
    assert.match(refused.text, /Another student was proved under this number/);
    assert.deepEqual(await decisionsOf(second.id), []);
  });
});

describe('a claim', () => {
  it('lapses after five business days without a signature', async () => {
    const { id } = await askFor(world, fjord, { number: '11' });
    await takeUp(noor, fjord, id);
    await passTime(world, 6 * DAY);
    await lapseClaims(world.deps);
    assert.equal((await fileOf(id)).status, 'in_progress', 'six days hold four or five business days');
    await passTime(world, 2 * DAY);
    await lapseClaims(world.deps);
    assert.equal((await fileOf(id)).status, 'new');
  });
});

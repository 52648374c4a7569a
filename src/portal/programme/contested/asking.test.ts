import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { lockAccount } from '#portal/common/persons/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type Page, type PortalWorld } from '#test/portal/portal.ts';
import {
  ANSWERED,
  type Asked,
  askFor,
  passTime,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';
import { passDue } from './pass.ts';
import { lookForContested } from './run.ts';

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

const rowOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const liveOf = async (personId: string) =>
  world.db
    .selectFrom('verifications')
    .select(['id', 'place_id', 'status'])
    .where('person_id', '=', personId)
    .where('organisation_id', '=', fjord)
    .where('status', 'in', ['new', 'in_progress', 'info_requested', 'eligible'])
    .execute();

let count = 0;
/** A proved student whose request is over, with everything answered for the next one, and their new account, held. */
async function aboutToPass(): Promise<{
  readonly first: Asked;
  readonly later: Asked;
  readonly check: string;
}> {
  count += 1;
  await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
  const first = await askFor(world, fjord, { number: `78${count}` });
  await takeUp(noor, fjord, first.id);
  await signEligible(noor, fjord, first.id);
  await passTime(world, 15 * MINUTE);
  const details = { givenNames: 'Maya', familyName: 'Obi', dateOfBirth: '1991-01-01' };
  const later = await askFor(world, fjord, { number: `078${count}`, details });
  await lookForContested(world.deps);
  const { id: contest } = await world.db
    .selectFrom('contested_records')
    .select('id')
    .where('place_id', '=', (await rowOf(later.id)).place_id)
    .executeTakeFirstOrThrow();
  const path = `/en/our-institution/${fjord}/claimed-twice/${contest}`;
  assert.equal((await dir.post(path, { finding: 'same_person', seen: 'yes' })).notice, 'findingSaved');
  assert.equal((await noor.post(path, { decision: 'confirm' })).notice, 'findingConfirmed');
  const { place_id: place } = await rowOf(first.id);
  await world.db
    .updateTable('verifications')
    .set({ status: 'closed', closed_why: 'finished' })
    .where('id', '=', first.id)
    .execute();
  const questions = `/en/verifications/new/${place}`;
  assert.equal((await first.student.post(questions, ANSWERED)).location, `${questions}/check`);
  // A day is over, and no job has looked yet.
  await world.db
    .updateTable('contest_findings')
    .set({ passes_at: world.clock.now() })
    .where('contest_id', '=', contest)
    .execute();
  return { first, later, check: `${questions}/check` };
}

/** While somebody else has an account, lets two things begin, the first of them first. */
async function inOrder(accountOf: string, ...acts: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const begun: Promise<unknown>[] = [];
  await world.db.transaction().execute(async (tx) => {
    await lockAccount(tx, accountOf);
    for (const act of acts) {
      begun.push(act());
      await setTimeout(200);
    }
  });
  return Promise.all(begun);
}

it('a record that passes while its proved account asks: what comes second knows of what came first', async () => {
  for (const passesFirst of [true, false, true, false]) {
    const { first, later, check } = await aboutToPass();
    const [old, fresh] = [(await rowOf(first.id)).person_id, (await rowOf(later.id)).person_id];
    const acts = [() => passDue(world.deps), () => first.student.post(check)];
    const done = await inOrder(old, ...(passesFirst ? acts : acts.toReversed()));
    const answer = done.find((one): one is Page => one !== undefined) ?? assert.fail();
    assert.equal(answer.status, 303, answer.text);
    await passDue(world.deps);
    assert.deepEqual(await liveOf(old), [], 'nothing is left with the account that was proved');
    const live = await liveOf(fresh);
    assert.equal(live.length, 1, 'one request lives');
    assert.equal(live[0]?.place_id, (await rowOf(first.id)).place_id);
    const consents = await world.db
      .selectFrom('consents')
      .select('person_id')
      .where('organisation_id', '=', fjord)
      .where('person_id', 'in', [old, fresh])
      .where('revoked_at', 'is', null)
      .execute();
    assert.deepEqual(consents, [{ person_id: fresh }]);
    // Whichever came first: of two at once an engine decides.
    if (answer.notice === 'placeGone') {
      assert.match((await first.student.get('/en/home')).text, /passed to your new account/);
      assert.equal(live[0]?.id, later.id, 'the request of the new account goes on');
    } else {
      assert.equal(answer.notice, 'requestSubmitted');
      assert.notEqual(live[0]?.id, later.id);
      assert.equal((await rowOf(later.id)).closed_why, 'other_account');
    }
    await noor.post(`/en/our-institution/${fjord}/requests`, { chosen: live[0]?.id ?? '' });
  }
});

it('a record that passes while its new account asks anew: that place is over, and nothing is sent twice', async () => {
  const { first, later } = await aboutToPass();
  const fresh = (await rowOf(later.id)).person_id;
  await later.student.post(`${later.path}/cancel`);
  const questions = `/en/verifications/new/${(await rowOf(later.id)).place_id}`;
  assert.equal((await later.student.post(questions, ANSWERED)).location, `${questions}/check`);
  const [, answer] = await inOrder(
    fresh,
    () => passDue(world.deps),
    () => later.student.post(`${questions}/check`),
  );
  assert.equal((answer as Page).notice, 'placeGone');
  assert.deepEqual(await liveOf(fresh), []);
  assert.equal((await rowOf(first.id)).person_id, fresh);
  assert.match((await later.student.get('/en/home')).text, /passed to this one/);
});

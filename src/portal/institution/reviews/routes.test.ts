import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution, membershipOf } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf, titleOf } from '#test/portal/portal-people.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';
import { closeReviews, openReviews } from './life.ts';

describe('the yearly review', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  it('opens once a year for each institution that has people, however often the job runs', async () => {
    const { organisationId, dir } = await institution(world);
    assert.match((await dir.get(page(organisationId))).text, /No review is open/);
    await Promise.all([open(), open()]);
    assert.deepEqual(
      (await reviewsOf(organisationId)).map(({ year, status }) => [year, status]),
      [[2012, 'open']],
    );
    const shown = await dir.get(page(organisationId));
    assert.match(shown.text, /February 20, 2013/);
    assert.match(shown.text, /0 of 1/);
  });

  it('is done when everybody was answered for, the one who answers included', async () => {
    const { organisationId, dir, people } = await reviewed(2);
    const [first, second] = people;
    assert.deepEqual(errorsOf(await dir.post(page(organisationId), {})), ['Answer for at least one person.']);
    await dir.post(page(organisationId), { [field(first)]: 'confirmed' });
    assert.match((await dir.get(page(organisationId))).text, /2 of 3/);
    await dir.post(page(organisationId), { [field(second)]: 'confirmed' });
    assert.equal((await reviewsOf(organisationId))[0]?.status, 'done');
    assert.match((await dir.get(page(organisationId))).text, /was completed on/);
  });

  it('ends the role of whoever has left, once that was confirmed', async () => {
    const { organisationId, dir, people } = await reviewed(2);
    const [gone, stays] = people;
    const said = { [field(gone)]: 'left', [field(stays)]: 'confirmed' };
    const sure = await dir.post(page(organisationId), said);
    assert.equal(titleOf(sure), 'These people leave your institution');
    assert.equal((await membershipOf(world, gone.membershipId)).status, 'active');
    await dir.post(page(organisationId), { ...said, seen: 'yes' });
    assert.equal((await membershipOf(world, gone.membershipId)).status, 'ended');
    assert.equal((await gone.get('/en/home')).location, '/en/log-in');
    assert.equal((await reviewsOf(organisationId))[0]?.status, 'done');
  });

  it('says of all who are unanswered that they are there, once each was seen with their last sign-in', async () => {
    const { organisationId, dir, people } = await reviewed(3);
    const [answered, second, gone] = people;
    await dir.post(page(organisationId), { [field(answered)]: 'confirmed' });
    const shown = (await dir.get(page(organisationId))).text;
    const [open = '', settled = ''] = shown.split(/Answered: 2</);
    assert.match(open, /Still to answer: 2<.*Last sign-in: November 22, 2012/s);
    assert.ok(open.includes(field(second)) && !open.includes(field(answered)));
    assert.ok(settled.includes(field(answered)) && !settled.includes(field(second)));
    const rest = { rest: 'confirmed', [field(gone)]: 'left' };
    const sure = await dir.post(page(organisationId), rest);
    assert.equal(titleOf(sure), 'Are all of them still here?');
    assert.match(sure.text, /These people leave your institution/);
    const kept = Object.fromEntries(
      [...sure.text.matchAll(/name="(answer_[^"]+)" value="(\w+)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    assert.deepEqual(kept, { [field(second)]: 'confirmed', [field(gone)]: 'left' });
    assert.equal((await reviewsOf(organisationId))[0]?.status, 'open');
    await dir.post(page(organisationId), { ...kept, seen: 'yes' });
    assert.equal((await reviewsOf(organisationId))[0]?.status, 'done');
    assert.equal((await membershipOf(world, gone.membershipId)).status, 'ended');
  });

  it('lets no alternate say that a DIR has left, and nobody answer about strangers', async () => {
    const { organisationId, dir } = await reviewed(0);
    const other = await colleague(world, organisationId, 'dir');
    const alternate = await colleague(world, organisationId, 'alternate_dir');
    const stranger = await institution(world, 'Collège voisin');
    await reopen(organisationId);
    const upward = await alternate.post(page(organisationId), { [field(other)]: 'left', seen: 'yes' });
    assert.equal(upward.status, 409);
    assert.equal((await membershipOf(world, other.membershipId)).status, 'active');
    const foreign = await dir.post(page(organisationId), { [field(stranger.dir)]: 'left', seen: 'yes' });
    assert.equal(foreign.status, 422);
    assert.equal((await stranger.dir.get(page(organisationId))).status, 404);
    assert.equal((await stranger.dir.post(page(organisationId), {})).status, 404);
  });

  it('does not ask about people who came after it had opened', async () => {
    const { organisationId, dir } = await reviewed(1);
    world.clock.advance(MINUTE);
    await colleague(world, organisationId, 'signatory', { familyName: 'Nouvelle' });
    assert.doesNotMatch((await dir.get(page(organisationId))).text, /Nouvelle/);
  });

  it('suspends at its close whoever was not confirmed, never the last active DIR, and closes once', async () => {
    const { organisationId, dir, people } = await reviewed(2);
    const [confirmed, forgotten] = people;
    await dir.post(page(organisationId), { [field(confirmed)]: 'confirmed' });
    const silent = await reviewed(1);
    const soon = new Date(world.clock.now().getTime() + 89 * DAY);
    await closeReviews(world.deps, soon);
    assert.equal((await membershipOf(world, forgotten.membershipId)).status, 'active');
    const late = new Date(world.clock.now().getTime() + 91 * DAY);
    await Promise.all([closeReviews(world.deps, late), closeReviews(world.deps, late)]);
    assert.equal((await membershipOf(world, confirmed.membershipId)).status, 'active');
    const suspended = await membershipOf(world, forgotten.membershipId);
    assert.deepEqual([suspended.status, suspended.reason], ['suspended', 'review:2012']);
    assert.equal((await forgotten.get('/en/home')).location, '/en/log-in');
    assert.equal((await membershipOf(world, silent.dir.membershipId)).status, 'active');
    assert.equal((await membershipOf(world, silent.people[0].membershipId)).status, 'suspended');
    assert.equal((await reviewsOf(organisationId))[0]?.status, 'closed');
    const shown = await dir.get(`/en/our-institution/${organisationId}/people/${forgotten.membershipId}`);
    assert.match(shown.text, /Not confirmed in the yearly review of 2012/);
  });

  const page = (organisationId: string) => `/en/our-institution/${organisationId}/review`;
  const field = ({ membershipId }: Colleague) => `answer_${membershipId}`;
  const open = () => world.db.transaction().execute((tx) => openReviews(tx, world.clock.now()));

  /** An institution of one DIR and so many signatories, whose review is open. */
  async function reviewed(signatories: number) {
    const { organisationId, dir } = await institution(world);
    const people: Colleague[] = [];
    for (let n = 0; n < signatories; n += 1) people.push(await colleague(world, organisationId, 'signatory'));
    await open();
    return { organisationId, dir, people: people as [Colleague, Colleague, Colleague] };
  }

  /** As if everybody had been there when it opened. */
  async function reopen(organisationId: string): Promise<void> {
    await world.db
      .updateTable('reviews')
      .set({ opened_at: world.clock.now() })
      .where('organisation_id', '=', organisationId)
      .execute();
  }

  const reviewsOf = (organisationId: string) =>
    world.db.selectFrom('reviews').selectAll().where('organisation_id', '=', organisationId).execute();
});

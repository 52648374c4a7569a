import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { releaseReviews } from '#portal/programme/verifications/lapse.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { reviewOf, signPlain } from '#test/programme/losses.ts';
import { type Asked, passTime, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
let deputy: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world, 'Fjord College');
  [fjord, helen] = [organisationId, dir];
  await takePart(world, fjord, helen.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
});
after(() => world.close());

const appealOf = (id: string) =>
  world.db.selectFrom('appeals').selectAll().where('verification_id', '=', id).executeTakeFirstOrThrow();
const suspend = (who: Colleague, status: 'suspended' | 'active') =>
  world.db.updateTable('memberships').set({ status }).where('id', '=', who.membershipId).execute();

/** A student whose number ended, who asks for a review. */
async function asked(): Promise<Asked> {
  const one = await findEligible(world, fjord, { holder: helen });
  await signPlain(helen, fjord, { id: one.id, fact: 'dismissed' });
  await passTime(world, 15 * MINUTE);
  await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
  return one;
}

describe('a review that somebody took up who then leaves', () => {
  it('can be taken up by another; its day stays, and the student reads that they asked', async () => {
    const one = await asked();
    assert.equal((await deputy.post(reviewOf(fjord, one.id), { do: 'take' })).notice, 'reviewTaken');
    assert.match((await one.student.get(one.path)).text, /Fjord College reviews the decision/);
    const { due_on } = await appealOf(one.id);
    await releaseReviews(world.deps);
    assert.equal((await appealOf(one.id)).status, 'under_review', 'nobody has left');
    await suspend(deputy, 'suspended');
    await releaseReviews(world.deps);
    const free = await appealOf(one.id);
    assert.deepEqual([free.status, free.reviewer_id, free.due_on], ['asked', null, due_on]);
    const { text } = await one.student.get(one.path);
    assert.match(
      text,
      /You asked for a review\. Somebody of Fjord College who neither announced nor signed the decision should decide by/,
    );
    assert.doesNotMatch(text, /Fjord College reviews the decision/);
    const logged = await world.db
      .selectFrom('audit_events')
      .select('subject')
      .where('action', '=', 'appeal.released')
      .execute();
    assert.equal(logged.length, 1);
    const other = await colleague(world, fjord, 'alternate_dir');
    assert.equal((await other.post(reviewOf(fjord, one.id), { do: 'take' })).notice, 'reviewTaken');
    assert.equal((await appealOf(one.id)).reviewer_id, other.personId);
    await suspend(deputy, 'active');
  });
});

describe('a review that waits', () => {
  const counted = async (who: Colleague) =>
    Number(/>(\d+)\s+reviews? asked by/.exec((await who.get('/en/home')).text)?.[1] ?? 0);

  it('is counted for whoever has taken it up alone, until another takes it over', async () => {
    const other = await colleague(world, fjord, 'alternate_dir', { givenNames: 'Hugo' });
    const one = await asked();
    const both = async () => [await counted(deputy), await counted(other)];
    const [before = 0] = await both();
    assert.deepEqual(await both(), [before, before]);
    await deputy.post(reviewOf(fjord, one.id), { do: 'take' });
    assert.deepEqual(await both(), [before, before - 1]);
    await other.post(reviewOf(fjord, one.id), { do: 'take_over', from: deputy.personId });
    assert.deepEqual(await both(), [before - 1, before]);
    await suspend(other, 'suspended');
  });

  it('is not counted for a DIR whose own it is, nor for who signed, and is for the others', async () => {
    const own = await colleague(world, fjord, 'dir');
    const one = await asked();
    const before = await counted(own);
    assert.ok(before > 0);
    assert.equal(await counted(helen), 0, 'who signed');
    await becomeStudent(own, one.id);
    assert.deepEqual([await counted(own), await counted(deputy)], [before - 1, before]);
  });
});

/** Makes a request somebody's own. */
async function becomeStudent({ personId }: Colleague, id: string): Promise<void> {
  await sql`insert into portal.students (person_id, client_id, date_of_birth, given_names, family_name, created_at)
    select ${personId}::uuid, client_id, date_of_birth, given_names, family_name, s.created_at
    from portal.students s join portal.verifications v on v.person_id = s.person_id where v.id = ${id}`.execute(
    world.db,
  );
  await world.db.updateTable('verifications').set({ person_id: personId }).where('id', '=', id).execute();
}

describe('an institution that nobody represents', () => {
  it('is told to its coordinators at home while it takes part', async () => {
    const lonely = await institution(world, 'Lonely College');
    const nadia = await enrol(world, {
      ...{ role: 'coordinator', jurisdiction: 'QC', organisationId: null, givenNames: 'Nadia' },
      ...{ familyName: 'Example', email: 'nadia@province.example' },
    });
    const omar = await enrol(world, {
      ...{ role: 'coordinator', jurisdiction: 'ON', organisationId: null, givenNames: 'Omar' },
      ...{ familyName: 'Example', email: 'omar@province.example' },
    });
    const said = /1 institution that takes part and has neither a DIR nor an alternate/;
    await suspend(lonely.dir, 'suspended');
    assert.doesNotMatch((await nadia.get('/en/home')).text, said, 'it takes no part');
    await takePart(world, lonely.organisationId, helen.personId);
    assert.match((await nadia.get('/en/home')).text, said);
    assert.match((await nadia.get('/fr/accueil')).text, /établissement participant sans RDEE/);
    assert.doesNotMatch((await omar.get('/en/home')).text, said);
    await suspend(lonely.dir, 'active');
    assert.doesNotMatch((await nadia.get('/en/home')).text, said);
  });
});

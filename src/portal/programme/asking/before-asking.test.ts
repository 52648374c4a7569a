import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { addSurrender } from '#portal/programme/evn/surrender-store.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { signPlain } from '#test/programme/losses.ts';
import { passTime, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  [fjord, dir] = [made.organisationId, made.dir];
  await takePart(world, fjord, dir.personId);
});
after(() => world.close());

it('whose permit is not on record reads before the questions that nothing can come of asking, until it is', async () => {
  const { student, id } = await findEligible(world, fjord, { holder: dir });
  await signPlain(dir, fjord, { id, fact: 'dismissed' });
  await passTime(world, 15 * MINUTE);
  const { place_id, person_id, line } = await world.db
    .selectFrom('verifications')
    .select(['place_id', 'person_id', 'line'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const questions = `/en/verifications/new/${place_id}`;
  const french = `/fr/verifications/nouvelle/${place_id}`;
  assert.match((await student.get(questions)).text, /can’t find you eligible, and this request still counts/);
  assert.match((await student.get(french)).text, /compte tout de même parmi vos trois/);
  const now = world.clock.now();
  const record = { personId: person_id, line, what: 'given_back', on: '2012-11-22' } as const;
  await addSurrender(world.db, record, dir.personId, now);
  assert.doesNotMatch((await student.get(questions)).text, /this request still counts/);
});

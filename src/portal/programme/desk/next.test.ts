import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { lookForContested } from '#portal/programme/contested/run.ts';
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
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  await takePart(world, fjord, made.dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

/** A request that the signatory holds, due on a day, the earlier it is asked for the earlier. */
async function held(number: string, givenNames: string, due: string): Promise<string> {
  const { id } = await askFor(world, fjord, { number, details: { givenNames } });
  await takeUp(noor, fjord, id);
  await world.db.updateTable('verifications').set({ due_on: due }).where('id', '=', id).execute();
  return id;
}

it('a signature leads to the next request that can be signed, whose page undoes no other student’s', async () => {
  const proved = await held('900', 'Ada', '2012-11-23');
  await signEligible(noor, fjord, proved);
  await passTime(world, 15 * MINUTE);
  const [signed, contested, barred, next] = [
    await held('901', 'Bea', '2012-11-23'),
    await held('0900', 'Cleo', '2012-11-24'),
    await held('902', 'Dan', '2012-11-25'),
    await held('903', 'Eva', '2012-11-26'),
  ];
  await lookForContested(world.deps);
  const { person_id } = await world.db
    .selectFrom('verifications')
    .select('person_id')
    .where('id', '=', barred)
    .executeTakeFirstOrThrow();
  const vouch = { person_id, by: noor.personId, at: world.clock.now() };
  await world.db.insertInto('vouches').values(vouch).execute();
  const path = deskOf(fjord, signed);
  const answer = await noor.post(path, { revision: await revisionOn(noor, path), seen: 'yes' });
  assert.equal(answer.location, deskOf(fjord, next), `neither ${contested} nor ${barred}`);
  const page = (await noor.get(deskOf(fjord, next))).text;
  assert.doesNotMatch(page, /Bea|Undo until/);
  assert.match((await noor.get(path)).text, /Undo until/);
  assert.match((await noor.get(deskOf(fjord))).text, /You signed the decision about Bea Diallo\./);
});

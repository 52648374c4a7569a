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
async function held(number: string, givenNames: string, due: string, holder = noor): Promise<string> {
  const { id } = await askFor(world, fjord, { number, details: { givenNames } });
  await takeUp(holder, fjord, id);
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
  const to = `${deskOf(fjord, next)}?tray=mine&signed=${signed}`;
  assert.equal(answer.location, to, `neither ${contested} nor ${barred}`);
  const page = (await noor.get(to)).text;
  assert.match(page, /You signed the decision about Bea Diallo\./);
  assert.doesNotMatch(page, /Undo until/);
  assert.doesNotMatch((await noor.get(`${deskOf(fjord, next)}?signed=${contested}`)).text, /You signed/);
  assert.match((await noor.get(path)).text, /Undo until/);
  assert.match((await noor.get(deskOf(fjord))).text, /You signed the decision about Bea Diallo\./);
});

it('a signature stays in the list one came from, and what is skipped comes when nothing else is left', async () => {
  const omar = await colleague(world, fjord, 'signatory');
  const [one, two, three] = [
    await held('951', 'Flo', '2012-12-01', omar),
    await held('952', 'Gil', '2012-12-02', omar),
    await held('953', 'Hal', '2012-12-03', omar),
  ];
  const rows = (await omar.get(`${deskOf(fjord)}?tray=mine&q=diallo`)).text;
  assert.ok(rows.includes(`${deskOf(fjord, one)}?tray=mine&amp;q=diallo`));
  const page = (await omar.get(`${deskOf(fjord, one)}?tray=mine&q=diallo`)).text;
  assert.ok(page.includes(`href="${deskOf(fjord)}?tray=mine&amp;q=diallo"`), 'the way back');
  const french = `/fr/notre-etablissement/${fjord}/demandes/${one}`;
  assert.match(
    (await omar.get(`${french}?tray=mine`)).text,
    /suivante\?tray=mine[^>]*>\s*Passer à la suivante/,
  );
  const skip = await omar.get(`${deskOf(fjord, one)}/next?tray=mine&q=diallo`);
  const second = `${deskOf(fjord, two)}?tray=mine&q=diallo&skipped=${one}`;
  assert.equal(skip.location, second);
  const sign = async (path: string) => {
    const form = { revision: await revisionOn(omar, path.split('?')[0] ?? ''), seen: 'yes' };
    return (await omar.post(path, form)).location;
  };
  const third = `${deskOf(fjord, three)}?tray=mine&q=diallo&skipped=${one}&signed=${two}`;
  assert.equal(await sign(second), third);
  assert.match(
    (await sign(third)) ?? '',
    new RegExp(`^${deskOf(fjord, one)}\\?tray=mine`),
    'nothing else is left',
  );
  const none = await omar.get(`${deskOf(fjord, one)}/next?tray=mine&q=nobody`);
  assert.deepEqual([none.location, none.notice], [`${deskOf(fjord)}?tray=mine&q=nobody`, 'nothingLeft']);
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lapseClaims } from '#portal/programme/verifications/lapse.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { type Asked, askFor, deskOf, press, revisionOn, takePart, takeUp } from '#test/programme/requests.ts';
import { SECOND } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
let omar: Colleague;
const names = new Map<string, string>();
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  omar = await colleague(world, fjord, 'signatory');
  const rows = await world.db.selectFrom('persons').select(['id', 'given_names', 'family_name']).execute();
  for (const row of rows) names.set(row.id, `${row.given_names} ${row.family_name}`);
});
after(() => world.close());

const nameOf = ({ personId }: Colleague): string => names.get(personId) ?? assert.fail();

/** What the history of a request says, the earliest first, each with who did it. */
const historyOf = async ({ id }: Asked, who: Colleague = dir): Promise<string[]> => {
  const { text } = await who.get(deskOf(fjord, id));
  const [, history = assert.fail('no history')] = text.split('What has happened</h2>');
  const items = history.slice(0, history.indexOf('</ol>')).split('<li').slice(1);
  return items.map((item) => tidy(`<li${item}`)).toReversed();
};
const tidy = (html: string): string =>
  html
    .replaceAll(/<time.*?<\/time>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const give = async (to: Colleague, ...asked: readonly Asked[]) => {
  const chosen = await dir.post(deskOf(fjord), { do: 'assign', chosen: asked.map(({ id }) => id) });
  await dir.post(chosen.location ?? '', { holder: to.personId });
};

describe('the history of a request', () => {
  it('says who gave a new one to whom', async () => {
    const ada = await askFor(world, fjord, { number: '101' });
    await give(noor, ada);
    assert.deepEqual((await historyOf(ada)).slice(1), [
      `Taken by the institution ${nameOf(dir)}`,
      `Given to ${nameOf(noor)} ${nameOf(dir)}`,
    ]);
  });

  it('says who took one over from whom, gave it on and put it back', async () => {
    const bea = await askFor(world, fjord, { number: '102' });
    await takeUp(noor, fjord, bea.id);
    const steps = [
      () => press(dir, fjord, { id: bea.id, what: 'take' }),
      () => give(omar, bea),
      () => give(omar, bea),
      () => press(omar, fjord, { id: bea.id, what: 'put_back' }),
    ];
    for (const step of steps) {
      world.clock.advance(SECOND);
      await step();
    }
    assert.deepEqual((await historyOf(bea)).slice(1), [
      `Taken by the institution ${nameOf(noor)}`,
      `Taken over from ${nameOf(noor)} ${nameOf(dir)}`,
      `Given to ${nameOf(omar)}, until then with ${nameOf(dir)} ${nameOf(dir)}`,
      `Put back ${nameOf(omar)}`,
    ]);
  });

  it('says that it is nobody’s where whoever asked the student has left', async () => {
    const leaving = await colleague(world, fjord, 'signatory', { givenNames: 'Leda', familyName: 'Example' });
    const cleo = await askFor(world, fjord, { number: '103' });
    await takeUp(leaving, fjord, cleo.id);
    const form = `${deskOf(fjord, cleo.id)}/question`;
    await leaving.post(form, { revision: await revisionOn(leaving, form), question: 'Since when?' });
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('id', '=', leaving.membershipId)
      .execute();
    await lapseClaims(world.deps);
    assert.equal(
      (await historyOf(cleo, noor)).at(-1),
      'Back with nobody: Leda Example works on requests here no longer The portal, by itself',
    );
  });

  it('names colleagues to those of the desk only: not to the student, a neighbour, or another campus', async () => {
    const [nord, sud] = await world.db
      .insertInto('campuses')
      .values(['Nord', 'Sud'].map((name) => ({ organisation_id: fjord, name })))
      .returning('id')
      .execute();
    assert.ok(nord && sud);
    const dora = await askFor(world, fjord, { number: '104', campus: nord.id });
    await give(noor, dora);
    const told = (await dora.student.get(dora.path)).text;
    assert.match(told, /What has happened/);
    for (const name of names.values()) assert.equal(told.includes(name), false, name);
    assert.doesNotMatch(told, /Given to/);
    const elsewhere = await colleague(world, fjord, 'signatory');
    const limited = { membership_id: elsewhere.membershipId, campus_id: sud.id };
    await world.db.insertInto('membership_campuses').values(limited).execute();
    const neighbour = await institution(world, 'Collège voisin');
    for (const stranger of [elsewhere, neighbour.dir])
      assert.equal((await stranger.get(deskOf(fjord, dora.id))).status, 404);
    assert.equal((await neighbour.dir.get(deskOf(neighbour.organisationId, dora.id))).status, 404);
  });
});

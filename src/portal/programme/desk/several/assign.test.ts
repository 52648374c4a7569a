import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  type Asked,
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
let omar: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  omar = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

let count = 0;
const ask = (givenNames: string, campus = ''): Promise<Asked> => {
  count += 1;
  return askFor(world, fjord, { number: `5${count}`, campus, details: { givenNames } });
};
const choose = async (who: Colleague, ...asked: readonly Asked[]): Promise<string> => {
  const chosen = await who.post(deskOf(fjord), { do: 'assign', chosen: asked.map(({ id }) => id) });
  assert.match(chosen.location ?? '', /requests-to-assign\/[\w-]{36}$/, chosen.text);
  return chosen.location ?? '';
};
const standing = async ({ id }: Asked) => {
  const { status, holder_id } = await world.db
    .selectFrom('verifications')
    .select(['status', 'holder_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return [status, holder_id];
};
const mailTo = async (personId: string) => {
  const { email } = await world.db
    .selectFrom('persons')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return (await world.mail()).filter(({ to, subject }) => to === email && /assigned to you/.test(subject));
};

describe('requests', () => {
  it('are given to somebody by a DIR: new ones claimed for them, others taken from whoever held them', async () => {
    const [ada, bea] = [await ask('Ada'), await ask('Bea')];
    await omar.post(deskOf(fjord), { chosen: bea.id });
    const path = await choose(dir, ada, bea);
    assert.match((await dir.get(path)).text, /Ada Diallo[\s\S]*Bea Diallo/);
    assert.deepEqual(errorsOf(await dir.post(path, {})), ['Choose to whom.']);
    const given = await dir.post(path, { holder: noor.personId });
    assert.equal(given.location, path, given.text);
    for (const one of [ada, bea]) assert.deepEqual(await standing(one), ['in_progress', noor.personId]);
    assert.match((await dir.get(path)).text, /2 requests assigned to Person/);
    const mine = (await noor.get(`${deskOf(fjord)}?tray=mine`)).text;
    for (const name of ['Ada', 'Bea']) assert.match(mine, new RegExp(`${name} Diallo`));
    const [mail, ...more] = await mailTo(noor.personId);
    assert.ok(mail && more.length === 0, 'one mail for both');
    assert.doesNotMatch(mail.text, /Ada|Bea|Diallo/);
    const [event] = await listAbout(world.db, { subject: `verification:${ada.id}`, limit: 1 });
    assert.equal(event?.action, 'verification.assigned');
    assert.deepEqual(Object.keys(event?.after ?? {}), ['holder', 'reference']);
  });

  it('are given once, however often, and to oneself without a mail', async () => {
    const path = await choose(dir, await ask('Cleo'));
    await Promise.all(Array.from({ length: 5 }, () => dir.post(path, { holder: dir.personId })));
    await dir.post(path, { holder: omar.personId });
    const { holder_id } = await world.db
      .selectFrom('request_selections')
      .select('holder_id')
      .where('id', '=', path.slice(-36))
      .executeTakeFirstOrThrow();
    assert.equal(holder_id, dir.personId);
    assert.deepEqual(await mailTo(dir.personId), []);
    assert.deepEqual(await mailTo(omar.personId), []);
  });

  it('keep their holder where a signature waits, consent was revoked, or they have moved, and are named', async () => {
    const [dan, eva, fay, gus] = [await ask('Dan'), await ask('Eva'), await ask('Fay'), await ask('Gus')];
    await takeUp(noor, fjord, dan.id);
    const path = await choose(dir, dan, eva, fay, gus);
    await signEligible(noor, fjord, dan.id);
    await eva.student.post(`${eva.path}/cancel`);
    await omar.post(deskOf(fjord), { chosen: fay.id });
    await dir.post(path, { holder: omar.personId });
    const told = (await dir.get(path)).text;
    assert.match(told, /1 request assigned/);
    assert.match(told, /Dan Diallo<\/bdi> \(\d+\) – signed already/);
    assert.match(told, /Eva Diallo<\/bdi> \(\d+\) – no longer open/);
    assert.match(told, /Fay Diallo<\/bdi> \(\d+\) – changed since you chose it/);
    assert.deepEqual(await standing(dan), ['in_progress', noor.personId]);
    assert.deepEqual(await standing(gus), ['in_progress', omar.personId]);
    assert.equal(
      (await dir.get(deskOf(fjord, dan.id))).text.includes('>Assign<'),
      false,
      'nor is it offered',
    );
  });

  it('that wait for their student only change their holder', async () => {
    const hal = await ask('Hal');
    await takeUp(noor, fjord, hal.id);
    const form = `${deskOf(fjord, hal.id)}/question`;
    await noor.post(form, { revision: await revisionOn(noor, form), question: 'Since when?' });
    assert.match((await dir.get(deskOf(fjord, hal.id))).text, />Assign</);
    await dir.post(await choose(dir, hal), { holder: omar.personId });
    assert.deepEqual(await standing(hal), ['info_requested', omar.personId]);
    await hal.student.post(`${hal.path}/answer`, { answer: 'Fall.' });
    assert.deepEqual(await standing(hal), ['in_progress', omar.personId]);
  });

  it('are of campuses of whoever gets them, and never their own file', async () => {
    const [nord, sud] = await world.db
      .insertInto('campuses')
      .values(['Nord', 'Sud'].map((name) => ({ organisation_id: fjord, name })))
      .returning('id')
      .execute();
    assert.ok(nord && sud);
    const anne = await colleague(world, fjord, 'signatory');
    const limited = { membership_id: anne.membershipId, campus_id: nord.id };
    await world.db.insertInto('membership_campuses').values(limited).execute();
    const [ian, joy, kim] = [await ask('Ian', nord.id), await ask('Joy', sud.id), await ask('Kim')];
    const path = await choose(dir, ian, joy, kim);
    await dir.post(path, { holder: anne.personId });
    assert.match(
      (await dir.get(path)).text,
      /2 requests assigned[\s\S]*Joy Diallo<\/bdi> \(\d+\) – of a campus/,
    );
    assert.deepEqual(await standing(joy), ['new', null]);
  });

  it('are given by representatives only, to those who work here now', async () => {
    const lou = await ask('Lou');
    assert.equal((await noor.post(deskOf(fjord), { do: 'assign', chosen: lou.id })).status, 404);
    assert.doesNotMatch((await noor.get(deskOf(fjord))).text, /value="assign"/);
    const path = await choose(dir, lou);
    assert.equal((await noor.get(path)).status, 404);
    const stranger = await institution(world, 'Collège voisin');
    const gone = ['This person works here no longer. Choose somebody else.'];
    assert.deepEqual(errorsOf(await dir.post(path, { holder: stranger.dir.personId })), gone);
    const luc = await colleague(world, fjord, 'signatory');
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('id', '=', luc.membershipId)
      .execute();
    assert.deepEqual(errorsOf(await dir.post(path, { holder: luc.personId })), gone);
    assert.deepEqual(await standing(lou), ['new', null]);
    await passTime(world, 0);
  });
});

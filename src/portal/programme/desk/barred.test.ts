import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lapseClaims } from '#portal/programme/verifications/lapse.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  askFor,
  deskOf,
  press,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { DAY } from '#test/world/clock.ts';

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

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const factsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('verification_facts')
      .select('fact')
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ fact }) => fact);

/** What no button of the page says. */
const pressUnseen = async (id: string, what: string) =>
  dir.post(`${deskOf(fjord, id)}/action`, { do: what, revision: String((await fileOf(id)).revision) });

/** Makes a student of somebody who works there, in the same account. */
async function studies({ personId }: Colleague, student: { clientId: string; born: string; names: string }) {
  const [given_names = '', family_name = ''] = student.names.split(' ');
  const { clientId: client_id, born: date_of_birth } = student;
  await world.db.deleteFrom('students').where('person_id', '=', personId).execute();
  await world.db
    .insertInto('students')
    .values({
      ...{ person_id: personId, client_id, date_of_birth, given_names, family_name },
      created_at: world.clock.now(),
    })
    .execute();
}

describe('the file of one’s own second account', () => {
  it('is neither claimed, taken over, asked about, signed nor closed by its student', async () => {
    const { id } = await askFor(world, fjord, { number: '1', details: { clientId: '95555555' } });
    await studies(dir, { clientId: '95555555', born: '1970-01-01', names: 'Other Name' });
    await dir.post(deskOf(fjord), { chosen: id });
    assert.equal((await dir.post(deskOf(fjord), { chosen: id })).notice, 'requestOwnFile');
    assert.match((await dir.get(deskOf(fjord, id))).text, /This is your own file[\s\S]*These may decide it:/);
    await assert.rejects(press(dir, fjord, { id, what: 'claim' }), /no button claim/);
    assert.equal((await pressUnseen(id, 'claim')).notice, 'requestOwnFile');
    await takeUp(noor, fjord, id);
    assert.equal((await pressUnseen(id, 'take')).notice, 'requestOwnFile');
    assert.deepEqual(await factsOf(id), ['asked', 'claim']);
    // However it came to be theirs, by a colleague who gave it to them, say.
    await world.db
      .updateTable('verifications')
      .set({ holder_id: dir.personId })
      .where('id', '=', id)
      .execute();
    const path = deskOf(fjord, id);
    const form = { revision: String((await fileOf(id)).revision) };
    const signed = await dir.post(path, { ...form, seen: 'yes' });
    assert.match(errorsOf(signed)[0] ?? '', /This is your own file/);
    const refused = await dir.post(`${path}/not-eligible`, {
      ...form,
      reasons: 'part_time',
      override: 'Two of the courses do not count.',
    });
    assert.match(errorsOf(refused)[0] ?? '', /This is your own file/);
    assert.equal((await dir.post(`${path}/question`, { ...form, question: 'Why?' })).status, 422);
    assert.equal((await dir.post(`${path}/not-our-student`, form)).status, 422);
    assert.deepEqual(await factsOf(id), ['asked', 'claim']);
  });

  it('is known by names and date of birth too, however they are written', async () => {
    const details = { givenNames: 'Zoé', familyName: 'Roy', dateOfBirth: '1991-02-03' };
    const { id } = await askFor(world, fjord, { number: '2', details });
    await studies(dir, { clientId: '96666666', born: '1991-02-03', names: 'ZOE ROY' });
    await dir.post(deskOf(fjord), { chosen: id });
    assert.equal((await fileOf(id)).status, 'new');
    await studies(dir, { clientId: '96666666', born: '1991-02-04', names: 'ZOE ROY' });
    await dir.post(deskOf(fjord), { chosen: id });
    assert.equal((await fileOf(id)).status, 'new', 'another day is their own word only');
    const now = world.clock.now();
    await world.db
      .insertInto('student_places')
      .values({
        ...{ person_id: dir.personId, organisation_id: fjord, campus_id: null, programme: 'Nursing' },
        ...{ student_number: '9', number_key: '9', status: 'matched', roster_id: null, claimed_at: now },
        ...{ proof: 'seen', proved_client_id: '96666666', proved_at: now, proved_by: noor.personId },
      })
      .execute();
    await dir.post(deskOf(fjord), { chosen: id });
    assert.equal(
      (await fileOf(id)).holder_id,
      dir.personId,
      'a namesake who was proved of another day decides',
    );
  });
});

describe('whoever let a student back into their account', () => {
  it('signs nothing for them for thirty days', async () => {
    const { id } = await askFor(world, fjord, { number: '3' });
    await takeUp(noor, fjord, id);
    const { person_id } = await fileOf(id);
    await world.db
      .insertInto('vouches')
      .values({ person_id, by: noor.personId, at: world.clock.now() })
      .execute();
    const path = deskOf(fjord, id);
    const form = async () => ({ revision: await revisionOn(noor, path), seen: 'yes' });
    const refused = await noor.post(path, await form());
    assert.match(errorsOf(refused)[0] ?? '', /you let this student back into their account/);
    const at = new Date(world.clock.now().getTime() - 30 * DAY);
    await world.db.updateTable('vouches').set({ at }).where('by', '=', noor.personId).execute();
    await signEligible(noor, fjord, id);
  });
});

describe('a colleague whom the student of a request let in', () => {
  const pinOf = async ({ membershipId }: Colleague) =>
    (
      await world.db
        .selectFrom('memberships')
        .select('pin_id')
        .where('id', '=', membershipId)
        .executeTakeFirstOrThrow()
    ).pin_id;
  const issuedBy = async (who: Colleague, by: string | null) =>
    world.db
      .updateTable('pins')
      .set({ issued_by: by })
      .where('id', '=', await pinOf(who))
      .execute();

  it('signs nothing for them, reads why and who may, and the rule goes by whoever chose the chooser too', async () => {
    // The DIR studies there too, by an account of their own.
    const { id } = await askFor(world, fjord, { number: '5', details: { clientId: '95555777' } });
    await world.db
      .updateTable('students')
      .set({ client_id: '95555777' })
      .where('person_id', '=', dir.personId)
      .execute();
    await takeUp(noor, fjord, id);
    const path = deskOf(fjord, id);
    const form = async () => ({ revision: await revisionOn(noor, path), seen: 'yes' });
    const before = await form();
    assert.match((await noor.get(path)).text, /Sign and next/);
    await issuedBy(noor, dir.personId);
    const page = await noor.get(path);
    assert.doesNotMatch(page.text, /Sign and next|Sign as not eligible/);
    assert.match(page.text, /through this student[\s\S]*Nobody at your institution may decide it yet/);
    const refused = await noor.post(path, before);
    assert.match(errorsOf(refused)[0] ?? '', /Somebody whom they did not let in must decide/);
    const no = await noor.post(`${path}/not-eligible`, {
      ...before,
      reasons: 'standing',
      override: 'Two of the courses do not count.',
    });
    assert.match(errorsOf(no)[0] ?? '', /Somebody whom they did not let in must decide/);
    await colleague(world, fjord, 'signatory');
    assert.match((await noor.get(path)).text, /These may decide it:/);
    // Nor by somebody in between.
    const mel = await colleague(world, fjord, 'alternate_dir');
    await issuedBy(mel, dir.personId);
    await issuedBy(noor, mel.personId);
    assert.match(errorsOf(await noor.post(path, before))[0] ?? '', /did not let in/);
    await issuedBy(noor, null);
    const vouch = { person_id: noor.personId, by: dir.personId, at: world.clock.now() };
    await world.db.insertInto('vouches').values(vouch).execute();
    assert.match(errorsOf(await noor.post(path, before))[0] ?? '', /did not let in/);
    await world.db.deleteFrom('vouches').where('person_id', '=', noor.personId).execute();
    assert.match((await dir.get(path)).text, /This is your own file[\s\S]*These may decide it:/);
    assert.doesNotMatch((await dir.get(path)).text, />Take over</);
    await signEligible(noor, fjord, id);
  });
});

describe('a page that was opened before a claim lapsed', () => {
  it('acts on nothing any more, though its request is held by the same person again', async () => {
    const { id } = await askFor(world, fjord, { number: '4' });
    await takeUp(noor, fjord, id);
    const path = deskOf(fjord, id);
    const old = await revisionOn(noor, path);
    const claimed_at = new Date(world.clock.now().getTime() - 10 * DAY);
    await world.db.updateTable('verifications').set({ claimed_at }).where('id', '=', id).execute();
    await lapseClaims(world.deps);
    await press(noor, fjord, { id, what: 'claim' });
    assert.equal(
      (await noor.post(`${path}/action`, { do: 'put_back', revision: old })).notice,
      'requestChanged',
    );
    assert.equal((await noor.post(`${path}/question`, { revision: old, question: 'Why?' })).status, 422);
    assert.equal((await noor.post(path, { revision: old, seen: 'yes' })).status, 422);
    assert.deepEqual(await factsOf(id), ['asked', 'claim', 'put_back', 'claim']);
    assert.equal((await press(noor, fjord, { id, what: 'put_back' })).notice, 'requestPutBack');
  });
});

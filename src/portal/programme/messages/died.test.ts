import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { askCorrection, correctionOf, makeCorrection } from '#test/programme/corrections.ts';
import { signPlain } from '#test/programme/losses.ts';
import {
  ANSWERED,
  type Asked,
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { askTransfer, findEligible, handOutFile, nameNew, transferOf } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world, 'Fjord College');
  [fjord, helen] = [organisationId, dir];
  await takePart(world, fjord, helen.personId);
});
after(() => world.close());

const standing = (id: string) =>
  world.db
    .selectFrom('verifications')
    .select(['status', 'closed_why'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('a student who has died', () => {
  it('gets no letter of another institution either', async () => {
    const maple = await institution(world, 'Maple College');
    await takePart(world, maple.organisationId, helen.personId);
    const one = await askFor(world, fjord, { number: '4711' });
    await world.db
      .updateTable('persons')
      .set({ email: 'late@example.ca' })
      .where('id', 'in', (eb) => eb.selectFrom('verifications').select('person_id').where('id', '=', one.id))
      .execute();
    const letters = async () => (await world.mail()).filter(({ to }) => to === 'late@example.ca').length;
    const place = await nameNew(world, one, maple.organisationId);
    const answered = await one.student.post(place, ANSWERED);
    assert.equal(answered.location, `${place}/check`, answered.text);
    const sent = await one.student.post(`${place}/check`);
    assert.match(sent.location ?? '', /verifications\/[\w-]{36}$/, sent.text);
    const id = (sent.location ?? '').split('/').at(-1) ?? '';
    await world.deps.jobs.drain();
    assert.ok((await letters()) > 0, 'that it was received');
    await takeUp(helen, fjord, one.id);
    await signEligible(helen, fjord, one.id);
    await passTime(world, 15 * MINUTE);
    const before = await letters();
    assert.equal((await signPlain(helen, fjord, { id: one.id, fact: 'died' })).notice, 'requestSigned');
    await passTime(world, 15 * MINUTE);
    await takeUp(maple.dir, maple.organisationId, id);
    const form = `${deskOf(maple.organisationId, id)}/question`;
    const question = { revision: await revisionOn(maple.dir, form), question: 'Which term?' };
    assert.equal((await maple.dir.post(form, question)).notice, 'questionSent');
    await world.deps.jobs.drain();
    assert.equal(await letters(), before);
  });

  it('before anything was decided closes the request in silence, whoever holds it', async () => {
    const noor = await colleague(world, fjord, 'signatory');
    const one = await askFor(world, fjord, { number: '4712' });
    await world.db
      .updateTable('persons')
      .set({ email: 'early@example.ca' })
      .where('id', 'in', (eb) => eb.selectFrom('verifications').select('person_id').where('id', '=', one.id))
      .execute();
    const heard = async () => {
      await world.deps.jobs.drain();
      const letters = (await world.mail()).filter(({ to }) => to === 'early@example.ca').length;
      const messages = await world.db
        .selectFrom('messages')
        .select('id')
        .where('verification_id', '=', one.id)
        .execute();
      return [letters, messages.length];
    };
    await takeUp(noor, fjord, one.id);
    const page = deskOf(fjord, one.id);
    assert.doesNotMatch((await noor.get(page)).text, /The student has died/, 'a signatory does not sign it');
    assert.match((await helen.get(page)).text, /href="[^"]*plain-fact[^"]*"[^>]*>The student has died/);
    const form = (await helen.get(`${page}/plain-fact`)).text;
    assert.match(form, /This request is not decided[\s\S]*Once it takes effect, the request is closed/);
    assert.doesNotMatch(form, /We ended their studies|What the student should know|number ends/);
    const french = `/fr/notre-etablissement/${fjord}/demandes/${one.id}`;
    assert.match((await helen.get(french)).text, />La personne est décédée</);
    const before = await heard();
    assert.equal((await signPlain(helen, fjord, { id: one.id, fact: 'died' })).notice, 'requestSigned');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await standing(one.id), { status: 'closed', closed_why: 'died' });
    assert.deepEqual(await heard(), before);
    assert.equal((await noor.get(page)).status, 200, 'what became of it can be read');
  });

  for (const [what, stands] of [
    ['nobody has claimed', async (_: Asked) => {}],
    [
      'waits for an answer',
      async ({ id }: Asked) => {
        await takeUp(helen, fjord, id);
        const form = `${deskOf(fjord, id)}/question`;
        await helen.post(form, { revision: await revisionOn(helen, form), question: 'Which term?' });
      },
    ],
  ] as const)
    it(`closes a request that ${what}`, async () => {
      const one = await askFor(world, fjord, { number: `47${what.length}` });
      await stands(one);
      assert.equal((await signPlain(helen, fjord, { id: one.id, fact: 'died' })).notice, 'requestSigned');
      await passTime(world, 15 * MINUTE);
      assert.deepEqual(await standing(one.id), { status: 'closed', closed_why: 'died' });
    });

  it('closes a request that came by a transfer, and the file goes back, in silence', async () => {
    const maple = await institution(world, 'Sugar Maple College');
    await takePart(world, maple.organisationId, maple.dir.personId);
    const one = await findEligible(world, fjord, { holder: helen });
    const transfer = await askTransfer(world, one, maple.organisationId);
    const toId = await handOutFile(world, helen, transfer);
    const died = { id: toId, fact: 'died' };
    assert.equal((await signPlain(maple.dir, maple.organisationId, died)).notice, 'requestSigned');
    const said = async () =>
      (await world.db.selectFrom('messages').select('id').where('verification_id', '=', one.id).execute())
        .length;
    const before = await said();
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await standing(toId), { status: 'closed', closed_why: 'died' });
    assert.deepEqual(await standing(one.id), { status: 'eligible', closed_why: null });
    assert.equal((await transferOf(world, one.id)).status, 'fallen');
    assert.equal(await said(), before);
  });

  it('and has not, by a mistake that was only recorded, gets letters again', async () => {
    const deputy = await colleague(world, fjord, 'alternate_dir');
    const one = await findEligible(world, fjord, { holder: helen });
    const { place_id, person_id } = await world.db
      .selectFrom('verifications')
      .select(['place_id', 'person_id'])
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('persons')
      .set({ email: 'alive@example.ca' })
      .where('id', '=', person_id)
      .execute();
    const letters = async () => {
      await world.deps.jobs.drain();
      return (await world.mail()).filter(({ to }) => to === 'alive@example.ca').length;
    };
    assert.equal((await signPlain(helen, fjord, { id: one.id, fact: 'died' })).notice, 'requestSigned');
    await passTime(world, 15 * MINUTE);
    const questions = `/en/verifications/new/${place_id}`;
    await one.student.post(questions, ANSWERED);
    assert.equal((await one.student.post(`${questions}/check`)).notice, 'requestSubmitted');
    assert.equal(await letters(), 0, 'nothing is written while the death is on record');
    assert.equal((await askCorrection(helen, fjord, { id: one.id })).notice, 'correctionAsked');
    const made = await makeCorrection(deputy, correctionOf(fjord, one.id));
    assert.equal(made.notice, 'correctionRecorded', made.text);
    assert.equal(await letters(), 1);
  });
});

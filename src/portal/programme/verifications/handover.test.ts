import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { ANSWERS, givePin, goToQuestions } from '#test/portal/portal-people.ts';
import {
  INTENDED,
  intentOf,
  intentRow,
  reviewOf,
  signIntended,
  signPlain,
  tellFirst,
} from '#test/programme/losses.ts';
import {
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { askTransfer, findEligible, handOutFile, signAccept, transferOf } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { applyDue } from './apply.ts';
import { lapseClaims, releaseReviews } from './lapse.ts';

const HEIR = { givenNames: 'Aïcha', familyName: 'Diallo', email: 'aicha@college.example', language: 'en' };

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
before(async () => {
  world = await openPortal();
  const [one, other] = [await institution(world, 'Fjord College'), await institution(world, 'Maple College')];
  [fjord, maple, helen, marc] = [one.organisationId, other.organisationId, one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
});
after(() => world.close());

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const appealOf = (id: string) =>
  world.db.selectFrom('appeals').selectAll().where('verification_id', '=', id).executeTakeFirstOrThrow();
/** What the portal does of itself within a quarter of an hour. */
async function aQuarter(): Promise<void> {
  await passTime(world, 15 * MINUTE);
  await applyDue(world.deps);
  await lapseClaims(world.deps);
  await releaseReviews(world.deps);
}
/** How many of a kind somebody's home page says wait for them. */
const waits = async (who: Visitor, words: RegExp): Promise<number> => {
  const text = (await who.get('/en/home')).text.replaceAll(/<[^>]+>/g, ' ');
  return Number(new RegExp(`(\\d+)\\s+${words.source}`).exec(text)?.[1] ?? 0);
};

/** Nominates a successor, who enrols with the PIN of the officer's letter. */
async function handOver(dir: Colleague, organisationId: string): Promise<Visitor> {
  const begun = await dir.post(`/en/our-institution/${organisationId}/handover`, { ...HEIR, seen: 'yes' });
  assert.match(begun.location ?? '', /nominations/, begun.text);
  const pin = await givePin(world, { ...HEIR, role: 'dir', organisationId, kind: 'mailed' });
  await world.db
    .updateTable('nominations')
    .set({ status: 'pin_issued', pin_id: pin.id })
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'replace_dir')
    .execute();
  const heir = await world.visitor();
  await goToQuestions(heir, pin.text, HEIR);
  const enrolled = await heir.post('/en/enrolment/security-questions', ANSWERS);
  assert.equal(enrolled.status, 303, enrolled.text);
  assert.equal((await dir.get('/en/home')).location, '/en/log-in');
  return heir;
}

/** Everything that one person can have in hand at an institution. */
async function inHand(holder: Colleague) {
  const claimed = await askFor(world, fjord, { number: '1' });
  await takeUp(holder, fjord, claimed.id);
  const asked = await askFor(world, fjord, { number: '2' });
  await takeUp(holder, fjord, asked.id);
  const form = `${deskOf(fjord, asked.id)}/question`;
  await holder.post(form, { revision: await revisionOn(holder, form), question: 'Since when?' });
  const leaving = await findEligible(world, fjord, { holder });
  await askTransfer(world, leaving, maple);
  const came = await findEligible(world, maple, { holder: marc });
  const toId = await handOutFile(world, marc, await askTransfer(world, came, fjord));
  const told = await findEligible(world, fjord, { holder });
  await tellFirst(holder, fjord, told.id);
  const drafted = await findEligible(world, fjord, { holder });
  const noor = await colleague(world, fjord, 'signatory');
  assert.equal((await noor.post(intentOf(fjord, drafted.id), INTENDED)).notice, 'intentDrafted');
  const replied = await findEligible(world, fjord, { holder });
  await tellFirst(holder, fjord, replied.id);
  await replied.student.post(`${replied.path}/reply`, { reply: 'I take four courses.' });
  const reviewed = await findEligible(world, fjord, { holder });
  const other = await colleague(world, fjord, 'alternate_dir');
  await signPlain(other, fjord, { id: reviewed.id, fact: 'dismissed' });
  await passTime(world, 15 * MINUTE);
  await reviewed.student.post(`${reviewed.path}/review`, { grounds: 'I was never dismissed.' });
  assert.equal((await holder.post(reviewOf(fjord, reviewed.id), { do: 'take' })).notice, 'reviewTaken');
  // What takes effect within a quarter of an hour comes last.
  const signed = await askFor(world, fjord, { number: '3' });
  await takeUp(holder, fjord, signed.id);
  await signEligible(holder, fjord, signed.id);
  assert.equal((await signAccept(holder, fjord, toId)).notice, 'transferAccepted');
  assert.equal((await signIntended(holder, fjord, replied.id)).status, 303);
  return { claimed, asked, leaving, came, toId, told, drafted, replied, reviewed, signed };
}

describe('a DIR who hands over with everything in hand', () => {
  it('leaves nothing with nobody: each waits for the new DIR, by the day that it had', async () => {
    const { claimed, asked, leaving, came, toId, told, drafted, replied, reviewed, signed } =
      await inHand(helen);
    const files = [
      ...[claimed, asked, leaving, told, drafted, replied, reviewed, signed].map(({ id }) => id),
      toId,
    ];
    const daysOf = async () => ({
      files: await Promise.all(files.map(async (id) => (await fileOf(id)).due_on)),
      transfers: [(await transferOf(world, leaving.id)).due_on, (await transferOf(world, came.id)).due_on],
      replies: [(await intentRow(world, told.id)).reply_by, (await intentRow(world, replied.id)).reply_by],
      review: (await appealOf(reviewed.id)).due_on,
    });
    const before = await daysOf();
    const { text } = await helen.get(`/en/our-institution/${fjord}/handover`);
    for (const [work, count, path] of [
      ['Verification requests that are open', 3, 'requests'],
      ['Transfers to hand out or to accept', 2, 'transfers'],
      ['Intended decisions that are neither signed nor dropped', 3, 'intended-decisions'],
      ['Reviews that students asked for', 1, 'reviews-asked'],
      ['Corrections that wait for a second person', 0, 'corrections'],
    ] as const) {
      assert.match(text.replaceAll(/<[^>]+>/g, ' '), new RegExp(`${work}\\s+${count}\\s`));
      assert.ok(text.includes(`href="/en/our-institution/${fjord}/${path}"`), path);
    }

    const heir = await handOver(helen, fjord);
    await aQuarter();
    assert.deepEqual(await daysOf(), before, 'no day has moved');
    const statuses = await Promise.all(files.map(async (id) => (await fileOf(id)).status));
    assert.deepEqual(statuses, [
      ...['new', 'info_requested', 'eligible', 'eligible', 'eligible', 'eligible', 'ineligible'],
      // What she signed and had not taken effect fell with her role.
      ...['new', 'transfer_in'],
    ]);
    for (const id of [claimed.id, asked.id, signed.id, toId])
      assert.equal((await fileOf(id)).holder_id, null, id);
    assert.equal((await appealOf(reviewed.id)).reviewer_id, null);

    assert.equal(await waits(heir, /requests to verify/), 2);
    assert.equal(await waits(heir, /file to hand out/), 1);
    assert.equal(await waits(heir, /transfer to accept/), 1);
    assert.equal(await waits(heir, /decision to announce/), 1);
    assert.equal(await waits(heir, /decision that can be taken now/), 1);
    assert.equal(await waits(heir, /review asked by a student/), 1);
    const filter = { organisationId: fjord, action: 'institution.handed_over', limit: 1 } as const;
    const [event] = await listAbout(world.db, filter);
    assert.deepEqual(
      { ...Object(event?.after) },
      {
        ...{ requests: 3, transfers: 2, intents: 3, appeals: 1, corrections: 0 },
        ...{ nominations: 0, unredeemed: 0, amendments: 0, reviews: 0 },
      },
    );

    // The new DIR goes on with each.
    await asked.student.post(`${asked.path}/answer`, { answer: 'Since fall.' });
    assert.equal((await fileOf(asked.id)).status, 'new', 'the answer comes to whoever claims it');
    for (const { id } of [claimed, asked, signed]) {
      const taken = await heir.post(deskOf(fjord), { chosen: id });
      assert.match(taken.location ?? '', /[?&]claimed=1-0-0$/, taken.text);
    }
    assert.equal((await signIntended(heir, fjord, replied.id)).status, 303);
    const path = deskOf(fjord, toId);
    // The student was seen, whoever signed: nobody has to come twice.
    const accepted = await heir.post(path, { revision: await revisionOn(heir, path) });
    assert.equal(accepted.notice, 'transferAccepted', accepted.text);
    assert.equal((await heir.post(reviewOf(fjord, reviewed.id), { do: 'take' })).notice, 'reviewTaken');
    await handOutFile(world, heir, await transferOf(world, leaving.id));
    assert.equal((await heir.post(intentOf(fjord, drafted.id), INTENDED)).notice, 'intentSent');
    await aQuarter();
    assert.deepEqual(
      await Promise.all([replied.id, toId, leaving.id].map(async (id) => (await fileOf(id)).status)),
      ['ineligible', 'eligible', 'transfer_out'],
    );
  });
});

describe('a signatory who is suspended with requests in hand', () => {
  it('leaves them to the others, who see them at home', async () => {
    const { organisationId, dir } = await institution(world, 'Cove College');
    await takePart(world, organisationId, dir.personId);
    const luc = await colleague(world, organisationId, 'signatory');
    const one = await askFor(world, organisationId, { number: '4' });
    await takeUp(luc, organisationId, one.id);
    const { due_on } = await fileOf(one.id);
    const page = `/en/our-institution/${organisationId}/people/${luc.membershipId}/suspension`;
    const suspended = await dir.post(page, { reason: 'On leave.' });
    assert.equal(suspended.status, 303, suspended.text);
    assert.equal(await waits(dir, /request to verify/), 0);
    await aQuarter();
    const { holder_id, status, due_on: due } = await fileOf(one.id);
    assert.deepEqual([holder_id, status, due], [null, 'new', due_on]);
    assert.equal(await waits(dir, /request to verify/), 1);
  });
});

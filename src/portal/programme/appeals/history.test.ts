import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { askCorrection, correctionOf } from '#test/programme/corrections.ts';
import { ageIntent, changeDecision, reviewOf, signIntended, tellFirst } from '#test/programme/losses.ts';
import { type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { lapseIntents } from '../fairness/due.ts';

// What was said of a review, from the decision to what took its place: nothing of it is lost to anybody who may read it.

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let deputy: Colleague;
let nadia: Visitor;
before(async () => {
  world = await openPortal();
  const [one, other] = [await institution(world, 'Fjord College'), await institution(world, 'Maple College')];
  [fjord, maple, helen] = [one.organisationId, other.organisationId, one.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, other.dir.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
  nadia = await enrol(world, {
    ...{ role: 'coordinator', jurisdiction: 'QC', organisationId: null, givenNames: 'Nadia' },
    ...{ familyName: 'Example', email: 'nadia@province.example' },
  });
});
after(() => world.close());

const SAID = {
  decision: 'Your note covers one week only.',
  grounds: 'The clinic wrote of four weeks.',
  first: 'Your letter is of last term, we find.',
  correction: 'The list of the registrar was of last year.',
  refusal: 'The list of this year says the same of them.',
  on: 'They read the wrong letter of mine.',
  back: 'Read the second letter of the clinic.',
  second: 'The second letter covers all of the term.',
};

/** One after another on a page, each after the one before. */
const inOrder = (text: string, words: readonly string[], where: string) => {
  const places = words.map((one) => text.indexOf(one));
  assert.ok(!places.includes(-1), `${where}: ${words.filter((one) => !text.includes(one)).join(' | ')}`);
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
    where,
  );
};

const next = (minutes = 1) => passTime(world, minutes * MINUTE);

/** Somebody on their way elsewhere whose number ended, whose review was upheld, and sent on. */
async function sentOn(): Promise<Asked> {
  const one = await findEligible(world, fjord, { holder: helen });
  await askTransfer(world, one, maple);
  await tellFirst(helen, fjord, one.id);
  await ageIntent(world, one.id, 30);
  await lapseIntents(world.deps);
  assert.equal((await signIntended(helen, fjord, one.id, SAID.decision)).notice, 'requestSigned');
  await next(15);
  await one.student.post(`${one.path}/review`, { grounds: SAID.grounds });
  await next();
  await deputy.post(reviewOf(fjord, one.id), { do: 'take' });
  await askCorrection(helen, fjord, { id: one.id, why: SAID.correction });
  await next();
  const refused = await deputy.post(correctionOf(fjord, one.id), { act: 'refuse', answer: SAID.refusal });
  assert.equal(refused.status, 303, refused.text);
  await next();
  const upheld = await deputy.post(reviewOf(fjord, one.id), {
    do: 'uphold',
    seen: 'yes',
    answer: SAID.first,
  });
  assert.equal(upheld.notice, 'reviewUpheld', upheld.text);
  await next();
  const on = await one.student.post(`${one.path}/review/coordinator`, { grounds: SAID.on });
  assert.equal(on.status, 303, on.text);
  await next();
  return one;
}

const casePath = async ({ id }: Asked) => {
  const { id: appeal } = await world.db
    .selectFrom('appeals')
    .select('id')
    .where('verification_id', '=', id)
    .executeTakeFirstOrThrow();
  return `/en/reviews-of-decisions/${appeal}`;
};

it('keeps every word in the order of time, and what it fell by is no warning once it stands no more', async () => {
  const one = await sentOn();
  const ofCase = await casePath(one);
  const { decision, grounds, first, correction, refusal, on, back, second } = SAID;
  const beside = [grounds, correction, refusal, first, on];
  inOrder((await nadia.get(ofCase)).text, [decision, ...beside], 'the coordinator, before');
  const sent = await nadia.post(ofCase, { what: 'send_back', words: back });
  assert.equal(sent.notice, 'reviewReturned', sent.text);
  await next();
  const lost = await one.student.get(one.path);
  assert.match(lost.text, /callout-warning[\s\S]*found since that you are not/);
  inOrder(lost.text, [grounds, first, on, back], 'the student, before');
  assert.equal((await changeDecision(deputy, fjord, one.id, second)).notice, 'requestSigned');
  await next(15);
  inOrder(
    (await helen.get(reviewOf(fjord, one.id))).text,
    [...beside, back, second, decision],
    'the institution',
  );
  const own = await one.student.get(one.path);
  inOrder(own.text, [decision, grounds, first, on, back, second], 'the student');
  assert.doesNotMatch(own.text, /callout-warning|found since that you are not/);
  assert.match(own.text, /You were found not eligible then, which was found to be wrong since/);
  assert.doesNotMatch(
    own.text,
    new RegExp(correction),
    'a correction that was refused is the institution’s own',
  );
  const french = (await one.student.get(`/fr/verifications/${one.id}`)).text;
  inOrder(
    french,
    ['Ce qui a été décidé, puis réexaminé', decision, grounds, first, on, back, second],
    'in French',
  );
  assert.match(french, /On avait alors conclu que vous n’étiez pas admissible/);
  const history = ['Review sent back to the institution by the coordinator', 'Decision upheld by the review'];
  inOrder((await helen.get(deskOf(fjord, one.id))).text, history, 'the history of the institution');
  inOrder(own.text, history, 'the history of the student');
});

it('says in the history that the coordinator closed it, where they did', async () => {
  const one = await sentOn();
  const sent = await nadia.post(await casePath(one), { what: 'close', words: SAID.back });
  assert.equal(sent.notice, 'reviewClosed', sent.text);
  assert.match((await one.student.get(one.path)).text, /Review closed by the coordinator/);
  const { text } = await one.student.get(`/fr/verifications/${one.id}`);
  assert.match(text, /Réexamen clos par la coordination/);
});

it('keeps the first answer where the institution upholds once more', async () => {
  const one = await sentOn();
  await nadia.post(await casePath(one), { what: 'send_back', words: SAID.back });
  await next();
  await deputy.post(reviewOf(fjord, one.id), { do: 'uphold', seen: 'yes', answer: SAID.second });
  const all = [SAID.grounds, SAID.first, SAID.on, SAID.back, SAID.second];
  inOrder((await one.student.get(one.path)).text, all, 'the student');
  inOrder((await nadia.get(await casePath(one))).text, all, 'the coordinator');
  const { text } = await one.student.get(one.path);
  assert.match(text, /Review sent back to the institution by the coordinator/);
  assert.doesNotMatch(text, /Review closed by the coordinator/);
});

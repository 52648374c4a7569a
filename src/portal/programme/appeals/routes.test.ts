import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { changeDecision, reviewOf, signIntended, signPlain, tellFirst } from '#test/programme/losses.ts';
import { type Asked, deskOf, passTime, press, revisionOn, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
let deputy: Colleague;
let nadia: Visitor;
let omar: Visitor;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
  nadia = await coordinator('QC', 'Nadia');
  omar = await coordinator('ON', 'Omar');
});
after(() => world.close());

const coordinator = (jurisdiction: 'QC' | 'ON', givenNames: string) =>
  enrol(world, {
    role: 'coordinator',
    jurisdiction,
    organisationId: null,
    givenNames,
    familyName: 'Example',
    email: `${givenNames.toLowerCase()}@province.example`,
  });

const numbersOf = async (id: string) =>
  (
    await world.db
      .selectFrom('evns')
      .select('status')
      .where('verification_id', '=', id)
      .orderBy('live_at')
      .execute()
  ).map(({ status }) => status);
const appealOf = (id: string) =>
  world.db.selectFrom('appeals').selectAll().where('verification_id', '=', id).executeTakeFirstOrThrow();
const statusOf = async (id: string) =>
  (await world.db.selectFrom('verifications').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const reviewAt = (id: string, organisationId = fjord) => reviewOf(organisationId, id);

/** A student whose number ended, who asks for a review. */
async function asked(organisationId = fjord, dir = helen): Promise<Asked> {
  const one = await findEligible(world, organisationId, { holder: dir });
  await signPlain(dir, organisationId, { id: one.id, fact: 'dismissed' });
  await passTime(world, 15 * MINUTE);
  const sent = await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
  assert.equal(sent.notice, 'reviewAsked', sent.text);
  return one;
}

async function upheld(): Promise<Asked> {
  const one = await asked();
  assert.equal((await deputy.post(reviewAt(one.id), { do: 'take' })).notice, 'reviewTaken');
  const answered = await deputy.post(reviewAt(one.id), {
    do: 'uphold',
    seen: 'yes',
    answer: 'The letter is on file.',
  });
  assert.equal(answered.notice, 'reviewUpheld', answered.text);
  return one;
}

it('is upheld once its words were read again, and they can be changed before', async () => {
  const one = await asked();
  const path = reviewAt(one.id);
  await deputy.post(path, { do: 'take' });
  const sends = { do: 'uphold', answer: 'The letter is on <file>.' };
  const check = await deputy.post(path, sends);
  assert.match(check.text, /The letter is on &lt;file[\s\S]*told as soon as you send it/);
  assert.match(
    (await deputy.post(path, { ...sends, seen: 'yes', mend: 'yes' })).text,
    /<textarea[^>]*>The letter/,
  );
  assert.equal((await appealOf(one.id)).status, 'under_review');
  assert.equal((await deputy.post(path, { ...sends, seen: 'yes' })).notice, 'reviewUpheld');
});

const change = (reviewer: Visitor, id: string) => changeDecision(reviewer, fjord, id);

describe('a review', () => {
  it('is done by somebody who neither announced nor signed it, and gives a new number where the decision is changed', async () => {
    const one = await asked();
    assert.match((await helen.get(reviewAt(one.id))).text, /You signed this decision/);
    assert.equal((await helen.post(reviewAt(one.id), { do: 'take' })).notice, 'reviewMoved');
    assert.match((await deputy.get(reviewAt(one.id))).text, /I was never dismissed\./);
    assert.equal((await deputy.post(reviewAt(one.id), { do: 'take' })).notice, 'reviewTaken');
    const signed = await change(deputy, one.id);
    assert.equal(signed.notice, 'requestSigned', signed.text);
    assert.deepEqual(
      [await statusOf(one.id), (await appealOf(one.id)).status],
      ['ineligible', 'under_review'],
    );
    await passTime(world, 15 * MINUTE);
    assert.equal(await statusOf(one.id), 'eligible');
    assert.deepEqual(await numbersOf(one.id), ['void', 'live']);
    assert.doesNotMatch((await one.student.get(one.path)).text, /<div class="actions"><\/div>/);
    const { status, restored } = await appealOf(one.id);
    assert.deepEqual([status, restored], ['changed', true]);
    assert.match((await one.student.get(one.path)).text, /The letter was about somebody else\./);
  });

  it('is not for whoever told the student that the decision was intended, nor waits for them', async () => {
    const hugo = await colleague(world, fjord, 'alternate_dir', { givenNames: 'Hugo' });
    const one = await findEligible(world, fjord, { holder: helen });
    await tellFirst(deputy, fjord, one.id);
    assert.equal(
      (await one.student.post(`${one.path}/reply`, { reply: 'I was ill.' })).notice,
      'intentReplied',
    );
    assert.equal((await signIntended(helen, fjord, one.id)).notice, 'requestSigned');
    await passTime(world, 15 * MINUTE);
    const grounds = 'The clinic wrote to you.';
    assert.equal((await one.student.post(`${one.path}/review`, { grounds })).notice, 'reviewAsked');
    const told = await deputy.get(reviewAt(one.id));
    assert.match(told.text, /You told the student that this decision was intended/);
    assert.doesNotMatch(told.text, /Nobody else at your institution/);
    assert.equal((await deputy.post(reviewAt(one.id), { do: 'take' })).notice, 'reviewMoved');
    assert.equal((await hugo.post(reviewAt(one.id), { do: 'take' })).notice, 'reviewTaken');
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('id', '=', hugo.membershipId)
      .execute();
    assert.match((await deputy.get(reviewAt(one.id))).text, /Nobody else at your institution/);
    assert.match((await nadia.get('/en/reviews-of-decisions')).text, /Nobody else there can review it/);
  });

  it('is upheld with reasons, sent on once, and sent back or closed by the coordinator of the province', async () => {
    const one = await upheld();
    assert.match((await one.student.get(one.path)).text, /The letter is on file\./);
    const on = `${one.path}/review/coordinator`;
    assert.match((await one.student.post(on, {})).text, /Write what the coordinator should know/);
    assert.equal((await one.student.post(on, { grounds: 'Read the letter.' })).notice, 'reviewSentOn');
    const page = `/en/reviews-of-decisions/${(await appealOf(one.id)).id}`;
    assert.equal((await omar.get(page)).status, 404);
    const said = (await nadia.get(page)).text;
    assert.match(said, /<p class="lead">\s*<bdi>[^<]*Diallo<\/bdi>/, 'whose it is');
    assert.match(said, /EV-[\w-]+ – To be decided by [A-Z][a-z]+ \d+, \d{4}\./);
    assert.match(
      said,
      /What was decided[\s\S]*I was never dismissed\.[\s\S]*The letter is on file\.[\s\S]*Read the letter\./,
    );
    const empty = (await nadia.post(page, {})).text;
    assert.match(empty, /Choose what you do[\s\S]*in a sentence at least/, 'all that is wrong at once');
    const values = { what: 'send_back', words: 'The letter names another person.' };
    assert.equal((await nadia.post(page, values)).notice, 'reviewReturned');
    const again = { do: 'uphold', seen: 'yes', answer: 'We have looked at it again.' };
    assert.equal((await deputy.post(reviewAt(one.id), again)).notice, 'reviewUpheld');
    assert.equal((await appealOf(one.id)).status, 'closed');
    assert.equal((await one.student.post(on, { grounds: 'Once more.' })).notice, 'reviewNotNow');
  });

  it('is asked once of a decision, and not after its last day', async () => {
    const one = await asked();
    assert.equal((await one.student.post(`${one.path}/review/withdraw`)).notice, 'reviewWithdrawn');
    const again = await one.student.post(`${one.path}/review`, { grounds: 'Again.' });
    assert.equal(again.notice, 'reviewNotNow');
  });

  it('is argued for in as many words as a reply, and no more', async () => {
    const one = await findEligible(world, fjord, { holder: helen });
    await signPlain(helen, fjord, { id: one.id, fact: 'dismissed' });
    await passTime(world, 15 * MINUTE);
    const path = `${one.path}/review`;
    const long = await one.student.post(path, { grounds: 'x'.repeat(2001) });
    assert.match(long.text, /Shorten this text to 2,000 characters/);
    const grounds = 'x'.repeat(2000);
    assert.equal((await one.student.post(path, { grounds })).notice, 'reviewAsked');
    assert.equal((await appealOf(one.id)).reason, grounds);
  });

  it('is seen by the coordinator where nobody at the institution can do it', async () => {
    await asked(maple, marc);
    assert.match((await nadia.get('/en/reviews-of-decisions')).text, /Nobody else there can review it/);
  });

  it('is recorded and told only beside another request that lives', async () => {
    const one = await asked();
    const questions = await world.db
      .selectFrom('verifications')
      .select('place_id')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    const path = `/en/verifications/new/${questions.place_id}`;
    const { ANSWERED } = await import('#test/programme/requests.ts');
    await one.student.post(path, ANSWERED);
    assert.equal((await one.student.post(`${path}/check`)).notice, 'requestSubmitted');
    await deputy.post(reviewAt(one.id), { do: 'take' });
    assert.equal((await change(deputy, one.id)).notice, 'reviewRecorded');
    const { status, restored } = await appealOf(one.id);
    assert.deepEqual([status, restored, await statusOf(one.id)], ['changed', false, 'ineligible']);
  });

  it('is nobody’s of another institution, nor another student’s', async () => {
    const [one, other] = [await asked(), await asked()];
    assert.equal((await marc.get(reviewAt(one.id))).status, 404);
    const over = { do: 'take_over', from: deputy.personId };
    assert.equal((await marc.post(reviewAt(one.id), over)).status, 404);
    assert.equal((await marc.get(reviewAt(one.id, maple))).status, 404);
    assert.equal((await other.student.get(`${one.path}/review`)).status, 404);
  });
});

describe('a changed decision', () => {
  it('is undone by its signer or whoever could have signed it, never by who signed what is reviewed', async () => {
    const hugo = await colleague(world, fjord, 'alternate_dir', { givenNames: 'Hugo', familyName: 'Roy' });
    const one = await asked();
    const desk = deskOf(fjord, one.id);
    await deputy.post(reviewAt(one.id), { do: 'take' });
    await change(deputy, one.id);
    const revision = await revisionOn(deputy, desk);
    const signed = `${deskOf(fjord)}?tray=signed`;
    assert.doesNotMatch((await helen.get(desk)).text, /Undo until/);
    assert.match((await helen.get(signed)).text, /can undo it, and so can a DIR or an alternate who could/);
    const forced = await helen.post(`${desk}/action`, { do: 'undo', revision });
    assert.equal(forced.notice, 'requestChanged', forced.text);
    assert.match((await hugo.get(desk)).text, /Undo until/);
    assert.match((await hugo.get(signed)).text, /Until then you can undo it: open the request/);
    assert.equal((await press(hugo, fjord, { id: one.id, what: 'undo' })).notice, 'signatureUndone');
    assert.equal((await appealOf(one.id)).status, 'under_review');
    assert.match((await one.student.get(one.path)).text, /reviews the decision, and should decide by/);
    await change(deputy, one.id);
    assert.equal((await press(deputy, fjord, { id: one.id, what: 'undo' })).notice, 'signatureUndone');
    assert.equal(await statusOf(one.id), 'ineligible');
  });
});

it('is not upheld while a correction of the same decision waits, which its page names', async () => {
  const one = await asked();
  const path = reviewAt(one.id);
  await deputy.post(path, { do: 'take' });
  const wrong = { what: 'outcome', why: 'The registrar mixed up two students.' };
  const correction = path.replace(/review$/, 'correction');
  assert.equal((await helen.post(`${correction}/new`, wrong)).notice, 'correctionAsked');
  const page = (await deputy.get(path)).text;
  assert.match(page, /asked on [^<]* for a correction of this decision[\s\S]*See the correction/);
  assert.doesNotMatch(page, /Uphold the decision/);
  const upheld = await deputy.post(path, { do: 'uphold', seen: 'yes', answer: 'The letter is on file.' });
  assert.match(upheld.text, /made or refused before the decision can be upheld/);
  assert.equal((await appealOf(one.id)).status, 'under_review');
  await deputy.post(correction, { act: 'refuse', answer: 'They are two.' });
  assert.match((await deputy.get(path)).text, /Uphold the decision/);
});

describe('a review that a colleague has', () => {
  const takenOver = async (id: string) =>
    (
      await world.db
        .selectFrom('audit_events')
        .select('body')
        .where('subject', '=', `verification:${id}`)
        .where('action', '=', 'appeal.taken_over')
        .execute()
    ).map(({ body }) => body);

  it('is decided by whoever has it: another takes it over first, which the log keeps', async () => {
    const hugo = await colleague(world, fjord, 'alternate_dir', { givenNames: 'Hugo', familyName: 'Roy' });
    const one = await asked();
    const path = reviewAt(one.id);
    await deputy.post(path, { do: 'take' });
    const page = (await hugo.get(path)).text;
    assert.match(page, /has this review\. It is decided by whoever has it: take it over before you decide/);
    assert.match(page, />\s*Take it over\s*</);
    assert.doesNotMatch(page, /Uphold the decision|Change the decision/);
    const answer = 'The letter is on file.';
    const refused = await hugo.post(path, { do: 'uphold', seen: 'yes', answer });
    assert.match(refused.text, /A colleague has this review\. Take it over before you decide/);
    assert.match(refused.text, /what was not sent[\s\S]*The letter is on file\./, 'the words are not lost');
    assert.equal((await hugo.get(`${path}/change`)).notice, 'reviewHeld');
    assert.equal((await appealOf(one.id)).status, 'under_review');
    const stale = { do: 'take_over', from: helen.personId };
    assert.equal((await hugo.post(path, stale)).notice, 'reviewMoved', 'of another than the page showed');
    const from = { do: 'take_over', from: deputy.personId };
    assert.equal((await helen.post(path, from)).notice, 'reviewMoved', 'who signed it');
    const revision = await revisionOn(deputy, `${path}/change`);
    assert.equal((await hugo.post(path, from)).notice, 'reviewTakenOver');
    const note = 'The letter was about somebody else.';
    const late = await deputy.post(`${path}/change`, { revision, note });
    assert.match(
      late.text,
      /A colleague has this review\. Take it over[\s\S]*The letter was about somebody else\./,
    );
    assert.equal(await statusOf(one.id), 'ineligible');
    assert.equal((await hugo.post(path, from)).notice, 'reviewMoved', 'it is theirs');
    const [logged = '', ...more] = await takenOver(one.id);
    assert.deepEqual(more, [], 'once');
    const { before, after } = JSON.parse(logged);
    assert.deepEqual([before.reviewer, after.reviewer], [deputy.personId, hugo.personId]);
    assert.match(
      (await deputy.post(path, { do: 'uphold', seen: 'yes', answer })).text,
      /A colleague has this review/,
    );
    assert.equal((await hugo.post(path, { do: 'uphold', seen: 'yes', answer })).notice, 'reviewUpheld');
    assert.match(
      (await helen.get(path)).text,
      /What you answered[\s\S]*The letter is on file\.[\s\S]*Hugo Roy, on /,
    );
  });

  it('says in the list and on its page that a signature waits, until it is undone', async () => {
    const one = await asked();
    const path = reviewAt(one.id);
    await deputy.post(path, { do: 'take' });
    await change(deputy, one.id);
    const list = path.replace(/requests\/.*/, 'reviews-asked');
    assert.match((await helen.get(list)).text, /Signed: takes effect in a while/);
    assert.match((await helen.get(path)).text, /Signed: takes effect in a while/);
    const french = list
      .replace('/en/our-institution', '/fr/notre-etablissement')
      .replace('reviews-asked', 'reexamens-demandes');
    assert.match((await helen.get(french)).text, /Signé\u00a0: prend effet sous peu/);
    await passTime(world, 15 * MINUTE);
    assert.doesNotMatch((await helen.get(list)).text, /Signed: takes effect/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague } from '#test/portal/institution.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  askCorrection,
  askedEarlier,
  correctionOf,
  correctionRow,
  endedBy,
  makeCorrection,
  numbersOf,
  statusOf,
  twoColleges,
  WHY,
} from '#test/programme/corrections.ts';
import { ANSWERED, deskOf, passTime, press, revisionOn } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

const MOVED = /^This correction has changed meanwhile/;

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
let deputy: Colleague;
let odile: Visitor;
before(async () => {
  ({ world, fjord, helen, deputy, odile } = await twoColleges());
});
after(() => world.close());

const kindsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('messages')
      .select(['kind', 'params'])
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ kind, params }) => [kind, ...Object.values(params)].join(' '));
const decisionsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('decisions')
      .select(['fact', 'status', 'plain_on'])
      .where('verification_id', '=', id)
      .orderBy('signed_at')
      .execute()
  ).map(({ fact, status, plain_on }) => `${fact} ${status}${plain_on === null ? '' : ` ${plain_on}`}`);
const actionsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('subject', '=', `verification:${id}`)
      .orderBy('seq')
      .execute()
  ).map(({ action }) => action);

const ended = (fact: string, organisationId = fjord, dir = helen) =>
  endedBy(world, fact, { organisationId, dir });

/** The same, of whom somebody asks that it be corrected. */
async function asked(fact = 'dismissed', values: Partial<Parameters<typeof askCorrection>[2]> = {}) {
  const one = await ended(fact);
  if (values.what === 'day') await askedEarlier(world, one.id);
  const sent = await askCorrection(helen, fjord, { id: one.id, ...values });
  assert.equal(sent.notice, 'correctionAsked', sent.text);
  return one;
}

describe('a decision that was a mistake', () => {
  it('is corrected by a second person, with a new number, and told as it takes effect', async () => {
    const one = await ended('dismissed');
    const before = await kindsOf(one.id);
    assert.match((await helen.get(deskOf(fjord, one.id))).text, /Correct a mistake/);
    const path = `${correctionOf(fjord, one.id)}/new`;
    const wrong = (await helen.post(path, { what: '', why: 'x' })).text;
    assert.match(wrong, /Choose what was wrong/);
    assert.match(wrong, /Write how the mistake came about/);
    assert.equal((await askCorrection(helen, fjord, { id: one.id })).notice, 'correctionAsked');
    const second = await askCorrection(deputy, fjord, { id: one.id });
    assert.match(errorsOf(second).join(), MOVED, 'one at a time');
    const page = correctionOf(fjord, one.id);
    assert.match((await helen.get(page)).text, /A second person must look at it/);
    assert.equal((await makeCorrection(helen, page)).notice, 'correctionMoved');
    assert.match((await deputy.get('/en/home')).text, /1 correction for a second person/);
    assert.doesNotMatch((await helen.get('/en/home')).text, /correction for a second person/);
    assert.match((await deputy.get(page)).text, new RegExp(WHY));
    assert.equal((await makeCorrection(deputy, page)).notice, 'correctionSigned');
    assert.match((await helen.get(page)).text, /Signed, not yet in effect/);
    assert.doesNotMatch((await helen.get(page)).text, /Waits for a second person/);
    assert.deepEqual(
      [await statusOf(world, one.id), await kindsOf(one.id)],
      ['ineligible', before],
      'not yet',
    );
    await passTime(world, 15 * MINUTE);
    assert.equal(await statusOf(world, one.id), 'eligible');
    assert.deepEqual(await numbersOf(world, one.id), ['void corrected', 'live']);
    assert.deepEqual(await decisionsOf(one.id), [
      'find_eligible applied',
      'find_ineligible corrected 2012-11-22',
      'restore applied',
    ]);
    assert.deepEqual([...before, 'corrected eligible'], await kindsOf(one.id));
    const { status, restored, settled_by } = await correctionRow(world, one.id);
    assert.deepEqual([status, restored, settled_by], ['made', true, deputy.personId]);
    assert.deepEqual((await actionsOf(one.id)).slice(-3), [
      'correction.asked',
      'verification.signed',
      'verification.corrected',
    ]);
    const own = (await one.student.get(one.path)).text;
    // The number that ended by mistake is not held against its student.
    assert.match(own, /Decided: eligible/);
    assert.doesNotMatch(own, /Does not meet the rule|otherwise than the numbers say/);
    for (const said of [
      /You have a new number/,
      /the decision was corrected: it was a mistake/,
      new RegExp(WHY),
    ])
      assert.match(own, said);
    assert.equal(own.split(WHY).length - 1, 1, 'how it came to the mistake is said once');
    assert.match((await deputy.get(deskOf(fjord, one.id))).text, /What was corrected/);
    assert.match((await odile.get('/en/home')).text, /decisions? corrected in the past week/);
    const letters = (await world.mail()).filter(({ subject }) => subject === 'There is a message for you');
    assert.ok(letters.every(({ text }) => !/correct|mistake|Fjord/.test(text)));
  });

  it('is corrected too where it closed the request: also a death, of which nothing had been told', async () => {
    for (const [fact, step, says] of [
      ['finished', 'eligible', /A decision is corrected: you are eligible again/],
      ['died', 'alive', /had recorded by mistake that you had died[\s\S]*Nothing was written to you then/],
    ] as const) {
      const one = await asked(fact);
      const before = await kindsOf(one.id);
      assert.equal(await statusOf(world, one.id), 'closed');
      await makeCorrection(deputy, correctionOf(fjord, one.id));
      await passTime(world, 15 * MINUTE);
      assert.equal(await statusOf(world, one.id), 'eligible');
      assert.deepEqual(await numbersOf(world, one.id), ['void corrected', 'live']);
      assert.deepEqual(await kindsOf(one.id), [...before, `corrected ${step}`]);
      const own = (await one.student.get(one.path)).text;
      assert.match(own, says);
      assert.doesNotMatch(own, /has died\. /);
      const { closed_why } = await world.db
        .selectFrom('verifications')
        .select('closed_why')
        .where('id', '=', one.id)
        .executeTakeFirstOrThrow();
      assert.equal(closed_why, null);
    }
  });

  it('keeps what was signed where a day is corrected, and tells nobody of the day of a death', async () => {
    const one = await ended('withdrew');
    const before = { id: one.id, what: 'day', day: '2012-11-21' } as const;
    assert.match((await askCorrection(helen, fjord, before)).text, /before the student asked/);
    await askedEarlier(world, one.id);
    const torn = await askCorrection(helen, fjord, { id: one.id, what: 'outcome', day: '2012-11-01' });
    assert.match(torn.text, /You entered a day, but chose “The decision was a mistake/);
    for (const [day, says] of [
      ['2012-11-22', /the day as it stands/],
      ['2012-12-31', /not one to come/],
      ['31/12', /a day that exists/],
    ] as const)
      assert.match((await askCorrection(helen, fjord, { id: one.id, what: 'day', day })).text, says);
    const values = { id: one.id, what: 'day', day: '2012-11-01' } as const;
    assert.equal((await askCorrection(helen, fjord, values)).notice, 'correctionAsked');
    assert.match(
      (await deputy.get(correctionOf(fjord, one.id))).text,
      /November 22, 2012[\s\S]*November 1, 2012/,
    );
    assert.equal((await makeCorrection(deputy, correctionOf(fjord, one.id))).notice, 'correctionSigned');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(
      [await statusOf(world, one.id), await numbersOf(world, one.id)],
      ['ineligible', ['void ineligible']],
    );
    assert.deepEqual((await decisionsOf(one.id)).slice(1), [
      'find_ineligible corrected 2012-11-22',
      'amend applied 2012-11-01',
    ]);
    assert.equal((await kindsOf(one.id)).at(-1), 'corrected day');
    const own = (await one.student.get(one.path)).text;
    assert.match(own, /a day was corrected: November 1, 2012 instead of November 22, 2012/);
    assert.match(own, /you left your studies there on November 1, 2012/);
    assert.match(own, /Ask for a review/, 'the finding can still be reviewed');
    const dead = await asked('died', { what: 'day', day: '2012-11-02' });
    const quiet = [await kindsOf(dead.id), (await world.mail()).length];
    assert.match((await deputy.get(correctionOf(fjord, dead.id))).text, /the portal writes to nobody/);
    await makeCorrection(deputy, correctionOf(fjord, dead.id));
    await passTime(world, 15 * MINUTE);
    assert.equal((await decisionsOf(dead.id)).at(-1), 'amend applied 2012-11-02');
    assert.deepEqual([await kindsOf(dead.id), (await world.mail()).length], quiet);
    assert.equal((await askCorrection(helen, fjord, { id: dead.id })).notice, 'correctionAsked', 'and again');
  });

  it('stays as it is where the signature is undone, the correction refused, or withdrawn by who asked', async () => {
    const one = await asked();
    const page = correctionOf(fjord, one.id);
    await makeCorrection(deputy, page);
    assert.match((await helen.get(page)).text, /signed the correction\. It takes effect/);
    assert.equal((await helen.post(page, { act: 'withdraw' })).notice, 'correctionMoved', 'it is signed');
    assert.equal((await deputy.post(page, { act: 'undo' })).notice, 'correctionUndone');
    await passTime(world, 16 * MINUTE);
    assert.equal(await statusOf(world, one.id), 'ineligible');
    const form = (await deputy.get(page)).text;
    assert.match(form, /Why you refuse it<\/label>[\s\S]*Required if you refuse it, and only then/);
    assert.match((await deputy.post(page, { act: 'refuse' })).text, /Write why you refuse it/);
    const unsure = await deputy.post(page, { act: 'approve', answer: 'The letter is right.' });
    assert.match(unsure.text, /a reason, but “Correct it” takes none\. Choose “Refuse it/);
    assert.match(unsure.text, />The letter is right\.<\/textarea>/);
    const refused = await deputy.post(page, { act: 'refuse', answer: 'The letter is right.' });
    assert.equal(refused.notice, 'correctionRefused');
    assert.match(
      (await helen.get('/en/home')).text,
      /corrections? that you asked for w(?:as|ere) made or refused/,
    );
    assert.doesNotMatch((await deputy.get('/en/home')).text, /that you asked for/);
    assert.equal((await correctionRow(world, one.id)).status, 'refused');
    const desk = (await helen.get(deskOf(fjord, one.id))).text;
    assert.match(desk, /Corrections that were refused[\s\S]*The letter is right\./);
    assert.match(desk, /Correction refused/);
    assert.doesNotMatch((await one.student.get(one.path)).text, /The letter is right|Correction refused/);
    assert.equal((await askCorrection(deputy, fjord, { id: one.id })).notice, 'correctionAsked');
    assert.equal((await helen.post(page, { act: 'withdraw' })).notice, 'correctionMoved', 'it is not hers');
    assert.equal((await deputy.post(page, { act: 'withdraw' })).notice, 'correctionWithdrawn');
    assert.equal((await deputy.get(page)).notice, 'correctionMoved', 'nothing waits');
    assert.deepEqual(await numbersOf(world, one.id), ['void ineligible']);
    assert.ok(!(await kindsOf(one.id)).some((kind) => kind.startsWith('corrected')));
    await askCorrection(helen, fjord, { id: one.id });
    await makeCorrection(deputy, page);
    const path = deskOf(fjord, one.id);
    const revision = await revisionOn(deputy, path);
    assert.doesNotMatch((await helen.get(path)).text, /Undo until/);
    const forced = await helen.post(`${path}/action`, { do: 'undo', revision });
    assert.equal(forced.notice, 'requestChanged', 'who asked for it could not have signed it');
    const hugo = await colleague(world, fjord, 'alternate_dir', { givenNames: 'Hugo', familyName: 'Roy' });
    const undone = await press(hugo, fjord, { id: one.id, what: 'undo' });
    assert.equal(undone.notice, 'signatureUndone', 'another could have');
  });

  it('is made once, however many press at once, and not by whoever has not seen its page as it is', async () => {
    const one = await asked();
    const page = correctionOf(fjord, one.id);
    const revision = /name="revision" value="(\d+)"/.exec((await deputy.get(page)).text)?.[1] ?? '';
    assert.match((await deputy.post(page, { revision: '0', act: 'approve' })).text, /Somebody was faster/);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => deputy.post(page, { revision, act: 'approve' })),
    );
    assert.equal(all.filter(({ notice }) => notice === 'correctionSigned').length, 1);
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await numbersOf(world, one.id), ['void corrected', 'live']);
  });

  it('is recorded and told only beside another request that lives, or where the institution was removed', async () => {
    for (const how of ['asked anew', 'removed'] as const) {
      const one = await ended('dismissed');
      const { place_id } = await world.db
        .selectFrom('verifications')
        .select('place_id')
        .where('id', '=', one.id)
        .executeTakeFirstOrThrow();
      const sent = await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
      assert.equal(sent.notice, 'reviewAsked');
      if (how === 'removed') {
        const removed = await one.student.post('/en/verifications/new', { remove: place_id });
        assert.ok(removed.notice, removed.text);
      } else {
        const questions = `/en/verifications/new/${place_id}`;
        await one.student.post(questions, ANSWERED);
        assert.equal((await one.student.post(`${questions}/check`)).notice, 'requestSubmitted');
      }
      await askCorrection(helen, fjord, { id: one.id });
      const page = correctionOf(fjord, one.id);
      assert.match((await deputy.get(page)).text, /So no number is made/);
      assert.equal((await makeCorrection(deputy, page)).notice, 'correctionRecorded');
      assert.deepEqual(
        [await statusOf(world, one.id), await numbersOf(world, one.id)],
        ['ineligible', ['void corrected']],
      );
      const { status, restored } = await correctionRow(world, one.id);
      assert.deepEqual([status, restored], ['made', false]);
      assert.equal((await kindsOf(one.id)).at(-1), 'corrected only');
      assert.match((await one.student.get(one.path)).text, /No new number was made/);
      const { appeal } = await world.db
        .selectFrom('appeals')
        .select('status as appeal')
        .where('verification_id', '=', one.id)
        .executeTakeFirstOrThrow();
      assert.equal(appeal, 'changed', 'the review got what it asked for');
      assert.match(errorsOf(await askCorrection(helen, fjord, { id: one.id })).join(), MOVED, 'once');
    }
  });

  it('falls where its student asks anew before it takes effect: no second number beside another', async () => {
    const one = await asked();
    await makeCorrection(deputy, correctionOf(fjord, one.id));
    const { place_id } = await world.db
      .selectFrom('verifications')
      .select('place_id')
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    await one.student.post(`/en/verifications/new/${place_id}`, ANSWERED);
    await one.student.post(`/en/verifications/new/${place_id}/check`);
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(
      [await statusOf(world, one.id), await numbersOf(world, one.id)],
      ['ineligible', ['void ineligible']],
    );
    assert.equal((await correctionRow(world, one.id)).status, 'asked');
    assert.equal((await makeCorrection(deputy, correctionOf(fjord, one.id))).notice, 'correctionRecorded');
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths as portal } from '#portal/paths.ts';
import { paths as reviews } from '#portal/programme/appeals/paths.ts';
import { paths as messages } from '#portal/programme/messages/paths.ts';
import { paths as requests } from '#portal/programme/verifications/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import {
  ageIntent,
  changeDecision,
  reviewOf,
  signIntended,
  signPlain,
  tellFirst,
} from '#test/programme/losses.ts';
import { staffOf } from '#test/programme/marks.ts';
import { type Asked, passTime, takePart } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { lapseIntents } from './due.ts';
import { paths } from './paths.ts';

const NAME = 'Établissement d’enseignement supérieur de Saint-Louis-de-Gonzague-du-Cap-Tourmente';
const LONG = 'Depuis octobre, vous ne suivez qu’un cours sur cinq.\nPassez au bureau du registraire. '.repeat(
  5,
);

describe('the pages of intended decisions and reviews, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let organisation: string;
  let helen: Colleague;
  let deputy: Colleague;
  let noor: Colleague;
  let nadia: Visitor;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const one = await institution(world, NAME);
    [organisation, helen] = [one.organisationId, one.dir];
    await takePart(world, organisation, helen.personId);
    deputy = await colleague(world, organisation, 'alternate_dir');
    noor = await colleague(world, organisation, 'signatory');
    nadia = await staffOf(world, 'coordinator');
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  const eligible = (): Promise<Asked> => findEligible(world, organisation, { holder: helen });
  const looksAtOwn = ({ student, id }: Asked, name: string): Promise<void> =>
    viewer.looksAt(student, name, requests.ownRequest, { id });
  /** A student who has lost the number, by a plain fact or after a reply. */
  async function lost(how: 'plain' | 'heard'): Promise<Asked> {
    const one = await eligible();
    if (how === 'plain') await signPlain(helen, organisation, { id: one.id, fact: 'dismissed' });
    else {
      await tellFirst(helen, organisation, one.id, LONG);
      await one.student.post(`${one.path}/reply`, { reply: LONG });
      await signIntended(helen, organisation, one.id, LONG);
    }
    await passTime(world, 15 * MINUTE);
    return one;
  }

  it('keep nobody out from the draft to the reply', async () => {
    await viewer.looksAt(helen, 'intents-none', paths.intents, { organisation });
    const one = await eligible();
    const at = { organisation, id: one.id };
    await viewer.looksAt(helen, 'intent-ways', requests.request, at);
    await viewer.looksAt(noor, 'intent-draft', requests.requestIntent, at);
    await viewer.sendsNothing(helen, 'intent-errors', requests.requestIntent, at);
    await noor.post(`/en/our-institution/${organisation}/requests/${one.id}/intended-decision`, {
      reasons: ['part_time', 'standing'],
      note: LONG,
    });
    await viewer.looksAt(helen, 'intent-drafted', requests.request, at);
    await viewer.looksAt(helen, 'intent-send', requests.requestIntent, at);
    await viewer.looksAt(helen, 'intent-drop', requests.requestDropIntent, at);
    await viewer.looksAt(helen, 'intent-home', portal.home);
    await viewer.looksAt(helen, 'intent-periods', requests.requestPeriods, at);
    await tellFirst(helen, organisation, one.id, LONG);
    await viewer.looksAt(helen, 'intent-sent', requests.request, at);
    await viewer.looksAt(one.student, 'intent-student-home', portal.home);
    await viewer.looksAt(one.student, 'intent-messages', messages.messages);
    await looksAtOwn(one, 'intent-own');
    await viewer.looksAt(one.student, 'intent-reply', messages.reply, at);
    await viewer.sendsNothing(one.student, 'intent-reply-errors', messages.reply, at);
    await one.student.post(`${one.path}/reply`, { reply: LONG });
    await looksAtOwn(one, 'intent-replied');
    await viewer.looksAt(helen, 'intent-answered', requests.request, at);
    await viewer.looksAt(helen, 'intent-decide', requests.requestDecideIntent, at);
    await viewer.sendsNothing(helen, 'intent-decide-errors', requests.requestDecideIntent, at);
    await viewer.looksAt(helen, 'intents', paths.intents, { organisation });
    await viewer.prints(helen, 'intents', paths.intents, { organisation });
  });

  it('keep nobody out where nobody replied, nor from a plain fact', async () => {
    const one = await eligible();
    const at = { organisation, id: one.id };
    await tellFirst(helen, organisation, one.id, LONG);
    await ageIntent(world, one.id, 30);
    await lapseIntents(world.deps);
    await looksAtOwn(one, 'intent-lapsed-own');
    await viewer.looksAt(helen, 'intent-lapsed', requests.requestDecideIntent, at);
    await signIntended(helen, organisation, one.id, LONG);
    await viewer.looksAt(helen, 'intent-signed', requests.request, at);
    await passTime(world, 15 * MINUTE);
    await looksAtOwn(one, 'lost');
    await viewer.prints(one.student, 'lost', requests.ownRequest, at);
    const other = await eligible();
    const fact = { organisation, id: other.id };
    await viewer.looksAt(helen, 'plain-fact', requests.requestPlainFact, fact);
    await viewer.sendsNothing(helen, 'plain-fact-errors', requests.requestPlainFact, fact);
  });

  it('keep nobody out from a review, upheld, sent on and sent back', async () => {
    await viewer.looksAt(helen, 'reviews-none', reviews.reviews, { organisation });
    await viewer.looksAt(nadia, 'coordinator-none', reviews.coordinator);
    const one = await lost('heard');
    const at = { organisation, id: one.id };
    const own = { id: one.id };
    await viewer.looksAt(one.student, 'review-ask', requests.askReview, own);
    await viewer.sendsNothing(one.student, 'review-ask-errors', requests.askReview, own);
    const asked = await one.student.post(`${one.path}/review`, { grounds: LONG });
    assert.equal(asked.notice, 'reviewAsked', asked.text);
    await looksAtOwn(one, 'review-asked');
    await viewer.looksAt(helen, 'heard', requests.request, at);
    await viewer.looksAt(one.student, 'review-withdraw', requests.withdrawReview, own);
    await viewer.looksAt(helen, 'review-signer', requests.requestReview, at);
    await viewer.looksAt(deputy, 'review-open', requests.requestReview, at);
    await viewer.looksAt(deputy, 'review-home', portal.home);
    const page = reviewOf(organisation, one.id);
    await deputy.post(page, { do: 'take' });
    await viewer.looksAt(deputy, 'review-taken', requests.requestReview, at);
    const other = await colleague(world, organisation, 'alternate_dir', { givenNames: 'Hugo' });
    await viewer.looksAt(other, 'review-held', requests.requestReview, at);
    await viewer.sendsNothing(deputy, 'review-uphold-errors', requests.requestReview, at);
    await viewer.prints(deputy, 'review', requests.requestReview, at);
    const shown = await viewer.opens(deputy, requests.requestReview, at);
    await shown.locator('[name=answer]').fill(LONG);
    await shown.locator('#main-form button').last().click();
    await shown.locator('[name=mend]').waitFor();
    await shot(shown, 'review-uphold-check');
    await scan(shown);
    await shown.context().close();
    await deputy.post(page, { do: 'uphold', seen: 'yes', answer: LONG });
    await looksAtOwn(one, 'review-upheld');
    await viewer.looksAt(one.student, 'review-send-on', requests.sendReviewOn, own);
    await viewer.sendsNothing(one.student, 'review-send-on-errors', requests.sendReviewOn, own);
    await one.student.post(`${one.path}/review/coordinator`, { grounds: LONG });
    await looksAtOwn(one, 'review-sent-on');
    await viewer.looksAt(nadia, 'coordinator', reviews.coordinator);
    const row = await world.db
      .selectFrom('appeals')
      .select('id')
      .where('verification_id', '=', one.id)
      .executeTakeFirstOrThrow();
    await viewer.looksAt(nadia, 'coordinator-one', reviews.coordinatorOne, row);
    await viewer.sendsNothing(nadia, 'coordinator-errors', reviews.coordinatorOne, row);
    await nadia.post(`/en/reviews-of-decisions/${row.id}`, { what: 'send_back', words: LONG });
    await looksAtOwn(one, 'review-returned');
    await viewer.looksAt(deputy, 'review-returned-desk', requests.requestReview, at);
    await viewer.looksAt(deputy, 'reviews', reviews.reviews, { organisation });
    await deputy.post(page, { do: 'uphold', seen: 'yes', answer: LONG });
    await looksAtOwn(one, 'review-closed');
  });

  it('keep nobody out where a decision is changed', async () => {
    const one = await lost('plain');
    const at = { organisation, id: one.id };
    const asked = await one.student.post(`${one.path}/review`, { grounds: LONG });
    assert.equal(asked.notice, 'reviewAsked', asked.text);
    await deputy.post(reviewOf(organisation, one.id), { do: 'take' });
    await viewer.looksAt(deputy, 'review-change', requests.requestRestore, at);
    await viewer.sendsNothing(deputy, 'review-change-errors', requests.requestRestore, at);
    assert.equal((await changeDecision(deputy, organisation, one.id, LONG)).notice, 'requestSigned');
    await viewer.looksAt(deputy, 'review-signed', requests.requestReview, at);
    await passTime(world, 15 * MINUTE);
    await looksAtOwn(one, 'review-changed');
    await viewer.looksAt(deputy, 'review-changed-desk', requests.request, at);
  });
});

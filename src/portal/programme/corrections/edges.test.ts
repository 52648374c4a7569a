import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Colleague } from '#test/portal/institution.ts';
import type { PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  askCorrection,
  correctionOf,
  correctionRow,
  endedBy,
  makeCorrection,
  numbersOf,
  statusOf,
  twoColleges,
  WHY,
} from '#test/programme/corrections.ts';
import { askFor, deskOf, passTime, revisionOn, takeUp } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

const MOVED = /^This correction has changed meanwhile/;

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
let deputy: Colleague;
before(async () => {
  ({ world, fjord, helen, deputy } = await twoColleges());
});
after(() => world.close());

const ended = (fact: string, organisationId = fjord, dir = helen) =>
  endedBy(world, fact, { organisationId, dir });

/** The same, of whom somebody asks that it be corrected. */
async function asked(fact = 'dismissed', values: Partial<Parameters<typeof askCorrection>[2]> = {}) {
  const one = await ended(fact);
  const sent = await askCorrection(helen, fjord, { id: one.id, ...values });
  assert.equal(sent.notice, 'correctionAsked', sent.text);
  return one;
}

describe('a correction at its edges', () => {
  it('gives a student what a review of theirs asked for, wherever that is', async () => {
    const one = await ended('dismissed');
    await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
    await askCorrection(helen, fjord, { id: one.id });
    await makeCorrection(deputy, correctionOf(fjord, one.id));
    await passTime(world, 15 * MINUTE);
    const { status, answer } = await world.db
      .selectFrom('appeals')
      .select(['status', 'answer'])
      .where('verification_id', '=', one.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual([status, answer], ['changed', WHY]);
  });

  it('needs that somebody has seen a student whom nobody had proved', async () => {
    const one = await askFor(world, fjord, { number: '7900001' });
    await takeUp(helen, fjord, one.id);
    const refuse = `${deskOf(fjord, one.id)}/not-eligible`;
    const revision = await revisionOn(helen, refuse);
    const signed = await helen.post(refuse, {
      revision,
      reasons: ['part_time'],
      override: 'Two of the courses do not count.',
    });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    await passTime(world, 15 * MINUTE);
    assert.doesNotMatch((await helen.get(`${correctionOf(fjord, one.id)}/new`)).text, /The day is wrong/);
    await askCorrection(helen, fjord, { id: one.id });
    const page = correctionOf(fjord, one.id);
    assert.match((await deputy.get(page)).text, /found eligible and gets a number/);
    const unseen = await makeCorrection(deputy, page);
    assert.equal(unseen.notice, null);
    assert.equal(await statusOf(world, one.id), 'ineligible');
    assert.equal((await makeCorrection(deputy, page, { seen: 'yes' })).notice, 'correctionSigned');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual([await statusOf(world, one.id), await numbersOf(world, one.id)], ['eligible', ['live']]);
    const own = (await one.student.get(one.path)).text;
    assert.match(own, /A decision is corrected: you are eligible[\s\S]*You have a number/);
    assert.doesNotMatch(own, /eligible again|new number|former one|stays ended/, 'there was none before');
    const french = (await one.student.get(`/fr/verifications/${one.id}`)).text;
    assert.match(french, /Vous avez un numéro/);
    assert.doesNotMatch(french, /de nouveau admissible|nouveau numéro|L’ancien/);
  });

  it('is no decision in force: who was found eligible by mistake is told first', async () => {
    const one = await findEligible(world, fjord, { holder: helen });
    assert.match(
      (await helen.get(deskOf(fjord, one.id))).text,
      /A student who was found eligible by mistake is told first too/,
    );
    assert.equal((await helen.get(`${correctionOf(fjord, one.id)}/new`)).notice, 'correctionMoved');
    assert.match(errorsOf(await askCorrection(helen, fjord, { id: one.id })).join(), MOVED);
  });

  it('comes to nothing with the consent', async () => {
    const one = await asked();
    await makeCorrection(deputy, correctionOf(fjord, one.id));
    const consents = (await one.student.get('/en/consents')).text;
    const revoke = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents)?.[1] ?? assert.fail(consents);
    await one.student.post(revoke);
    assert.equal((await correctionRow(world, one.id)).status, 'lapsed');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(
      [await statusOf(world, one.id), await numbersOf(world, one.id)],
      ['ineligible', ['void ineligible']],
    );
    assert.equal((await deputy.get(correctionOf(fjord, one.id))).status, 404);
  });
});

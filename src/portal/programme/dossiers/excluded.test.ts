import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { signPlain } from '#test/programme/losses.ts';
import { ANSWERED, type Asked, deskOf, passTime, revisionOn, takePart } from '#test/programme/requests.ts';
import { findEligible, nameNew } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

const FIND = '/en/find-a-file';
const WHY = { why: 'complaint', reason: 'Complaint number 4711' };

describe('somebody who lost a number and asks again', () => {
  let world: PortalWorld;
  let fjord: string;
  let maple: string;
  let helen: Colleague;
  let marc: Colleague;
  let odile: Visitor;
  let lost: Asked;
  let again: string;
  let elsewhere: string;
  before(async () => {
    world = await openPortal();
    const one = await institution(world, 'Fjord College');
    const other = await institution(world, 'Maple College');
    [fjord, maple, helen, marc] = [one.organisationId, other.organisationId, one.dir, other.dir];
    await takePart(world, fjord, helen.personId);
    await takePart(world, maple, marc.personId);
    odile = await officer(world, 'Odile');
    lost = await findEligible(world, fjord, { holder: helen, details: { clientId: '97654321' } });
    await signPlain(helen, fjord, { id: lost.id, fact: 'dismissed' });
    await passTime(world, 15 * MINUTE);
  });
  after(() => world.close());

  const rowOf = (id: string) =>
    world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  async function askAgain(): Promise<string> {
    const { place_id } = await rowOf(lost.id);
    await lost.student.post(`/en/verifications/new/${place_id}`, ANSWERED);
    const sent = await lost.student.post(`/en/verifications/new/${place_id}/check`);
    const id = (sent.location ?? '').split('/').at(-1) ?? '';
    assert.match(
      (await helen.post(deskOf(fjord), { chosen: id })).location ?? '',
      /claimed=1-0-0/,
      sent.text,
    );
    return id;
  }

  it('is told on the page of the loss what must be on record before', async () => {
    assert.match((await lost.student.get(lost.path)).text, /or that none was ever given by this number/);
  });

  it('reads which fact excludes them, since when, who recorded it, and what lifts it', async () => {
    again = await askAgain();
    const desk = deskOf(fjord, again);
    const SAID =
      /Fjord College recorded that the student is not eligible any more, and their number ended on November 22, 2012 \(the institution ended the studies there\)[\s\S]*If they never had a permit by it/;
    assert.match((await helen.get(desk)).text, SAID, 'before it is decided');
    const refusal = `${desk}/not-eligible`;
    const revision = await revisionOn(helen, refusal);
    assert.doesNotMatch((await helen.get(refusal)).text, /all the same/, 'the numbers say so themselves');
    const signed = await helen.post(refusal, { revision, reasons: 'permit_kept' });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    await passTime(world, 15 * MINUTE);
    assert.match((await helen.get(desk)).text, SAID);
    const own = (await lost.student.get(`/en/verifications/${again}`)).text;
    assert.match(
      own,
      /Fjord College recorded that you are not eligible any more, and your number ended on November 22, 2012[\s\S]*If you never had a permit by it, an officer of the programme records that/,
    );
    assert.match(
      (await lost.student.get(`/fr/verifications/${again}`)).text,
      /consignée par\u00a0: Fjord College[\s\S]*Si vous n’en avez jamais eu, le personnel du programme le consigne/,
    );
    assert.match((await odile.post(FIND, { what: '97654321', ...WHY })).text, SAID);
  });

  it('is excluded at another institution too, which is not told by whom', async () => {
    const questions = await nameNew(world, lost, maple);
    await lost.student.post(questions, ANSWERED);
    const sent = await lost.student.post(`${questions}/check`);
    elsewhere = (sent.location ?? '').split('/').at(-1) ?? '';
    const page = (await marc.get(deskOf(maple, elsewhere))).text;
    assert.match(page, /Another institution recorded that the student is not eligible any more/);
    assert.doesNotMatch(page, /Fjord College/);
    assert.equal((await marc.get(deskOf(fjord, again))).status, 404);
  });

  it('is free of it once an officer has recorded that there never was a permit', async () => {
    const { person_id } = await rowOf(lost.id);
    const path = `${FIND}/${person_id}/surrender`;
    const typed = { line: 'OCWPP', day: '2012-11-22' };
    assert.match(errorsOf(await odile.post(path, typed))[0] ?? '', /Choose what became of the permit/);
    const what = 'never_given';
    assert.match((await odile.post(path, { ...typed, what })).text, /No permit was ever given to/);
    const done = await odile.post(path, { ...typed, what, seen: 'yes' });
    assert.equal(done.notice, 'permitNeverGiven', done.text);
    const back = await odile.post(path, { ...typed, what: 'given_back', seen: 'yes' });
    assert.match(errorsOf(back)[0] ?? '', /on record already/, 'it can’t be both');
    assert.match((await lost.student.get(lost.path)).text, /It is recorded that you had no permit/);
    assert.match(
      (await lost.student.get(`/en/verifications/${again}`)).text,
      /That no longer excludes: what became of the permit is on record since/,
    );
    const page = (await marc.get(deskOf(maple, elsewhere))).text;
    assert.doesNotMatch(page, /is not eligible any more, and their number ended/, 'it excludes nowhere');
    assert.match(
      (await odile.post(FIND, { what: '97654321', ...WHY })).text,
      /no permit was given by the number, as established on November 22, 2012/,
    );
  });
});

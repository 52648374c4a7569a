import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { reviewOf, signIntended, signPlain, tellFirst } from '#test/programme/losses.ts';
import { askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { findEligible } from '#test/programme/transfers.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let helen: Colleague;
let deputy: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world, 'Fjord College');
  [fjord, helen] = [organisationId, dir];
  await takePart(world, fjord, helen.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
});
after(() => world.close());

const textOn = async (who: Visitor, path: string) =>
  (await who.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** What the log of the institution says of a request, by its reference. */
async function linesOf(id: string): Promise<string> {
  const { reference } = await fileOf(id);
  const text = await textOn(helen, `/en/our-institution/${fjord}/log?reference=${reference}`);
  return text.slice(text.lastIndexOf('What happened'));
}

describe('consent that is revoked', () => {
  it('is told to the institution, with what was signed or intended and came to nothing by it', async () => {
    const signed = await askFor(world, fjord, { number: '1' });
    await takeUp(helen, fjord, signed.id);
    const intended = await findEligible(world, fjord, { holder: helen });
    await tellFirst(helen, fjord, intended.id);
    await intended.student.post(`${intended.path}/reply`, { reply: 'I take four courses.' });
    await signIntended(helen, fjord, intended.id);
    await signEligible(helen, fjord, signed.id);
    const neighbour = await institution(world, 'Maple College');
    await world.mail();
    for (const { id, student } of [signed, intended]) {
      const { consent_id } = await fileOf(id);
      const done = await student.post(`/en/consents/${consent_id}/revoke`);
      assert.equal(done.status, 303, done.text);
    }
    assert.match(
      await textOn(helen, '/en/home'),
      /2 consents were revoked by students in the past week, and what waited is over/,
    );
    assert.match(
      await textOn(helen, '/fr/accueil'),
      /2 consentements révoqués au cours des 7\sderniers jours; ce qui était en attente a pris fin/,
    );
    assert.doesNotMatch(await textOn(neighbour.dir, '/en/home'), /consents? w/);
    const first = await linesOf(signed.id);
    assert.match(first, /Verification cancelled by the student/);
    assert.match(first, /Signature void: overtaken by a reply, a transfer or revoked consent/);
    const second = await linesOf(intended.id);
    assert.match(second, /Verification ended: consent revoked/);
    assert.match(second, /Signature void/);
    assert.match(second, /Intended decision void: consent revoked/);
    await passTime(world, HOUR);
    const told = (await world.mail()).filter(({ subject }) => subject === 'Consent was revoked');
    assert.equal(told.length, 2, 'the DIR and the alternate, once');
    for (const { text, html } of told) assert.doesNotMatch(`${text}${html}`, /EV-|Example College|Fjord/);
    const old = new Date(world.clock.now().getTime() - 8 * DAY);
    await world.db
      .updateTable('consents')
      .set({ revoked_at: old })
      .where('revoked_at', 'is not', null)
      .execute();
    assert.doesNotMatch(await textOn(helen, '/en/home'), /consents were revoked/);
  });
});

describe('a review that was sent on', () => {
  it('stands before officers once its day is over, by province', async () => {
    const olga = await officer(world, 'Olga');
    const one = await findEligible(world, fjord, { holder: helen });
    await signPlain(helen, fjord, { id: one.id, fact: 'dismissed' });
    await passTime(world, 15 * MINUTE);
    await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
    await deputy.post(reviewOf(fjord, one.id), { do: 'take' });
    await deputy.post(reviewOf(fjord, one.id), {
      do: 'uphold',
      seen: 'yes',
      answer: 'The letter is about you.',
    });
    await one.student.post(`${one.path}/review/coordinator`, { grounds: 'They looked at another letter.' });
    const page = '/en/requests-left-waiting';
    const row = /1 review that a coordinator has not answered in time/;
    assert.doesNotMatch(await textOn(olga, '/en/home'), row);
    assert.match(await textOn(olga, page), /Every review is answered, or in time/);
    await world.db
      .updateTable('appeals')
      .set({ due_on: '2012-11-01' })
      .where('verification_id', '=', one.id)
      .execute();
    assert.match(await textOn(olga, '/en/home'), row);
    assert.match(await textOn(olga, page), /Quebec\s+1\s+November 1, 2012/);
    assert.match(await textOn(olga, '/fr/demandes-laissees-en-attente'), /Québec\s+1\s+1er novembre 2012/);
  });
});

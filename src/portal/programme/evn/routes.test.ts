import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { type Asked, askFor, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

const PAGE = '/en/check-a-number';
const ours = (organisationId: string): string => `/en/our-institution/${organisationId}/check-a-number`;

describe('the check of a number', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let dir: Colleague;
  let noor: Colleague;
  let fjord: string;
  let asked: Asked;
  let number: string;
  before(async () => {
    world = await openPortal();
    const made = await institution(world);
    const { organisationId } = made;
    [fjord, dir] = [organisationId, made.dir];
    await takePart(world, organisationId, dir.personId);
    noor = await colleague(world, organisationId, 'signatory');
    odile = await officer(world, 'Odile');
    asked = await askFor(world, organisationId, { details: { clientId: '97654321' } });
    await takeUp(noor, organisationId, asked.id);
    await signEligible(noor, organisationId, asked.id);
    await passTime(world, 15 * MINUTE);
    ({ number } = await world.db.selectFrom('evns').select('number').executeTakeFirstOrThrow());
  });
  after(() => world.close());

  const readings = () =>
    world.db.selectFrom('file_readings').selectAll().where('page', '=', 'number').execute();

  it('says that it is good to an officer who knows the family name or the client ID', async () => {
    for (const second of ['diallo', '9765 4321']) {
      const page = await odile.post(PAGE, { number: `${number.slice(0, 3)} ${number.slice(3)}`, second });
      assert.match(page.text, /This number is good[\s\S]*Collège du Fjord/, second);
    }
    assert.equal((await readings()).length, 1, 'one reading in a quarter of an hour');
    const french = await odile.post('/fr/verifier-un-numero', { number, second: 'Diallo' });
    assert.match(french.text, /Ce numéro est valide/);
  });

  it('answers alike for another person, for no such number, and for one’s given name', async () => {
    const text = async (values: Record<string, string>) =>
      (await odile.post(PAGE, values)).text.match(/class="callout[\s\S]*?<\/p>\s*<p>(.*?)<\/p>/)?.[1];
    const other = await text({ number, second: 'Obi' });
    assert.match(other ?? '', /There is no such number, or it is not this person’s/);
    assert.equal(await text({ number: '3719000429', second: 'Diallo' }), other);
    assert.equal(await text({ number, second: 'Amina' }), other);
  });

  it('says of a wrong digit at once, which costs no try', async () => {
    const wrong = number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
    for (let again = 0; again < 35; again++) {
      const page = await odile.post(PAGE, { number: wrong, second: 'Diallo' });
      assert.match(errorsOf(page)[0] ?? '', /One of the digits is wrong/);
    }
    assert.match((await odile.post(PAGE, { number, second: 'Diallo' })).text, /This number is good/);
  });

  it('waits for a minute after thirty checks that found nothing', async () => {
    for (let again = 0; again < 30; again++) await odile.post(PAGE, { number, second: 'Obi' });
    const page = await odile.post(PAGE, { number, second: 'Diallo' });
    assert.match(errorsOf(page)[0] ?? '', /Too many checks found nothing/);
    await passTime(world, MINUTE);
    assert.match((await odile.post(PAGE, { number, second: 'Diallo' })).text, /This number is good/);
  });

  it('gives no more guesses for right ones in between', async () => {
    await passTime(world, MINUTE);
    for (let again = 0; again < 30; again++) {
      await odile.post(PAGE, { number, second: 'Obi' });
      if (again % 10 === 4) await odile.post(PAGE, { number, second: 'Diallo' });
    }
    const page = await odile.post(PAGE, { number, second: 'Diallo' });
    assert.match(errorsOf(page)[0] ?? '', /Too many checks found nothing/);
    await passTime(world, MINUTE);
  });

  it('costs nothing as often as it is right', async () => {
    for (let again = 0; again < 40; again++)
      assert.match((await odile.post(PAGE, { number, second: 'Diallo' })).text, /This number is good/);
  });

  it('is no page for anybody else', async () => {
    for (const visitor of [asked.student, dir, noor]) assert.equal((await visitor.get(PAGE)).status, 404);
    for (const visitor of [asked.student, odile, noor])
      assert.equal((await visitor.get(ours(fjord))).status, 404);
  });

  it('is done by representatives for their own institution, by the same rules', async () => {
    const good = await dir.post(ours(fjord), { number, second: 'Diallo' });
    assert.match(good.text, /This number is good[\s\S]*Collège du Fjord/);
    const reading = (await readings()).find(({ reader_id }) => reader_id === dir.personId);
    assert.deepEqual([reading?.role, reading?.organisation_id], ['dir', fjord]);
    assert.match((await asked.student.get('/en/who-read-my-file')).text, /DIR[\s\S]*Checked your number/);
    const french = `/fr/notre-etablissement/${fjord}/verifier-un-numero`;
    assert.match((await dir.post(french, { number, second: '97654321' })).text, /Ce numéro est valide/);
    for (let again = 0; again < 30; again++) await dir.post(ours(fjord), { number, second: 'Obi' });
    const page = await dir.post(ours(fjord), { number, second: 'Diallo' });
    assert.match(errorsOf(page)[0] ?? '', /Too many checks found nothing/);
  });

  it('finds another institution’s number no more than one that there is not', async () => {
    const other = await institution(world, 'Collège voisin');
    const path = ours(other.organisationId);
    const text = async (values: Record<string, string>) =>
      (await other.dir.post(path, values)).text.match(/class="callout[\s\S]*?<\/p>\s*<p>(.*?)<\/p>/)?.[1];
    const none = await text({ number: '3719000429', second: 'Diallo' });
    assert.match(none ?? '', /no such number that you may see/);
    assert.equal(await text({ number, second: 'Diallo' }), none);
    assert.equal((await other.dir.post(ours(fjord), { number, second: 'Diallo' })).status, 404);
    assert.equal((await readings()).filter(({ reader_id }) => reader_id === other.dir.personId).length, 0);
  });

  it('says that a number has ended, and why', async () => {
    const { id } = await world.db.selectFrom('consents').select('id').executeTakeFirstOrThrow();
    await asked.student.post(`/en/consents/${id}/revoke`);
    const page = await odile.post(PAGE, { number, second: 'Diallo' });
    assert.match(page.text, /This number has ended[\s\S]*The student revoked the consent/);
    await passTime(world, MINUTE);
    const shut = await dir.post(ours(fjord), { number, second: 'Diallo' });
    assert.match(shut.text, /no such number that you may see/, 'the file is shut to the institution');
  });
});

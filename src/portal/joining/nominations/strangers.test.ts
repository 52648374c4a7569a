import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, errorsOf } from '#test/portal/portal-people.ts';
import { MINUTE } from '#test/world/clock.ts';

const STRANGER = { givenNames: 'Marie', familyName: 'Roy', email: 'victim@target.example', language: 'en' };

describe('a stranger at the public form', () => {
  let world: PortalWorld;
  let somebody: Visitor;
  let place: string;
  before(async () => {
    world = await openPortal();
    somebody = await world.visitor();
    const { jurisdiction } = await world.db
      .selectFrom('organisations')
      .select('jurisdiction')
      .where('id', '=', await addOrganisation(world, 'Rive'))
      .executeTakeFirstOrThrow();
    place = `/en/obtain-a-pin/new-dir?in=${jurisdiction}`;
  });
  after(() => world.close());

  it('gets no more links sent to a nominee than the nominee’s own page does, from however many networks', async () => {
    const institution = await addOrganisation(world, 'Fjord');
    const statuses = new Set<number>();
    for (let network = 0; network < 12; network += 1) {
      await world.db.deleteFrom('throttles').where('key', 'like', 'nomination-start:%').execute();
      world.clock.advance(MINUTE);
      statuses.add((await somebody.post(place, { ...STRANGER, institution })).status);
    }
    assert.deepEqual([...statuses], [303]);
    // The first was the nomination's own.
    assert.equal((await mailTo(STRANGER.email)).length, 1 + 5);
  });

  it('has no word of theirs in the mail that the portal sends in their name, to whatever address', async () => {
    const email = 'greeted@target.example';
    await world.db.deleteFrom('throttles').execute();
    const institution = await addOrganisation(world, 'Baie');
    const names = { givenNames: 'Your account is locked', familyName: 'Verify it now' };
    for (let times = 0; times < 2; times += 1) {
      assert.equal((await somebody.post(place, { ...STRANGER, ...names, email, institution })).status, 303);
      world.clock.advance(MINUTE);
    }
    const mails = await mailTo(email);
    assert.equal(mails.length, 2);
    for (const { text, html } of mails) {
      assert.doesNotMatch(`${text}${html}`, /locked|Verify/);
      assert.match(text, /^Hello,\n/);
    }
  });

  it('can’t put an address or a message into a name', async () => {
    await world.db.deleteFrom('throttles').execute();
    const names = { givenNames: 'Verify it now at https://evil.example/login', familyName: 'Roy (PhD)' };
    const institution = await addOrganisation(world, 'Dune');
    const page = await somebody.post(place, { ...STRANGER, ...names, institution });
    assert.equal(page.status, 422);
    const only =
      'In a name, use only letters, spaces, hyphens, apostrophes and periods, with a space after each period.';
    assert.deepEqual(errorsOf(page), [only, only]);
    const french = await somebody.post(
      place.replace('/en/obtain-a-pin/new-dir', '/fr/obtenir-un-nip/nouveau-rdee'),
      {
        ...STRANGER,
        ...names,
        institution,
      },
    );
    assert.match(errorsOf(french).join(), /Dans un nom, utilisez seulement des lettres/);
  });

  it('leaves nothing of a link’s token in the session when the language is switched', async () => {
    const email = 'switching@target.example';
    await world.db.deleteFrom('throttles').execute();
    await somebody.post(place, { ...STRANGER, email, institution: await addOrganisation(world, 'Anse') });
    const token = await tokenSentTo(email);
    const page = await somebody.post(`/en/nomination/${token}/check`, { _language: 'fr' });
    assert.equal(page.location, `/fr/candidature/${token}/verification`);
    assert.deepEqual(await rowsWith('portal.sessions', token), []);
  });

  it('leaves nothing of a link’s token among the jobs, before it is sent or after', async () => {
    const email = 'queued@target.example';
    await world.db.deleteFrom('throttles').execute();
    await somebody.post(place, { ...STRANGER, email, institution: await addOrganisation(world, 'Cap') });
    const waiting = await sql<{ row: string }>`select t::text as row from jobs.job as t`.execute(world.db);
    const token = await tokenSentTo(email);
    assert.ok(!JSON.stringify(waiting.rows).includes(token));
    assert.doesNotMatch(JSON.stringify(waiting.rows), /\/nomination\/[\w-]{43}/);
    assert.deepEqual(await rowsWith('jobs.job', token), []);
    const page = await somebody.get(`/en/nomination/${token}`);
    assert.equal(page.status, 200);
  });

  const mailTo = async (address: string) => (await world.mail()).filter(({ to }) => to === address);

  async function tokenSentTo(address: string): Promise<string> {
    const [mail] = await mailTo(address);
    const token = /nomination\/([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    assert.ok(token, mail?.text);
    return token;
  }

  async function rowsWith(table: string, token: string): Promise<readonly unknown[]> {
    const found = sql`select t::text from ${sql.table(table)} as t where t::text like ${`%${token}%`}`;
    return (await found.execute(world.db)).rows;
  }
});

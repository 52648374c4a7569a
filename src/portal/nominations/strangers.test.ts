import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openPortal, type PortalWorld, type Visitor } from '../../../test/support/portal.ts';
import { addOrganisation } from '../../../test/support/portal-people.ts';

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
      statuses.add((await somebody.post(place, { ...STRANGER, institution })).status);
    }
    assert.deepEqual([...statuses], [303]);
    // The first was the nomination's own.
    assert.equal((await mailTo(STRANGER.email)).length, 1 + 5);
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

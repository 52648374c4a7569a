import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { csrfToken } from '#kernel/http/csrf.ts';
import { endSessionsWhere } from '#kernel/http/session-store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { MINUTE } from '#test/world/clock.ts';

describe('whoever’s session has ended', () => {
  let world: PortalWorld;
  let admin: Visitor;
  before(async () => {
    world = await openPortal();
    admin = await enrol(world, { ...named('Ada'), role: 'administrator' });
  });
  after(() => world.close());

  const named = (givenNames: string) => ({
    givenNames,
    familyName: 'Example',
    email: `${givenNames.toLowerCase()}@example.ca`,
  });
  const officer = (givenNames: string) => enrol(world, { ...named(givenNames), role: 'officer' });
  /** The page to which somebody is sent, as a browser with its notice shows it. */
  async function toldTo(cookie: string, method: 'GET' | 'POST', url: string, payload = ''): Promise<string> {
    const headers = { cookie: `portal=${cookie}` };
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await world.app.inject({ method, url, headers: method === 'GET' ? headers : form, payload });
    const notice = sent.cookies.find(({ name }) => name === 'portal-notice')?.value ?? '';
    const page = await world.app.inject({
      url: String(sent.headers.location),
      headers: { cookie: `portal-notice=${notice}` },
    });
    return page.body.split('notice"')[1]?.split('</div>')[0] ?? '';
  }
  const suspend = async (email: string) => {
    const { id } = await world.db
      .selectFrom('memberships as m')
      .innerJoin('persons as p', 'p.id', 'm.person_id')
      .select('m.id')
      .where('p.email', '=', email)
      .executeTakeFirstOrThrow();
    await admin.post(`/en/staff/${id}/suspension`, { reason: 'On leave.' });
  };

  it('because a role was suspended reads so in both languages, not that they were away', async () => {
    const sam = await officer('Sam');
    const cookie = sam.cookie();
    await suspend('sam@example.ca');
    const english = await toldTo(cookie, 'GET', '/en/work-queue');
    assert.match(english, /one of your roles was suspended or ended/);
    assert.doesNotMatch(english, /kept|20 minutes/);
    assert.match(await toldTo(cookie, 'GET', '/fr/travail-en-attente'), /un de vos rôles a été suspendu/);
  });

  it('in another tab reads so, also when they only follow a link', async () => {
    const zoe = await officer('Zoe');
    await zoe.post('/en/log-out');
    assert.match(await toldTo('', 'GET', '/en/work-queue'), /you have logged out since/);
    assert.match(await toldTo('', 'GET', '/fr/travail-en-attente'), /elle a été fermée entre-temps/);
  });

  it('because they ended it elsewhere, or their credential was taken from it, reads so', async () => {
    const reasons = [
      ['ended_by_owner', /closed from another place/],
      ['logged_out_elsewhere', /closed from another place/],
      ['credential_unlinked', /no longer opens that account/],
      ['account_moved', /no longer opens that account/],
    ] as const;
    for (const [at, [reason, told]] of reasons.entries()) {
      const { credentialId, cookie } = await officer(`Olga-${'abcd'[at]}`);
      const former = cookie();
      await endSessionsWhere(world.db, { credential: credentialId }, reason, world.clock.now());
      assert.match(await toldTo(former, 'GET', '/en/home'), told, reason);
    }
  });

  it('because nothing was done for long reads so, and that words are kept only where they are', async () => {
    const omar = await officer('Omar');
    const cookie = omar.cookie();
    world.clock.advance(21 * MINUTE);
    const read = await toldTo(cookie, 'GET', '/en/account/email');
    assert.match(read, /after 20 minutes without use/);
    assert.doesNotMatch(read, /kept/);
    const token = csrfToken(world.deps.keys.derive('csrf'), cookie);
    const sent = await toldTo(cookie, 'POST', '/en/account/email', `_csrf=${token}&email=omar%40example.org`);
    assert.match(sent, /after 20 minutes without use.*what you typed has been kept/);
  });
});

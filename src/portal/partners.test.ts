import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brand } from '#kernel/brand.ts';
import { partnersOf } from '#kernel/config.ts';
import { LOCALES } from '#kernel/ui/locale.ts';
import { pinLetter } from '#portal/joining/forms/pin/letter.ts';
import { pinSlip } from '#portal/joining/forms/pin/slip.ts';
import { institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { crawl } from '#test/site/crawl.ts';

/** Sign-In Partners, and who stands between them and the portal. */
const PARTNERS = new RegExp(
  ['Sign-In Partners?', 'Partenaires? de connexion', brand.en.concierge, brand.fr.concierge].join('|'),
  'i',
);
const FROM = ['/en', '/fr', '/en/log-in', '/fr/ouvrir-une-session', '/en/home', '/fr/accueil'];

/** All that people of every role read of a portal: pages, mail, and what a PIN is handed over on. */
async function readAll(world: PortalWorld): Promise<Map<string, string>> {
  const { dir } = await institution(world);
  const officer = await enrol(world, { role: 'officer', email: 'odile@example.ca' });
  const admin = await enrol(world, { role: 'administrator', email: 'ada@example.ca', locale: 'fr' });
  const found = await crawl(world.app, { from: FROM, most: 150 });
  for (const one of [dir, officer, admin])
    for (const [url, text] of await crawl(world.app, {
      from: FROM,
      most: 150,
      cookie: `portal=${one.cookie()}`,
    }))
      found.set(url, text);
  for (const { subject, text } of await world.mail()) found.set(`mail ${subject}`, text);
  for (const locale of LOCALES) found.set(`paper ${locale}`, JSON.stringify(papersOf(world, locale)));
  return found;
}

function papersOf({ deps, clock }: PortalWorld, locale: 'en' | 'fr') {
  const expires = clock.now();
  const person = { locale, givenNames: 'Ada', familyName: 'Roy', pin: '7K3M-9QXT-W2HV', expires };
  const partners = partnersOf(deps.config) !== null;
  const place = { en: 'Fjord College', fr: 'Collège du Fjord' };
  const portal = { en: 'https://portal.example.ca/en', fr: 'https://portal.example.ca/fr' };
  const mailed = { place, address: [], printed: expires, reference: 'PP-4B2N-8WKM', portal };
  const handed = { institution: 'Fjord', issuer: 'Bo', issued: expires, portal: portal[locale] };
  return [
    pinLetter({ ...person, ...mailed, role: 'dir', partners }),
    pinSlip({ ...person, ...handed, role: 'signatory', partners }),
  ];
}

const speaking = (found: ReadonlyMap<string, string>) =>
  [...found].flatMap(([place, text]) => (PARTNERS.test(text) ? [place] : []));

for (const [name, env, wanted] of [
  ['without Sign-In Partners', { SIGN_IN_PARTNERS: '[]' }, false],
  ['with Sign-In Partners', {}, true],
] as const)
  describe(`a portal ${name}`, () => {
    let world: PortalWorld;
    before(async () => {
      world = await openPortal(env);
    });
    after(() => world.close());

    it(`${wanted ? 'tells' : 'tells nobody'} of them on its pages, in its mail and on paper`, async () => {
      const found = await readAll(world);
      assert.ok(found.size > 120, `${found.size} places`);
      if (!wanted) return assert.deepEqual(speaking(found), []);
      for (const place of ['/en', '/fr', '/en/log-in', '/fr/guide/imprimer', '/en/guide/print', 'paper fr'])
        assert.ok(speaking(found).includes(place), place);
    });
  });

it('partners that no door leads to are none', () => {
  const { config } = { config: { issuers: [], partners: [{}], services: { concierge: { origin: 'a' } } } };
  assert.equal(partnersOf(config as never), null);
});

it('the words of the portal tell of partners only where somebody has asked whether there are any', () => {
  const places = globSync('**/{en,fr}.ts', { cwd: new URL('.', import.meta.url) }).filter((name) =>
    PARTNERS.test(readFileSync(new URL(name, import.meta.url), 'utf8')),
  );
  const rooms = [...new Set(places.map((name) => name.replace(/\/(en|fr)\.ts$/, '')))];
  assert.deepEqual(rooms.toSorted(), ['access/sign-in', 'joining/forms/pin', 'lobby/front']);
});

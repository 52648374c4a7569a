import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { href } from '#kernel/http/path.ts';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { guidePath, sectionKeys } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addOrganisation, enrol } from '#test/portal/portal-people.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

const pages = [paths.front, paths.guide, paths.guidePrint, ...sectionKeys.map(guidePath)];

async function get(url: string): Promise<{ status: number; text: string }> {
  const answer = await world.app.inject({ method: 'GET', url });
  return { status: answer.statusCode, text: answer.body };
}

const search = (query: string, locale: Locale = 'en') => get(href(paths.guide, locale, {}, { q: query }));

const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
const headingsOf = (html: string) => [...html.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
const linksOf = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));

describe('the public pages', () => {
  for (const path of pages) {
    it(`have the same headings in both languages at ${path.en}`, async () => {
      const [en, fr] = [await get(path.en), await get(path.fr)];
      assert.deepEqual([en.status, fr.status], [200, 200]);
      assert.deepEqual(headingsOf(fr.text), headingsOf(en.text));
      assert.deepEqual(idsOf(en.text), [...new Set(idsOf(en.text))]);
      assert.ok(en.text.includes(`href="${path.fr}"`), 'the toggle leads to the same page');
      assert.ok(fr.text.includes(`href="${path.en}"`), 'and back');
    });
  }

  it('lead only to pages, and to places on them, that are there', async () => {
    const links = new Set<string>();
    for (const url of pages.flatMap(({ en, fr }) => [en, fr]))
      for (const to of linksOf((await get(url)).text)) links.add(to.startsWith('#') ? url + to : to);
    const ours = [...links].filter((to) => to.startsWith('/'));
    assert.ok(ours.length > 100, `${ours.length} links`);
    for (const to of ours) {
      const [page = '', anchor] = to.split('#');
      const { status, text } = await get(page);
      assert.ok(status === 200 || status === 303, `${to} answers ${status}`);
      if (anchor) assert.ok(idsOf(text).includes(anchor), `${to} has no such place`);
    }
  });
});

describe('the links of the guide', () => {
  it('lead nobody to a page that is not there for them', async () => {
    const organisationId = await addOrganisation(world);
    const signatory = await enrol(world, { role: 'signatory', organisationId });
    const links = new Set<string>();
    for (const key of sectionKeys)
      for (const to of linksOf((await get(guidePath(key).en)).text)) links.add(to);
    const pages = new Set([...links].filter((to) => to.startsWith('/')).map((to) => to.split('#')[0] ?? ''));
    // Whoever is logged in is not sent there: the price of that page is for those who come in.
    pages.delete(paths.logIn.en);
    for (const page of pages) assert.notEqual((await signatory.get(page)).status, 404, page);
  });
});

describe('the front page', () => {
  it('tells the three steps of the seed, in order, and where each is done', async () => {
    const { text } = await get(paths.front.en);
    const steps = ['Step 1 – Obtain a PIN', 'Step 2 – Create/Login with', 'Step 3 – Enrol your secure'];
    const places = steps.map((step) => text.indexOf(step, text.indexOf('id="step-1"')));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(places.every((place) => place > 0));
    for (const path of [paths.logIn, guidePath('pin'), paths.enterPin])
      assert.ok(text.includes(`href="${path.en}"`), path.en);
  });

  it('has the address, the date of its text, and the list of partners', async () => {
    const { text } = await get(paths.front.fr);
    assert.match(text, /Unité des étudiants étrangers<br ?\/>/);
    assert.match(text, /Date de modification\u00a0: <time>\d{4}-\d{2}-\d{2}<\/time>/);
    assert.ok(text.includes(`href="${world.deps.config.services.concierge.origin}/fr"`));
  });
});

describe('the guide', () => {
  it('leads from each section to the one before and the one after', async () => {
    for (const [index, key] of sectionKeys.entries()) {
      const { text } = await get(guidePath(key).en);
      for (const [rel, at] of [
        ['prev', index - 1],
        ['next', index + 1],
      ] as const) {
        const other = sectionKeys[at];
        const link = new RegExp(`rel="${rel}" href="([^"]*)"`).exec(text)?.[1];
        assert.equal(link, other === undefined ? undefined : guidePath(other).en);
      }
    }
  });

  it('marks where one is in the contents', async () => {
    const { text } = await get(guidePath('pin').fr);
    assert.match(text, /<a href="\/fr\/guide\/obtenir-un-nip" aria-current="page">7\. Obtenir un NIP<\/a>/);
  });

  it('answers 404 for a section that there isn’t, or in the other language', async () => {
    for (const url of ['/en/guide/nothing', '/en/guide/obtenir-un-nip', '/fr/guide/7', '/en/guide/print/x'])
      assert.equal((await get(url)).status, 404, url);
  });

  it('holds every part of every section on the page to print', async () => {
    const printed = headingsOf((await get(paths.guidePrint.en)).text);
    for (const [index, key] of sectionKeys.entries()) {
      const section = headingsOf((await get(guidePath(key).en)).text);
      assert.deepEqual(
        printed.filter((id) => id?.startsWith(`${index + 1}-`)),
        section,
      );
    }
  });
});

describe('the search', () => {
  it('says that it looked for nothing, when it was sent empty', async () => {
    assert.match((await search('  ')).text, /id="q-error"[\s\S]*Enter at least one word to look for\./);
    assert.match((await search('', 'fr')).text, /Entrez au moins un mot à chercher\./);
    assert.doesNotMatch((await get('/en/guide')).text, /q-error/);
  });

  it('finds a passage with and without accents, and marks the words', async () => {
    for (const query of ['délivrer', 'delivrer', 'DELIVRER']) {
      const { text } = await search(query, 'fr');
      assert.match(
        text,
        /<a href="\/fr\/guide\/personnes-de-votre-etablissement#8-2"><mark>Délivrer<\/mark> un NIP/,
      );
    }
  });

  it('finds what somebody in need would type', async () => {
    const needs = {
      en: {
        'I forgot my password': '#6-1',
        'lost phone': '#6-7',
        'how do I get a PIN?': 'obtaining-a-pin',
        bank: '#3-5',
        lettr: '#7-7',
        'locked out': '#4-5',
        '2fa': '#4-6',
        'who do I call': '#15-1',
      },
      fr: {
        banque: '#3-5',
        lettr: '#7-7',
        verrouillé: '#4-5',
        '2fa': '#4-7',
        'identifiant oublié': '#6-2',
        appeler: '#15-1',
      },
    };
    for (const locale of LOCALES)
      for (const [query, anchor] of Object.entries(needs[locale])) {
        const { text } = await search(query, locale);
        const [hits = ''] = /<ol>.*?<\/ol>/s.exec(text.slice(text.indexOf('role="status"'))) ?? [];
        assert.ok(
          linksOf(hits)
            .slice(0, 4)
            .some((to) => to.endsWith(anchor)),
          `${query}: ${linksOf(hits)}`,
        );
      }
  });

  it('keeps what was asked for, in the field and across the toggle', async () => {
    const { text } = await search('courrier recommandé', 'fr');
    assert.match(text, /value="courrier recommandé"/);
    assert.match(text, /href="\/en\/guide\?q=courrier\+recommand%C3%A9"/);
  });

  it('says when nothing was found, and what to do', async () => {
    const { status, text } = await search('zebra');
    assert.equal(status, 200);
    assert.match(text, /Nothing was found for “zebra”/);
    assert.match(text, /use fewer words/);
    assert.doesNotMatch(text, /<mark>/);
  });

  it('shows the contents alone when nothing was asked for', async () => {
    for (const query of ['', '   ']) assert.doesNotMatch((await search(query)).text, /Search results/);
  });

  it('escapes what was asked for', async () => {
    for (const query of ['<script>alert(1)</script>', '"><b>pin</b>']) {
      const { text } = await search(query);
      assert.doesNotMatch(text, /<script>alert|<b>pin/);
      assert.match(text, /&lt;(script|b)>/);
    }
  });
});

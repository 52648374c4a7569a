import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted, formatNumber, LOCALES, plural } from '#kernel/ui/locale.ts';
import { counterFaults, countersIn } from '#test/house/counters.ts';
import { parseSources, readSources } from '#test/house/source.ts';

const sources = readSources();
const english = sources.filter(({ path }) => /(^|\/)en\.ts$/.test(path));

describe('a number and what it counts', () => {
  it('agree as each language wants it', () => {
    const forms = { en: ['day', 'days'], fr: ['jour', 'jours'] } as const;
    const said = LOCALES.map((locale) =>
      [0, 1, 1.5, 2, 1234].map((count) => counted(count, locale, forms[locale][0], forms[locale][1])),
    );
    assert.deepEqual(said, [
      ['0 days', '1 day', '1.5 days', '2 days', '1,234 days'],
      ['0\u00a0jour', '1\u00a0jour', '1,5\u00a0jour', '2\u00a0jours', '1\u00a0234\u00a0jours'],
    ]);
    assert.equal(plural(0, 'fr', 'reste', 'restent'), 'reste');
    assert.equal(plural(0, 'en', 'remains', 'remain'), 'remain');
  });

  it('agree in every dictionary', async () => {
    let found = 0;
    const faults: string[] = [];
    for (const source of english)
      for (const counter of countersIn(source))
        for (const locale of LOCALES) {
          const path = source.path.replace(/en\.ts$/, `${locale}.ts`);
          const words = (await import(new URL(path, import.meta.url).href)) as Record<string, unknown>;
          faults.push(...counterFaults(words[locale], counter, locale).map((fault) => `${path} ${fault}`));
          found += 1;
        }
    assert.ok(found > 60, `${found} counters are found`);
    assert.deepEqual(faults, []);
  });
});

describe('the check of counters', () => {
  const faults = (locale: 'en' | 'fr', say: (count: number) => string) =>
    counterFaults({ say }, { keys: ['say'], place: 0 }, locale).length;

  it('finds the counts of a dictionary', () => {
    const [source] = parseSources({
      'x/en.ts':
        'export const en = { a: { b: (x: string, n: number) => x + n, c: (year: number) => String(year) } };',
    });
    assert.ok(source);
    assert.deepEqual(countersIn(source), [{ keys: ['a', 'b'], place: 1 }]);
  });

  it('sees a noun that does not agree, a number of the other language, a line’s end between them', () => {
    assert.equal(
      faults('fr', (n) => `${formatNumber(n, 'fr')}\u00a0lettres`),
      3,
    );
    assert.equal(
      faults('fr', (n) => (n === 1 ? '1\u00a0jour' : `${formatNumber(n, 'fr')}\u00a0jours`)),
      2,
    );
    assert.equal(
      faults('fr', (n) => `${n}\u00a0${n < 2 ? 'jour' : 'jours'}`),
      1,
    );
    assert.equal(
      faults('fr', (n) => counted(n, 'fr', 'jour', 'jours').replace('\u00a0', ' ')),
      4,
    );
    assert.equal(
      faults('en', (n) => `${n} letters`),
      1,
    );
    assert.equal(
      faults('en', (n) => (n < 2 ? `${n} day` : `${n} days`)),
      2,
    );
  });

  it('passes what agrees', () => {
    assert.equal(
      faults('fr', (n) => counted(n, 'fr', 'essai', 'essais')),
      0,
    );
    assert.equal(
      faults('en', (n) => counted(n, 'en', 'person has', 'people have')),
      0,
    );
  });
});

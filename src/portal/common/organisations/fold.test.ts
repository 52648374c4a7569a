import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';
import { haveWords } from '#kernel/db/words.ts';
import { fold, foldedWords } from '#kernel/fold.ts';
import { wordQuery } from '#kernel/search.ts';
import { openTestDatabase } from '#test/world/database.ts';

let database: Database;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

/** What the database makes of each of many texts by one of its functions. */
async function each(texts: readonly string[], call: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await database.root.connection().execute(async (db) => {
    await sql`set search_path to portal`.execute(db);
    return sql<{ folded: string }>`select ${call} as folded
      from unnest(${texts}::text[]) with ordinality as t(name, place) order by place`.execute(db);
  });
  return rows.map(({ folded }) => folded);
}

/** Every character of the planes that scripts are in; of ideographs, syllables and private ones every 37th. */
const characters = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code > 0 && (code < 0xd800 || code > 0xdfff))
  .filter(
    (code) =>
      code % 37 === 0 || !/[\p{Ideographic}\p{Script=Hangul}\p{Co}]/u.test(String.fromCodePoint(code)),
  )
  .map((code) => String.fromCodePoint(code));

describe('the fold of the database', () => {
  it('is that of the code, for every character', async () => {
    const normal = await each(characters, sql`normalize(name, NFKD)`);
    const known = characters.filter(
      (character, at) => !/\p{Cn}/u.test(character) && normal[at] === character.normalize('NFKD'),
    );
    // PostgreSQL's Unicode may be older than Node's.
    assert.ok(known.length > 25_000, `${known.length} characters`);
    const texts = known.map((character) => `Å${character}b`);
    const folded = await each(texts, sql`fold(name)`);
    const differing = texts.flatMap((text, at) =>
      folded[at] === fold(text) ? [] : [`${text.codePointAt(1)?.toString(16)}: ${folded[at]}`],
    );
    assert.deepEqual(differing, []);
  });

  it('is that of the code, for names of any kind', async () => {
    const names = fc
      .sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 2000)
      .map((name) => name.replaceAll('\0', ''));
    const folded = await each(names, sql`fold(name)`);
    assert.deepEqual(folded, names.map(fold));
  });

  it('sorts by the words that are compared', async () => {
    const names = ['Œuvre', 'O’Neil', 'Jean-Luc', 'Đặng', 'Łukasiewicz', 'A/L Subramaniam', 'ʔəy̓a'];
    const keys = await each(names, sql`sort_key(name)`);
    assert.deepEqual(
      keys,
      names.map((name) => foldedWords(name).join(' ')),
    );
  });
});

describe('a name is found', () => {
  const finds: [string, string[]][] = [
    ['Łukasiewicz', ['Lukasiewicz', 'łukasiewicz', 'ŁUKAS']],
    ['Đặng', ['Dang', 'Ðặng', 'đang']],
    ['Bœuf', ['Boeuf', 'bœuf', 'BŒUF']],
    ['Þórdís', ['Thordis']],
    ['Weiß', ['Weiss', 'WEISS', 'weiß']],
    ['Haíɫzaqv', ['Hailzaqv']],
    ['Sahaiʔa Roy', ['Sahaia', 'sahai-a', 'Sahai’a', 'roy']],
    [
      'Cégep de l’Outaouais',
      ['outaouais', 'l’outaouais', 'l outaouais', "L'OUTAOUAIS", 'loutaouais', 'cegep'],
    ],
    ['Université de l’Ontario français', ['ontario', 'l’ontario francais']],
    ['Collège d’Alma', ['alma', 'd’alma', 'd alma', 'dʼalma']],
    ['Queen’s University', ['queens', 'queen', 'queen’s', 'queen s']],
    ['Marie O’Neil', ['oneil', 'o’neil', 'neil', 'O Neil']],
    ['Jean-Luc Roy', ['jean luc', 'jeanluc', 'luc', 'jean-luc']],
    ['A/L Subramaniam', ['a/l', 'al', 'subramaniam']],
    ['St.John', ['st john', 'stjohn', 'St. John']],
    ['Jürgen Müller', ['Mueller', 'MUELLER Juergen', 'Müll', 'muller']],
    ['MUELLER', ['Müller', 'Müll', 'Mueller']],
    ['Søren Bjørn', ['Soeren', 'soren bjoern', 'Bjørn']],
    ['SOEREN', ['Søren']],
    ['किरण', ['किरण', 'कि']],
    ['王小明', ['王', '王小明']],
    ['김민준', ['김민준', '김']],
  ];
  for (const [name, queries] of finds)
    for (const query of queries)
      it(`${name} by ${query}`, async () => {
        const found = sql`(${haveWords(sql`name_words(name)`, wordQuery(query))})::text`;
        assert.deepEqual(await each([name], found), ['true']);
      });

  it('but not by other words', async () => {
    for (const [name, query] of [
      ['Cégep de l’Outaouais', 'taouais'],
      ['Jean-Luc Roy', 'lucroy'],
      ['Đặng', 'tang'],
      ['Nolan Roy', 'noel'],
    ] as const)
      assert.deepEqual(
        await each([name], sql`(${haveWords(sql`name_words(name)`, wordQuery(query))})::text`),
        ['false'],
      );
  });

  it('by both of a person’s names, each written as one word or parted', async () => {
    const found = (query: string) =>
      sql`(${haveWords(sql`person_words('Anne Marie', name)`, wordQuery(query))})::text`;
    for (const query of ['de la cruz', 'delacruz', 'dela cruz', 'annemarie', 'anne cruz'])
      assert.deepEqual(await each(['De La Cruz'], found(query)), ['true'], query);
  });

  it('however long it is', async () => {
    for (const long of ['x', 'é', '王', 'ﷺ', '𝒳'])
      assert.deepEqual(
        await each(
          [long.repeat(5000)],
          sql`(${haveWords(sql`person_words(name, name)`, wordQuery(long))})::text`,
        ),
        ['true'],
      );
  });
});

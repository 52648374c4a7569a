import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSources, readSources } from '#test/house/source.ts';
import { elisionFaults, wordingFaults } from '#test/house/wording.ts';
import {
  type Dictionary,
  frenchFaults,
  frenchOf,
  type Localised,
  pathFaults,
  shapeFaults,
  slips,
  stringsOf,
  unended,
  untranslated,
  wordsInMarkup,
} from '#test/house/words.ts';

const sources = readSources().filter(({ path }) => !/\.test\.tsx?$/.test(path));
const english = sources.filter(({ path }) => /(^|\/)en\.ts$/.test(path)).map(({ path }) => path);
const french = sources.filter(({ path }) => /(^|\/)fr\.ts$/.test(path));
const tables = sources.filter(({ path }) => /(^|\/)paths\.ts$/.test(path)).map(({ path }) => path);

/** The French texts that are written as Markdown. */
const pages = globSync('src/**/*.fr.md').concat('LISEZMOI.md');

/** Words that both languages write the same way. */
const SAME = new Set([
  ...'Action Confirmation Date GCKey Important Information Menu Message Messages minute minutes Page Pages Programme Question Questions Sessions Total Version Versions'.split(
    ' ',
  ),
  ...'Alberta Canada Manitoba Nunavut Ontario Saskatchewan Yukon'.split(' '),
  'IMM 5592',
]);

describe('both languages', () => {
  it('have a dictionary wherever one has', () => {
    assert.ok(english.length >= 3, 'dictionaries are found');
    assert.deepEqual(
      french.map(({ path }) => path),
      english.map((path) => path.replace(/en\.ts$/, 'fr.ts')),
    );
  });

  for (const path of english) {
    it(`say the same things in ${path}`, async () => {
      const { en } = await load<{ en: Dictionary }>(path);
      const { fr } = await load<{ fr: Dictionary }>(path.replace(/en\.ts$/, 'fr.ts'));
      assert.ok(Object.keys(en).length > 0, 'the dictionary has words');
      assert.deepEqual(shapeFaults(en, fr), []);
      assert.deepEqual(untranslated(en, fr, SAME), []);
    });

    it(`are written with care in ${path}`, async () => {
      const { en } = await load<{ en: Dictionary }>(path);
      const { fr } = await load<{ fr: Dictionary }>(path.replace(/en\.ts$/, 'fr.ts'));
      assert.deepEqual([...slips(en), ...slips(fr)], []);
      // The kernel's words about errors are headings, not messages.
      if (!path.startsWith('kernel/')) assert.deepEqual([...unended(en), ...unended(fr)], []);
    });
  }

  it('have an address for every page', async () => {
    const modules = await Promise.all(
      tables.map((path) => load<{ paths?: Record<string, Localised> }>(path)),
    );
    const found = modules.flatMap(({ paths }) => (paths ? [paths] : []));
    assert.ok(found.length >= 3, 'the tables of the three services are found');
    assert.deepEqual(found.flatMap(pathFaults), []);
  });

  it('are kept in dictionaries, not in the markup', () => {
    const pages = sources.filter(({ path }) => path.endsWith('.tsx'));
    assert.deepEqual(pages.flatMap(wordsInMarkup), []);
  });
});

describe('French', () => {
  it('is Canadian French, as typesetters write it', () => {
    assert.deepEqual(
      french.flatMap((source) => frenchFaults(stringsOf(source))),
      [],
    );
  });

  it('is so beside its English too, outside the dictionaries', () => {
    assert.deepEqual(
      sources.flatMap((source) => frenchFaults(frenchOf(source))),
      [],
    );
  });

  it('says one thing by one word, as the glossary has it', () => {
    const said = [...french.map(stringsOf), ...sources.map(frenchOf), ...pages.map(linesOf)];
    assert.deepEqual(said.flatMap(wordingFaults), []);
  });

  it('makes sentences that hold whatever name is filled in', () => {
    assert.deepEqual(french.flatMap(elisionFaults), []);
  });
});

describe('the check of the languages sees', () => {
  it('a missing word, another kind, another argument, an empty word', () => {
    assert.deepEqual(shapeFaults({ a: { b: 'x' } }, { a: {} }), [
      'a.b: string in English, undefined in French',
    ]);
    assert.deepEqual(shapeFaults({}, { a: 'x' }), ['a: undefined in English, string in French']);
    assert.deepEqual(shapeFaults({ a: (n: number) => n }, { a: () => 1 }), [
      'a: takes 1 in English, 0 in French',
    ]);
    assert.deepEqual(shapeFaults({ a: ['x', 'y'] }, { a: ['x', ''] }), ['a.1: is empty']);
  });

  it('a word that was not translated', () => {
    const en = { a: 'Log in', b: 'Menu', c: (n: number) => `Step ${n}` };
    assert.deepEqual(untranslated(en, { ...en, c: () => 'Étape' }, SAME), ['Log in']);
    assert.equal(untranslated({ c: en.c }, { c: en.c }, SAME).length, 1);
  });

  it('a slip of the pen, and a message that does not end', () => {
    const wrong = { a: 'Twice..', b: 'a  b', c: 'end ', d: 'a .' };
    assert.equal(slips(wrong).length, 4);
    assert.deepEqual(
      slips({ a: 'Wait…', b: (time: string) => `Wait until ${time}.`, c: 'Ottawa ON  K1A 1L1' }),
      [],
    );
    assert.equal(unended({ errors: { a: 'Enter it', b: 'Enter it.' }, title: 'Enter it' }).length, 1);
  });

  it('what Canadian French does not allow', () => {
    const wrong = [
      "l'accès",
      'Nom:',
      'Nom : x',
      '«x»',
      'Quoi ?',
      'Quoi\u00a0!',
      'un "mot"',
      'Enter votre nom',
    ];
    for (const text of wrong) assert.equal(frenchFaults([{ place: '', text }]).length, 1, text);
    const right = ['l’accès', 'Nom\u00a0:', '«\u00a0x\u00a0»', 'Quoi?', 'https://x.ca', '14:05', 'Un; deux'];
    for (const text of right) assert.deepEqual(frenchFaults([{ place: '', text }]), [], text);
  });

  it('what the glossary says otherwise', () => {
    const wrong = [
      'Cliquez sur Oui',
      'Quelqu’un vous a devancé',
      'Entrez vos noms',
      'si vous vous êtes assuré de cela',
      'Cette opération est irréversible.',
      'Aucune demande ne correspond.',
      'Votre compte reste le vôtre.',
      'en 20 minutes',
      'à 9\u00a0h\u00a000',
      'Formulaire IMM 5592',
      'votre clic est arrivé deux fois',
      'Un agent du programme le consigne.',
      'Un RDEE ou son suppléant décide.',
      'Le rôle prend fin pour de bon.',
    ];
    for (const text of wrong) assert.equal(wordingFaults([{ place: '', text }]).length, 1, text);
    const right = ['Sélectionnez Oui', 'de 2 à 3\u00a0jours', 'à 9\u00a0h', 'la partie 5'];
    for (const text of right) assert.deepEqual(wordingFaults([{ place: '', text }]), [], text);
  });

  it('French in plain strings, in templates, and beside its English', () => {
    const [source] = parseSources({
      'x/fr.ts': `const a = ["l'un", \`\${1} : x\`]; const b = { en: 'x', fr: 'y:' };`,
    });
    assert.ok(source);
    assert.equal(frenchFaults(stringsOf(source)).length, 3);
    assert.equal(frenchFaults(frenchOf(source)).length, 1);
  });

  it('a word that would be elided before some names', () => {
    const [source] = parseSources({
      'x/fr.ts': `const a = (name) => \`Demande de \${name}\`; const b = (name) => \`confiée à \${name}\`;`,
    });
    assert.ok(source);
    assert.deepEqual(elisionFaults(source), ['x/fr.ts:1 has a word to be elided before name']);
  });

  it('words in the markup', () => {
    const page = '<p title="Your name">{w.name}<b>Hello</b>&nbsp;· 1<i class="word" aria-label={w.x} /></p>';
    const [source] = parseSources({ 'x/pages.tsx': `export const P = () => ${page};` });
    assert.ok(source);
    assert.deepEqual(wordsInMarkup(source), ['x/pages.tsx:1 title="Your name"', 'x/pages.tsx:1 Hello']);
  });

  it('an address that is wrong in either language', () => {
    assert.deepEqual(pathFaults({ a: { en: '/en/a', fr: '/en/a' } }), [
      'a: the French one does not begin with /fr',
      'a: /en/a stands twice',
      'a: /en/a stands twice',
    ]);
    assert.deepEqual(pathFaults({ a: { en: '/a/:id', fr: '/fr/a' } }), [
      'a: the English one does not begin with /en',
      'a: the parameters differ',
    ]);
    assert.deepEqual(pathFaults({ a: { en: '/en', fr: '/fr' } }), []);
  });
});

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ place: `${path}:${index + 1}`, text }));

async function load<T>(path: string): Promise<T> {
  return (await import(new URL(path, import.meta.url).href)) as T;
}

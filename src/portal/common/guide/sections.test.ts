import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LOCALES } from '#kernel/ui/locale.ts';
import { guidePath, sectionKeys } from '#portal/common/guide-link/sections.ts';
import { frenchFaults } from '#test/house/words.ts';
import { readGuide, type Section } from './guide.ts';
import type { Part } from './rules.ts';
import { fillIn } from './text.ts';

const guide = readGuide({ partners: true });
const alone = readGuide({ partners: false });
const folders = [new URL('./sections/', import.meta.url), new URL('../../lobby/front/', import.meta.url)];
const textsIn = (folder: URL) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const files = folders.flatMap(textsIn);
const texts = [...files, ...textsIn(new URL('./stories/', import.meta.url))];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('the sections of the guide', () => {
  it('are those of the list, in both languages, and no others', () => {
    assert.equal(files.length, 2 * (sectionKeys.length + 1));
  });

  for (const [index, key] of sectionKeys.entries()) {
    it(`say as much in French as in English about '${key}'`, () => {
      for (const one of [guide, alone])
        sayAsMuch(one.en[index] ?? assert.fail(), one.fr[index] ?? assert.fail());
    });
  }

  function sayAsMuch(en: Section, fr: Section): void {
    assert.ok(en.parts.length >= 3);
    assert.deepEqual(
      fr.parts.map(({ place }) => place),
      en.parts.map(({ place }) => place),
    );
    for (const [at, part] of en.parts.entries()) {
      const french: Part | undefined = fr.parts[at];
      assert.ok(french);
      for (const pattern of [/^\d+\. /gm, /^- /gm, /\]\(/g, /^$/gm, /\*\*/g])
        assert.equal(count(french.text, pattern), count(part.text, pattern), `${part.title}: ${pattern}`);
    }
  }

  it('explain in Section 7 how to obtain a PIN, as the front page promises', () => {
    assert.equal(sectionKeys.indexOf('pin') + 1, 7);
    assert.deepEqual(guidePath('pin'), { en: '/en/guide/obtaining-a-pin', fr: '/fr/guide/obtenir-un-nip' });
    const [en, fr] = LOCALES.map((locale) => guide[locale][6]?.parts.map(({ text }) => text).join() ?? '');
    for (const said of ['IMM 5592', 'registered mail', '60 days', '14 days', '365 Laurier Avenue West'])
      assert.ok(en?.includes(said), said);
    for (const said of [
      'IMM\u00a05592',
      'courrier recommandé',
      '60\u00a0jours',
      '14\u00a0jours',
      '365, avenue Laurier',
    ])
      assert.ok(fr?.includes(said), said);
  });

  it('name the department and its services only through the brand', () => {
    for (const { name, text } of texts)
      assert.doesNotMatch(text, /GCKey|CléGC|SecureKey|Citizenship and|Citoyenneté et/, name);
  });
});

describe('what a text refers to', () => {
  it('is filled in, in its language', () => {
    const text = '{gckey}: [a](page:logIn), [b](section:pin), [c](section:pin#2)';
    assert.equal(
      fillIn(text, 'fr'),
      'CléGC: [a](/fr/ouvrir-une-session), [b](/fr/guide/obtenir-un-nip), [c](/fr/guide/obtenir-un-nip#7-2)',
    );
  });

  it('stops the start of the portal when it isn’t there', () => {
    for (const text of ['{nobody}', '[a](page:nowhere)', '[a](section:nothing)', '[a](page:moveRequest)'])
      assert.throws(() => fillIn(text, 'en'), TypeError, text);
  });
});

describe('the Markdown of the guide and of the front page', () => {
  for (const { name, text } of texts) {
    it(`is well written in ${name}`, () => {
      assert.equal(count(text, /^# /gm), files.some((file) => file.name === name) ? 1 : 0);
      assert.doesNotMatch(text, /'|"|\t| $/m);
      assert.equal(text, text.normalize('NFC'));
      if (name.includes('.fr.'))
        assert.deepEqual(frenchFaults(text.split('\n').map((line) => ({ place: name, text: line }))), []);
    });
  }
});

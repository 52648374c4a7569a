import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { changesAsMarkdown, changesIn, compareTexts, draftFaults } from './rules.ts';

const current = { en: '## Rules\n\nBe kind.', fr: '## Règles\n\nSoyez aimable.' };
const good = {
  body: { en: '## Rules\n\nBe kind and careful.', fr: '## Règles\n\nSoyez aimable et prudent.' },
  changes: { en: 'You must be careful.', fr: 'Vous devez être prudent.' },
};

describe('a draft of the terms', () => {
  for (const [text, draft, faults] of [
    ['complete in both languages', good, []],
    ['without French', { ...good, body: { ...good.body, fr: ' \r\n ' } }, ['empty fr']],
    ['changed in English only', { ...good, body: { ...good.body, fr: current.fr } }, ['unchanged fr']],
    [
      'that differs by line ends only',
      { ...good, body: { en: '## Rules\r\n\r\nBe kind.\r\n', fr: good.body.fr } },
      ['unchanged en'],
    ],
    [
      'that does not say what changed',
      { ...good, changes: { en: '', fr: '-' } },
      ['unexplained en', 'unexplained fr'],
    ],
    [
      'that explains itself in French only',
      { ...good, changes: { ...good.changes, en: '' } },
      ['unexplained en'],
    ],
    [
      'that tells more in one language',
      { ...good, changes: { ...good.changes, en: 'One.\nTwo.' } },
      ['uneven'],
    ],
  ] as const)
    it(`${text}: ${faults.join(', ') || 'can be published'}`, () => {
      const found = draftFaults(draft, current).map((fault) =>
        fault.fault === 'uneven' ? 'uneven' : `${fault.fault} ${fault.locale}`,
      );
      assert.deepEqual(found, faults);
    });
});

describe('a list of changes', () => {
  it('is one change on each line, with or without a dash', () => {
    assert.deepEqual(changesIn('- One.\r\n\r\n  * Two.\n• Three.\nFour - more.\n'), [
      'One.',
      'Two.',
      'Three.',
      'Four - more.',
    ]);
    assert.equal(changesAsMarkdown('One.\n- Two.'), '- One.\n- Two.');
  });

  it('reads the same after it was written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = changesAsMarkdown(text);
        assert.equal(changesAsMarkdown(written), written);
      }),
    );
  });
});

describe('a comparison of two versions', () => {
  it('tells which paragraphs and points went and came', () => {
    const before = 'Intro.\n\n1. One.\n2. Two.\n\nEnd.';
    const after = 'Intro.\n\n1. One.\n2. Two and a half.\n\nEnd.\n\nMore.';
    assert.deepEqual(
      compareTexts(before, after).map(({ kind, text }) => `${kind}: ${text}`),
      [
        'same: Intro.',
        'same: 1. One.',
        'removed: 2. Two.',
        'added: 2. Two and a half.',
        'same: End.',
        'added: More.',
      ],
    );
  });

  it('holds both versions whole, whatever they are', () => {
    const texts = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const compared = compareTexts(one.join('\n\n'), other.join('\n\n'));
        const without = (kind: string) =>
          compared.filter((part) => part.kind !== kind).map(({ text }) => text);
        assert.deepEqual(without('added'), one);
        assert.deepEqual(without('removed'), other);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runsOf } from './fonts.ts';

describe('the fonts show', () => {
  it('French, Latin of every kind, Greek and Cyrillic in one run', () => {
    for (const name of [
      'Cœur d’Été',
      'Łukasz Őrsi',
      'Nguyễn Thị',
      'Sḵwx̱wú7mesh',
      'Νίκος',
      'Ольга',
      'SENĆOŦEN',
    ])
      for (const face of ['regular', 'semibold'] as const)
        assert.deepEqual(runsOf(name, face), [{ font: face, text: name.normalize('NFC') }]);
  });

  it('Inuktitut among Latin letters', () => {
    assert.deepEqual(runsOf('Ann ᓄᓇᕗᑦ b', 'regular'), [
      { font: 'regular', text: 'Ann ' },
      { font: 'syllabics', text: 'ᓄᓇᕗᑦ' },
      { font: 'regular', text: ' b' },
    ]);
  });

  it('what they lack by its number, telling a reader what is meant', () => {
    assert.deepEqual(runsOf('张 A', 'regular'), [
      { font: 'regular', text: '[U+5F20]', meant: '张' },
      { font: 'regular', text: ' A' },
    ]);
    assert.equal(runsOf('👍🏽', 'regular')[0]?.text, '[U+1F44D][U+1F3FD]');
  });

  it('nothing of characters that have no shape or turn the line around', () => {
    assert.deepEqual(runsOf('a\u202eb\u200bc\td', 'regular'), [{ font: 'regular', text: 'abc d' }]);
    assert.deepEqual(runsOf('', 'regular'), []);
  });
});

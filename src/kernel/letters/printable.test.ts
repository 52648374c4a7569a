import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeName, tidyName } from '../names.ts';
import { isPrintable } from '../printable.ts';
import { runsOf } from './fonts.ts';

const isShown = (name: string): boolean =>
  (['regular', 'semibold'] as const).every((face) =>
    runsOf(name, face).every(({ meant }) => meant === undefined),
  );

describe('a name can be printed', () => {
  it('just when the fonts of letters have all its characters', () => {
    const differ = [];
    for (let code = 0x20; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      for (const name of [`a${character}b`, `ᐊ${character}ᐊ`].map(tidyName))
        if (judgeName(name) === null && isPrintable(name) !== isShown(name)) differ.push(name);
    }
    assert.deepEqual(differ, []);
  });

  for (const name of [
    'Đặng Văn Ân',
    'Sḵwx̱wú7mesh',
    'Łukasiewicz',
    'ᐃᓄᒃ',
    'Иванов',
    'Παπαδόπουλος',
    'O’Neil-Roy',
  ])
    it(`as ${name}`, () => assert.equal(isPrintable(name), true));
  for (const name of ['عبد', '李', 'שרה', 'Հայ', 'ქართ', 'ᏣᎳᎩ', 'Marie 李', 'นิรันดร์'])
    it(`not as ${name}`, () => assert.equal(isPrintable(name), false));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesToAskAbout, readNameChoice } from './which-name.ts';

const SAME: readonly [string, string, string, string, string][] = [
  ['as it is', 'Norah', 'Varga', 'Norah', 'Varga'],
  ['accents', 'Hélène', 'Bélanger', 'Helene', 'Belanger'],
  ['capitals', 'NORAH', 'VARGA', 'Norah', 'Varga'],
  ['spaces', ' Mary  Ann ', 'Varga', 'Mary Ann', 'Varga'],
  ['a hyphen for a space', 'Jean-Luc', 'Roy', 'Jean Luc', 'Roy'],
  ['apostrophes', 'Sean', 'O’Neil', 'Sean', "O'Neil"],
  ['one name, in either field', '', 'Suharto', 'Suharto', ''],
];

const DIFFERENT: readonly [string, string, string, string, string][] = [
  ['a letter less', 'Norah', 'Varga', 'Nora', 'Varga'],
  ['another family name', 'Norah', 'Varga', 'Norah', 'Vargas'],
  ['a name more', 'Norah', 'Varga', 'Norah Jane', 'Varga'],
  ['names in the other’s field', 'Norah', 'Varga', 'Varga', 'Norah'],
  ['given names in another order', 'Mary Ann', 'Varga', 'Ann Mary', 'Varga'],
  ['a given name that is missing', 'Norah', 'Varga', '', 'Varga'],
];

const asked = ([, ...names]: (typeof SAME)[number]) => {
  const [givenNames, familyName, given, family] = names;
  return namesToAskAbout({ givenNames, familyName }, { givenNames: given, familyName: family });
};

describe('a name on the forms', () => {
  for (const row of SAME) it(`is the nomination’s: ${row[0]}`, () => assert.equal(asked(row), null));
  for (const row of DIFFERENT)
    it(`is asked about: ${row[0]}`, () =>
      assert.deepEqual(asked(row), { givenNames: row[3], familyName: row[4] }));

  it('is not asked about where the nomination’s could stand on no form', () => {
    const written = { givenNames: 'Abd', familyName: 'Roy' };
    for (const nomination of [
      { givenNames: 'عبد', familyName: 'Roy' },
      { givenNames: 'Abd (Al)', familyName: 'Roy' },
      { givenNames: 'Abd', familyName: '' },
    ])
      assert.equal(namesToAskAbout(nomination, written), null);
  });

  it('is chosen by one of two words', () => {
    assert.deepEqual(['written', 'nomination', '', 'both'].map(readNameChoice), [
      'written',
      'nomination',
      null,
      null,
    ]);
  });
});

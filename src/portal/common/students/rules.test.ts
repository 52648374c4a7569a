import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeDetails, maskBirth, type TypedDetails } from './rules.ts';

const TODAY = '2026-11-29';
const AMINA: TypedDetails = {
  givenNames: 'Amina',
  familyName: 'Diallo',
  oneName: false,
  dateOfBirth: '2004-05-17',
  clientId: '90012345',
  email: 'amina@example.ca',
};

const judged = (changed: Partial<TypedDetails>) => judgeDetails({ ...AMINA, ...changed }, TODAY);
const faults = (changed: Partial<TypedDetails>): string[] => {
  const verdict = judged(changed);
  return verdict.kind === 'good' ? [] : verdict.faults.map(({ field, fault }) => `${field} ${fault}`);
};
function kept<Key extends keyof TypedDetails>(key: Key, typed: TypedDetails[Key]) {
  const verdict = judged({ [key]: typed });
  assert.equal(verdict.kind, 'good', JSON.stringify(verdict));
  return verdict.kind === 'good' ? { ...verdict.details, oneName: null }[key] : null;
}

describe('the details of a student', () => {
  it('are kept as they were typed where nothing is wrong', () => {
    const { oneName: _, ...details } = AMINA;
    assert.deepEqual(judged({}), { kind: 'good', details });
  });

  for (const [typed, clientId] of [
    ['90012345', '90012345'],
    ['00012345', '00012345'],
    [' 9001-2345 ', '90012345'],
    ['9001 2345', '90012345'],
    ['90\u00a001\u202f23\u201345', '90012345'],
    ['９００１２３４５', '90012345'],
  ] as const)
    it(`take the client ID '${typed}' for ${clientId}`, () =>
      assert.equal(kept('clientId', typed), clientId));

  for (const [typed, fault] of [
    ['', 'clientId missing'],
    [' - ', 'clientId missing'],
    ['9001234', 'clientId digits'],
    ['900123456', 'clientId digits'],
    ['9001234A', 'clientId digits'],
    ['U90012345', 'clientId digits'],
    ['٩٠٠١٢٣٤٥', 'clientId digits'],
  ] as const)
    it(`refuse the client ID '${typed}': ${fault}`, () =>
      assert.deepEqual(faults({ clientId: typed }), [fault]));

  for (const [typed, day] of [
    ['2004-05-17', '2004-05-17'],
    ['2004/5/7', '2004-05-07'],
    [' 2004 05 17 ', '2004-05-17'],
    ['2004.05.17', '2004-05-17'],
    ['20040517', '2004-05-17'],
    ['2004-02-29', '2004-02-29'],
    ['2016-11-29', '2016-11-29'],
    ['1915-11-30', '1915-11-30'],
  ] as const)
    it(`take the date of birth '${typed}' for ${day}`, () => assert.equal(kept('dateOfBirth', typed), day));

  for (const [typed, fault] of [
    ['', 'dateOfBirth missing'],
    ['17 May 2004', 'dateOfBirth noDay'],
    ['17-05-2004', 'dateOfBirth noDay'],
    ['2003-02-29', 'dateOfBirth noDay'],
    ['2004-13-01', 'dateOfBirth noDay'],
    ['2004517', 'dateOfBirth noDay'],
    ['2026-11-30', 'dateOfBirth future'],
    ['2016-11-30', 'dateOfBirth age'],
    ['2026-11-29', 'dateOfBirth age'],
    ['1915-11-29', 'dateOfBirth age'],
    ['1004-05-17', 'dateOfBirth age'],
  ] as const)
    it(`refuse the date of birth '${typed}': ${fault}`, () => {
      assert.deepEqual(faults({ dateOfBirth: typed }), [fault]);
    });

  it('count years to the birthday, and from March 1 for whoever was born on February 29', () => {
    const on = (today: string) => judgeDetails({ ...AMINA, dateOfBirth: '2016-02-29' }, today).kind;
    assert.equal(on('2026-02-28'), 'faulty');
    assert.equal(on('2026-03-01'), 'good');
  });

  it('take an e-mail address, none, and nothing that can be none', () => {
    assert.equal(kept('email', ' Amina@Example.ca '), 'Amina@example.ca');
    assert.equal(kept('email', '  '), null);
    assert.deepEqual(faults({ email: 'amina' }), ['email malformed']);
    assert.deepEqual(faults({ email: 'amina@192.0.2.1' }), ['email malformed']);
  });

  for (const [names, given, family] of [
    [{ givenNames: ' Amina  Fatou ', familyName: "N'Diaye-St.John" }, 'Amina Fatou', "N'Diaye-St. John"],
    [{ givenNames: 'Suharto', familyName: '', oneName: true }, '', 'Suharto'],
    [{ givenNames: '–', familyName: 'Suharto', oneName: true }, '', 'Suharto'],
    [{ givenNames: 'Suharto', familyName: 'suharto', oneName: true }, '', 'suharto'],
  ] as const)
    it(`settle the names ${JSON.stringify(names)}`, () => {
      const verdict = judged(names);
      assert.equal(verdict.kind, 'good');
      const { givenNames, familyName } = verdict.kind === 'good' ? verdict.details : AMINA;
      assert.deepEqual([givenNames, familyName], [given, family]);
    });

  for (const [names, expected] of [
    [{ givenNames: '' }, ['givenNames missing']],
    [{ familyName: ' ' }, ['familyName missing']],
    [{ givenNames: '', familyName: '' }, ['givenNames missing', 'familyName missing']],
    [{ givenNames: '', familyName: '', oneName: true }, ['familyName missing']],
    [{ oneName: true }, ['oneName two']],
    [
      { oneName: true, familyName: 'Diallo2', dateOfBirth: '', clientId: '1' },
      ['oneName two', 'familyName characters', 'dateOfBirth missing', 'clientId digits'],
    ],
    [
      { givenNames: 'Amina!', familyName: 'https://evil.example' },
      ['givenNames characters', 'familyName characters'],
    ],
    [{ givenNames: 'Robert42', oneName: true, familyName: '' }, ['familyName characters']],
  ] as const)
    it(`refuse the names ${JSON.stringify(names)}: ${expected}`, () =>
      assert.deepEqual(faults(names), expected));

  it('tell everything that is wrong at once, in the order of the page', () => {
    const nothing = { givenNames: '', familyName: '', dateOfBirth: '', clientId: '', email: 'x' };
    const fields = ['givenNames missing', 'familyName missing', 'dateOfBirth missing', 'clientId missing'];
    assert.deepEqual(faults(nothing), [...fields, 'email malformed']);
  });
});

describe('a date of birth', () => {
  it('is masked but for its year', () => assert.equal(maskBirth('1990-05-17'), '1990-••-••'));
});

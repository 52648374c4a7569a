import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barOf, type Signer, type Subject, standBehind, type WayIn } from './rules.ts';

const SUBJECT: Subject = {
  ...{ personId: 'amina', givenNames: 'Amina', familyName: 'Diallo', email: 'amina@example.ca' },
  ...{ clientId: '91234567', dateOfBirth: '1990-05-17', letIn: false, letInBy: false },
};
const AT_WORK: Signer = {
  ...{ personId: 'noor', givenNames: 'Noor', familyName: 'Silva', email: 'noor@example.ca', student: null },
};
const STUDYING = { ...SUBJECT, clientId: '97654321', dateOfBirth: '1988-01-01', familyName: 'Silva' };

describe('a file', () => {
  for (const [what, signer, subject, bar] of [
    ['is decided by a colleague', {}, {}, null],
    ['is not decided from its own account', { personId: 'amina' }, {}, 'own_file'],
    [
      'is not decided by a second account of the same client ID',
      { student: { ...STUDYING, clientId: '91234567' } },
      {},
      'own_file',
    ],
    [
      'is not decided by the same names and date of birth, however written',
      { student: { ...STUDYING, givenNames: 'AMINA', familyName: 'Dîallo', dateOfBirth: '1990-05-17' } },
      {},
      'own_file',
    ],
    [
      'is not decided by whoever bears its names at work and its date of birth as a student',
      { givenNames: 'Amina', familyName: 'Diallo', student: { ...STUDYING, dateOfBirth: '1990-05-17' } },
      {},
      'own_file',
    ],
    [
      'is decided by a namesake of another date of birth and client ID',
      { givenNames: 'Amina', familyName: 'Diallo', student: { ...STUDYING, familyName: 'Diallo' } },
      {},
      null,
    ],
    [
      'is not decided by a namesake whose date of birth nobody knows',
      { givenNames: 'Amina', familyName: 'Diallo' },
      {},
      'own_file',
    ],
    [
      'is not decided by a namesake whose own date of birth no institution has proved',
      {
        ...{ givenNames: 'Amina', familyName: 'Diallo' },
        student: { ...STUDYING, familyName: 'Diallo', dateOfBirth: null },
      },
      {},
      'own_file',
    ],
    ['is not decided from the same mailbox', { email: 'Amina@example.ca' }, {}, 'own_file'],
    ['is decided where neither has a mailbox', { email: null }, { email: null }, null],
    ['is not decided by whoever lately let its student in', {}, { letIn: true }, 'let_in'],
    ['is its own before all else', { personId: 'amina' }, { letIn: true }, 'own_file'],
  ] satisfies readonly (readonly [string, Partial<Signer>, Partial<Subject>, ReturnType<typeof barOf>])[])
    it(what, () => assert.equal(barOf({ ...AT_WORK, ...signer }, { ...SUBJECT, ...subject }), bar));
});

describe('whoever stands behind a colleague', () => {
  const role = (personId: string, ...by: string[]): WayIn => ({
    personId,
    pinId: `${personId} ${by.join()}`,
    by,
  });
  const back = (personId: string, ...by: string[]): WayIn => ({ personId, pinId: null, by });
  for (const [what, ways, behind] of [
    ['chose them', [role('dir'), role('noor', 'dir')], ['dir']],
    ['is each of those who chose and approved them', [role('noor', 'dir', 'alt')], ['alt', 'dir']],
    ['chose who chose them', [role('dir'), role('alt', 'dir'), role('noor', 'alt')], ['alt', 'dir']],
    ['is nobody, where they came by another way too', [role('noor', 'dir'), role('noor')], []],
    ['lately let them back in', [role('noor'), back('noor', 'dir')], ['dir']],
    [
      'chose who lately let them back in',
      [role('alt', 'dir'), role('noor'), back('noor', 'alt')],
      ['alt', 'dir'],
    ],
    ['is nobody, of whom the office let in', [role('noor')], []],
    ['is not somebody of another line', [role('noor', 'dir'), role('omar', 'alt')], ['dir']],
  ] satisfies readonly (readonly [string, readonly WayIn[], readonly string[]])[])
    it(what, () => assert.deepEqual([...standBehind('noor', ways)].toSorted(), behind));

  it('is not let decide for by them', () => {
    assert.equal(barOf(AT_WORK, { ...SUBJECT, letInBy: true }), 'let_in_by');
  });
});

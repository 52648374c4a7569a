import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holdsCode, mintPin, mintRecoveryCode, PIN_BYTES, RECOVERY_CODE_BYTES } from '#kernel/codes.ts';
import { reachOf, readCorrelation, readHelp, type TypedHelp } from './rules.ts';

const TYPED: TypedHelp = {
  place: 'NB',
  words: ' My letter never came.\r\nWhat now? ',
  reach: 'nora@Example.ca',
  correlation: '',
};

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('a message to whoever helps', () => {
  it('goes to the coordinator of the place, or to the office', () => {
    const read = readHelp(TYPED);
    assert.deepEqual(read, {
      kind: 'asked',
      asked: {
        jurisdiction: 'NB',
        words: 'My letter never came.\nWhat now?',
        reach: 'nora@example.ca',
        correlation: null,
      },
    });
    const office = readHelp({ ...TYPED, place: 'office' });
    assert.equal(office.kind === 'asked' && office.asked.jurisdiction, null);
  });

  it('is answered by e-mail or by telephone', () => {
    const read = readHelp({ ...TYPED, reach: ' 506 555-0123, ext. 4 ' });
    assert.equal(read.kind === 'asked' && read.asked.reach, '506 555-0123, ext. 4');
  });

  for (const [typed, field, fault] of [
    [{ place: '' }, 'place', 'place'],
    [{ place: 'XX' }, 'place', 'place'],
    [{ words: ' \n ' }, 'words', 'words'],
    [{ reach: '' }, 'reach', 'reach'],
    [{ reach: 'at home' }, 'reach', 'reachFaulty'],
    [{ correlation: 'no idea' }, 'correlation', 'correlation'],
  ] as const)
    it(`is refused for ${field}: ${fault}`, () => {
      assert.deepEqual(readHelp({ ...TYPED, ...typed }), { kind: 'faulty', faults: [{ field, fault }] });
    });

  it('says everything that is wrong at once', () => {
    const read = readHelp({ place: '', words: '', reach: 'x', correlation: 'y' });
    assert.equal(read.kind === 'faulty' && read.faults.length, 4);
  });

  it('carries the reference of an error, however it was copied', () => {
    for (const typed of ['ABCDE-12345', ' abcde 12345', 'Reference ABCDE-12345.'])
      assert.equal(readCorrelation(typed), 'ABCDE-12345', typed);
    for (const typed of ['', 'ABCDE', 'ABCDE-123456', 'reference unknown'])
      assert.equal(readCorrelation(typed), null, typed);
  });
});

describe('a message that holds a code', () => {
  it('is known by it, wherever it stands in the words', () => {
    fc.assert(
      fc.property(bytes(PIN_BYTES), bytes(RECOVERY_CODE_BYTES), (pin, code) => {
        for (const text of [mintPin(pin).text, mintRecoveryCode(code).text]) {
          // One in a million has no digit, or no letter: that one looks like words, or like a number.
          if (!/\d/.test(text) || !/[A-Z]/.test(text)) continue;
          for (const written of [
            text,
            text.toLowerCase(),
            text.replaceAll('-', ' '),
            text.replaceAll('-', ''),
          ])
            assert.ok(holdsCode(`My PIN is ${written}, and it does not work.`), written);
        }
      }),
    );
  });

  it('is not one that holds telephone numbers, references or plain words', () => {
    for (const text of [
      'Call 613-555-0199 or +1 506 555 0123, ext. 12.',
      'My form is PP-E9TJ-9EMW, and the error ABCDE-12345.',
      'This form does have some help that will work here.',
      'Since 2026-11-30 14:05 the page says that the registration is closed.',
    ])
      assert.equal(holdsCode(text), false, text);
    assert.equal(readHelp({ ...TYPED, words: 'My form is PP-E9TJ-9EMW.' }).kind, 'asked');
  });
});

describe('who reads a message', () => {
  it('is the coordinator of its place, and the officers those of the office', () => {
    assert.deepEqual(reachOf([{ role: 'coordinator', jurisdiction: 'NB' }]), {
      jurisdictions: ['NB'],
      office: false,
    });
    assert.deepEqual(reachOf([{ role: 'officer', jurisdiction: null }]), { jurisdictions: [], office: true });
    assert.deepEqual(reachOf([{ role: 'administrator', jurisdiction: null }]), {
      jurisdictions: [],
      office: false,
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exclusionsOf, type Loss } from './rules.ts';

const LOSS: Loss = {
  organisationId: 'fjord',
  institution: { en: 'Fjord College', fr: 'Collège du Fjord' },
  endedAt: new Date('2012-11-22T15:00:00Z'),
  plain: 'dismissed',
};

describe('what excludes a student', () => {
  it('is nothing where every question is answered with no, and nothing was lost', () => {
    assert.deepEqual(exclusionsOf({ answers: { exchange: false }, permitKept: false }, []), []);
  });

  it('is each question answered with yes, by its code', () => {
    const answers = { exchange: true, kept_permit: false, language_only: true };
    assert.deepEqual(exclusionsOf({ answers, permitKept: false }, []), [
      { kind: 'answer', question: 'exchange' },
      { kind: 'answer', question: 'language_only' },
    ]);
  });

  it('is each loss of whose permit nothing is on record', () => {
    const other = { ...LOSS, organisationId: 'maple', plain: null };
    assert.deepEqual(exclusionsOf({ answers: {}, permitKept: true }, [LOSS, other]), [
      { kind: 'lost', loss: LOSS },
      { kind: 'lost', loss: other },
    ]);
  });

  it('was a loss that excludes no more, once something is on record since', () => {
    assert.deepEqual(exclusionsOf({ answers: {}, permitKept: true }, []), [{ kind: 'lost', loss: null }]);
    assert.deepEqual(exclusionsOf({ answers: {}, permitKept: false }, [LOSS]), [], 'it was not judged by it');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AppealStatus, appealLifecycle, isColleagues, judgeReviewer } from './rules.ts';

describe('who reviews a decision', () => {
  const decided = { signerId: 'helen', senderId: 'noor', bar: null } as const;
  for (const [what, decision, me, fault] of [
    ['is a representative who neither announced nor signed it', {}, {}, null],
    ['is nobody who signed it', {}, { personId: 'helen' }, 'signed_it'],
    ['is nobody who announced it', {}, { personId: 'noor' }, 'sent_it'],
    ['is nobody who did both', { senderId: 'helen' }, { personId: 'helen' }, 'signed_it'],
    ['is any other where nothing was told first', { senderId: null }, { personId: 'noor' }, null],
    ['is no signatory', {}, { represents: false }, 'not_representative'],
    ['is nobody whom something bars', { bar: 'own_file' }, {}, 'own_file'],
  ] as const)
    it(what, () =>
      assert.equal(
        judgeReviewer({ ...decided, ...decision }, { personId: 'omar', represents: true, ...me }),
        fault,
      ),
    );
});

describe('a review that somebody has taken up', () => {
  it('is a colleague’s while it is under review, and nobody’s before and after', () => {
    const all = Object.keys(appealLifecycle) as AppealStatus[];
    assert.deepEqual(
      all.filter((status) => isColleagues({ status, takenById: 'helen' }, 'omar')),
      ['under_review'],
    );
    for (const status of all) {
      assert.ok(!isColleagues({ status, takenById: 'helen' }, 'helen'), status);
      assert.ok(!isColleagues({ status, takenById: null }, 'omar'), status);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actsOn, isMinor, readPlace, writePlace } from './rules.ts';

const noor = { personId: 'noor', role: 'signatory' };
const dir = { personId: 'helen', role: 'dir' };
const somebody = (id: string) => ({ id, name: id });
const pending = (id: string) => ({
  ...{ id: 'd', fact: 'find_eligible' as const, plain: null, signer: somebody(id) },
  ...{ signedAt: new Date(0), effectiveAt: new Date(0) },
});
const file = { status: 'in_progress' as const, holder: somebody('noor'), pending: null, personId: 'ada' };

describe('what somebody may do with a request', () => {
  for (const [what, more, me, acts] of [
    ['a new one is claimed', { status: 'new', holder: null }, noor, ['claim']],
    ['one’s own is worked on and put back', {}, noor, ['work', 'put_back']],
    ['a colleague’s is theirs', { holder: somebody('luc') }, noor, []],
    ['a DIR takes over', {}, dir, ['take']],
    ['one that waits for the student can go on without', { status: 'info_requested' }, noor, ['resume']],
    ['a signature is undone by its signer', { pending: pending('noor') }, noor, ['undo']],
    ['or by a DIR', { pending: pending('noor') }, dir, ['undo']],
    ['and by no other signatory', { pending: pending('luc') }, noor, []],
    ['a decided one rests', { status: 'eligible' }, dir, []],
    ['nobody touches their own file', { personId: 'helen' }, dir, []],
  ] as const)
    it(what, () => assert.deepEqual(actsOn({ ...file, ...more }, me), acts));
});

describe('where a list goes on', () => {
  it('is read as it is written', () => {
    const place = { day: '2012-12-12', id: '0198a7f2-0000-4000-8000-00000000beef' };
    assert.deepEqual(readPlace(writePlace(place)), place);
  });

  it('is nowhere for anything else', () => {
    for (const text of [undefined, '', '2012-12-12', "2012-12-12_' or true", '_0198a7f2'])
      assert.equal(readPlace(text), null);
  });
});

it('somebody is a minor until the day on which they turn 18', () => {
  assert.deepEqual(
    ['2012-11-21', '2012-11-22', '2012-11-23'].map((day) => isMinor('1994-11-22', day)),
    [true, false, false],
  );
  assert.deepEqual(
    ['2026-02-28', '2026-03-01'].map((day) => isMinor('2008-02-29', day)),
    [true, false],
  );
});

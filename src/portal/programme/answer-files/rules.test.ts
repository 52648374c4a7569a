import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FILE_FIELDS, MOST_FILES, sortOut } from './rules.ts';

const whole = { kind: 'whole', type: 'image/jpeg' } as const;
const broken = { kind: 'faulty', fault: 'broken' } as const;

describe('the files of an answer', () => {
  it('have a field each', () => assert.equal(FILE_FIELDS.length, MOST_FILES));

  it('are told by the name of the one that is added, where they are copies', () => {
    const sent = ['a', 'b', 'a', 'c'].map((digest, index) => ({
      ...{ field: `file${index}`, name: `${index}.jpg` },
      ...{ digest, read: whole },
    }));
    const sorted = sortOut(sent, 1, [{ digest: 'b', name: 'kept.jpg' }]);
    assert.deepEqual(
      sorted.whole.map(({ name }) => name),
      ['0.jpg'],
    );
    assert.deepEqual(
      sorted.faults.map(({ name, fault, as }) => [name, fault, as]),
      [
        ['1.jpg', 'same', 'kept.jpg'],
        ['2.jpg', 'same', '0.jpg'],
        ['3.jpg', 'many', undefined],
      ],
    );
  });

  for (const [what, reads, free, added, faults] of [
    ['are all added where they have room', [whole, whole], 3, ['file1', 'file2'], []],
    ['are added but for what is wrong', [whole, broken, whole], 3, ['file1', 'file3'], ['file2 broken']],
    ['take no room where they are wrong', [broken, whole], 1, ['file2'], ['file1 broken']],
    ['are refused by name where there is no more room', [whole, whole], 1, ['file1'], ['file2 many']],
    ['are all refused where there is none', [whole], 0, [], ['file1 many']],
    ['never take room that there never was', [whole], -1, [], ['file1 many']],
  ] as const)
    it(what, () => {
      const sent = reads.map((read, index) => ({
        ...{ field: FILE_FIELDS[index] ?? '', name: 'a.jpg' },
        ...{ digest: String(index), read },
      }));
      const sorted = sortOut(sent, free, []);
      assert.deepEqual(
        sorted.whole.map(({ field }) => field),
        added,
      );
      assert.deepEqual(
        sorted.faults.map(({ field, fault }) => `${field} ${fault}`),
        faults,
      );
    });

  it('are each added or told, never both nor neither', () => {
    const one = fc.record({
      field: fc.uuid(),
      name: fc.string(),
      read: fc.constantFrom(whole, broken),
      digest: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ field }) => field }), fc.nat(4), (sent, free) => {
        const sorted = sortOut(sent, free, [{ digest: 'c', name: 'kept' }]);
        const told = [...sorted.whole, ...sorted.faults].map(({ field }) => field);
        assert.deepEqual(told.toSorted(), sent.map(({ field }) => field).toSorted());
        assert.ok(sorted.whole.length <= free);
      }),
    );
  });
});

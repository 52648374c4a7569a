import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlace, readSearch, readWhose, writePlace } from './rules.ts';

describe('a search', () => {
  it('is for nothing, a reference or words', () => {
    assert.deepEqual(readSearch('  '), { kind: 'none' });
    assert.deepEqual(readSearch('?!'), { kind: 'nothing' });
    assert.equal(readSearch('Élodie Fréchette').kind, 'words');
  });
});

describe('a place in the queue', () => {
  it('is read as it was written, and anything else is none', () => {
    const place = { micros: '1353610800123456', id: '0198c0de-0000-4000-8000-000000000001' };
    assert.deepEqual(readPlace(writePlace(place)), place);
    for (const text of [undefined, '', '1', '12_x', `-1_${place.id}`, `${'9'.repeat(17)}_${place.id}`])
      assert.equal(readPlace(text), null, text);
  });
});

describe('whose cases a list shows', () => {
  it('is read from an address, and anything else is everybody’s', () => {
    assert.deepEqual([readWhose('mine'), readWhose('nobody')], ['mine', 'nobody']);
    assert.deepEqual([readWhose(undefined), readWhose('free'), readWhose('')], [null, null, null]);
  });
});

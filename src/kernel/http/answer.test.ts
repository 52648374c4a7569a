import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listed, titleOf } from './answer.ts';

it('a window is called by what was sought in its list, and by the page of it', () => {
  const called = (current: number, sought?: string) =>
    titleOf({ ...listed('Personnes', { current, total: 3 }, sought), body: null }, 'fr');
  assert.equal(called(1), 'Personnes');
  assert.equal(called(2), 'Personnes – Page 2 sur 3');
  assert.equal(called(1, 'Roy'), 'Personnes – «\u00a0Roy\u00a0»');
  assert.equal(called(2, 'Roy'), 'Personnes – «\u00a0Roy\u00a0» – Page 2 sur 3');
  assert.equal(titleOf({ title: 'Compte', body: null }, 'fr'), 'Compte');
});

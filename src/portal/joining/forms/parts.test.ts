import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addressAt } from './parts.ts';

it('an address names its institution once, though it may begin with it in either language', () => {
  const place = { en: 'Miraport College', fr: 'Collège Miraport' };
  const lines = ['2399 Lakeview Drive', 'Toronto, ON  M5V 1A1'];
  assert.deepEqual(addressAt(place, 'fr', ['MIRAPORT COLLEGE', ...lines]), ['Collège Miraport', ...lines]);
  assert.deepEqual(addressAt(place, 'en', ['Collège Miraport', ...lines]), ['Miraport College', ...lines]);
  assert.deepEqual(addressAt(place, 'en', lines), ['Miraport College', ...lines]);
  assert.deepEqual(addressAt(null, 'en', lines), lines);
});

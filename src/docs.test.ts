import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committedPage, configurationPage } from '../scripts/configuration.ts';

test('the configuration page is the one that the variables make', () => {
  assert.equal(committedPage(), configurationPage(), 'run npm run docs');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainToASCII, domainToUnicode } from 'node:url';
import { decodeLabel } from './punycode.ts';

test('a label stands in its own letters, as Node reads it', () => {
  for (const word of [
    'münchen',
    'université',
    '例子',
    'пример',
    'straße',
    'bücher-und-mehr',
    'भारत',
    'ñandú',
    'a-ü',
  ])
    assert.equal(decodeLabel(domainToASCII(word)), domainToUnicode(domainToASCII(word)), word);
  assert.equal(decodeLabel('plain-one'), 'plain-one');
});

test('what can’t be read is none, however long or broken', () => {
  for (const label of ['xn--99999999', 'xn--mnchen-3y_', `xn--${'9'.repeat(59)}`, 'xn--é'])
    assert.equal(decodeLabel(label), null, label);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutUnseen } from './unseen.ts';

test('what nobody sees, and what turns a line around, is taken out', () => {
  for (const [text, seen] of [
    ['Ra\u200bju', 'Raju'],
    ['Roy\u200e', 'Roy'],
    ['An\u00adne', 'Anne'],
    ['\u200bzw@college.example', 'zw@college.example'],
    ['\ufeffLarchmere\u2060 College', 'Larchmere College'],
    ['\u202eegelloC eremhcraL', 'egelloC eremhcraL'],
    ['\u2066a\u2069\u061cb\u200f', 'ab'],
    ['a\u{e0041}\u{e007f}b', 'ab'],
    ['a\u0007\u001b[0m\u0085b', 'a[0m b'],
    ['a\u2028b\u2800c', 'a b c'],
    ['Han\u3164gul\u115f', 'Hangul'],
    ['line\r\nnext\tcolumn', 'line\r\nnext\tcolumn'],
  ] as const)
    assert.equal(withoutUnseen(text), seen);
});

test('joiners stay between letters that are joined, and nowhere else', () => {
  for (const name of ['علی\u200cرضا', 'ශ්\u200dරී', 'क्\u200dष', 'ক্\u200cষ', '葛\u{e0100}飾', 'ᠠ\u180bᠨ'])
    assert.equal(withoutUnseen(name), name);
  for (const [text, seen] of [
    ['Ra\u200dju', 'Raju'],
    ['ශ්\u200d', 'ශ්'],
    ['\u200cعلی', 'علی'],
    ['a\u200dعلی', 'aعلی'],
    ['علی\u200c\u200cرضا', 'علیرضا'],
    ['a\ufe0f', 'a'],
  ] as const)
    assert.equal(withoutUnseen(text), seen);
});

test('once is enough, and nothing that is seen is lost', () => {
  const unseen = fc.constantFrom('\u200b', '\u202e', '\u200d', '\u00ad', '\ufe0f', '\u2066');
  const anything = fc.array(fc.oneof(fc.string({ unit: 'binary' }), unseen)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(anything, (text) => {
      const seen = withoutUnseen(text);
      assert.equal(withoutUnseen(seen), seen);
      const letters = (whole: string) =>
        (whole.match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []).filter(isSeen).join('');
      assert.equal(letters(seen), letters(text));
    }),
  );
});

const isSeen = (character: string) => !/[\p{Default_Ignorable_Code_Point}\u2800]/u.test(character);

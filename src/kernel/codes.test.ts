import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  mintPin,
  mintRecoveryCode,
  mintReference,
  PIN_BYTES,
  RECOVERY_CODE_BYTES,
  REFERENCE_BYTES,
  readPin,
  readRecoveryCode,
  readReference,
} from './codes.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

const kinds = [
  { name: 'PIN', random: bytes(PIN_BYTES), mint: (r: Uint8Array) => mintPin(r).text, read: readPin },
  {
    name: 'recovery code',
    random: bytes(RECOVERY_CODE_BYTES),
    mint: (r: Uint8Array) => mintRecoveryCode(r).text,
    read: readRecoveryCode,
  },
  { name: 'reference', random: bytes(REFERENCE_BYTES), mint: mintReference, read: readReference },
];

test('a PIN is read as it was minted', () => {
  fc.assert(
    fc.property(bytes(PIN_BYTES), (random) => {
      const { selector, secret, text } = mintPin(random);
      assert.match(text, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      assert.equal(text.replaceAll('-', '').slice(0, 11), selector + secret);
      assert.equal(secret.length, 7);
      assert.deepEqual(readPin(text), { kind: 'pin', selector, secret });
    }),
  );
});

test('a recovery code is read as it was minted', () => {
  fc.assert(
    fc.property(bytes(RECOVERY_CODE_BYTES), (random) => {
      const { secret, text } = mintRecoveryCode(random);
      assert.match(text, /^(\w{4}-){3}\w{5}$/);
      assert.equal(secret.length, 16);
      assert.deepEqual(readRecoveryCode(text), { kind: 'code', secret });
    }),
  );
});

test('a reference is read as it was minted, with its PP or without', () => {
  fc.assert(
    fc.property(bytes(REFERENCE_BYTES), (random) => {
      const text = mintReference(random);
      assert.match(text, /^PP-\w{4}-\w{4}$/);
      assert.deepEqual(readReference(text), { kind: 'reference', text });
      assert.deepEqual(readReference(text.slice(3)), { kind: 'reference', text });
    }),
  );
});

for (const { name, random, mint, read } of kinds) {
  const code = random.map((bytes) => mint(bytes).replace(/^PP-/, '').replaceAll('-', ''));
  const slip = { kind: 'malformed', reason: 'check' };

  test(`${name}: every substitution of one character is caught`, () => {
    fc.assert(
      fc.property(code, (code) => {
        for (let at = 0; at < code.length; at++) {
          for (const other of ALPHABET.replace(code.charAt(at), '')) {
            assert.deepEqual(read(code.slice(0, at) + other + code.slice(at + 1)), slip);
          }
        }
      }),
    );
  });

  test(`${name}: every exchange of two different characters is caught, neighbours or not`, () => {
    fc.assert(
      fc.property(code, (code) => {
        for (let i = 0; i < code.length; i++) {
          for (let j = i + 1; j < code.length; j++) {
            if (code[i] === code[j]) continue;
            const exchanged = Array.from(code);
            exchanged.splice(i, 1, code.charAt(j));
            exchanged.splice(j, 1, code.charAt(i));
            assert.deepEqual(read(exchanged.join('')), slip);
          }
        }
      }),
    );
  });

  test(`${name}: it may be typed in any case, with O for 0 and I or L for 1, spaced at will`, () => {
    const gap = fc.constantFrom(
      '',
      ' ',
      '-',
      '\u00a0',
      '\u2011',
      '\u2013',
      '\u2212',
      '\u3000',
      '\uff0d',
      '\u200b',
      '\u00ad',
    );
    const typings = fc.record({
      random,
      gap,
      one: fc.constantFrom('1', 'I', 'l', 'L', 'i'),
      zero: fc.constantFrom('0', 'O', 'o'),
    });
    fc.assert(
      fc.property(typings, ({ random, gap, one, zero }) => {
        const text = mint(random);
        const typed = Array.from(text.toLowerCase().replaceAll('1', one).replaceAll('0', zero)).join(gap);
        assert.deepEqual(read(typed), read(text));
      }),
    );
  });

  test(`${name}: too few random bytes are refused`, () => {
    assert.throws(() => mint(new Uint8Array(3)), RangeError);
  });
}

test('every character is equally likely', () => {
  const firsts = Array.from(
    { length: 256 },
    (_, byte) => mintPin(new Uint8Array(PIN_BYTES).fill(byte)).text[0],
  );
  for (const character of ALPHABET) assert.equal(firsts.filter((first) => first === character).length, 8);
});

test('what is no PIN says what is wrong with it', () => {
  const malformed = (reason: string) => ({ kind: 'malformed', reason });
  const cases: [string, object][] = [
    ['', { kind: 'empty' }],
    [' – ', { kind: 'empty' }],
    ['ABCD-EFGH-JK', malformed('length')],
    ['ABCD-EFGH-JKMN-P', malformed('length')],
    ['ABCD-EFGU-JKMN', malformed('character')],
    ['ABCD-EFG*-JKMN', malformed('character')],
    ['straße', malformed('character')],
    ['0000-0000-0000', malformed('check')],
  ];
  for (const [typed, expected] of cases) assert.deepEqual(readPin(typed), expected, typed);
});

test('a PIN typed in full-width characters is still a PIN', () => {
  const { text } = mintPin(Uint8Array.from([10, 20, 30, 1, 2, 3, 4, 5, 6, 7, 8]));
  const wide = text.replace(/\w/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0));
  assert.deepEqual(readPin(wide), readPin(text));
});

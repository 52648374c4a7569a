import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isEmail, mailbox, readEmail, sameEmail, spellings } from './email.ts';

describe('an e-mail address', () => {
  for (const [typed, kept] of [
    ['marie@example.ca', 'marie@example.ca'],
    [' marie@example.ca ', 'marie@example.ca'],
    ['Marie.Tremblay@Example.CA', 'Marie.Tremblay@example.ca'],
    ["o'neil@example.ca", "o'neil@example.ca"],
    ['a+b@example.ca', 'a+b@example.ca'],
    ['josé@example.ca', 'josé@example.ca'],
    ['jose\u0301@example.ca', 'josé@example.ca'],
    ['zoë@université.example', 'zoë@université.example'],
    ['odile@münchen.example', 'odile@münchen.example'],
    ['odile@MU\u0308NCHEN.example', 'odile@münchen.example'],
    ['odile@xn--mnchen-3ya.example', 'odile@münchen.example'],
    ['odile@XN--MNCHEN-3YA.example', 'odile@münchen.example'],
    ['dean@xn--lrchmere-16g.ca', 'dean@xn--lrchmere-16g.ca'],
    ['a@xn--strae-oqa.example', 'a@straße.example'],
    ['用户@例子.example', '用户@例子.example'],
    ['почта@пример.example', 'почта@пример.example'],
    ['a@b-c.example', 'a@b-c.example'],
    ['a@3com.example', 'a@3com.example'],
    [`${'a'.repeat(64)}@example.ca`, `${'a'.repeat(64)}@example.ca`],
    ['x@ｅxample.ca', 'x@example.ca'],
    ['ｏdile@example.ca', 'odile@example.ca'],
    ['ﬁona@example.ca', 'fiona@example.ca'],
    ['paral\u0140lel@example.ca', 'paral\u0140lel@example.ca'],
  ] as const)
    it(`may be ${typed}`, () => assert.equal(readEmail(typed), kept));

  for (const bad of [
    'odile@example..ca',
    '.odile@example.ca',
    'odile.@example.ca',
    'od..ile@example.ca',
    "'odile@example.ca'",
    "'odile'@example.ca",
    'odile@example.ca)',
    '(odile@example.ca)',
    'odile@-example.ca',
    'odile@example-.ca',
    'odile@example.ca.',
    'odile@.ca',
    'odile@example',
    'odile@example.c',
    'odile@example.42',
    'odile@127.0.0.11',
    'odile@0x7f.1',
    'odile@[127.0.0.1]',
    'odile@[IPv6:::1]',
    'odile@example.ca:25',
    'odile@example.ca/x',
    'odile@user@example.ca',
    'a(c)@x.example',
    'a%0abcc@x.example',
    'a%b@x.example',
    'x!a@x.example',
    '"a b"@x.example',
    'a\\b@x.example',
    'a,b@x.example',
    'mailto:a@x.example',
    `${'a'.repeat(65)}@example.ca`,
    `${'é'.repeat(33)}@example.ca`,
    `a@${'b'.repeat(64)}.example`,
    `a@${'b.'.repeat(127)}ca`,
    'a@x.org\u202e',
    '\u200bzw@college.example',
    'a@l\u0430rchmere.ca',
    'a@\u0430\u0440\u0440\u04cf\u0435.com',
    'd\u0435an@larchmere.ca',
    'a@xn--.ca',
    'a@b_c.ca',
    '@',
    '',
  ])
    it(`is not ${JSON.stringify(bad.slice(0, 30))}`, () => assert.equal(readEmail(bad), null));

  it('is the same, however its capitals, its composition and its domain are written', () => {
    for (const [one, other] of [
      ['a@example.ca', 'A@EXAMPLE.CA'],
      ['jose\u0301@example.ca', 'JOSÉ@example.ca'],
      ['a@münchen.example', 'a@MÜNCHEN.example'],
      ['a@ｅxample.ca', 'a@example.ca'],
    ] as const)
      assert.ok(sameEmail(one, other), `${one} = ${other}`);
    for (const [one, other] of [
      ['a@example.ca', 'b@example.ca'],
      ['a@example.ca', null],
      [null, null],
    ] as const)
      assert.ok(!sameEmail(one, other));
  });

  it('may be kept under its own letters or as it is registered, and is found by both', () => {
    for (const typed of ['Odile@München.example', 'odile@xn--mnchen-3ya.example'])
      assert.deepEqual(spellings(typed), ['odile@münchen.example', 'odile@xn--mnchen-3ya.example']);
    for (const typed of ['A@Example.ca', 'dean@xn--lrchmere-16g.ca'])
      assert.deepEqual(spellings(typed), [mailbox(typed)]);
  });

  it('is compared as it would be kept, also where nothing is to be made out', () => {
    const signs = fc.array(fc.constantFrom(...'aB.-_@%#[]:/0xn', 'xn--', 'XN--', 'ca', '.Example', '127.1'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          signs.map((some) => some.join('')),
        ),
        (typed) => {
          const kept = readEmail(typed) ?? typed.trim();
          assert.equal(mailbox(typed), kept.normalize('NFKC').toLowerCase());
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is kept so that it may be read again, and never holds what a mail server or a reader takes for something else', () => {
    const pieces = fc.array(fc.constantFrom(...'aé.-_@ 1()<>"[]\u200b\u202eаль', 'xn--', 'ca', 'example'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          pieces.map((parts) => parts.join('')),
        ),
        (typed) => {
          const kept = readEmail(typed);
          if (kept === null) return;
          assert.equal(readEmail(kept), kept);
          assert.ok(isEmail(kept) && sameEmail(kept, typed));
          assert.doesNotMatch(kept, /[\s<>()[\]",;:\\%!]|\p{Default_Ignorable_Code_Point}|\.\.|^\.|\.@|\.$/u);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

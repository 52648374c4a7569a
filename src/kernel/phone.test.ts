import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPhone, phoneUri } from './phone.ts';

describe('a telephone number', () => {
  for (const good of [
    '613-555-0199',
    '6135550199',
    '613 555 0199',
    '613.555.0199',
    '613/555-0199',
    '(613) 555-0199',
    '(613)555-0199',
    '1-613-555-0199',
    '1 (613) 555-0199',
    '+1 613 555 0199',
    '+1 (514) 555\u20110134',
    '514\u2010555\u20130134',
    '514\u2212555\u22120134',
    '514\u2014555\u20140134',
    '514\u00a0555\u202f0134',
    '５１４－５５５－０１３４',
    '514·555·0134',
    '514-555-0134 extension 22',
    '514-555-0134 Extension: 22',
    '514-555-0134, ext. 22',
    '514-555-0134 ext 22',
    '514-555-0134 extn. 22',
    '514-555-0134x22',
    '514-555-0134 X 22',
    '514-555-0134 poste 2201',
    '514-555-0134, poste\u00a022',
    '514-555-0134 p. 22',
    '514-555-0134 #22',
    '514-555-0134 local 22',
    '514-555-0134,22',
    '+44 20 7946 0958',
    '+33 1 99 00 12 34',
    '+49 (30) 901820',
  ])
    it(`may be ${good}`, () => assert.ok(isPhone(good)));

  for (const bad of [
    '',
    '555-0134',
    '514-555-013',
    '514-555-01345',
    '014-555-0134',
    '514-155-0134',
    '2-514-555-0134',
    '514-555-0134 ext',
    '514-555-0134 ext. abc',
    '514-555-0134 22',
    '514-555-0134 ext. 123456789',
    'call 514-555-0134',
    '514-555-0134 or 514-555-0135',
    '(514 555-0134',
    '514) 555-0134',
    '((514)) 555-0134',
    '514-555-0134<script>',
    '+44',
    '+44 20 7946 0958 1234 5678',
    '++1 514 555 0134',
    '514-CALL-NOW',
  ])
    it(`is not ${bad}`, () => assert.ok(!isPhone(bad)));

  it('is one, whatever parts its digits', () => {
    const between = fc.constantFrom(' ', '-', '.', '\u2011', '\u2013', '\u00a0', '', ' - ');
    const end = fc.constantFrom('', ' ext. 7', ' poste 12', ' x345', ', extension 6');
    fc.assert(
      fc.property(between, between, end, (one, other, extension) =>
        assert.ok(isPhone(`416${one}555${other}0134${extension}`)),
      ),
    );
  });
});

describe('what a telephone dials', () => {
  for (const [typed, uri] of [
    ['613-555-0199', 'tel:+16135550199'],
    ['1 (613) 555-0199', 'tel:+16135550199'],
    ['+1 613 555 0199', 'tel:+16135550199'],
    ['+33 1 70 18 99 00', 'tel:+33170189900'],
    ['514-555-0134, ext. 22', 'tel:+15145550134;ext=22'],
    ['514 555-0134, poste 22', 'tel:+15145550134;ext=22'],
  ] as const)
    it(`is ${uri} for ${typed}`, () => {
      assert.equal(phoneUri(typed), uri);
    });
});

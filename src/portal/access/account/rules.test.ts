import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isEmail } from '#kernel/email.ts';
import { deviceOf, judgeShown, judgeUnlink } from './rules.ts';

describe('a credential that was shown', () => {
  const table = [
    [{ status: 'known', personId: null }, 'free'],
    [{ status: 'linked', personId: 'me' }, 'yours'],
    [{ status: 'linked', personId: 'them' }, 'taken'],
    [{ status: 'retired', personId: 'me' }, 'retired'],
    [{ status: 'retired', personId: 'them' }, 'retired'],
  ] as const;
  for (const [shown, verdict] of table)
    it(`is ${verdict} when it is ${shown.status} and belongs to ${shown.personId}`, () => {
      assert.equal(judgeShown(shown, 'me'), verdict);
    });
});

describe('unlinking', () => {
  it('leaves at least one credential, whatever is asked in whatever order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.array(fc.nat(8)), (ids, asked) => {
        let linked = ids;
        for (const index of asked) {
          const id = ids[index] ?? 'somebody else’s';
          if (judgeUnlink(linked, id) === 'may') linked = linked.filter((other) => other !== id);
        }
        assert.ok(linked.length >= 1);
      }),
    );
  });

  it('knows the person’s own credentials only', () => {
    assert.equal(judgeUnlink(['a', 'b'], 'c'), 'unknown');
    assert.equal(judgeUnlink(['a'], 'a'), 'last');
    assert.equal(judgeUnlink(['a', 'b'], 'a'), 'may');
  });
});

describe('an e-mail address', () => {
  for (const good of ['marie@example.ca', 'm.tremblay+pp@fse.ulaval.ca', 'zoë@université.example'])
    it(`may be ${good}`, () => assert.ok(isEmail(good)));
  for (const bad of [
    '',
    'marie',
    'marie@',
    '@example.ca',
    'a b@example.ca',
    'a@b',
    'a@example.ca,b@example.ca',
    'A <a@example.ca>',
    `${'a'.repeat(250)}@example.ca`,
  ])
    it(`is not ${bad.slice(0, 30)}`, () => assert.ok(!isEmail(bad)));
});

describe('a device', () => {
  const table: [string, string | null, string | null][] = [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36',
      'Chrome',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36 Edg/153.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:149.0) Gecko/20100101 Firefox/149.0',
      'Firefox',
      'macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/140.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    ['curl/8.5.0', null, null],
  ];
  for (const [agent, browser, system] of table)
    it(`is ${browser} on ${system}`, () => assert.deepEqual(deviceOf(agent), { browser, system }));
});

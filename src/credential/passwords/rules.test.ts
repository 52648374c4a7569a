import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocklist } from './blocklist.ts';
import { judgeNewPassword, judgeNewUserId } from './rules.ts';

const faults = (password: string, again = password, policy: 'modern' | 'seed' = 'modern') =>
  judgeNewPassword({ userId: 'quiet.maple', password, again }, policy, blocklist).map(
    ({ field, fault }) => `${field} ${fault}`,
  );

describe('a new password', () => {
  it('may be any twelve characters that are not common, in any script', () => {
    for (const password of [
      'quiet lantern over rivers',
      'une chèvre sur la lune',
      'かわのむこうのちいさないえ',
    ])
      assert.deepEqual(faults(password), []);
  });

  it('is refused when it is on the packaged list, or on it but for ornaments', () => {
    assert.ok(blocklist.size > 10_000);
    assert.deepEqual(faults('password1234'), ['password common']);
    assert.deepEqual(faults('unbelievable2026!!'), ['password common']);
    assert.deepEqual(faults('GCKey Canada 1'), ['password serviceWords']);
    assert.deepEqual(faults('partenaire12'), ['password serviceWords']);
    assert.deepEqual(faults('my quiet maple tree'), ['password userId']);
  });

  it('must be typed twice alike, however the keyboard composes é', () => {
    assert.deepEqual(faults('la rivière calme', 'la riviere calme'), ['again different']);
    assert.deepEqual(faults('la rivi\u00e8re calme', 'la rivie\u0300re calme'), []);
    assert.deepEqual(faults('', ''), ['password empty', 'again empty']);
  });

  it('under the policy of 2012 needs upper, lower and digit, and none of the user ID', () => {
    assert.deepEqual(faults('Lantern7', 'Lantern7', 'seed'), []);
    assert.deepEqual(faults('lantern7', 'lantern7', 'seed'), ['password upper']);
    assert.deepEqual(faults('Quiet777', 'Quiet777', 'seed'), ['password userId']);
  });
});

describe('a new user ID', () => {
  const judged = (userId: string, policy: 'modern' | 'seed' = 'modern') =>
    judgeNewUserId(userId, policy).map(({ fault }) => fault);

  it('is 8 to 64 letters, digits and a few signs', () => {
    assert.deepEqual(judged('  Quiet_Maple-2  '), []);
    assert.deepEqual(judged(' '), ['empty']);
    assert.deepEqual(judged('maple'), ['short']);
    assert.deepEqual(judged('a'.repeat(65)), ['long']);
    assert.deepEqual(judged('quiet maple'), ['character']);
  });

  it('had at most seven digits in 2012', () => {
    assert.deepEqual(judged('maple1234567', 'seed'), []);
    assert.deepEqual(judged('map12345678', 'seed'), ['digits']);
  });
});

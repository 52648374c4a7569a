import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CredentialWorld, openCredentialWorld } from '#test/oidc/credential-world.ts';
import { DAY, HOUR } from '#test/world/clock.ts';
import { keepHouse } from './housekeeping.ts';

let world: CredentialWorld;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());

describe('housekeeping', () => {
  it('forgets networks after hours, sessions after a day, attempts and browsers after a year', async () => {
    const browser = world.browser();
    await browser.register('quiet.maple');
    await world.browser().logIn('quiet.maple', 'guess');
    assert.deepEqual(await kept(), { networks: 2, counts: 1, sessions: 2, attempts: 2, browsers: 1 });
    world.clock.advance(3 * HOUR);
    await keepHouse(world);
    assert.deepEqual(await kept(), { networks: 0, counts: 1, sessions: 2, attempts: 2, browsers: 1 });
    world.clock.advance(DAY);
    await keepHouse(world);
    assert.deepEqual(await kept(), { networks: 0, counts: 1, sessions: 0, attempts: 2, browsers: 1 });
    world.clock.advance(365 * DAY);
    await keepHouse(world);
    assert.deepEqual(await kept(), { networks: 0, counts: 1, sessions: 0, attempts: 0, browsers: 0 });
  });
});

describe('tries at user IDs that nobody has', () => {
  it('are forgotten after days, with their counts; those at somebody’s stay', async () => {
    const mine = 'known.maple';
    await world.browser().register(mine);
    const browser = world.browser();
    for (const userId of [mine, ...Array.from({ length: 5 }, (_, n) => `stranger.${n}.maple`)])
      await browser.logIn(userId, 'guess');
    const before = await kept();
    world.clock.advance(3 * DAY);
    await keepHouse(world);
    const after = await kept();
    assert.equal(before.counts - after.counts, 5);
    assert.equal(before.attempts - after.attempts, 5);
  });

  it('are one row an hour once they wait, however many are sent', async () => {
    const browser = world.browser();
    const rows = () => world.db.selectFrom('sign_ins').selectAll().where('result', '=', 'blocked').execute();
    const before = (await rows()).length;
    for (let tries = 0; tries < 12; tries += 1) await browser.logIn('waiting.maple', 'guess');
    const blocked = await rows();
    assert.equal(blocked.length - before, 1);
    assert.equal(Math.max(...blocked.map(({ times }) => times)), 7);
  });
});

/** How many of each are left; counts against a user ID stay, lest a disabled password should work again. */
async function kept() {
  const keys = (await world.db.selectFrom('throttles').select('key').execute()).map(({ key }) => key);
  const networks = keys.filter((key) => key.startsWith('network:')).length;
  return {
    networks,
    counts: keys.length - networks,
    sessions: (await world.db.selectFrom('sessions').select('id').execute()).length,
    attempts: (await world.db.selectFrom('sign_ins').select('id').execute()).length,
    browsers: (await world.db.selectFrom('known_devices').select('used_at').execute()).length,
  };
}

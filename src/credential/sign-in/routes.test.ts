import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  type Browser,
  type CredentialWorld,
  openCredentialWorld,
  PASSWORD,
} from '#test/oidc/credential-world.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';

let world: CredentialWorld;
let userId: string;
let holder: Browser;
let count = 0;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());
beforeEach(async () => {
  count += 1;
  userId = `quiet.maple.${count}`;
  holder = world.browser();
  await holder.register(userId);
});

const RENEWED = 'brisk otters under bridges';
const WRONG = 'The user ID or the password is not right';
const WAIT = 'There were too many tries. For your security';

describe('logging in', () => {
  it('welcomes with the last sign-in, and counts the tries that did not succeed since', async () => {
    await world.browser().logIn(userId, 'not the password');
    world.clock.advance(DAY);
    const welcome = await world.browser().logIn(userId);
    assert.match(welcome.text, /<h1[^>]*>Welcome</);
    assert.match(welcome.text, /Your last sign-in<[\s\S]*November \d+, 2012/);
    assert.match(welcome.text, /there was 1 try that did not succeed/);
    assert.match(welcome.text, />Continue</);
  });

  it('does not let in a password that was replaced while it was compared', async () => {
    const stranger = world.browser();
    const page = await stranger.get('/en/log-in');
    const form = await holder.get('/en/account/password');
    world.clock.advance(MINUTE);
    world.moment.meanwhile = () => holder.post(form, { password: RENEWED, again: RENEWED });
    assert.match((await stranger.post(page, { userId, password: PASSWORD })).text, new RegExp(WRONG));
    assert.match((await stranger.get('/en/account')).text, /GCKey – Log In/);
    assert.match((await holder.get('/en/account')).text, /Your password was changed|Your credential/);
    assert.match((await world.browser().logIn(userId, RENEWED)).text, /<h1[^>]*>Welcome</);
  });

  it('asks for both fields, and never sends the password back', async () => {
    const empty = await world.browser().logIn('', '');
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Enter your user ID[\s\S]*Enter your password/);
    const wrong = await world.browser().logIn(userId, 'a wrong secret');
    assert.ok(wrong.text.includes(`value="${userId}"`));
    assert.ok(!wrong.text.includes('a wrong secret'));
  });

  it('says the same and computes as much for a user ID that nobody has', async () => {
    const known = await measured(() => world.browser().logIn(userId, 'not the password'));
    const unknown = await measured(() => world.browser().logIn(`${userId}.nobody`, 'not the password'));
    assert.deepEqual(known.work, { verify: 1, decoy: 0, hash: 0 });
    assert.deepEqual(unknown.work, { verify: 0, decoy: 1, hash: 0 });
    assert.equal(known.page.status, unknown.page.status);
    assert.equal(faceOf(known.page.text), faceOf(unknown.page.text));
    assert.ok(known.page.text.includes(WRONG));
    assert.deepEqual(known.rows, unknown.rows);
  });

  it('changes the token of the session', async () => {
    const browser = world.browser();
    const page = await browser.get('/en/log-in');
    const before = await world.db.selectFrom('sessions').select('id').execute();
    await browser.post(page, { userId, password: PASSWORD });
    const later = await world.db.selectFrom('sessions').select('id').execute();
    assert.equal(later.length, before.length + 1);
    const stale = await browser.post(page, { userId, password: PASSWORD });
    assert.equal(stale.status, 200);
    assert.match(stale.text, /Your credential/);
  });

  it('refuses a forged form', async () => {
    const page = await world.browser().get('/en/log-in');
    const other = await world.browser().post(page, { userId, password: PASSWORD });
    assert.equal(other.status, 422);
  });
});

describe('guessing a password', () => {
  it('has to wait 15 minutes after five tries, and is told so whether anybody has the user ID', async () => {
    for (const id of [userId, `${userId}.nobody`]) {
      const stranger = world.browser();
      for (let tries = 0; tries < 5; tries += 1)
        assert.ok((await stranger.logIn(id, 'guess')).text.includes(WRONG));
      const { page, work } = await measured(() => stranger.logIn(id, PASSWORD));
      assert.ok(page.text.includes(WAIT), id);
      assert.deepEqual(work, { verify: 0, decoy: 0, hash: 0 });
    }
    world.clock.advance(15 * MINUTE);
    assert.match((await world.browser().logIn(userId)).text, /<h1[^>]*>Welcome</);
  });

  it('locks out strangers, never the browser that was used before', async () => {
    const stranger = world.browser();
    for (let tries = 0; tries < 6; tries += 1) await stranger.logIn(userId, 'guess');
    assert.ok((await stranger.logIn(userId, PASSWORD)).text.includes(WAIT));
    await holder.post(await holder.get('/en/account'), {}, '/en/log-out');
    assert.match((await holder.logIn(userId)).text, /<h1[^>]*>Welcome</);
    assert.ok((await stranger.logIn(userId, PASSWORD)).text.includes(WAIT), 'the stranger still waits');
  });

  it('is counted even when many guess at once', async () => {
    const stranger = world.browser();
    const page = await stranger.get('/en/log-in');
    const { work } = await measured(async () => {
      const pages = await Promise.all(
        Array.from({ length: 12 }, () => stranger.post(page, { userId, password: 'guess' })),
      );
      return pages[0] ?? page;
    });
    assert.equal(work.verify, 5);
  });

  it('ends at the hundredth failure, from when the password must be recovered', async () => {
    const stranger = world.browser();
    const page = await stranger.get('/en/log-in');
    for (let tries = 0; tries < 100; tries += 1) {
      await stranger.post(page, { userId, password: 'guess' });
      if (tries % 5 === 4) world.clock.advance(DAY);
    }
    const fresh = await world.browser().logIn(userId, PASSWORD);
    assert.match(fresh.text, /too many tries with this password/);
    const audit = await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('action', '=', 'password.disabled')
      .execute();
    assert.equal(audit.length, 1);
  });
});

describe('guessing from one network', () => {
  it('has to wait, whatever user IDs are tried', async () => {
    const small = await openCredentialWorld({ rateLimit: 60 });
    try {
      const stranger = small.browser();
      const page = await stranger.get('/en/log-in');
      const answers: string[] = [];
      for (let tries = 0; tries < 31; tries += 1)
        answers.push((await stranger.post(page, { userId: `somebody.${tries}`, password: 'guess' })).text);
      assert.ok(answers.slice(0, 30).every((text) => text.includes(WRONG)));
      assert.ok(answers[30]?.includes(WAIT));
    } finally {
      await small.close();
    }
  });
});

async function measured(work: () => Promise<Awaited<ReturnType<Browser['get']>>>) {
  const before = { ...world.work };
  const rowsBefore = await rowCounts();
  const page = await work();
  const rowsAfter = await rowCounts();
  const done = {
    verify: world.work.verify - before.verify,
    decoy: world.work.decoy - before.decoy,
    hash: world.work.hash - before.hash,
  };
  return { page, work: done, rows: rowsAfter.map((rows, index) => rows - (rowsBefore[index] ?? 0)) };
}

async function rowCounts(): Promise<number[]> {
  const counts = await Promise.all(
    (['sign_ins', 'throttles', 'audit_events'] as const).map((table) =>
      world.db
        .selectFrom(table)
        .select((select) => select.fn.countAll().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.map(({ n }) => Number(n));
}

/** A page without what differs between any two: tokens, references, and the user ID that was typed. */
const faceOf = (text: string): string =>
  text.replace(/name="_(csrf|form)" value="[^"]*"/g, '').replace(/quiet\.maple[\w.]*/g, 'ID');

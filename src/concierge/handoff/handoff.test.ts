import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '#test/oidc/concierge-person.ts';
import { type ConciergeWorld, FIRST_SECRET, openConciergeWorld } from '#test/oidc/concierge-world.ts';

let world: ConciergeWorld;
before(async () => {
  world = await openConciergeWorld();
});
after(() => world.close());

const SELECT = '/en/select-a-sign-in-partner';
const SECOND_SECRET = 'the second master secret of the concierge';
const THIRD_SECRET = 'the third master secret of the concierge';
const callback = () => `${world.origin}/oidc-client/callback`;

test('an answer with an unknown state is not taken, and leaves the true one welcome', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  await person.go(
    `${callback()}/boreal?state=unknown&code=stolen&iss=${encodeURIComponent(world.boreal.issuer)}`,
  );
  assert.equal(person.path, SELECT);
  assert.match(person.text, /That answer is no longer valid/);
  await person.go(world.boreal.signIn('anna'));
  assert.equal(person.path, '/en/terms');
});

test('an answer is taken once: a replayed one leads on to where the person is', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  const answer = await person.jar.visit(world.boreal.signIn('berta'), { stop: callback() });
  await person.go(answer.url.href);
  assert.equal(person.path, '/en/terms');
  const redeemed = countTokens();
  await person.go(answer.url.href);
  assert.equal(person.path, '/en/terms');
  assert.equal(countTokens(), redeemed, 'the code is not sent a second time');
});

test('an answer is worth nothing in another browser', async () => {
  const victim = new Person(world);
  await victim.leave();
  const attacker = new Person(world);
  await attacker.leave();
  await attacker.press('Boreal Savings');
  const answer = await attacker.jar.visit(world.boreal.signIn('mallory'), { stop: callback() });
  await victim.go(answer.url.href);
  assert.equal(victim.path, SELECT);
  assert.match(victim.text, /That answer is no longer valid/);
});

test('an answer sent to another partner’s address is not taken', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  const answer = await person.jar.visit(world.boreal.signIn('clara'), { stop: callback() });
  await person.go(answer.url.href.replace('/callback/boreal', '/callback/tidewater'));
  assert.equal(person.path, SELECT);
});

test('an answer that claims to come from another issuer is refused', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  const answer = await person.jar.visit(world.boreal.signIn('dirk'), { stop: callback() });
  answer.url.searchParams.set('iss', world.tidewater.issuer);
  await person.go(answer.url.href);
  assert.equal(person.path, SELECT);
  assert.match(person.text, /We could not accept your Sign-In Partner’s answer/);
});

test('a sign-in worth less than level 2 is refused, and not passed on as if it were', async () => {
  const person = new Person(world);
  await person.signInAt(world.lowland, 'frieda');
  assert.equal(person.path, SELECT);
  assert.match(person.text, /We could not accept your Sign-In Partner’s answer/);
});

test('an answer to a choice that was changed since is not taken', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  const answer = await person.jar.visit(world.boreal.signIn('emil'), { stop: callback() });
  await person.go(world.origin + SELECT);
  await person.press('Tidewater Credit Union');
  await person.go(answer.url.href);
  assert.equal(person.path, SELECT);
  await person.go(world.tidewater.signIn('emil'));
  assert.equal(person.path, '/en/terms');
});

test('an answer without any sign-in leads to the page with a way onward', async () => {
  const person = new Person(world);
  await person.go(`${callback()}/boreal?state=any&code=any`);
  assert.equal(person.path, '/en/no-sign-in');
});

test('the address of a partner that does not exist is not found', async () => {
  const person = new Person(world);
  await person.leave();
  assert.equal((await person.go(`${callback()}/nowhere?state=any&code=any`)).status, 404);
});

test('an address that only looks like something is not found', async () => {
  for (const path of ['/constructor', '/__proto__', '/__proto__/x'])
    assert.equal((await new Person(world).go(world.origin + path)).status, 404, path);
});

test('a partner that is not on the list cannot be chosen', async () => {
  const person = new Person(world);
  const page = await person.leave();
  const [, csrf = ''] = /name="_csrf" value="([^"]*)"/.exec(page.text) ?? [];
  const answer = await person.jar.visit(page.url.href, {
    form: { _csrf: csrf, partner: 'https://evil.example' },
  });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Select a Sign-In Partner from the list/);
});

test('a session token is new after the partner’s answer', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  const before = await liveSessions();
  await person.go(world.boreal.signIn('frida'));
  const after = await liveSessions();
  assert.equal(after.length, before.length);
  assert.notDeepEqual(after, before);
});

test('an account stays the same when the concierge’s keys rotate, twice in a row', async () => {
  const first = await new Person(world).firstUse(world.boreal, 'gerd');
  const former = await digestsNow();
  for (const secrets of [
    [SECOND_SECRET, FIRST_SECRET],
    [THIRD_SECRET, SECOND_SECRET],
  ]) {
    await world.restart(...secrets);
    const known = await new Person(world).nextUse(world.boreal, 'gerd');
    assert.ok(first.kind === 'signed-in' && known.kind === 'signed-in');
    assert.equal(known.subject, first.subject);
  }
  const now = await digestsNow();
  assert.equal(now.length, former.length);
  assert.equal(
    now.filter((digest) => !former.includes(digest)).length,
    1,
    'only the one that was used moved',
  );
});

test('a partner that is down is named, and the others are offered', async () => {
  await world.restart(THIRD_SECRET);
  await world.tidewater.restart();
  await world.boreal.close();
  const person = new Person(world);
  await person.leave('fr');
  const answer = await person.press('Épargne boréale');
  assert.equal(answer.status, 422);
  assert.match(person.text, /Épargne boréale est injoignable pour le moment/);
  await person.press('Coopérative de crédit Marée');
  assert.equal(person.path, '/tidewater/fr/sign-in');
});

test('a partner that goes down before its code is redeemed says so, and the others are offered', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Tidewater Credit Union');
  const answer = await person.jar.visit(world.tidewater.signIn('hanna'), { stop: callback() });
  await world.tidewater.close();
  await person.go(answer.url.href);
  assert.equal(person.path, SELECT);
  assert.match(person.text, /Your Sign-In Partner could not be reached/);
});

const countTokens = (): number =>
  world.boreal.received.filter((request) => request.startsWith('POST /boreal/oidc/token')).length;

const liveSessions = async (): Promise<string[]> => {
  const rows = await world.db
    .selectFrom('sessions')
    .select('token_hash')
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ token_hash }) => Buffer.from(token_hash).toString('hex')).sort();
};

const digestsNow = async (): Promise<string[]> => {
  const rows = await world.db.selectFrom('handles').select('digest').orderBy('created_at').execute();
  return rows.map(({ digest }) => Buffer.from(digest).toString('hex'));
};

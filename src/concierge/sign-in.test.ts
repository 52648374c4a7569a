import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buttonOf, Person } from '#test/oidc/concierge-person.ts';
import { type ConciergeWorld, openConciergeWorld } from '#test/oidc/concierge-world.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: ConciergeWorld;
before(async () => {
  world = await openConciergeWorld();
});
after(() => world.close());

test('at first use somebody chooses a partner, accepts the terms, is welcomed, and goes on to the client', async () => {
  const person = new Person(world);
  await person.leave();
  assert.match(person.text, /Select the Sign-In Partner that you wish to use/);
  await person.press('Boreal Savings');
  assert.equal(person.at.url.origin, new URL(world.boreal.issuer).origin);
  await person.go(world.boreal.signIn('anna'));
  assert.equal(person.path, '/en/terms');
  await person.press('I accept');
  assert.equal(person.path, '/en/welcome');
  await person.press('Continue');
  const finished = await person.finish();
  assert.equal(finished.kind, 'signed-in');
  if (finished.kind !== 'signed-in') return;
  assert.equal(finished.issuer, world.origin);
  assert.equal(finished.acr, 'urn:gc-ca:cyber-auth:assurance:loa2');
  assert.deepEqual(finished.amr, ['mfa']);
  assert.equal(finished.locale, 'en');
});

test('at the next use nobody is asked for terms, and the client recognises the same person', async () => {
  const first = await new Person(world).firstUse(world.boreal, 'berta');
  const next = await new Person(world).nextUse(world.boreal, 'berta');
  assert.ok(first.kind === 'signed-in' && next.kind === 'signed-in');
  assert.equal(next.subject, first.subject);
});

test('two people, or one person at two partners, are two to the client', async () => {
  const carl = await new Person(world).firstUse(world.boreal, 'carl');
  const dora = await new Person(world).firstUse(world.boreal, 'dora');
  const elsewhere = await new Person(world).firstUse(world.tidewater, 'carl');
  const subjects = [carl, dora, elsewhere].map((it) => (it.kind === 'signed-in' ? it.subject : ''));
  assert.equal(new Set(subjects).size, 3);
});

test('new terms are asked for again, once, and change nothing else', async () => {
  const first = await new Person(world).firstUse(world.boreal, 'emil');
  await world.db.updateTable('handles').set({ terms_version: 'before' }).execute();
  const person = new Person(world);
  const again = await person.firstUse(world.boreal, 'emil');
  const next = await new Person(world).nextUse(world.boreal, 'emil');
  const subjects = [first, again, next].map((it) => (it.kind === 'signed-in' ? it.subject : it.kind));
  assert.equal(new Set(subjects).size, 1);
});

test('the acceptance of the terms is in the audit log, by account and nothing else', async () => {
  const before = await world.db.selectFrom('audit_events').selectAll().execute();
  await new Person(world).firstUse(world.tidewater, 'flora');
  await new Person(world).nextUse(world.tidewater, 'flora');
  const events = (await world.db.selectFrom('audit_events').selectAll().orderBy('seq').execute()).slice(
    before.length,
  );
  assert.deepEqual(
    events.map(({ action }) => action),
    ['handle.created', 'terms.accepted'],
  );
  for (const { body } of events) {
    const { actor, subject, network, correlationId } = JSON.parse(body);
    assert.equal(subject, `account:${actor.id}`);
    assert.equal(network ?? correlationId, undefined);
  }
});

test('who declines the terms comes back to the client, which hears so, and nothing is kept', async () => {
  const before = await countHandles();
  const person = new Person(world);
  await person.signInAt(world.boreal, 'gerd');
  await person.press('I decline');
  assert.deepEqual(await person.finish(), { kind: 'cancelled', locale: 'en' });
  assert.equal(await countHandles(), before);
  const row = await world.db
    .selectFrom('sessions')
    .select('data')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  assert.equal(JSON.stringify(row?.data ?? {}).includes('digest'), false);
});

test('who cancels at any step comes back to the client, which hears so', async () => {
  await new Person(world).firstUse(world.boreal, 'hanna');
  const steps: ((person: Person) => Promise<unknown>)[] = [
    (person) => person.leave(),
    (person) => person.signInAt(world.boreal, 'hanna'),
  ];
  for (const walk of steps) {
    const person = new Person(world);
    await walk(person);
    await person.press('Cancel');
    assert.deepEqual(await person.finish(), { kind: 'cancelled', locale: 'en' });
  }
});

test('who cancels at the partner may choose another one', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  await person.go(world.boreal.cancel);
  assert.equal(person.path, '/en/select-a-sign-in-partner');
  assert.match(person.text, /You cancelled your sign-in/);
  await person.press('Tidewater Credit Union');
  await person.go(world.tidewater.signIn('ivan'));
  assert.equal(person.path, '/en/terms');
});

test('a partner that fails in the other language leads back in it', async () => {
  const person = new Person(world);
  await person.leave();
  await person.press('Boreal Savings');
  const sessions = world.db
    .selectFrom('sessions')
    .select('data')
    .orderBy('seen_at', 'desc')
    .orderBy('created_at', 'desc');
  const states = (await sessions.execute()).flatMap(
    ({ data }) => /"state":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? [],
  );
  const [state] = states;
  const iss = encodeURIComponent(world.boreal.issuer);
  const failure = `state=${state}&iss=${iss}&error=temporarily_unavailable&ui_locales=fr-CA`;
  await person.go(`${world.origin}/oidc-client/callback/boreal?${failure}`);
  assert.equal(person.path, '/fr/selectionner-un-partenaire-de-connexion');
  assert.match(person.text, /est injoignable/);
});

test('no step can be skipped by its address', async () => {
  const person = new Person(world);
  await person.leave();
  for (const path of ['/en/welcome', '/en/terms']) {
    await person.go(world.origin + path);
    assert.equal(person.path, '/en/select-a-sign-in-partner');
  }
  await person.press('Boreal Savings');
  await person.go(`${world.origin}/en/welcome`);
  assert.equal(person.path, '/en/select-a-sign-in-partner');
  await person.go(world.boreal.signIn('jonas'));
  await person.go(`${world.origin}/en/welcome`);
  assert.equal(person.path, '/en/terms');
});

test('without a sign-in every step leads to a page with a way onward', async () => {
  for (const path of ['/fr/selectionner-un-partenaire-de-connexion', '/fr/modalites', '/fr/bienvenue']) {
    const person = new Person(world);
    await person.go(world.origin + path);
    assert.equal(person.path, '/fr/aucune-connexion');
    assert.ok(person.at.text.includes(`href="${world.portal.origin}/fr"`));
  }
});

test('a sign-in that took too long says so, and shows the way onward', async () => {
  const person = new Person(world);
  await person.leave();
  // As browsers do half an hour later.
  person.jar.drop('concierge-oidc-carried');
  await person.press('Boreal Savings');
  assert.equal(person.path, '/en/no-sign-in');
  assert.ok(person.at.text.includes(`href="${world.portal.origin}/en"`));
});

test('a session that was idle too long begins again at the choice of a partner', async () => {
  const person = new Person(world);
  await person.signInAt(world.boreal, 'karla');
  world.clock.advance(21 * MINUTE);
  await person.go(`${world.origin}/en/terms`);
  assert.equal(person.path, '/en/select-a-sign-in-partner');
  assert.match(person.text, /You were away for too long/);
});

test('a button pressed twice does no harm', async () => {
  const person = new Person(world);
  const terms = await person.signInAt(world.boreal, 'ludwig');
  const accept = buttonOf(terms, 'I accept');
  await person.jar.visit(accept.address, { form: accept.fields });
  const welcome = await person.jar.visit(accept.address, { form: accept.fields });
  assert.equal(welcome.url.pathname, '/en/welcome');
  const { address, fields } = buttonOf(welcome, 'Continue');
  const resume = { form: fields, stop: `${world.origin}/oidc/` };
  const first = await person.jar.visit(address, resume);
  const second = await person.jar.visit(address, resume);
  assert.equal(second.url.href, first.url.href);
  await person.go(second.url.href);
  assert.equal((await person.finish()).kind, 'signed-in');
});

test('the back button leads to no form that could answer a finished sign-in', async () => {
  const person = new Person(world);
  await person.firstUse(world.boreal, 'mona');
  await person.go(`${world.origin}/en/welcome`);
  assert.equal(person.path, '/en/no-sign-in');
});

test('a second sign-in in the same browser does not inherit the first one’s assertion', async () => {
  const person = new Person(world);
  await person.signInAt(world.boreal, 'nils');
  assert.equal(person.path, '/en/terms');
  await person.leave();
  await person.go(`${world.origin}/en/terms`);
  assert.equal(person.path, '/en/select-a-sign-in-partner');
});

test('the language goes along from hop to hop, also when somebody cancels', async () => {
  const person = new Person(world);
  await person.leave('fr');
  assert.equal(person.path, '/fr/selectionner-un-partenaire-de-connexion');
  await person.press('Épargne boréale');
  assert.equal(person.path, '/boreal/fr/sign-in');
  await person.go(world.boreal.cancel);
  assert.equal(person.path, '/fr/selectionner-un-partenaire-de-connexion');
  await person.press('Épargne boréale');
  await person.go(world.boreal.signIn('olga', 'fr'));
  assert.equal(person.path, '/fr/modalites');
  await person.press('J’accepte');
  await person.press('Continuer');
  const finished = await person.finish();
  assert.equal(finished.kind === 'signed-in' && finished.locale, 'fr');
});

test('a language changed here goes to the partner, and one changed there comes back', async () => {
  const person = new Person(world);
  await person.leave('en');
  await person.press('Français');
  assert.equal(person.path, '/fr/selectionner-un-partenaire-de-connexion');
  await person.press('Coopérative de crédit Marée');
  assert.equal(person.path, '/tidewater/fr/sign-in');
  await person.go(world.tidewater.signIn('paul', 'en'));
  assert.equal(person.path, '/en/terms');
});

test('a log out at the client ends the session here, and the client is told by back-channel', async () => {
  const person = new Person(world);
  const finished = await person.firstUse(world.boreal, 'quentin');
  assert.ok(finished.kind === 'signed-in');
  const out = await world.portal.party.endSessionUrl({
    idToken: finished.idToken,
    locale: 'en',
    state: 'xyz',
  });
  assert.ok(out);
  const before = world.portal.heard.length;
  const gone = await person.jar.visit(out, { stop: `${world.portal.origin}/oidc/logged-out` });
  assert.equal(gone.url.searchParams.get('state'), 'xyz');
  const heard = world.portal.heard.slice(before);
  assert.equal(heard.length, 1);
  assert.equal(heard[0]?.kind === 'logout' && heard[0].sid, finished.sid);
  await person.leave();
  assert.equal(person.path, '/en/select-a-sign-in-partner');
});

const countHandles = async (): Promise<number> =>
  (await world.db.selectFrom('handles').select('digest').execute()).length;

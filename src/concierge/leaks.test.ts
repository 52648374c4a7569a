import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buttonOf, nameOf, Person } from '#test/oidc/concierge-person.ts';
import { type ConciergeWorld, openConciergeWorld, type TestPartner } from '#test/oidc/concierge-world.ts';

// Triple blind (SECURITY §1): the partner does not see the client, the client does not see the partner,
// and the concierge knows nobody. Everything that crosses the wire is noted, and searched.

/** One answer of the concierge to the client's own requests, with its headers. */
interface Heard {
  readonly url: string;
  readonly text: string;
}

const LAST_DAY = '2013-06-30';

let world: ConciergeWorld;
const answers: Heard[] = [];
const untapped = globalThis.fetch;
before(async () => {
  // Also of one that closes, of which the person alone is told.
  world = await openConciergeWorld({ boreal: LAST_DAY });
  globalThis.fetch = tap;
});
after(async () => {
  globalThis.fetch = untapped;
  await world.close();
});

test('nothing the client receives names the partner, nor does the concierge store anything that does', async () => {
  const person = new Person(world);
  await person.leave();
  await nothingStoredNames(world.boreal, 'anna');
  await person.press('Boreal Savings');
  await nothingStoredNames(world.boreal, 'anna');
  await person.go(world.boreal.signIn('anna'));
  await nothingStoredNames(world.boreal, 'anna');
  await person.press('I accept');
  await nothingStoredNames(world.boreal, 'anna');
  await person.press('Continue');
  assert.equal((await person.finish()).kind, 'signed-in');
  await nothingStoredNames(world.boreal, 'anna');
  assert.equal((await new Person(world).nextUse(world.boreal, 'anna')).kind, 'signed-in');
  await nothingStoredNames(world.boreal, 'anna');
  await nothingHeardNames(world.boreal, 'anna', person.at.url.href);
});

test('nothing stored or told names the partner when a sign-in fails there', async () => {
  for (const walk of [cancelThere, forgedAnswer, switchLanguage]) {
    const person = new Person(world);
    await person.leave();
    await walk(person);
    await nothingStoredNames(world.tidewater, 'bruno');
    await person.press('Cancel');
    assert.deepEqual(await person.finish(), { kind: 'cancelled', locale: 'en' });
    await nothingHeardNames(world.tidewater, 'bruno', person.at.url.href);
  }
});

test('nothing the partner receives or stores names the client', async () => {
  world.boreal.received.length = 0;
  const finished = await new Person(world).firstUse(world.boreal, 'clara');
  assert.ok(finished.kind === 'signed-in');
  await world.portal.party.endSessionUrl({ idToken: finished.idToken, locale: 'en' });
  assert.ok(world.boreal.received.length >= 4, 'the pushed request, the page, the way out, the code');
  const names = [world.portal.origin, 'portal', 'portail', new URL(world.portal.origin).host, 'logged-out'];
  for (const request of world.boreal.received) doesNotName(request, names);
  for (const row of await partnerRows()) doesNotName(row, names);
});

test('what the partner reads of the concierge does not name the client', async () => {
  const answer = await untapped(`${world.origin}/oidc-client/jwks`);
  doesNotName(`${await answer.text()} ${headersOf(answer)}`, ['portal', world.portal.origin]);
});

test('two sign-ins, for whichever reason, look the same to the partner', async () => {
  const forms = [];
  for (let times = 0; times < 2; times++) {
    const person = new Person(world);
    await person.leave();
    await person.press('Boreal Savings');
    forms.push(lastPushed());
  }
  const [one = {}, other = {}] = forms;
  const differing = Object.keys(one).filter((name) => one[name] !== other[name]);
  assert.deepEqual(differing.sort(), ['client_assertion', 'code_challenge', 'nonce', 'state']);
  assert.equal(one.redirect_uri, `${world.origin}/oidc-client/callback/boreal`);
  assert.equal(one.client_id, 'concierge');
  assert.equal(one.scope, 'openid');
});

test('the partner is told to authenticate anew, and in which language', async () => {
  const person = new Person(world);
  await person.leave('fr');
  await person.press('Épargne boréale');
  const asked = lastPushed();
  assert.equal(asked.prompt, 'login');
  assert.equal(asked.max_age, '0');
  assert.equal(asked.ui_locales, 'fr-CA');
  assert.equal(asked.acr_values, 'urn:gc-ca:cyber-auth:assurance:loa2');
});

test('no page lets a browser tell where it came from', async () => {
  const person = new Person(world);
  const pages = [
    await person.leave(),
    await person.signInAt(world.boreal, 'dirk'),
    await person.press('I accept'),
  ];
  for (const { headers } of pages) {
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cache-control'), 'no-store');
  }
});

/** The parameters that the concierge pushed to the partner last. */
function lastPushed(): Readonly<Record<string, string>> {
  const pushed = world.boreal.received.findLast((request) => request.startsWith('POST /boreal/oidc/request'));
  return Object.fromEntries(new URLSearchParams(pushed?.split('\n').at(-1)));
}

async function cancelThere(person: Person): Promise<void> {
  await person.press('Tidewater Credit Union');
  await person.go(world.tidewater.cancel);
}

async function forgedAnswer(person: Person): Promise<void> {
  await person.press('Tidewater Credit Union');
  await person.go(`${world.origin}/oidc-client/callback/tidewater?state=forged&code=forged`);
}

async function switchLanguage(person: Person): Promise<void> {
  await person.press('Tidewater Credit Union');
  await person.go(`${world.origin}/en/select-a-sign-in-partner`);
  const { address, fields } = buttonOf(person.at, 'Français');
  // As a browser would that sends both buttons: the choice is kept nowhere.
  const french = await person.jar.visit(address, { form: { ...fields, partner: 'tidewater' } });
  await person.go(french.url.href);
  await nothingStoredNames(world.tidewater, 'bruno');
  await person.press('English');
}

async function nothingStoredNames(partner: TestPartner, account: string): Promise<void> {
  const rows = await world.stored();
  assert.ok(rows.length > 0);
  for (const row of rows) doesNotName(row, await tracesOf(partner, account));
}

async function nothingHeardNames(partner: TestPartner, account: string, callback: string): Promise<void> {
  const told = answers.map(({ url, text }) => `${url} ${text}`);
  assert.ok(told.some((text) => text.startsWith(`${world.origin}/oidc/request`)));
  for (const text of [...told, ...world.portal.received, callback]) {
    doesNotName(text, await tracesOf(partner, account));
    doesNotName(decodedTokens(text), await tracesOf(partner, account));
  }
}

/** Everything by which a partner, or somebody at it, could be told. */
async function tracesOf(partner: TestPartner, account: string): Promise<string[]> {
  const subjects = await world.db
    .withSchema('partners')
    .selectFrom('pairwise_subjects')
    .select('subject')
    .where('account_id', '=', account)
    .execute();
  return [
    partner.key,
    partner.issuer,
    new URL(partner.issuer).host,
    nameOf(world, partner, 'en'),
    nameOf(world, partner, 'fr'),
    'Boréal',
    LAST_DAY,
    'June 30, 2013',
    'Marée',
    '.example',
    account,
    ...subjects.map(({ subject }) => subject),
  ];
}

function doesNotName(text: string, names: readonly string[]): void {
  for (const name of names)
    assert.ok(!text.toLowerCase().includes(name.toLowerCase()), `${name} is named in ${text}`);
}

/** The bodies of the tokens in a text, readable. */
const decodedTokens = (text: string): string =>
  [...text.matchAll(/eyJ[\w-]+\.([\w-]+)\./g)]
    .map(([, body = '']) => Buffer.from(body, 'base64url').toString())
    .join(' ');

async function partnerRows(): Promise<string[]> {
  const rows = await world.db.withSchema('partners').selectFrom('oidc_payloads').selectAll().execute();
  return rows.map((row) => JSON.stringify(row));
}

/** Notes what the concierge answers to machines; browsers ask for HTML. */
const tap: typeof fetch = async (input, init) => {
  const answer = await untapped(input, init);
  const url = input instanceof Request ? input.url : String(input);
  const browser = new Headers(init?.headers).get('accept')?.includes('text/html');
  if (url.startsWith(world.origin) && !url.includes('/oidc-client/') && !browser)
    answers.push({ url, text: `${await answer.clone().text()} ${headersOf(answer)}` });
  return answer;
};

const headersOf = (answer: Response): string => JSON.stringify([...answer.headers]);

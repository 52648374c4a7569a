import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import {
  type Browser,
  type CredentialWorld,
  openCredentialWorld,
  PASSWORD,
  registration,
} from '#test/oidc/credential-world.ts';
import { SECOND } from '#test/world/clock.ts';

// At the credential service, too, a form that is sent several times at once has the effect of one, and its sender is in.

const AT_ONCE = 5;
const ONCE = { answers: ['200 /en/account'], isIn: true };

let world: CredentialWorld;
before(async () => {
  world = await openCredentialWorld();
});
after(() => world.close());

/** Nobody's secret is compared before all have come as far. */
function meet(): void {
  let here = 0;
  let open = () => {};
  const all = new Promise<void>((done) => {
    open = done;
  });
  const arrive = () => {
    here += 1;
    if (here < AT_ONCE) world.moment.meanwhile = arrive;
    else open();
    return all;
  };
  world.moment.meanwhile = arrive;
}

async function sendAtOnce(path: string, fields: Record<string, string>) {
  const holder = world.browser();
  await holder.register(`twice.${path.length}`);
  meet();
  return send(holder, path, fields);
}

async function send(holder: Browser, path: string, fields: Record<string, string>, action = path) {
  const form = await holder.get(path);
  const former = await world.db.selectFrom('audit_events').select('seq').execute();
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => holder.post(form, fields, action)));
  const events = await world.db.selectFrom('audit_events').select('action').orderBy('seq').execute();
  const answers = new Set(pages.map(({ status, url }) => `${status} ${url.pathname}`));
  const home = await holder.get('/en/account');
  return {
    events: events.slice(former.length).map(({ action }) => action),
    answers: [...answers],
    isIn: home.url.pathname === '/en/account',
  };
}

it('a new password', async () => {
  const password = 'brisk otters under bridges';
  const sent = await sendAtOnce('/en/account/password', { password, again: password });
  assert.deepEqual(sent, { events: ['password.changed'], ...ONCE });
});

it('new recovery questions', async () => {
  const { question1 = '', question2 = '', question3 = '' } = registration('');
  const answers = { answer1: 'Balthazar', answer2: 'Ployes', answer3: 'Kamouraska' };
  const fields = { ...answers, question1, question2, question3 };
  const sent = await sendAtOnce('/en/account/recovery-questions', fields);
  assert.deepEqual(sent, { events: ['recovery-questions.changed'], ...ONCE });
});

it('the end of all other sessions, here and at the portal; and none when nothing began since', async () => {
  const { holder, enterPortal } = await somebody('twice.elsewhere');
  await enterPortal();
  const path = '/en/account/sessions/others';
  assert.deepEqual((await send(holder, path, {})).events, ['sessions.ended']);
  assert.deepEqual((await send(holder, path, {})).events, []);
  await enterPortal();
  assert.deepEqual((await send(holder, path, {})).events, ['sessions.ended']);
  await world.jobs.drain();
  assert.match((await holder.get('/en/account/sessions')).text, /You are logged in nowhere else/);
});

it('the end of one session at the portal', async () => {
  const { holder, enterPortal } = await somebody('twice.portal');
  await enterPortal();
  const path = '/en/account/sessions';
  const [, action] = /action="([^"]*\/end)"/.exec((await holder.get(path)).text) ?? [];
  assert.deepEqual((await send(holder, path, {}, action)).events, ['session.ended']);
});

async function somebody(userId: string) {
  const holder = world.browser();
  await holder.register(userId);
  const enterPortal = async () => {
    const elsewhere = world.browser();
    const { page, finish } = await elsewhere.arrive();
    const welcome = await elsewhere.post(page, { userId, password: PASSWORD });
    assert.equal((await finish(await elsewhere.post(welcome, {}, '/en/continue'))).kind, 'signed-in');
    // OpenID knows whole seconds, and nobody is as fast.
    world.clock.advance(2 * SECOND);
  };
  return { holder, enterPortal };
}

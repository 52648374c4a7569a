import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type CredentialWorld, openCredentialWorld, registration } from '#test/oidc/credential-world.ts';

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
  const form = await holder.get(path);
  const former = await world.db.selectFrom('audit_events').select('seq').execute();
  meet();
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => holder.post(form, fields)));
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

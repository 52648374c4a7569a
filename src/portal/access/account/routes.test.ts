import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { verifyChain } from '#kernel/audit/verify.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import {
  moveOf,
  namesForm,
  newcomer,
  personOf,
  RIGHT,
  showCredential,
  statusOf,
} from '#test/portal/portal-moves.ts';
import { addOrganisation, enrol, titleOf } from '#test/portal/portal-people.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let organisationId: string;
let ada: Visitor;
let bob: Visitor;
let email: string;
let count = 0;
before(async () => {
  world = await openPortal();
  organisationId = await addOrganisation(world);
});
beforeEach(async () => {
  world.clock.advance(DAY);
  count += 1;
  email = `ada-${count}@example.ca`;
  ada = await enrol(world, { givenNames: 'Ada', familyName: 'Roy', email, role: 'dir', organisationId });
  bob = await enrol(world, {
    givenNames: 'Bob',
    familyName: 'Roy',
    email: `bob-${count}@example.ca`,
    locale: 'fr',
  });
});
after(() => world.close());

/** Another browser in which the same person has logged in. */
async function again(visitor: Visitor): Promise<Visitor> {
  const other = await world.visitor(visitor.credentialId);
  const page = await other.post('/en/security-question', RIGHT);
  assert.equal(page.location, '/en/home', page.text);
  return other;
}

const sessionOf = async (visitor: Visitor): Promise<string> => {
  const row = await world.db
    .selectFrom('sessions')
    .select('id')
    .where('token_hash', '=', sha256(visitor.cookie()))
    .executeTakeFirstOrThrow();
  return row.id;
};

/** Adds a credential that was shown to an account. */
async function link(visitor: Visitor): Promise<Visitor> {
  const other = await world.visitor();
  await showCredential(world, visitor, other.credentialId, 'link');
  const page = await visitor.post('/en/account/add-credential');
  assert.equal(page.location, '/en/account', page.text);
  return other;
}

const actionsAbout = async (visitor: Visitor): Promise<string[]> => {
  const rows = await world.db
    .selectFrom('audit_events')
    .select('action')
    .where('subject', '=', `person:${await personOf(world, visitor)}`)
    .orderBy('seq')
    .execute();
  return rows.map(({ action }) => action);
};

const subjectsTo = async (to: string) =>
  (await world.mail()).filter((mail) => mail.to === to).map(({ subject }) => subject);

describe('my account', () => {
  it('shows the person, their role and who granted it, their credential, in both languages', async () => {
    const page = await ada.get('/en/account');
    assert.equal(titleOf(page), 'My account');
    for (const text of ['Ada Roy', email, 'Collège du Fjord', 'GCKey', 'This session'])
      assert.ok(page.text.includes(text), text);
    const french = await ada.get('/fr/compte');
    assert.equal(titleOf(french), 'Mon compte');
    for (const text of ['Ada Roy', email, 'CléGC', 'Cette session'])
      assert.ok(french.text.includes(text), text);
  });

  it('leads to where a GCKey is looked after, and nobody there who has none', async () => {
    const { credential, concierge } = world.deps.config.services;
    const manage = new RegExp(`href="${credential.origin}/en"[^>]*>[^<]*GCKey`);
    assert.match((await ada.get('/en/account')).text, manage);
    assert.ok((await ada.get('/fr/compte')).text.includes(`href="${credential.origin}/fr"`));
    await world.db
      .updateTable('credentials')
      .set({ issuer: concierge.origin })
      .where('id', '=', ada.credentialId)
      .execute();
    assert.ok(!(await ada.get('/en/account')).text.includes(credential.origin));
  });

  it('never shows what a provider calls the person', async () => {
    const { subject } = await world.db
      .selectFrom('credentials')
      .select('subject')
      .where('id', '=', ada.credentialId)
      .executeTakeFirstOrThrow();
    for (const path of [
      '/en/account',
      '/en/account/sign-ins',
      `/en/account/credentials/${ada.credentialId}/unlink`,
    ])
      assert.ok(!(await ada.get(path)).text.includes(subject), path);
  });

  it('is for people who have fully signed in', async () => {
    const half = await world.visitor(ada.credentialId);
    for (const path of [
      '',
      '/email',
      '/language',
      '/sign-ins',
      '/another-credential',
      '/add-credential',
      `/credentials/${ada.credentialId}/unlink`,
    ])
      assert.equal((await half.get(`/en/account${path}`)).location, '/en/security-question', path);
  });
});

describe('another credential', () => {
  it('is linked after it was shown, and opens the account', async () => {
    const other = await link(ada);
    assert.equal(await personOf(world, other), await personOf(world, ada));
    assert.equal((await (await again(other)).get('/en/account')).status, 200);
    assert.ok((await subjectsTo(email)).includes('A credential was added to your account'));
    assert.ok((await actionsAbout(ada)).includes('credential.linked'));
    assert.equal((await ada.get('/en/account/add-credential')).location, '/en/account');
  });

  it('takes a fresh answer before the way to the provider opens', async () => {
    assert.equal((await ada.get('/en/account/another-credential')).status, 200);
    world.clock.advance(11 * MINUTE);
    const confirm = '/en/account/confirm-it-is-you?then=link';
    assert.equal((await ada.get('/en/account/another-credential')).location, confirm);
    assert.equal((await ada.post('/en/account/another-credential', { door: 'gckey' })).location, confirm);
    assert.equal((await ada.post(confirm, RIGHT)).location, '/en/account/another-credential');
    assert.equal((await ada.get('/en/account/another-credential')).status, 200);
  });

  it('of somebody else, of one’s own, and a retired one are refused with a clear word', async () => {
    const own = await link(ada);
    const former = await link(ada);
    await ada.post(`/en/account/credentials/${former.credentialId}/unlink`);
    const cases = [
      [bob, 'This credential belongs to another account'],
      [own, 'This credential is yours already'],
      [former, 'This credential can no longer be used here'],
    ] as const;
    for (const [{ credentialId }, title] of cases) {
      await showCredential(world, ada, credentialId, 'link');
      assert.equal(titleOf(await ada.get('/en/account/add-credential')), title);
      const page = await ada.post('/en/account/add-credential');
      assert.deepEqual([page.status, titleOf(page)], [409, title]);
    }
    assert.notEqual(await personOf(world, bob), await personOf(world, ada));
  });

  it('is not linked when it was shown for another purpose, or too long ago', async () => {
    const other = await world.visitor();
    await showCredential(world, ada, other.credentialId, 'prove-old');
    assert.equal((await ada.post('/en/account/add-credential')).location, '/en/account');
    await showCredential(world, ada, other.credentialId, 'link');
    world.clock.advance(10 * MINUTE);
    assert.equal((await ada.post('/en/account/add-credential')).location, '/en/account');
    assert.equal(await statusOf(world, other), 'known');
  });
});

describe('unlinking', () => {
  it('asks first, then ends the credential and its sessions', async () => {
    const other = await link(ada);
    const there = await again(other);
    const path = `/en/account/credentials/${other.credentialId}/unlink`;
    assert.equal(titleOf(await ada.get(path)), 'Unlink a credential');
    assert.equal(await statusOf(world, other), 'linked');
    assert.equal((await ada.post(path)).location, '/en/account');
    assert.equal(await statusOf(world, other), 'retired');
    assert.equal((await there.get('/en/home')).location, '/en/log-in');
    assert.ok((await subjectsTo(email)).includes('A credential was unlinked from your account'));
    assert.ok((await actionsAbout(ada)).includes('credential.unlinked'));
  });

  it('never takes the last one, not even of two at once', async () => {
    const path = (credentialId: string) => `/en/account/credentials/${credentialId}/unlink`;
    assert.equal(titleOf(await ada.get(path(ada.credentialId))), 'This is your only credential');
    assert.equal((await ada.post(path(ada.credentialId))).location, path(ada.credentialId));
    const other = await link(ada);
    const there = await again(other);
    await Promise.all([ada.post(path(other.credentialId)), there.post(path(ada.credentialId))]);
    const statuses = [await statusOf(world, ada), await statusOf(world, other)];
    assert.deepEqual(statuses.sort(), ['linked', 'retired']);
  });

  it('knows nothing of a neighbour’s credential: 404', async () => {
    for (const id of [bob.credentialId, '00000000-0000-0000-0000-000000000000', 'no-id']) {
      assert.equal((await ada.get(`/en/account/credentials/${id}/unlink`)).status, 404);
      assert.equal((await ada.post(`/en/account/credentials/${id}/unlink`)).status, 404);
    }
    assert.equal(await statusOf(world, bob), 'linked');
  });
});

describe('sessions', () => {
  it('are ended one by one, from afar', async () => {
    const there = await again(ada);
    assert.match((await ada.get('/en/account')).text, /Log out everywhere else/);
    const path = `/en/account/sessions/${await sessionOf(there)}/end`;
    // The second time it has ended already, and is told as ended.
    for (let times = 0; times < 2; times += 1) assert.equal((await ada.post(path)).location, '/en/account');
    assert.equal((await there.get('/en/home')).location, '/en/log-in');
    assert.equal((await ada.get('/en/home')).status, 200);
    assert.ok((await actionsAbout(ada)).includes('session.ended'));
  });

  it('are ended all but this', async () => {
    const others = [await again(ada), await again(ada)];
    await ada.post('/en/account/sessions/end');
    for (const other of others) assert.equal((await other.get('/en/home')).location, '/en/log-in');
    assert.equal((await ada.get('/en/home')).status, 200);
    assert.equal((await bob.get('/en/home')).status, 200);
  });

  it('of a neighbour are not there: 404', async () => {
    assert.equal((await ada.post(`/en/account/sessions/${await sessionOf(bob)}/end`)).status, 404);
    assert.equal((await ada.post('/en/account/sessions/no-id/end')).status, 404);
    assert.equal((await bob.get('/en/home')).status, 200);
  });

  it('are listed while they live', async () => {
    const there = await again(ada);
    const id = await sessionOf(there);
    assert.ok((await ada.get('/en/account')).text.includes(id));
    for (let quarter = 0; quarter < 2; quarter += 1) {
      world.clock.advance(15 * MINUTE);
      await ada.get('/en/home');
    }
    assert.ok(!(await ada.get('/en/account')).text.includes(id));
  });
});

describe('sign-ins', () => {
  it('are one’s own, wrong answers among them, in pages', async () => {
    const wrong = await world.visitor(ada.credentialId);
    await wrong.post('/en/security-question', { answer_1: 'x', answer_2: 'x', answer_3: 'x', answer_4: 'x' });
    const page = await ada.get('/en/account/sign-ins');
    assert.match(page.text, /Wrong answer/);
    assert.match(page.text, /Logged in/);
    assert.ok(!(await bob.get('/en/account/sign-ins')).text.includes('Wrong answer'));
    assert.match((await bob.get('/fr/compte/ouvertures-de-session')).text, /Session ouverte/);
    for (let times = 0; times < 20; times += 1) await again(ada);
    assert.ok(!(await ada.get('/en/account/sign-ins')).text.includes('Wrong answer'));
    assert.match((await ada.get('/en/account/sign-ins?page=2')).text, /Wrong answer/);
    for (const odd of ['0', '-1', '99', 'x', '1.5'])
      assert.equal((await ada.get(`/en/account/sign-ins?page=${odd}`)).status, 200);
  });
});

describe('e-mail', () => {
  it('comes in the language of one’s choice', async () => {
    assert.equal((await ada.post('/en/account/language', { language: 'fr' })).location, '/en/account');
    await link(ada);
    assert.ok((await subjectsTo(email)).includes('Un justificatif a été ajouté à votre compte'));
    assert.equal((await ada.post('/en/account/language', { language: 'la' })).status, 422);
  });
});

describe('a move of the account', () => {
  it('is shown to its owner, who stops it; a neighbour can’t', async () => {
    const visitor = await newcomer(world);
    const names = { givenNames: 'Ada', familyName: 'Roy', email };
    await visitor.post('/en/move/approval', { ...namesForm(names), email });
    const { id } = await moveOf(world, visitor);
    assert.match((await ada.get('/en/account')).text, /Somebody asked to move your account/);
    assert.ok(!(await bob.get('/en/account')).text.includes(id));
    assert.equal((await bob.post(`/en/account/moves/${id}/cancellation`)).status, 404);
    assert.equal((await ada.post(`/en/account/moves/${id}/cancellation`)).location, '/en/account');
    assert.equal((await moveOf(world, visitor)).status, 'cancelled');
    assert.equal((await verifyChain(world.db)).kind, 'intact');
  });

  it('is where its credential comes in again, meanwhile', async () => {
    const visitor = await newcomer(world);
    assert.match((await visitor.get('/en/enrolment/welcome')).text, /href="\/en\/move"/);
    await visitor.post('/en/move/approval', {
      ...namesForm({ givenNames: 'N', familyName: 'N', email }),
      email,
    });
    const back = await world.visitor(visitor.credentialId);
    assert.equal((await back.get('/en/home')).location, '/en/move');
  });
});

describe('the account of a student', () => {
  it('shows what is on file, the date of birth only when it is asked for', async () => {
    const amina = await enrolStudent(world);
    const masked = (await amina.get('/en/account')).text;
    assert.match(masked, /As on your study permit[\s\S]*Amina Diallo[\s\S]*1990-••-••[\s\S]*90012345/);
    assert.doesNotMatch(masked, /May 17|1990-05|Your roles/);
    assert.ok(masked.includes('href="/en/account?show=birth"'));
    assert.match((await amina.get('/fr/compte?show=birth')).text, /17 mai 1990[\s\S]*Masquer/);
  });
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { listAbout } from '#kernel/audit/store.ts';
import { verifyChain } from '#kernel/audit/verify.ts';
import { mintRecoveryCode } from '#kernel/codes.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import {
  cancelLink,
  moveOf,
  namesForm,
  newcomer,
  personOf,
  RIGHT,
  showCredential,
  statusOf,
} from '#test/portal/portal-moves.ts';
import { addOrganisation, enrol, errorsOf, givePin, pinForm, titleOf } from '#test/portal/portal-people.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';
import { releaseMove } from './release.ts';

let world: PortalWorld;
let organisationId: string;
let count = 0;
before(async () => {
  world = await openPortal();
  organisationId = await addOrganisation(world);
});
beforeEach(() => world.clock.advance(2 * DAY));
after(() => world.close());

/** Somebody of their own name and address, so that tests don't meet. */
function someone(role: 'signatory' | 'alternate_dir' = 'signatory') {
  count += 1;
  const letters = String.fromCodePoint(97 + Math.floor(count / 26), 97 + (count % 26));
  const names = { givenNames: `Ada ${letters}`, familyName: 'O’Neil', email: `ada-${letters}@example.ca` };
  return { names, order: { ...names, role, organisationId } as const };
}

async function enrolled(role?: 'signatory' | 'alternate_dir') {
  const who = someone(role);
  return { ...who, old: await enrol(world, who.order) };
}

const ANSWER = '/en/move/security-questions';

const release = (id: string) => world.db.transaction().execute((tx) => releaseMove(world.deps, tx, id));

describe('moving with the former credential', () => {
  it('is done at once: the new one opens the account, the former one never again', async () => {
    const { old, names } = await enrolled();
    const visitor = await newcomer(world);
    await showCredential(world, visitor, old.credentialId, 'prove-old');
    const proved = await visitor.post('/en/move/former-credential', namesForm(names));
    assert.equal(proved.location, ANSWER, proved.text);
    const person = await personOf(world, old);
    const done = await visitor.post(ANSWER, RIGHT);
    assert.equal(done.location, '/en/home', done.text);
    assert.equal((await visitor.get('/en/home')).status, 200);
    assert.equal(await personOf(world, visitor), person);
    assert.equal(await statusOf(world, old), 'retired');
    assert.equal((await old.get('/en/home')).location, '/en/log-in');
    const subjects = (await world.mail())
      .filter(({ to }) => to === names.email)
      .map(({ subject }) => subject);
    assert.ok(subjects.includes('Your account was moved to a new credential'));
    assert.equal((await verifyChain(world.db)).kind, 'intact');
  });

  it('takes the names of that account, and a credential that was shown a moment ago', async () => {
    const { old, names } = await enrolled();
    const visitor = await newcomer(world);
    assert.equal(
      (await visitor.get('/en/move/former-credential')).location,
      '/en/move/former-credential/log-in',
    );
    await showCredential(world, visitor, old.credentialId, 'prove-old');
    const wrong = await visitor.post('/en/move/former-credential', namesForm(someone().names));
    assert.equal(wrong.status, 422);
    await showCredential(world, visitor, old.credentialId, 'link');
    assert.equal((await visitor.post('/en/move/former-credential', namesForm(names))).status, 303);
    await showCredential(world, visitor, old.credentialId, 'prove-old');
    world.clock.advance(11 * MINUTE);
    const late = await visitor.post('/en/move/former-credential', namesForm(names));
    assert.equal(late.location, '/en/move/former-credential/log-in');
    assert.equal(await statusOf(world, old), 'linked');
  });

  it('says the same of a credential that belongs to nobody', async () => {
    const { old, names } = await enrolled();
    const stranger = await world.visitor();
    const said = [];
    for (const shown of [old, stranger]) {
      const visitor = await newcomer(world);
      await showCredential(world, visitor, shown.credentialId, 'prove-old');
      const page = await visitor.post(
        '/en/move/former-credential',
        namesForm({ ...names, givenNames: 'Eve' }),
      );
      said.push(anonymous(page.text));
    }
    assert.equal(said[0], said[1]);
  });

  it('leaves other credentials of the account alone', async () => {
    const { old, names } = await enrolled();
    const second = await world.visitor();
    await showCredential(world, old, second.credentialId, 'link');
    await old.post('/en/account/add-credential');
    const visitor = await newcomer(world);
    await showCredential(world, visitor, old.credentialId, 'prove-old');
    await visitor.post('/en/move/former-credential', namesForm(names));
    await visitor.post(ANSWER, RIGHT);
    assert.deepEqual(await Promise.all([old, second, visitor].map((v) => statusOf(world, v))), [
      'retired',
      'linked',
      'linked',
    ]);
  });
});

/** Makes a recovery code, and reads it off the page. */
async function recoveryCode(visitor: Visitor): Promise<string> {
  const page = await visitor.post('/en/recovery-code');
  return /<code>([^<]+)<\/code>/.exec(page.text)?.[1] ?? assert.fail(page.text);
}

async function heldByCode() {
  const person = await enrolled();
  const code = await recoveryCode(person.old);
  const visitor = await newcomer(world);
  const form = { ...namesForm(person.names), email: person.names.email, recovery_code: code };
  const proved = await visitor.post('/en/move/recovery-code', form);
  assert.equal(proved.location, ANSWER, proved.text);
  const held = await visitor.post(ANSWER, RIGHT);
  assert.equal(held.location, '/en/move', held.text);
  await world.mail();
  return { ...person, visitor, form };
}

describe('moving with a recovery code', () => {
  it('is held for 24 hours, then done without anybody', async () => {
    const { old, visitor } = await heldByCode();
    assert.match((await visitor.get('/en/move')).text, /Your account will be moved/);
    assert.match((await visitor.get('/fr/transfert')).text, /Votre compte sera transféré/);
    world.clock.advance(23 * HOUR);
    await world.mail();
    assert.equal(await statusOf(world, old), 'linked');
    world.clock.advance(HOUR);
    await world.mail();
    assert.equal(await statusOf(world, old), 'retired');
    assert.equal(await statusOf(world, visitor), 'linked');
    assert.equal((await moveOf(world, visitor)).status, 'done');
    const again = await world.visitor(visitor.credentialId);
    assert.equal((await again.get('/en/move')).location, '/en/security-question');
  });

  it('uses the code up', async () => {
    const { form, visitor } = await heldByCode();
    await visitor.post('/en/move/withdrawal');
    const second = await newcomer(world);
    assert.equal((await second.post('/en/move/recovery-code', form)).status, 422);
  });

  it('says the same for a wrong code, wrong names and an unknown address, and in the end nothing more', async () => {
    const { form } = await heldByCode();
    const visitor = await newcomer(world);
    const typed = { ...form, recovery_code: '0000-0000-0000-0000V' };
    const wrong = await visitor.post('/en/move/recovery-code', typed);
    const slip = errorsOf(wrong);
    assert.equal(wrong.status, 422);
    const fake = otherCode();
    const pages = [
      await visitor.post('/en/move/recovery-code', { ...form, recovery_code: fake }),
      await visitor.post('/en/move/recovery-code', { ...form, recovery_code: fake, family_name: 'Nobody' }),
      await visitor.post('/en/move/recovery-code', {
        ...form,
        recovery_code: fake,
        email: 'nobody@example.ca',
      }),
    ];
    assert.deepEqual(new Set(pages.map((page) => errorsOf(page).join())).size, 1);
    assert.notDeepEqual(errorsOf(pages[0] ?? wrong), slip);
    for (let tries = 0; tries < 3; tries += 1)
      await visitor.post('/en/move/recovery-code', { ...form, recovery_code: fake });
    const blocked = await visitor.post('/en/move/recovery-code', form);
    assert.match(errorsOf(blocked).join(), /Too many tries/);
    for (const page of [blocked, await visitor.get('/en/move/recovery-code')]) {
      assert.doesNotMatch(page.text, /name="recovery_code"/);
      assert.match(page.text, /What you can do now.*href="\/en\/ask-for-help"/s);
    }
    assert.match((await visitor.get('/fr/transfert/code-de-recuperation')).text, /vous pourrez réessayer le/);
  });

  it('does not forgive wrong tries to whoever proves a code of their own in between', async () => {
    const { form, visitor } = await heldByCode();
    const { form: other } = await heldByCode();
    const fake = { ...other, recovery_code: otherCode() };
    const own = await newcomer(world);
    await visitor.post('/en/move/withdrawal');
    for (let tries = 0; tries < 4; tries += 1) await own.post('/en/move/recovery-code', fake);
    await own.post('/en/move/recovery-code', form);
    await own.post('/en/move/withdrawal');
    assert.match(errorsOf(await own.post('/en/move/recovery-code', fake)).join(), /Too many tries/);
  });

  it('never sends the code back', async () => {
    const { form } = await heldByCode();
    const page = await (await newcomer(world)).post('/en/move/recovery-code', { ...form, family_name: '' });
    assert.equal(page.status, 422);
    assert.ok(!page.text.includes(form.recovery_code));
  });
});

/** A well-formed code that is nobody's. */
const otherCode = (): string => mintRecoveryCode(Buffer.from('sixteen random b')).text;

describe('moving with a new PIN', () => {
  it('takes a PIN for the role that the person has, and uses it up', async () => {
    const { names, order, old } = await enrolled();
    const pin = await givePin(world, order);
    const visitor = await newcomer(world);
    const proved = await visitor.post('/en/move/pin', pinForm(pin.text, names));
    assert.equal(proved.location, ANSWER, proved.text);
    const held = await visitor.post(ANSWER, RIGHT);
    assert.equal(held.location, '/en/move', held.text);
    await world.mail();
    const row = await world.db
      .selectFrom('pins')
      .select('redeemed_by')
      .where('id', '=', pin.id)
      .executeTakeFirst();
    assert.equal(row?.redeemed_by, await personOf(world, old));
    world.clock.advance(DAY);
    await world.mail();
    assert.equal(await statusOf(world, visitor), 'linked');
    const roles = await world.db
      .selectFrom('memberships')
      .select('id')
      .where('person_id', '=', await personOf(world, visitor))
      .execute();
    assert.equal(roles.length, 1);
  });

  it('does not take a PIN for a role that nobody of that name has; it stays good for an enrolment', async () => {
    const { names, order } = someone();
    const pin = await givePin(world, order);
    const visitor = await newcomer(world);
    const page = await visitor.post('/en/move/pin', pinForm(pin.text, names));
    assert.match(errorsOf(page).join(), /no account of that name/);
    const row = await world.db
      .selectFrom('pins')
      .select(['status', 'failures'])
      .where('id', '=', pin.id)
      .executeTakeFirst();
    assert.deepEqual(row, { status: 'issued', failures: 0 });
  });

  it('comes to nothing when the PIN was used elsewhere before the questions were answered', async () => {
    const { names, order, old } = await enrolled();
    const pin = await givePin(world, order);
    const visitor = await newcomer(world);
    await visitor.post('/en/move/pin', pinForm(pin.text, names));
    await world.db.updateTable('pins').set({ status: 'void' }).where('id', '=', pin.id).execute();
    const page = await visitor.post(ANSWER, RIGHT);
    assert.equal(page.location, '/en/move');
    const move = await moveOf(world, visitor);
    assert.equal(move.status, 'cancelled');
    assert.equal(await statusOf(world, old), 'linked');
    const [, last] = await listAbout(world.db, { subject: `person:${move.person_id}`, limit: 2 });
    assert.deepEqual([last?.action, last?.after], ['move.overtaken', { move: move.id, status: 'cancelled' }]);
  });
});

describe('the questions', () => {
  it('are not shown before a proof, and wrong answers are counted with all others', async () => {
    const { names, old } = await enrolled();
    const visitor = await newcomer(world);
    assert.equal((await visitor.get(ANSWER)).location, '/en/move');
    await showCredential(world, visitor, old.credentialId, 'prove-old');
    await visitor.post('/en/move/former-credential', namesForm(names));
    assert.match((await visitor.get(ANSWER)).text, /Which fruit did Ada throw at us\?/);
    const wrong = await visitor.post(ANSWER, { ...RIGHT, answer_4: 'Apple' });
    assert.equal(wrong.status, 422);
    assert.ok(!wrong.text.includes(RIGHT.answer_1));
    for (let tries = 0; tries < 4; tries += 1) await visitor.post(ANSWER, { ...RIGHT, answer_4: 'Apple' });
    assert.equal((await visitor.post(ANSWER, RIGHT)).status, 422);
    assert.equal(await statusOf(world, old), 'linked');
  });

  it('must be answered within the hour', async () => {
    const { names, old } = await enrolled();
    const visitor = await newcomer(world);
    await showCredential(world, visitor, old.credentialId, 'prove-old');
    await visitor.post('/en/move/former-credential', namesForm(names));
    world.clock.advance(HOUR);
    const again = await world.visitor(visitor.credentialId);
    assert.equal((await again.post(ANSWER, RIGHT)).location, '/en/move');
    assert.match((await again.get('/en/move')).text, /was not completed in time/);
  });
});

describe('the link that cancels', () => {
  it('asks first, then cancels once for whoever comes, and tells every address', async () => {
    const { names, old, visitor } = await heldByCode();
    await world.db
      .updateTable('persons')
      .set({ email: `new-${names.email}` })
      .where('id', '=', await personOf(world, old))
      .execute();
    const { visitor: _, ...second } = await heldByCode();
    const link = await cancelLink(world, names.email);
    const [owner, helper] = [await world.visitor(), await world.visitor()];
    assert.equal(titleOf(await owner.get(link)), 'Cancel the move of your account');
    assert.equal((await moveOf(world, visitor)).status, 'held');
    const answers = await Promise.all([owner.post(link), helper.post(link)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
    assert.equal((await moveOf(world, visitor)).status, 'cancelled');
    const told = (await world.mail())
      .filter(({ subject }) => subject === 'The move of your account was cancelled')
      .map(({ to }) => to);
    assert.ok(told.includes(names.email) && told.includes(`new-${names.email}`));
    assert.equal(titleOf(await owner.get(link)), 'There is nothing to cancel any more');
    world.clock.advance(DAY);
    await world.mail();
    assert.equal(await statusOf(world, old), 'linked');
    assert.equal(await statusOf(world, second.old), 'retired');
    assert.match(
      (await (await world.visitor(visitor.credentialId)).get('/en/move')).text,
      /was withdrawn or cancelled/,
    );
  });

  it('is unknown when it was guessed', async () => {
    const visitor = await world.visitor();
    assert.equal((await visitor.get(`/en/cancel-move/${'A'.repeat(43)}`)).status, 404);
    assert.equal((await visitor.post(`/en/cancel-move/${'A'.repeat(43)}`)).status, 404);
  });

  it('is kept as a hash only, and neither in the audit log nor among the jobs', async () => {
    const { names, visitor } = await heldByCode();
    const token = (await cancelLink(world, names.email)).split('/').at(-1) ?? '';
    assert.ok(token.length >= 43);
    const kept = JSON.stringify([
      await moveOf(world, visitor),
      await world.db.selectFrom('audit_events').select('body').execute(),
      (await sql`select t::text from jobs.job as t`.execute(world.db)).rows,
    ]);
    assert.ok(kept.includes('portal.move-held') && !kept.includes(token));
  });
});

describe('the release', () => {
  it('is done once, however often its job runs', async () => {
    const { visitor, old } = await heldByCode();
    const { id } = await moveOf(world, visitor);
    await release(id);
    assert.equal(await statusOf(world, old), 'linked');
    world.clock.advance(DAY);
    await Promise.all([release(id), release(id)]);
    await world.mail();
    const done = await world.db
      .selectFrom('audit_events')
      .select('body')
      .where('action', '=', 'move.done')
      .execute();
    assert.equal(done.filter(({ body }) => body.includes(id)).length, 1);
  });

  it('and a cancellation at the same moment agree, and the cancellation wins when it comes first', async () => {
    const { visitor, old, names } = await heldByCode();
    const { id } = await moveOf(world, visitor);
    const link = await cancelLink(world, names.email);
    world.clock.advance(DAY);
    const owner = await world.visitor();
    await owner.get(link);
    const [answer] = await Promise.all([owner.post(link), release(id)]);
    const { status } = await moveOf(world, visitor);
    assert.equal(status, answer.status === 303 ? 'cancelled' : 'done');
    assert.equal(await statusOf(world, old), status === 'cancelled' ? 'linked' : 'retired');
    assert.equal(await statusOf(world, visitor), status === 'cancelled' ? 'known' : 'linked');
    const second = await heldByCode();
    const cancelled = await owner.post(await cancelLink(world, second.names.email));
    assert.equal(cancelled.status, 303);
    world.clock.advance(2 * DAY);
    await release((await moveOf(world, second.visitor)).id);
    assert.equal(await statusOf(world, second.old), 'linked');
  });

  it('comes to nothing when the new credential has got an account meanwhile', async () => {
    const { visitor, old } = await heldByCode();
    const other = await enrolled();
    await showCredential(world, other.old, visitor.credentialId, 'link');
    assert.equal((await other.old.post('/en/account/add-credential')).location, '/en/account');
    world.clock.advance(DAY);
    await world.mail();
    assert.equal((await moveOf(world, visitor)).status, 'cancelled');
    assert.equal(await statusOf(world, old), 'linked');
    assert.equal(await personOf(world, visitor), await personOf(world, other.old));
  });
});

/** A page without what every request has of its own: tokens, references, and what was typed. */
const anonymous = (html: string): string =>
  html
    .replaceAll(/name="_csrf" value="[^"]*"|data-[a-z-]*csrf="[^"]*"/g, '')
    .replaceAll(/[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g, '')
    .replaceAll(/ value="[^"]*"/g, '');

describe('a link of an e-mail that lost its end', () => {
  it('says so, what to do instead and whom to call, in both languages', async () => {
    const stranger = await world.visitor();
    for (const cut of ['/en/cancel-move', `/en/cancel-move/${'a'.repeat(40)}`]) {
      const page = await stranger.get(cut);
      assert.equal(page.status, 404, cut);
      assert.match(page.text, /copy the whole link.*My account shows the move.*\/en\/ask-for-help/s);
    }
    const french = await stranger.get(`/fr/annuler-transfert/${'a'.repeat(40)}`);
    assert.match(french.text, /copiez le lien au complet/);
    for (const cut of [
      '/en/confirm-e-mail',
      '/fr/confirmer-courriel',
      '/en/staff-pin',
      '/fr/nip-du-personnel',
    ])
      assert.equal((await stranger.get(cut)).status, 410, cut);
  });
});

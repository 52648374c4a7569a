import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { keepHouse } from '#portal/night/upkeep/house/run.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { namesForm, newcomer, personOf, RIGHT, showCredential } from '#test/portal/portal-moves.ts';
import {
  ANSWERS,
  addOrganisation,
  enrol,
  errorsOf,
  givePin,
  pinForm,
  titleOf,
} from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let organisationId: string;
let ada: Visitor;
let bob: Visitor;
let former: string;
let count = 0;

before(async () => {
  world = await openPortal();
  organisationId = await addOrganisation(world);
});
beforeEach(async () => {
  world.clock.advance(DAY);
  count += 1;
  former = `ada-${count}@example.ca`;
  ada = await enrol(world, { ...ADA, email: former, role: 'signatory', organisationId });
  bob = await enrol(world, { givenNames: 'Bob', familyName: 'Roy', email: `bob-${count}@example.ca` });
});
after(() => world.close());

const ADA = { givenNames: 'Ada', familyName: 'Roy', email: '' };
const wanted = () => `new-${former}`;
const ask = (email = wanted()) => ada.post('/en/account/email', { email });
const onFile = async (who: Visitor) => {
  const row = await world.db
    .selectFrom('persons as p')
    .innerJoin('credentials as c', 'c.person_id', 'p.id')
    .select('p.email')
    .where('c.id', '=', who.credentialId)
    .executeTakeFirstOrThrow();
  return row.email;
};
const mailTo = async (address: string) => (await world.mail()).filter(({ to }) => to === address);
const subjectsTo = async (address: string) => (await mailTo(address)).map(({ subject }) => subject);

/** Where the newest link that was sent to an address leads. */
async function linkTo(address = wanted()): Promise<string> {
  const [newest] = await mailTo(address);
  const link = /https?:\/\/[^/\s]+(\/\S*confirm\S+)/.exec(newest?.text ?? '')?.[1];
  assert.ok(link, 'no link was sent');
  return link;
}

const WAYS_TO_SHUT_OUT = {
  'a move to another credential': async () => {
    const mover = await newcomer(world);
    await showCredential(world, mover, ada.credentialId, 'prove-old');
    await mover.post('/en/move/former-credential', namesForm(ADA));
    assert.equal((await mover.post('/en/move/security-questions', RIGHT)).location, '/en/home');
    return mover;
  },
  'an unlinked credential': async () => {
    const other = await world.visitor();
    await showCredential(world, ada, other.credentialId, 'link');
    await ada.post('/en/account/add-credential');
    const unlinked = await ada.post(`/en/account/credentials/${other.credentialId}/unlink`);
    assert.equal(unlinked.location, '/en/account');
    return ada;
  },
  'the end of all other sessions': async () => {
    assert.equal((await ada.post('/en/account/sessions/end')).location, '/en/account');
    return ada;
  },
  'questions reset by an officer': async () => {
    const odile = await officer(world, 'Odile');
    assert.equal((await odile.post(`/en/people/${await personOf(world, ada)}/reset`)).status, 303);
    return ada;
  },
  'new questions by a PIN': async () => {
    const resetsPersonId = await personOf(world, ada);
    await world.db
      .updateTable('persons')
      .set({ questions_status: 'disabled' })
      .where('id', '=', resetsPersonId)
      .execute();
    const pin = await givePin(world, { ...ADA, resetsPersonId });
    const back = await world.visitor(ada.credentialId);
    await back.post('/en/security-question/new-pin', pinForm(pin.text, ADA));
    const set = await back.post('/en/security-question/new-questions', ANSWERS);
    assert.equal(set.location, '/en/home', set.text);
    return ada;
  },
} as const satisfies Record<string, () => Promise<Visitor>>;

describe('a new e-mail address', () => {
  it('counts once its link was followed; until then the former one does, and is told', async () => {
    const page = await ask();
    assert.equal(page.location, '/en/account', page.text);
    assert.equal(await onFile(ada), former);
    assert.deepEqual(await subjectsTo(wanted()), ['Confirm your e-mail address']);
    assert.ok((await subjectsTo(former)).includes('Somebody asked to change your e-mail address'));
    assert.match((await ada.get('/en/account')).text, new RegExp(`A link was sent to ${wanted()}`));

    const link = await linkTo();
    const stranger = await world.visitor();
    assert.match((await stranger.get(link)).text, new RegExp(`go to ${wanted()}`));
    assert.equal(await onFile(ada), former, 'looking changes nothing');
    assert.equal((await stranger.post(link)).location, '/en/e-mail-confirmed');
    assert.equal(titleOf(await stranger.get('/en/e-mail-confirmed')), 'Your e-mail address is confirmed');
    assert.equal(await onFile(ada), wanted());
    assert.ok((await subjectsTo(former)).includes('Your e-mail address was changed'));
    assert.doesNotMatch((await ada.get('/en/account')).text, /waits to be confirmed/);
  });

  it('is confirmed once, however often its button is pressed', async () => {
    await ask();
    const link = await linkTo();
    const visitors = await Promise.all([1, 2, 3].map(() => world.visitor()));
    const answers = await Promise.all(visitors.map((one) => one.post(link)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 410, 410]);
    assert.equal(
      (await subjectsTo(former)).filter((one) => one === 'Your e-mail address was changed').length,
      1,
    );
  });

  it('is not confirmed by a link that is old, cut off, replaced, cancelled or somebody else’s', async () => {
    await ask();
    const first = await linkTo();
    const cut = await bob.get(first.slice(0, -3));
    assert.equal(cut.status, 410);
    assert.match(cut.text, /<a [^>]*href="\/fr\/confirmer-courriel\/[^"]+"[^>]*>Français/);
    world.clock.advance(MINUTE);
    await ask(`other-${wanted()}`);
    assert.equal((await bob.post(first)).status, 410);
    await ask();
    const second = await linkTo();
    assert.notEqual(second, first);
    await ada.post('/en/account/email/cancellation');
    assert.equal((await bob.post(second)).status, 410);
    await ask();
    const third = await linkTo();
    world.clock.advance(DAY);
    assert.equal(titleOf(await bob.get(third)), 'This link no longer works');
    assert.equal((await bob.post(third)).status, 410);
    assert.equal(await onFile(ada), former);
  });

  it('gets the same link again, which then works no longer than before', async () => {
    await ask();
    const link = await linkTo();
    world.clock.advance(15 * MINUTE);
    assert.equal((await ada.post('/en/account/email/new-link')).location, '/en/account');
    assert.equal((await mailTo(wanted())).length, 2);
    assert.equal(await linkTo(), link);
    world.clock.advance(DAY - 15 * MINUTE);
    const stranger = await world.visitor();
    assert.equal((await stranger.post(link)).status, 410);
    const later = await again();
    await later.post('/en/account/email/new-link');
    assert.doesNotMatch((await later.get('/en/account')).text, /Send the link again/);
    assert.equal((await mailTo(wanted())).length, 2);
    assert.equal((await stranger.post(link)).status, 410);
    assert.equal(await onFile(ada), former);
  });

  for (const [way, shutOut] of Object.entries(WAYS_TO_SHUT_OUT))
    it(`is dropped when its owner shuts others out of the account: ${way}`, async () => {
      await ask();
      const link = await linkTo();
      const opens = await shutOut();
      assert.equal((await bob.post(link)).status, 410);
      assert.equal(await onFile(ada), former);
      const log = await listAbout(world.db, { subject: `person:${await personOf(world, opens)}`, limit: 20 });
      assert.ok(log.some(({ action }) => action === 'person.email_change_cancelled'));
    });

  it('is cancelled, or asked for anew, by nobody but its owner', async () => {
    await ask();
    const link = await linkTo();
    await bob.post('/en/account/email/cancellation');
    await bob.post('/en/account/email/new-link');
    assert.deepEqual(await subjectsTo(wanted()), ['Confirm your e-mail address']);
    assert.equal((await bob.post(link)).location, '/en/e-mail-confirmed');
    assert.equal(await onFile(ada), wanted());
    assert.equal(await onFile(bob), `bob-${count}@example.ca`);
  });

  it('keeps nobody from using an address that they have not shown to be theirs', async () => {
    await ask(`bob-${count}@example.ca`);
    const same = await world.db
      .selectFrom('persons')
      .select('id')
      .where('email', '=', `bob-${count}@example.ca`)
      .execute();
    assert.equal(same.length, 1);
  });

  it('is dropped when the one on file is entered again', async () => {
    await ask();
    const link = await linkTo();
    await ask(former);
    assert.equal((await bob.post(link)).status, 410);
    assert.equal(await onFile(ada), former);
  });

  it('must be one, takes a fresh answer, and gets a few links an hour', async () => {
    assert.deepEqual(errorsOf(await ask('')), ['Enter your e-mail address.']);
    const odd = await ask('not an address');
    assert.match(errorsOf(odd).join(), /like name@example\.ca/);
    assert.ok(odd.text.includes('not an address'));
    for (let n = 0; n < 5; n += 1) assert.equal((await ask(`${n}-${wanted()}`)).status, 303);
    assert.match(errorsOf(await ask()).join(), /Too many links/);
    assert.deepEqual(await subjectsTo(wanted()), []);
    world.clock.advance(11 * MINUTE);
    assert.equal((await ask()).location, '/en/account/confirm-it-is-you?then=email');
  });

  it('stands in no log and no job, nor does what its link holds', async () => {
    await ask();
    const token = (await linkTo()).split('/').at(-1) ?? '';
    await bob.post(`/en/confirm-e-mail/${token}`);
    const log = JSON.stringify(await world.db.selectFrom('audit_events').select('body').execute());
    assert.match(log, /person\.email_change_asked.*person\.email_changed/);
    assert.ok(!log.includes(wanted()) && !log.includes(token));
    const sessions = JSON.stringify(await world.db.selectFrom('sessions').select('data').execute());
    assert.ok(!sessions.includes(token));
  });

  it('is forgotten a week after its link has ended', async () => {
    await ask();
    world.clock.advance(DAY + HOUR);
    assert.match((await (await again()).get('/en/account')).text, /was not opened in time/);
    world.clock.advance(8 * DAY);
    await keepHouse(world.deps as never);
    assert.deepEqual(await world.db.selectFrom('email_changes').select('id').execute(), []);
  });
});

/** The same person, after another sign-in. */
async function again(): Promise<Visitor> {
  const other = await world.visitor(ada.credentialId);
  await other.post('/en/security-question', RIGHT);
  return other;
}

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { verifyChain } from '#kernel/audit/verify.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { moveOf, namesForm, newcomer, personOf, RIGHT, statusOf } from '#test/portal/portal-moves.ts';
import { addOrganisation, enrol, givePin, titleOf } from '#test/portal/portal-people.ts';
import { DAY, HOUR, MINUTE } from '#test/world/clock.ts';
import { type MailServer, openMailServer } from '#test/world/smtp.ts';

let world: PortalWorld;
let server: MailServer;
let organisationId: string;
let count = 0;
before(async () => {
  server = await openMailServer();
  world = await openPortal({ SMTP_URL: server.url });
  organisationId = await addOrganisation(world);
});
beforeEach(async () => {
  world.clock.advance(2 * DAY);
  server.refuse();
  await work();
  server.received.length = 0;
});
after(async () => {
  await world.close();
  await server[Symbol.asyncDispose]();
});

const work = () => world.deps.jobs.drain();
const taken = () => server.received.flatMap(({ recipients }) => recipients);
const stateOf = async (visitor: Visitor) => (await moveOf(world, visitor)).status;

function named(givenNames: string) {
  count += 1;
  // A PIN of this path finds its person by name, so that each has one of their own.
  const familyName = `Roy-${String.fromCodePoint(96 + count)}`;
  return { givenNames, familyName, email: `${givenNames}-${count}@example.ca`.toLowerCase() };
}

/** Refuses those addresses, this way. */
const refuse = (reply: string, ...addresses: readonly string[]) =>
  server.behave((stage, said) =>
    stage === 'rcpt' && addresses.some((address) => said.includes(address)) ? reply : undefined,
  );

/** Somebody of two addresses whose account is to move, all answers given, before any mail has gone out. */
async function answered(role: 'signatory' | 'dir' = 'signatory') {
  const who = named('Ada');
  const former = `former-${who.email}`;
  const old = await enrol(world, { ...who, role, organisationId });
  await world.db.updateTable('pins').set({ email: former }).where('email', '=', who.email).execute();
  await work();
  server.received.length = 0;
  const pin = await givePin(world, { ...who, role, organisationId });
  const visitor = await newcomer(world);
  const proved = await visitor.post('/en/move/pin', { ...namesForm(who), pin: pin.text });
  assert.equal(proved.location, '/en/move/security-questions', proved.text);
  return { old, visitor, email: who.email, former };
}

const answer = async (visitor: Visitor) =>
  assert.equal((await visitor.post('/en/move/security-questions', RIGHT)).location, '/en/move');

describe('the hold of a move', () => {
  it('begins when the mail server has taken the notices, not before', async () => {
    const { visitor, old, email, former } = await answered();
    server.refuse('rcpt', '450 later');
    await answer(visitor);
    await work();
    world.clock.advance(5 * HOUR);
    const again = await world.visitor(visitor.credentialId);
    assert.match((await again.get('/en/move')).text, /begin when our e-mail has gone out/);
    assert.match((await again.get('/fr/transfert')).text, /n’est pas encore le cas/);
    assert.equal((await moveOf(world, visitor)).release_at, null);
    server.refuse();
    await work();
    assert.deepEqual(taken().sort(), [email, former].sort());
    const { status, release_at } = await moveOf(world, visitor);
    assert.deepEqual([status, release_at], ['held', new Date(world.clock.now().getTime() + DAY)]);
    assert.match((await again.get('/en/move')).text, /your account will be moved to the credential/);
    world.clock.advance(DAY - 1);
    await work();
    assert.equal(await statusOf(world, old), 'linked');
    world.clock.advance(1);
    await work();
    assert.equal(await statusOf(world, visitor), 'linked');
    assert.equal((await verifyChain(world.db)).kind, 'intact');
  });

  it('waits for each address that may still take its notice, and for none that refused it', async () => {
    const { visitor, email, former } = await answered();
    refuse('450 later', former);
    await answer(visitor);
    await work();
    assert.deepEqual([taken(), await stateOf(visitor)], [[email], 'awaiting_mail']);
    world.clock.advance(4 * DAY);
    await work();
    assert.equal(await stateOf(visitor), 'awaiting_mail');
    refuse('550 5.1.1 unknown', former);
    await work();
    assert.equal(await stateOf(visitor), 'held');
  });

  it('tells in the mail when it ends, or when that is at the earliest', async () => {
    const { visitor, email, former } = await answered();
    refuse('450 later', former);
    await answer(visitor);
    await work();
    const words = () => (server.received.at(-1)?.data ?? '').replaceAll(/=\n/g, '');
    assert.match(words(), /24 hours after this e-mail has gone out to all your addresses/);
    refuse('550 5.1.1 unknown', former);
    await work();
    server.refuse();
    const { id } = await moveOf(world, visitor);
    await world.deps.jobs.send(world.db, 'portal.move-held', { moveId: id, to: email });
    await work();
    assert.match(words(), /It will be done on/);
  });

  it('is cancelled by its owner before it begins too, who is told so', async () => {
    const { visitor, old, former } = await answered();
    refuse('450 later', former);
    await answer(visitor);
    await work();
    assert.match((await old.get('/en/account')).text, /24 hours after our e-mail about it has gone out/);
    const { id } = await moveOf(world, visitor);
    await old.post(`/en/account/moves/${id}/cancellation`);
    server.refuse();
    server.received.length = 0;
    await work();
    assert.equal(await stateOf(visitor), 'cancelled');
    assert.equal(taken().length, 2);
    assert.ok(server.received.every(({ data }) => /cancelled/.test(data)));
  });
});

describe('a move whose owner could not be told', () => {
  it('is put before those who approve such moves, and made only if they do, a day later', async () => {
    const { visitor, old, email, former } = await answered();
    const dir = await enrol(world, { ...named('Dora'), role: 'dir', organisationId });
    await work();
    server.received.length = 0;
    refuse('550 5.1.1 unknown', email, former);
    await answer(visitor);
    await work();
    assert.equal(await stateOf(visitor), 'unreached');
    assert.equal(titleOf(await visitor.get('/en/move')), 'We could not reach you by e-mail');
    assert.match((await visitor.get('/fr/transfert')).text, /n’a atteint aucune des adresses/);
    assert.match((await old.get('/en/account')).text, /reached none of your addresses/);
    assert.ok(taken().some((to) => to.startsWith('dora')));
    assert.match(server.received.at(-1)?.data ?? '', /reached none of/);
    const path = `/en/move-requests/${(await moveOf(world, visitor)).id}`;
    assert.match((await dir.get('/en/move-requests')).text, /Not reached by e-mail/);
    assert.match((await dir.get(path)).text, /We could not reach the owner of this account/);
    world.clock.advance(10 * MINUTE);
    assert.equal((await dir.post(path, { decision: 'approve', reason: '' })).location, '/en/move-requests');
    assert.deepEqual(
      [await stateOf(visitor), (await moveOf(world, visitor)).release_at],
      ['held', new Date(world.clock.now().getTime() + DAY)],
    );
    world.clock.advance(DAY - 1);
    await work();
    assert.equal(await statusOf(world, old), 'linked');
    world.clock.advance(1);
    await work();
    assert.equal(await statusOf(world, visitor), 'linked');
  });

  it('is put before them also when no server took the notices within 72 hours', async () => {
    const { visitor } = await answered();
    server.refuse('greeting', '421 closed');
    await answer(visitor);
    await work();
    world.clock.advance(72 * HOUR - 1);
    await work();
    assert.equal(await stateOf(visitor), 'awaiting_mail');
    world.clock.advance(1);
    await work();
    assert.equal(await stateOf(visitor), 'unreached');
    server.refuse();
    await work();
    assert.equal(await stateOf(visitor), 'held', 'the mail went out after all');
  });

  it('takes two officers for a DIR, the second of whom begins the hold', async () => {
    const officers = [
      await enrol(world, { ...named('Olga'), role: 'officer' }),
      await enrol(world, { ...named('Omar'), role: 'officer' }),
    ];
    const { visitor, email, former } = await answered('dir');
    refuse('550 5.1.1 unknown', email, former);
    await answer(visitor);
    await work();
    const path = `/en/move-requests/${(await moveOf(world, visitor)).id}`;
    const approve = { decision: 'approve', reason: '' };
    assert.equal((await officers[0]?.post(path, approve))?.status, 303);
    assert.equal(await stateOf(visitor), 'unreached_second');
    assert.equal((await officers[0]?.post(path, approve))?.status, 404);
    assert.equal((await officers[1]?.post(path, approve))?.status, 303);
    assert.equal(await stateOf(visitor), 'held');
  });

  it('is refused by them, or lapses after two weeks', async () => {
    const { visitor, email, former } = await answered();
    const dir = await enrol(world, { ...named('Dora'), role: 'dir', organisationId });
    refuse('550 5.1.1 unknown', email, former);
    await answer(visitor);
    await work();
    const path = `/en/move-requests/${(await moveOf(world, visitor)).id}`;
    await dir.post(path, { decision: 'refuse', reason: 'It was not Ada' });
    assert.equal(await stateOf(visitor), 'refused');
    const other = await answered();
    refuse('550 5.1.1 unknown', other.email, other.former);
    await answer(other.visitor);
    await work();
    world.clock.advance(15 * DAY);
    const late = await world.visitor(other.visitor.credentialId);
    assert.match((await late.get('/en/move')).text, /was not completed in time/);
  });

  it('is so at once when there is no address on file', async () => {
    const { visitor, old } = await answered();
    const person = await personOf(world, old);
    await world.db.updateTable('persons').set({ email: null }).where('id', '=', person).execute();
    await world.db.updateTable('pins').set({ email: null }).where('redeemed_by', '=', person).execute();
    await world.db
      .updateTable('pins')
      .set({ email: null })
      .where('id', '=', String((await moveOf(world, visitor)).pin_id))
      .execute();
    await answer(visitor);
    assert.equal(await stateOf(visitor), 'unreached');
  });
});

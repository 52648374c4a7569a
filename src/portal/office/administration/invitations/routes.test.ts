import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { days } from '#kernel/time.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { personOf } from '#test/portal/portal-moves.ts';
import {
  ANSWERS,
  addOrganisation,
  enrol,
  errorsOf,
  givePin,
  goToPin,
  goToQuestions,
  pinForm,
} from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { ask, invitationOf, letIn, linkTo, type Named, pinIn } from '#test/portal/portal-staff.ts';

let world: PortalWorld;
let ann: Visitor;
let bob: Visitor;

before(async () => {
  world = await openPortal();
  ann = await officer(world, 'Ann');
  bob = await officer(world, 'Bob');
});
after(() => world.close());

const SOCK = { givenNames: 'Sock', familyName: 'Puppet', email: 'sock@example.ca' };

const waitingFor = ({ email }: Named) => invitationOf(world, email);

const pinsOf = ({ email }: Named) =>
  world.db.selectFrom('pins').selectAll().where('email', '=', email).execute();

describe('an officer who would be two', () => {
  it('sees no PIN of whom they invite, and can’t approve it', async () => {
    const asked = await ask(ann, SOCK);
    assert.equal(asked.location, '/en/staff');
    assert.deepEqual(await pinsOf(SOCK), []);
    const address = await waitingFor(SOCK);
    const page = await ann.get(address);
    assert.doesNotMatch(page.text, /value="approve"/);
    const forced = await ann.post(address, { decision: 'approve' });
    assert.equal(pinIn(forced), '');
    assert.deepEqual(await pinsOf(SOCK), []);
  });

  it('finds it on no home page of theirs, and all others who keep the staff find it on theirs', async () => {
    const admin = {
      givenNames: 'Ada',
      familyName: 'Admin',
      email: 'ada@example.ca',
      role: 'administrator',
    } as const;
    const ada = await enrol(world, admin);
    for (const other of [bob, ada])
      assert.match((await other.get('/en/home')).text, /1 invitation to the staff to decide on/);
    assert.doesNotMatch((await ann.get('/en/home')).text, /invitation to the staff/);
  });

  it('is told of to all others who keep the staff', async () => {
    const told = (await world.mail()).filter(({ subject }) => /come into the staff/.test(subject));
    assert.deepEqual(
      told.map(({ to }) => to),
      ['bob@example.ca'],
    );
    assert.match(told[0]?.text ?? '', /Ann Officer asks to let in Sock Puppet/);
  });

  it('gets nobody in by the slip without the address, nor by the address without the slip', async () => {
    const slip = await bob.post(await waitingFor(SOCK), { decision: 'approve' });
    const pin = pinIn(slip);
    assert.notEqual(pin, '');
    const early = await world.visitor();
    await goToPin(early);
    assert.equal((await early.post('/en/enrolment/pin', pinForm(pin, SOCK))).status, 422);
    const link = await linkTo(world, SOCK.email);
    const stranger = await world.visitor();
    const opening = await stranger.get(link);
    assert.ok(!opening.text.includes(pin) && !(await world.mail()).some(({ text }) => text.includes(pin)));
    assert.equal((await pinsOf(SOCK))[0]?.opened_at, null);
    // As mail programs and people leave a link: with what stood behind it.
    for (const end of ['', '.', '%20', '%3E'])
      assert.equal((await stranger.post(`${link}${end}`)).location, '/en/staff-pin-ready', end);
    assert.equal((await early.post('/en/enrolment/pin', pinForm(pin, SOCK))).location, '/en/enrolment/terms');
    const stored = JSON.stringify(await world.db.selectFrom('audit_events').select('body').execute());
    assert.ok(!stored.includes(pin) && !stored.includes(link.split('/').at(-1) ?? '-'));
  });

  it('can’t have a lost slip issued to themselves', async () => {
    const [pin] = await pinsOf(SOCK);
    const again = await ann.post(`/en/staff/pins/${pin?.id}/reissue`);
    assert.equal(again.status, 409);
    assert.equal(pinIn(again), '');
    const other = await bob.post(`/en/staff/pins/${pin?.id}/reissue`);
    assert.notEqual(pinIn(other), '');
    assert.equal((await pinsOf(SOCK)).filter(({ status }) => status === 'issued').length, 1);
  });
});

describe('whoever was let in by one person alone', () => {
  let sock: Visitor;
  let target: string;
  before(async () => {
    // As before it took two, and long ago.
    const issuedBy = await personOf(world, ann);
    sock = await enrol(world, { givenNames: 'Old', familyName: 'Sock', email: 'old@example.ca', issuedBy });
    const organisationId = await addOrganisation(world);
    const dir = { givenNames: 'Zoé', familyName: 'Côté', email: 'zoe@example.ca', role: 'dir' } as const;
    target = await personOf(world, await enrol(world, { ...dir, organisationId }));
    await world.db
      .updateTable('pins')
      .set({ redeemed_at: new Date(world.clock.now().getTime() - days(400)) })
      .where('email', '=', 'old@example.ca')
      .execute();
  });

  const resetAddress = async (who: Visitor): Promise<string> =>
    /\/en\/people\/[\w-]+\/resets\/[\w-]+/.exec((await who.get(`/en/people/${target}`)).text)?.[0] ?? '';

  it('never confirms what that person asks, nor they what the other asks', async () => {
    await ann.post(`/en/people/${target}/reset`);
    const open = await resetAddress(bob);
    assert.notEqual(open, '');
    assert.equal(await resetAddress(sock), '');
    assert.match((await sock.get(`/en/people/${target}`)).text, /You are no second person here/);
    for (const who of [sock, ann])
      assert.equal((await who.post(open, { decision: 'confirm' })).status, 409, 'one party');
    const reset = await world.db.selectFrom('question_resets').selectAll().executeTakeFirstOrThrow();
    assert.equal(reset.status, 'awaiting_second');
    assert.equal((await bob.post(open, { decision: 'confirm' })).status, 303);
  });

  it('approves nobody whom that person invites, nor anybody whom they have invited the other', async () => {
    const toe = { givenNames: 'Big', familyName: 'Toe', email: 'toe@example.ca' };
    await ask(ann, toe);
    const address = await waitingFor(toe);
    assert.match((await sock.get(address)).text, /You are no second person here/);
    assert.equal(pinIn(await sock.post(address, { decision: 'approve' })), '');
    assert.equal((await ann.post(address, { decision: 'withdraw' })).location, '/en/staff');
    await ask(sock, toe);
    assert.equal(pinIn(await ann.post(await waitingFor(toe), { decision: 'approve' })), '');
    assert.deepEqual(await pinsOf(toe), []);
  });
});

describe('whoever was let in by two', () => {
  const CARL = { givenNames: 'Carl', familyName: 'Newcomer', email: 'carl@example.ca' };
  const DORA = { givenNames: 'Dora', familyName: 'Invited', email: 'dora@example.ca' };

  it('is a second person to each of them after a week', async () => {
    const carl = await letIn(world, [ann, bob], CARL);
    await ask(ann, DORA);
    const address = await waitingFor(DORA);
    const page = await carl.get(address);
    assert.match(page.text, /less than a week/);
    assert.equal(pinIn(await carl.post(address, { decision: 'approve' })), '');
    await world.db
      .updateTable('pins')
      .set({ redeemed_at: new Date(world.clock.now().getTime() - days(8)) })
      .where('email', '=', CARL.email)
      .execute();
    assert.notEqual(pinIn(await carl.post(address, { decision: 'approve' })), '');
    const told = (await world.mail()).filter(({ subject }) => /let into the staff/.test(subject));
    assert.ok(told.some(({ to, text }) => to === 'ann@example.ca' && /Dora Invited/.test(text)));
  });
});

describe('one person', () => {
  const TWICE = { givenNames: 'Twice', familyName: 'Clicked', email: 'twice@example.ca' };

  it('is invited once, and gets one PIN, however often it is sent at once', async () => {
    const asked = await Promise.all(Array.from({ length: 12 }, () => ask(ann, TWICE)));
    assert.equal(asked.filter(({ location }) => location === '/en/staff').length, 1);
    assert.ok(asked.every(({ status }) => status === 303 || status === 422));
    const address = await waitingFor(TWICE);
    const approved = await Promise.all(
      Array.from({ length: 12 }, () => bob.post(address, { decision: 'approve' })),
    );
    assert.equal(approved.filter((page) => pinIn(page) !== '').length, 1);
    assert.ok(approved.every(({ status }) => status < 500));
    assert.equal((await pinsOf(TWICE)).length, 1);
    assert.match(
      errorsOf(await ask(ann, { ...TWICE, email: 'TWICE@example.ca' })).join(),
      /has not been used/,
    );
  });

  it('is known by an address whose domain was kept as it was typed, in its registered spelling', async () => {
    const kept = { givenNames: 'Kept', familyName: 'Before', email: 'kept@xn--mnchen-3ya.example' };
    await enrol(world, { ...kept, role: 'officer' });
    const again = { givenNames: 'Another', familyName: 'Person', email: 'KEPT@München.example' };
    assert.match(errorsOf(await ask(ann, again)).join(), /holds this role already/);
    await givePin(world, { ...kept, role: 'coordinator', jurisdiction: 'QC' });
    const place = { role: 'coordinator', jurisdiction: 'QC' };
    assert.match(errorsOf(await ask(ann, again, place)).join(), /has not been used/);
  });

  it('holds one role once, though several PINs for it are brought at once', async () => {
    const named = { givenNames: 'Many', familyName: 'Slips', email: 'many@example.ca' };
    const issuedBy = await personOf(world, ann);
    const approvedBy = await personOf(world, bob);
    const visitors = await Promise.all(
      [1, 2, 3].map(async () => {
        const { text } = await givePin(world, { ...named, issuedBy, approvedBy });
        const visitor = await world.visitor();
        await goToQuestions(visitor, text, named);
        return visitor;
      }),
    );
    const pages = await Promise.all(
      visitors.map((visitor) => visitor.post('/en/enrolment/security-questions', ANSWERS)),
    );
    assert.ok(pages.every(({ status }) => status < 500));
    const held = await world.db
      .selectFrom('memberships as m')
      .innerJoin('persons as p', 'p.id', 'm.person_id')
      .where('p.email', '=', named.email)
      .select('m.id')
      .execute();
    assert.equal(held.length, 1);
    assert.deepEqual((await pinsOf(named)).map(({ status }) => status).sort(), [
      'redeemed',
      'replaced',
      'replaced',
    ]);
  });
});

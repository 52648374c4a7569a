import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { verifyChain } from '#kernel/audit/verify.ts';
import { addDays } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { postPin } from '#portal/common/pins/letters-store.ts';
import { countMiss } from '#portal/programme/evn/misses-store.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { addHolder, night, roleOf } from '#test/portal/portal-nights.ts';
import { ANSWERS, addOrganisation, enrol, givePin } from '#test/portal/portal-people.ts';
import { addNominee, type NomineeOptions, statusOfNomination } from '#test/portal/portal-queue.ts';
import { DAY, HOUR, testClock } from '#test/world/clock.ts';

let world: PortalWorld;
let college: string;

before(async () => {
  world = await openPortal({}, testClock('2012-06-01T19:00:00Z'));
});
beforeEach(async () => {
  await pass(1);
  await world.db.deleteFrom('mail_messages').execute();
  college = await addOrganisation(world);
});
after(async () => {
  const verdict = await verifyChain(world.db);
  await world.close();
  assert.equal(verdict.kind, 'intact');
});

/** So many days go by, and the night after them; its work is done twice, as after a crash. */
async function pass(days: number): Promise<void> {
  world.clock.advance(days * DAY);
  await night(world);
  await night(world);
}

const subjectsTo = async (email: string) =>
  (await world.mail()).filter(({ to }) => to === email).map(({ subject }) => subject);

const lastEvent = async (subject: string) =>
  (await listAbout(world.db, { subject, limit: 1 }))[0]?.action ?? null;

async function issueTo(email: string, kind: 'slip' | 'mailed', issuedBy: string | null = null) {
  const options: NomineeOptions = kind === 'slip' ? { kind: 'signatory' } : {};
  const nominee = await addNominee(world, college, { ...options, status: 'pin_issued', email });
  const role = kind === 'slip' ? 'signatory' : 'dir';
  const { id } = await givePin(world, { kind, email, organisationId: college, role, issuedBy });
  await world.db.updateTable('nominations').set({ pin_id: id }).where('id', '=', nominee.id).execute();
  return { pin: id, nomination: nominee.id };
}

async function post(pinId: string, nominationId: string): Promise<void> {
  const { personId } = await addHolder(world, { role: 'officer' });
  await postPin(world.db, pinId, world.clock.now());
  await world.db
    .insertInto('pin_letters')
    .values({
      pin_id: pinId,
      nomination_id: nominationId,
      printed_at: world.clock.now(),
      printed_by: personId,
      registered_number: 'RN123456785CA',
      posted_on: world.clock.now().toISOString().slice(0, 10),
      posted_by: personId,
      run_id: null,
    })
    .execute();
}

const statusOfPin = async (id: string) =>
  (await world.db.selectFrom('pins').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

describe('a PIN', () => {
  it('by letter is recalled 14 and 30 days after its posting, once each, and ends after 60', async () => {
    const email = 'letter@example.ca';
    const { pin, nomination } = await issueTo(email, 'mailed');
    await post(pin, nomination);
    await pass(13);
    assert.deepEqual(await subjectsTo(email), []);
    await pass(1);
    assert.deepEqual(await subjectsTo(email), ['Your PIN has not been used yet']);
    await pass(16);
    assert.equal((await subjectsTo(email)).length, 2);
    await pass(30);
    assert.equal(await statusOfPin(pin), 'posted');
    await pass(1);
    assert.equal(await statusOfPin(pin), 'expired');
    assert.equal(await statusOfNomination(world, nomination), 'approved');
    assert.deepEqual((await subjectsTo(email))[0], 'Your PIN has expired');
    assert.equal((await subjectsTo(email)).length, 3);
    assert.equal(await lastEvent(`nomination:${nomination}`), 'nomination.pin_lapsed');
    assert.equal(await lastEvent(`pin:${pin}`), 'pin.expired');
  });

  it('is not recalled while its letter lies in the office', async () => {
    await issueTo('unposted@example.ca', 'mailed');
    await pass(31);
    assert.deepEqual(await subjectsTo('unposted@example.ca'), []);
  });

  it('on a slip is recalled after a week, and its issuer is told when it ends', async () => {
    const issuer = await addHolder(world, { role: 'dir', organisationId: college, locale: 'fr' });
    const { pin, nomination } = await issueTo('slip@example.ca', 'slip', issuer.personId);
    await pass(7);
    assert.equal((await subjectsTo('slip@example.ca')).length, 1);
    await pass(7);
    assert.equal(await statusOfPin(pin), 'issued', 'the last day counts');
    await pass(1);
    assert.equal(await statusOfPin(pin), 'expired');
    assert.equal(await statusOfNomination(world, nomination), 'approved');
    assert.deepEqual(await subjectsTo(issuer.email), ['Un NIP que vous avez délivré a expiré']);
  });

  it('is told of without any name but the first, and without the PIN', async () => {
    const email = 'quiet@example.ca';
    await issueTo(email, 'slip');
    await pass(7);
    await pass(8);
    const mails = (await world.mail()).filter(({ to }) => to === email);
    assert.equal(mails.length, 2);
    for (const { text, subject } of mails)
      assert.doesNotMatch(
        subject + text,
        /Tremblay|Fjord|(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/,
      );
  });
});

describe('a nomination', () => {
  it('whose forms do not come is asked for them once, with a link that works', async () => {
    const email = 'forms@example.ca';
    await addNominee(world, college, { status: 'completed', email });
    await pass(20);
    assert.deepEqual(await subjectsTo(email), []);
    await pass(1);
    await pass(9);
    const [mail, ...others] = (await world.mail()).filter(({ to }) => to === email);
    assert.deepEqual(others, []);
    assert.equal(mail?.subject, 'Vos formulaires signés ne sont pas arrivés');
    const path = /http:\/\/localhost:\d+(\/fr\/candidature\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    assert.equal((await (await world.visitor()).get(path)).status, 200);
  });

  it('that nobody takes up ends after 60 days, told and audited', async () => {
    const email = 'invited@example.ca';
    const { id } = await addNominee(world, college, { status: 'invited', email });
    await pass(59);
    assert.equal(await statusOfNomination(world, id), 'invited');
    await pass(1);
    assert.equal(await statusOfNomination(world, id), 'expired');
    assert.equal((await subjectsTo(email)).length, 1);
    assert.equal(await lastEvent(`nomination:${id}`), 'nomination.expired');
  });

  it('that its nominee still writes in goes on', async () => {
    const { id } = await addNominee(world, college, { status: 'invited', email: 'writing@example.ca' });
    await pass(50);
    await world.db
      .insertInto('nomination_forms')
      .values({
        nomination_id: id,
        form: 'acknowledgement',
        answers: '{}',
        locale: 'en',
        saved_at: world.clock.now(),
      })
      .execute();
    await pass(30);
    assert.equal(await statusOfNomination(world, id), 'invited');
  });
});

describe('a role that nobody uses', () => {
  it('is warned of at 60 days, suspended at 90 and deactivated at 180', async () => {
    const dir = { role: 'dir', organisationId: college } as const;
    const idle = await addHolder(world, { ...dir, locale: 'fr' });
    const colleague = await addHolder(world, dir);
    const keepComing = () =>
      world.db
        .updateTable('memberships')
        .set({ last_active_at: world.clock.now() })
        .where('id', '=', colleague.membershipId)
        .execute();
    const states: string[] = [];
    for (const days of [59, 1, 29, 1, 89, 1]) {
      await pass(days);
      await keepComing();
      states.push((await roleOf(world, idle.membershipId)).status);
    }
    assert.deepEqual(states, ['active', 'active', 'active', 'suspended', 'suspended', 'deactivated']);
    assert.deepEqual(await subjectsTo(idle.email), [
      'Votre rôle a été désactivé',
      'Votre rôle a été suspendu',
      'Vous n’avez pas utilisé le portail depuis un certain temps',
    ]);
    const events = await listAbout(world.db, { subject: `person:${idle.personId}`, limit: 10 });
    assert.deepEqual(
      events.map(({ action, authority }) => `${action} by ${authority}`),
      ['deactivated', 'suspended', 'warned'].map((fact) => `membership.${fact} by inactivity`),
    );
    assert.deepEqual((await roleOf(world, colleague.membershipId)).status, 'active');
  });

  it('is not suspended where it is the institution’s last: its coordinator is told, once', async () => {
    const dir = await addHolder(world, { role: 'dir', organisationId: college });
    const coordinator = await addHolder(world, { role: 'coordinator', jurisdiction: 'QC' });
    await pass(60);
    const comes = { last_active_at: world.clock.now(), warned_at: null };
    await world.db.updateTable('memberships').set(comes).where('id', '=', coordinator.membershipId).execute();
    await pass(30);
    await pass(10);
    assert.equal((await roleOf(world, dir.membershipId)).status, 'active');
    const told = (await world.mail()).filter(
      ({ to, subject }) => to === coordinator.email && subject.includes('representative'),
    );
    // One institution of this province in this test, others in those before.
    assert.equal(told.filter(({ text }) => text.includes(college)).length, 1);
    for (const { text } of told) assert.doesNotMatch(text, /Holder|Fjord/);
  });

  it('of two representatives who both stay away, keeps the one who came last', async () => {
    const dir = { role: 'dir', organisationId: college } as const;
    const first = await addHolder(world, dir);
    await pass(3);
    const last = await addHolder(world, dir);
    await pass(60);
    await pass(40);
    assert.equal((await roleOf(world, first.membershipId)).status, 'suspended');
    assert.equal((await roleOf(world, last.membershipId)).status, 'active');
  });

  it('is warned of first even if the system slept for half a year', async () => {
    const { membershipId } = await addHolder(world, { organisationId: college });
    world.clock.advance(200 * DAY);
    await night(world);
    assert.equal((await roleOf(world, membershipId)).status, 'active');
    await pass(29);
    assert.equal((await roleOf(world, membershipId)).status, 'active');
    await pass(1);
    assert.equal((await roleOf(world, membershipId)).status, 'deactivated');
  });

  it('takes with it the PIN that would give its holder new questions, as a suspension by hand does', async () => {
    const lost = await addHolder(world, { organisationId: college });
    const kept = await addHolder(world, { role: 'officer' });
    const reset = { role: 'signatory', organisationId: college } as const;
    for (const days of [60, 29]) await pass(days);
    const { id: pin } = await givePin(world, { ...reset, resetsPersonId: lost.personId });
    const { id: other } = await givePin(world, { ...reset, resetsPersonId: kept.personId });
    await pass(1);
    assert.equal((await roleOf(world, lost.membershipId)).status, 'suspended');
    assert.deepEqual([await statusOfPin(pin), await statusOfPin(other)], ['void', 'issued']);
    const [voided, ...more] = await listAbout(world.db, { subject: `pin:${pin}`, limit: 1 });
    assert.deepEqual(more, []);
    assert.deepEqual(
      [voided?.action, voided?.actor.kind, voided?.authority, voided?.organisationId],
      ['pin.voided', 'system', 'inactivity', college],
    );
  });

  it('loses its open sessions with it, and is kept by a sign-in', async () => {
    const visitor = await enrol(world, {
      role: 'signatory',
      organisationId: college,
      email: 'back@example.ca',
    });
    const held = await world.db
      .selectFrom('memberships')
      .select(['id', 'last_active_at'])
      .orderBy('granted_at', 'desc')
      .executeTakeFirstOrThrow();
    assert.deepEqual(held.last_active_at, world.clock.now());
    await pass(70);
    assert.notEqual((await roleOf(world, held.id)).warned_at, null);
    const back = await world.visitor(visitor.credentialId);
    const page = await back.get('/en/security-question');
    const [, name = '', position = ''] = /name="(answer_(\d))"/.exec(page.text) ?? [];
    const answers: Readonly<Record<string, string>> = ANSWERS;
    const answered = await back.post('/en/security-question', {
      [name]: answers[`answer_${position}`] ?? '',
    });
    assert.equal(answered.location, '/en/home');
    const kept = await roleOf(world, held.id);
    assert.deepEqual([kept.warned_at, kept.last_active_at], [null, world.clock.now()]);
    await pass(60);
    await pass(30);
    assert.equal((await roleOf(world, held.id)).status, 'suspended');
  });
});

describe('a yearly review', () => {
  it('is told of as it opens, half-way, in its last week and at its close, and suspends whoever was not confirmed', async () => {
    world.clock.set(new Date('2015-01-31T20:00:00Z'));
    const dir = await addHolder(world, { role: 'dir', organisationId: college });
    const alternate = await addHolder(world, {
      role: 'alternate_dir',
      organisationId: college,
      locale: 'fr',
    });
    const signatory = await addHolder(world, { organisationId: college });
    for (const days of [1, 1, 43, 1, 36, 2, 8]) {
      await pass(days);
      const { membershipId } = signatory;
      const comes = { last_active_at: world.clock.now(), warned_at: null };
      await world.db.updateTable('memberships').set(comes).where('id', '=', membershipId).execute();
    }
    const about = (subject: string) => /review|examen/.test(subject);
    assert.deepEqual((await subjectsTo(dir.email)).filter(about), [
      'Your yearly review has closed',
      'Your yearly review closes this week',
      'Half of the time for your yearly review has passed',
      'The yearly review of your institution’s people is open',
    ]);
    const french = (await subjectsTo(alternate.email)).filter(about);
    assert.deepEqual(french.at(-1), 'L’examen annuel des personnes de votre établissement est ouvert');
    assert.deepEqual(await subjectsTo(signatory.email), ['One of your roles has changed']);
    const held = await roleOf(world, signatory.membershipId);
    assert.deepEqual([held.status, held.reason], ['suspended', 'review:2015']);
    assert.equal((await roleOf(world, dir.membershipId)).status, 'active');
  });
});

describe('a clock change in the night of a job', () => {
  for (const [text, eve] of [
    ['forward', '2013-03-09T20:00:00-05:00'],
    ['back', '2013-11-02T20:00:00-04:00'],
  ] as const)
    it(`${text} neither brings a step forward nor repeats nor loses it`, async () => {
      world.clock.set(new Date(eve));
      const start = new Date(world.clock.now().getTime() - 59 * DAY);
      const { membershipId, email } = await addHolder(world, {
        organisationId: college,
        grantedAt: start,
        email: `${text}@example.ca`,
      });
      // Every half hour of the night, as if the schedule had gone astray.
      for (let half = 0; half < 24; half += 1) {
        world.clock.advance(HOUR / 2);
        await night(world);
      }
      assert.equal((await subjectsTo(email)).length, 1);
      const { warned_at } = await roleOf(world, membershipId);
      const midnight = text === 'forward' ? '2013-03-10T05:00:00Z' : '2013-11-03T04:00:00Z';
      assert.deepEqual(warned_at, new Date(midnight));
    });
});

describe('the house', () => {
  it('forgets old logout tokens, and ends requests to move that were not pursued', async () => {
    const now = world.clock.now();
    const { credentialId } = await world.visitor();
    await world.db
      .insertInto('logout_tokens')
      .values([
        { issuer: 'https://provider.example', jti: 'old', seen_at: new Date(now.getTime() - 5 * DAY) },
        { issuer: 'https://provider.example', jti: 'new', seen_at: now },
      ])
      .execute();
    await world.db
      .insertInto('credential_moves')
      .values({
        person_id: null,
        new_credential_id: credentialId,
        old_credential_id: null,
        pin_id: null,
        proof: 'approval',
        status: 'awaiting_approval',
        requested_at: now,
        lapses_at: new Date(now.getTime() + HOUR),
        cancel_token_hash: null,
        approved_by: null,
        confirmed_by: null,
        refused_by: null,
        refusal: null,
      })
      .execute();
    await night(world);
    assert.equal(await lastEvent(`credential:${credentialId}`), null);
    await pass(1);
    assert.equal(await lastEvent(`credential:${credentialId}`), 'move.lapsed');
    const tokens = await world.db.selectFrom('logout_tokens').select('jti').execute();
    assert.deepEqual(tokens, [{ jti: 'new' }]);
  });

  it('forgets how many checks of numbers found nothing, once no page shows it any more', async () => {
    const { id: personId } = await world.db.selectFrom('persons').select('id').executeTakeFirstOrThrow();
    const today = isoDate(world.clock.now());
    for (const ago of [0, 29, 30, 400])
      await countMiss(world.db, { personId, organisationId: null, day: addDays(today, -ago) });
    await night(world);
    const rows = await world.db.selectFrom('number_misses').select('day').orderBy('day').execute();
    assert.deepEqual(
      rows.map(({ day }) => day),
      [addDays(today, -29), today],
    );
  });
});

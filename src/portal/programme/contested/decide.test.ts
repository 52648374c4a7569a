import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { hours } from '#kernel/time.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  type Asked,
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';
import { passDue } from './pass.ts';
import { lookForContested } from './run.ts';

let world: PortalWorld;
let fjord: string;
let dir: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const LIST = (organisationId: string) => `/en/our-institution/${organisationId}/claimed-twice`;

let count = 0;
interface Contested {
  readonly first: Asked;
  readonly later: Asked;
  readonly path: string;
}
/** Somebody who was proved and has a number, and somebody who asks under it since. */
async function contested(): Promise<Contested> {
  count += 1;
  const number = `77${count}`;
  await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
  const first = await askFor(world, fjord, { number, details: { familyName: 'First' } });
  await takeUp(noor, fjord, first.id);
  await signEligible(noor, fjord, first.id);
  await passTime(world, 15 * MINUTE);
  const details = { givenNames: 'Maya', familyName: 'Obi', dateOfBirth: '1991-01-01' };
  const later = await askFor(world, fjord, { number: `0${number}`, details });
  await lookForContested(world.deps);
  await world.deps.jobs.drain();
  const { id } = await world.db
    .selectFrom('contested_records as c')
    .innerJoin('verifications as v', 'v.place_id', 'c.place_id')
    .select('c.id')
    .where('v.id', '=', later.id)
    .executeTakeFirstOrThrow();
  return { first, later, path: `${LIST(fjord)}/${id}` };
}
const find = async ({ path }: Contested, finding: string) => {
  const sent = await dir.post(path, { finding, seen: 'yes', note: 'Card 12 seen.' });
  assert.equal(sent.notice, 'findingSaved', sent.text);
};
const confirm = ({ path }: Contested, who = noor) => who.post(path, { decision: 'confirm' });
const held = async (one: Contested) => {
  await find(one, 'same_person');
  assert.equal((await confirm(one)).notice, 'findingConfirmed');
};
const rowOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const placeOf = (id: string) =>
  world.db.selectFrom('student_places').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const numbersOf = (personId: string) =>
  world.db
    .selectFrom('evns')
    .select(['number', 'status', 'reason'])
    .where('person_id', '=', personId)
    .execute();
const findingOf = async ({ path }: Contested) => {
  const id = path.split('/').at(-1) ?? '';
  return world.db
    .selectFrom('contest_findings')
    .selectAll()
    .where('contest_id', '=', id)
    .orderBy('found_at', 'desc')
    .executeTakeFirstOrThrow();
};
const claimOf = async (one: Contested) => `/en/claims/${(await findingOf(one)).id}`;
/** Lets hours pass, after which everybody has logged in anew. */
const wait = async (ms: number) => {
  world.clock.advance(ms);
  await world.db.updateTable('sessions').set({ created_at: world.clock.now() }).execute();
  await passTime(world, 0);
};
const pass = async () => {
  await wait(hours(24));
  await Promise.all([passDue(world.deps), passDue(world.deps), passDue(world.deps)]);
  await world.deps.jobs.drain();
};

describe('a finding about a record that two people claim', () => {
  it('is written down by a representative who has seen the person, and by nobody else', async () => {
    const one = await contested();
    assert.equal((await noor.get(one.path)).status, 404, 'a signatory sees nothing before there is one');
    assert.match((await dir.get(LIST(fjord))).text, /Find out whose it is/);
    assert.deepEqual(errorsOf(await dir.post(one.path, {})), [
      'Choose whose record it is.',
      'Tick that you have seen the person and their card.',
    ]);
    await find(one, 'proved_holds');
    assert.match((await dir.get(one.path)).text, /You found this/);
    const both = [await rowOf(one.first.id), await rowOf(one.later.id)].map((row) => row.person_id);
    const read = await world.db
      .selectFrom('file_readings')
      .select('student_id')
      .where('reader_id', '=', dir.personId)
      .where('student_id', 'in', both)
      .execute();
    assert.deepEqual(
      new Set(read.map((one) => one.student_id)),
      new Set(both),
      'its page is a reading of both',
    );
    assert.equal((await confirm(one, dir)).status, 409, 'nobody confirms their own');
    assert.equal((await dir.post(one.path, { decision: 'withdraw' })).notice, 'findingWithdrawn');
    assert.equal((await confirm(one)).status, 404);
  });

  it('is confirmed or refused by a second person, who is told of it', async () => {
    const one = await contested();
    await find(one, 'later_holds');
    assert.match((await noor.get('/en/home')).text, /1 finding about a record to confirm/);
    assert.doesNotMatch((await dir.get('/en/home')).text, /finding about a record/);
    assert.match((await noor.get(LIST(fjord))).text, /Waits for a second person/);
    assert.match((await noor.get(one.path)).text, /Card 12 seen\./);
    assert.deepEqual(errorsOf(await noor.post(one.path, { decision: 'refuse' })), [
      'Write why you don’t confirm it.',
    ]);
    const unsure = await noor.post(one.path, { decision: 'confirm', why: 'The card was another’s.' });
    assert.match(errorsOf(unsure).join(), /a reason, but “Confirm” takes none\. Choose “Don’t confirm”/);
    assert.match(unsure.text, />The card was another’s\.<\/textarea>/);
    const refused = await noor.post(one.path, { decision: 'refuse', why: 'The card was another’s.' });
    assert.equal(refused.notice, 'findingRefused');
    assert.match((await dir.get(one.path)).text, /The card was another’s\.[\s\S]*Write down what you found/);
    assert.equal((await rowOf(one.first.id)).status, 'eligible');
    assert.equal((await noor.get(LIST(fjord))).status, 404);
  });

  it('is no page of another institution, of a student, nor of a signatory of another campus', async () => {
    const one = await contested();
    await find(one, 'same_person');
    const other = await institution(world, `Collège voisin ${count}`);
    const there = one.path.replace(fjord, other.organisationId);
    for (const [who, path] of [
      [other.dir, one.path],
      [other.dir, there],
      [one.first.student, one.path],
    ] as const) {
      assert.equal((await who.get(path)).status, 404);
      assert.equal((await who.post(path, { decision: 'confirm' })).status, 404);
    }
    const sam = await colleague(world, fjord, 'signatory');
    const campus = async (name: string) =>
      (
        await world.db
          .insertInto('campuses')
          .values({ organisation_id: fjord, name })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const [north, south] = [await campus('North'), await campus('South')];
    await world.db
      .insertInto('membership_campuses')
      .values({ membership_id: sam.membershipId, campus_id: north })
      .execute();
    const place = (await rowOf(one.first.id)).place_id;
    await world.db.updateTable('student_places').set({ campus_id: south }).where('id', '=', place).execute();
    assert.equal((await sam.get(one.path)).status, 404);
    assert.doesNotMatch((await sam.get('/en/home')).text, /finding about a record/);
    await world.db.updateTable('student_places').set({ campus_id: north }).where('id', '=', place).execute();
    assert.equal((await sam.get(one.path)).status, 200);
    assert.match((await sam.get('/en/home')).text, /finding about a record/);
  });

  it('is not settled by one of the two, by whichever account, nor by one party with who found it', async () => {
    const one = await contested();
    await world.db
      .updateTable('persons')
      .set({ email: 'both@example.ca' })
      .where('id', 'in', [(await rowOf(one.first.id)).person_id])
      .execute();
    const emailOf = (who: Colleague, email: string) =>
      world.db.updateTable('persons').set({ email }).where('id', '=', who.personId).execute();
    const mel = await colleague(world, fjord, 'alternate_dir');
    const atHome = async (what: RegExp) => Number(what.exec((await mel.get('/en/home')).text)?.[1] ?? 0);
    const open = () => atHome(/>(\d+) records? that two people claim</);
    const found = () => atHome(/>(\d+) findings? about/);
    const before = [await open(), await found()] as const;
    await emailOf(mel, 'BOTH@example.ca');
    assert.match((await mel.get(one.path)).text, /One of the two may be you/);
    assert.equal((await mel.post(one.path, { finding: 'proved_holds', seen: 'yes' })).status, 409);
    assert.equal(await open(), before[0] - 1, 'not hers to find');
    await find(one, 'proved_holds');
    assert.equal((await confirm(one, mel)).status, 409);
    const { email } = await world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', dir.personId)
      .executeTakeFirstOrThrow();
    await emailOf(mel, email ?? '');
    assert.equal((await confirm(one, mel)).status, 409, 'one mailbox is one party');
    assert.equal(await found(), 0, 'one mailbox is one party');
    await emailOf(mel, 'mel@example.ca');
    await world.db
      .insertInto('vouches')
      .values({ person_id: mel.personId, by: dir.personId, at: world.clock.now() })
      .execute();
    assert.match((await mel.get(one.path)).text, /let the other into their account/);
    assert.equal((await confirm(one, mel)).status, 409);
    assert.equal(await found(), 0, 'the finder let her in');
    await world.db.deleteFrom('vouches').where('person_id', '=', mel.personId).execute();
    const pin = () => world.db.updateTable('pins').where('redeemed_by', '=', mel.personId);
    await pin().set({ issued_by: dir.personId }).execute();
    assert.equal((await confirm(one, mel)).status, 409);
    assert.equal(await found(), 0, 'by the PIN that the finder issued');
    await pin().set({ issued_by: null }).execute();
    assert.equal(await found(), before[1] + 1);
    assert.equal((await confirm(one, mel)).notice, 'findingConfirmed');
  });
});

describe('another person', () => {
  it('loses the claim and what is open there, once, and reads what they can do', async () => {
    const one = await contested();
    await world.db
      .updateTable('persons')
      .set({ email: 'maya@example.ca' })
      .where('id', '=', (await rowOf(one.later.id)).person_id)
      .execute();
    await find(one, 'proved_holds');
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(one)));
    assert.equal(answers.filter(({ notice }) => notice === 'findingConfirmed').length, 1);
    const later = await rowOf(one.later.id);
    assert.deepEqual([later.status, later.closed_why], ['closed', 'other_person']);
    assert.equal((await placeOf(later.place_id)).status, 'refused');
    assert.equal((await rowOf(one.first.id)).status, 'eligible');
    await world.deps.jobs.drain();
    const letters = (await world.mail()).filter(({ to }) => to === 'maya@example.ca');
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      ['An institution has decided on your record'],
    );
    for (const { text } of letters)
      assert.doesNotMatch(
        text.replaceAll(/https?:\S+/g, ''),
        /Fjord|Maya|77/,
        'an address may hold any digits',
      );
    assert.match((await one.later.student.get('/en/home')).text, /is another person’s/);
    assert.match((await one.later.student.get(await claimOf(one))).text, /go to the registrar’s office/);
    assert.match((await one.later.student.get(one.later.path)).text, /another person’s/);
    assert.equal(
      (await one.first.student.get(await claimOf(one))).status,
      404,
      'and no business of the other',
    );
    assert.ok(!(await dir.get(LIST(fjord))).text.includes(one.path), 'and the record is claimed once');
  });

  it('loses the number too where it was they who had been proved, after a day in which they can object', async () => {
    const one = await contested();
    const { person_id: personId, place_id: placeId } = await rowOf(one.first.id);
    await world.db
      .updateTable('persons')
      .set({ email: 'proved@example.ca' })
      .where('id', '=', personId)
      .execute();
    await find(one, 'later_holds');
    assert.equal((await confirm(one)).notice, 'findingConfirmed');
    await world.deps.jobs.drain();
    assert.deepEqual(
      (await world.mail()).filter(({ to }) => to === 'proved@example.ca').map(({ subject }) => subject),
      ['What you have at an institution ends'],
    );
    const numbers = async () => (await numbersOf(personId)).map(({ status, reason }) => [status, reason]);
    assert.deepEqual(await numbers(), [['live', null]]);
    assert.match(
      (await one.first.student.get('/en/home')).text,
      /is another person’s\. What you have there ends/,
    );
    assert.match((await one.first.student.get(await claimOf(one))).text, /If the record is yours, object/);
    assert.equal(
      (await one.later.student.get(await claimOf(one))).status,
      404,
      'no business of the later one',
    );
    assert.match((await dir.get(LIST(fjord))).text, /Ends on/);
    await wait(hours(24) - MINUTE);
    await passDue(world.deps);
    assert.deepEqual(await numbers(), [['live', null]], 'not before its time');
    await pass();
    assert.deepEqual(await numbers(), [['void', 'other_person']]);
    assert.deepEqual((({ status, closed_why }) => [status, closed_why])(await rowOf(one.first.id)), [
      'closed',
      'other_person',
    ]);
    assert.equal((await placeOf(placeId)).status, 'refused');
    assert.match((await one.first.student.get('/en/home')).text, /is another person’s/);
    await takeUp(noor, fjord, one.later.id);
    await signEligible(noor, fjord, one.later.id);
  });

  it('keeps the number where they object, and the page says which account did', async () => {
    const one = await contested();
    const { person_id: personId } = await rowOf(one.first.id);
    await find(one, 'later_holds');
    await confirm(one);
    const sent = await one.first.student.post(await claimOf(one), { objection: 'It is mine.' });
    assert.equal(sent.notice, 'claimObjected', sent.text);
    assert.match((await one.first.student.get('/en/home')).text, /Nothing ended at/);
    await pass();
    assert.deepEqual(
      (await numbersOf(personId)).map(({ status }) => status),
      ['live'],
    );
    assert.match(
      (await dir.get(one.path)).text,
      /The objection came from the account that was proved\. Nothing has passed[\s\S]*It is mine\./,
    );
    await one.later.student.post(`${one.later.path}/cancel`);
  });
});

describe('a claim that is refused', () => {
  it('holds its requests before the log, as everywhere: nobody who works on one waits for both', async () => {
    const one = await contested();
    await find(one, 'proved_holds');
    let done: ReturnType<typeof confirm> | undefined;
    await world.db.transaction().execute(async (tx) => {
      await tx.selectFrom('verifications').select('id').where('id', '=', one.later.id).forUpdate().execute();
      done = confirm(one);
      await setTimeout(400);
      // Whoever holds the request writes its event last, and nobody before them keeps it from them.
      await sql`select seq from portal.audit_head for update nowait`.execute(tx);
    });
    assert.equal((await done)?.notice, 'findingConfirmed');
    assert.equal((await rowOf(one.later.id)).closed_why, 'other_person');
  });
});

describe('the same person with a new account', () => {
  it('has all of this institution’s in the new account after a day, once, and nothing of another', async () => {
    const one = await contested();
    const { person_id: old, place_id: placeId } = await rowOf(one.first.id);
    const { person_id: fresh, place_id: laterPlace } = await rowOf(one.later.id);
    const other = await institution(world, `Collège voisin ${count}`);
    await takePart(world, other.organisationId, other.dir.personId);
    const asked = await one.first.student.post('/en/verifications/new?in=QC', {
      ...{ institution: other.organisationId, campus: '', studentNumber: '5', programme: 'Nursing' },
    });
    assert.match(asked.location ?? '', /new\//, asked.text);
    const [number] = await numbersOf(old);
    await held(one);
    for (const { student } of [one.first, one.later])
      assert.match((await student.get('/en/home')).text, /See what passes, and object/);
    await wait(hours(24) - MINUTE);
    await passDue(world.deps);
    assert.equal((await rowOf(one.first.id)).person_id, old, 'not before its time');
    await pass();
    await pass();
    const passed = await rowOf(one.first.id);
    assert.deepEqual([passed.person_id, passed.status], [fresh, 'eligible']);
    assert.deepEqual(await numbersOf(fresh), [number]);
    assert.deepEqual(await numbersOf(old), []);
    const place = await placeOf(placeId);
    assert.deepEqual([place.person_id, place.status, place.proof], [fresh, 'matched', 'seen']);
    assert.equal((await placeOf(laterPlace)).status, 'ended');
    const closed = await rowOf(one.later.id);
    assert.deepEqual([closed.status, closed.closed_why], ['closed', 'other_account']);
    const consents = await world.db
      .selectFrom('consents')
      .select(['person_id', 'replaced', 'revoked_at'])
      .where('organisation_id', '=', fjord)
      .where('person_id', 'in', [old, fresh])
      .execute();
    assert.equal(consents.filter(({ revoked_at }) => revoked_at === null).length, 1);
    assert.ok(consents.every((row) => row.person_id === fresh && (row.revoked_at === null || row.replaced)));
    const events = await world.db.selectFrom('audit_events').select(['action', 'body']).execute();
    assert.equal(events.filter(({ action }) => action === 'contest.passed').length, 1);
    assert.ok(events.every(({ body }) => !JSON.stringify(body).includes('Card 12')));
    const elsewhere = await world.db
      .selectFrom('student_places')
      .select('person_id')
      .where('organisation_id', '=', other.organisationId)
      .execute();
    assert.deepEqual(elsewhere, [{ person_id: old }], 'another institution decides for itself');
    assert.match((await one.later.student.get(one.first.path)).text, /Your number \(EVN\)/);
    assert.equal((await one.first.student.get(one.first.path)).status, 404);
    assert.match((await one.first.student.get('/en/home')).text, /passed to your new account/);
    assert.match((await one.later.student.get('/en/home')).text, /passed to this one/);
    assert.match((await one.later.student.get('/en/consents')).text, /In force|Given on/);
    // The request goes on in the desk, and the new account can revoke what it has now.
    assert.equal((await dir.get(deskOf(fjord, one.first.id))).status, 200);
  });

  it('is stopped by either account, and is put before the institution again with the reason', async () => {
    for (const who of ['first', 'later'] as const) {
      const one = await contested();
      await held(one);
      const claim = await claimOf(one);
      const { student } = one[who];
      assert.deepEqual(errorsOf(await student.post(claim, { objection: ' ' })), [
        'Write why it is not right.',
      ]);
      const sent = await student.post(claim, { objection: 'I have one account only.' });
      assert.equal(sent.notice, 'claimObjected', sent.text);
      assert.equal((await student.post(claim, { objection: 'Again.' })).notice, 'claimLate');
      await pass();
      assert.equal((await numbersOf((await rowOf(one.first.id)).person_id)).length, 1);
      assert.equal((await findingOf(one)).status, 'objected');
      assert.match((await dir.get(LIST(fjord))).text, /Objected to: find out anew/);
      const page = (await dir.get(one.path)).text;
      assert.match(
        page,
        who === 'first' ? /came from the account that was proved/ : /came from the account that asks now/,
      );
      assert.match(page, /I have one account only\.[\s\S]*Write down what you found/);
      await one.later.student.post(`${one.later.path}/cancel`);
    }
  });

  it('is told at every address on file, without a name or a number', async () => {
    const one = await contested();
    const people = [(await rowOf(one.first.id)).person_id, (await rowOf(one.later.id)).person_id];
    for (const [at, id] of people.entries())
      await world.db
        .updateTable('persons')
        .set({ email: `account${at}@example.ca` })
        .where('id', '=', id)
        .execute();
    const { place_id: placeId } = await rowOf(one.first.id);
    const { roster_id: rosterId } = await placeOf(placeId);
    assert.ok(rosterId !== null);
    await world.db
      .updateTable('roster_people')
      .set({ email: 'first@college.example', email_by: dir.personId, email_at: world.clock.now() })
      .where('id', '=', rosterId)
      .execute();
    await held(one);
    await world.deps.jobs.drain();
    const letters = (await world.mail()).filter(
      ({ subject }) => subject === 'What you have at an institution passes to another account',
    );
    assert.deepEqual(letters.map(({ to }) => to).toSorted(), [
      'account0@example.ca',
      'account1@example.ca',
      'first@college.example',
    ]);
    for (const { text } of letters)
      assert.doesNotMatch(text.replaceAll(/https?:\S+/g, ''), /Fjord|Maya|Obi|First|77/);
    await one.later.student.post(`${one.later.path}/cancel`);
  });

  it('comes to nothing where a consent is revoked meanwhile, by either account', async () => {
    for (const who of ['first', 'later'] as const) {
      const one = await contested();
      await held(one);
      const consent = await world.db
        .selectFrom('consents')
        .select('id')
        .where('person_id', '=', (await rowOf(one[who].id)).person_id)
        .where('revoked_at', 'is', null)
        .executeTakeFirstOrThrow();
      const revoked = await one[who].student.post(`/en/consents/${consent.id}/revoke`);
      assert.equal(revoked.notice, 'consentRevokedNow', revoked.text);
      await pass();
      assert.equal((await findingOf(one)).status, 'overtaken');
      assert.notEqual((await rowOf(one.first.id)).person_id, (await rowOf(one.later.id)).person_id);
      assert.match((await one[who].student.get('/en/home')).text, /Nothing passed at/);
      await one.later.student.post(`${one.later.path}/cancel`);
    }
  });

  it('passes though the later request is cancelled meanwhile', async () => {
    const one = await contested();
    await held(one);
    await one.later.student.post(`${one.later.path}/cancel`);
    await pass();
    assert.equal((await findingOf(one)).status, 'applied');
    assert.equal((await rowOf(one.first.id)).person_id, (await rowOf(one.later.id)).person_id);
  });

  it('ends the number of a request that is closed as it passes', async () => {
    const one = await contested();
    await held(one);
    const { id, person_id, organisation_id, line } = await rowOf(one.later.id);
    // However the later account came to a number there.
    const { rows } = await sql<{ id: string }>`
      insert into portal.decisions
      select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'verification_id', ${id}::uuid))).*
      from portal.decisions d where d.verification_id = ${one.first.id} returning id`.execute(world.db);
    const decision_id = rows[0]?.id ?? assert.fail();
    await world.db.updateTable('verifications').set({ status: 'eligible' }).where('id', '=', id).execute();
    const number = { number: '9876543210', live_at: world.clock.now(), reason: null, superseded_by: null };
    await world.db
      .insertInto('evns')
      .values({ ...number, person_id, organisation_id, line, verification_id: id, decision_id })
      .execute();
    await pass();
    const { status, reason } = await world.db
      .selectFrom('evns')
      .select(['status', 'reason'])
      .where('number', '=', number.number)
      .executeTakeFirstOrThrow();
    assert.deepEqual([status, reason], ['void', 'other_account']);
    assert.deepEqual(
      (await numbersOf(person_id)).map((its) => its.status).toSorted(),
      ['live', 'void'],
      'and the one that passed lives',
    );
  });

  it('has shut files stay shut, and the open request goes on with the proof', async () => {
    const one = await contested();
    const { person_id: old } = await rowOf(one.first.id);
    const consent = await world.db
      .selectFrom('consents')
      .select('id')
      .where('person_id', '=', old)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    await one.first.student.post(`/en/consents/${consent.id}/revoke`);
    await passTime(world, MINUTE);
    await held(one);
    await pass();
    const former = await rowOf(one.first.id);
    const going = await rowOf(one.later.id);
    assert.deepEqual([former.status, former.shut], ['consent_revoked', true]);
    assert.equal((await dir.get(deskOf(fjord, one.first.id))).status, 404);
    assert.deepEqual(
      [going.status, going.person_id, going.place_id],
      ['new', former.person_id, former.place_id],
    );
    await takeUp(noor, fjord, going.id);
    const path = deskOf(fjord, going.id);
    const signed = await noor.post(path, { revision: await revisionOn(noor, path), seen: 'yes' });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    await passTime(world, 15 * MINUTE);
    assert.equal((await numbersOf(going.person_id)).filter(({ status }) => status === 'live').length, 1);
  });

  it('keeps a signature that waits, whose number is the new account’s', async () => {
    const one = await contested();
    const { person_id: fresh } = await rowOf(one.later.id);
    await held(one);
    // The proved student’s number ends, and a second request of theirs is signed within the day.
    const { person_id: old } = await rowOf(one.first.id);
    await world.db
      .updateTable('verifications')
      .set({ status: 'closed', closed_why: 'finished' })
      .where('id', '=', one.first.id)
      .execute();
    await world.db
      .updateTable('evns')
      .set({ status: 'void', ended_at: world.clock.now(), reason: 'finished' })
      .where('person_id', '=', old)
      .execute();
    const { place_id: placeId } = await rowOf(one.first.id);
    const start = await one.first.student.post(`/en/verifications/new/${placeId}`, {
      ...{ q_exchange: 'no', q_listed_scholarship: 'no', q_kept_permit: 'no', q_language_only: 'no' },
      purposes: ['verify', 'yearly'],
    });
    const sent = await one.first.student.post(start.location ?? '');
    const id = sent.location?.split('/').at(-1) ?? assert.fail(sent.text);
    await wait(hours(24) - 5 * MINUTE);
    await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, id);
    await passTime(world, 5 * MINUTE);
    await passDue(world.deps);
    assert.equal((await rowOf(id)).person_id, fresh);
    assert.notEqual((await rowOf(id)).pending_id, null);
    await passTime(world, 15 * MINUTE);
    assert.equal((await rowOf(id)).status, 'eligible');
    assert.equal((await numbersOf(fresh)).filter(({ status }) => status === 'live').length, 1);
    assert.deepEqual(await numbersOf(old), []);
  });
});

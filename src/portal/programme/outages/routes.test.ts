import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { minutes } from '#kernel/time.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { intentRow, signPlain, tellFirst } from '#test/programme/losses.ts';
import { askedOf } from '#test/programme/questions.ts';
import { askFor, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible, transferOf } from '#test/programme/transfers.ts';
import { moveBack } from './back.ts';
import { beat } from './beat.ts';
import { moveDeadlines } from './move.ts';
import { foreseeMoves } from './preview.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let dir: Colleague;
let admin: Visitor;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple, dir] = [one.organisationId, other.organisationId, one.dir];
  await takePart(world, fjord, dir.personId);
  await takePart(world, maple, other.dir.personId);
  admin = await enrol(world, { role: 'administrator', email: 'admin@example.ca', organisationId: null });
});
after(() => world.close());

const dueOf = async (id: string) =>
  (await world.db.selectFrom('verifications').select('due_on').where('id', '=', id).executeTakeFirstOrThrow())
    .due_on;
const dueOn = (id: string, day: string) =>
  world.db.updateTable('verifications').set({ due_on: day }).where('id', '=', id).execute();
/** Lets a decision be so old that a review of it can be asked until a day. */
const lastDayToAsk = (id: string, day: string) =>
  sql`update portal.decisions d set effective_at = d.effective_at - m.back, signed_at = d.signed_at - m.back
    from (select make_interval(days => (effective_at at time zone 'America/Toronto')::date + 30 - ${day}::date) as back
      from portal.decisions where verification_id = ${id} and fact = 'find_ineligible') m
    where d.verification_id = ${id} and d.fact = 'find_ineligible'`.execute(world.db);

/** An outage of eight hours of a day, as the portal keeps it. */
async function outageOn(day: string): Promise<string> {
  const { id } = await world.db
    .insertInto('outages')
    .values({
      from_at: new Date(`${day}T12:00:00Z`),
      to_at: new Date(`${day}T20:00:00Z`),
      recorded_by: null,
      recorded_at: world.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
/** An outage of Ottawa’s clocks on a day that is over. */
const TYPED = {
  fromDay: '2012-11-21',
  fromTime: '09:00',
  toDay: '2012-11-21',
  toTime: '12:30',
  sure: 'yes',
};
/** The same once what it would move was looked at. */
const OUTAGE = { ...TYPED, seen: 'yes' };

describe('an outage that an administrator records', () => {
  it('is theirs alone to see and to record, once, and in words that exist', async () => {
    const odile = await officer(world, 'Odile');
    for (const path of ['/en/outages', '/en/outages/new']) assert.equal((await odile.get(path)).status, 404);
    assert.equal((await dir.post('/en/outages/new', OUTAGE)).status, 404);
    const empty = await admin.post('/en/outages/new', {});
    assert.match(
      empty.text,
      /Day on which it began: enter a day that exists[\s\S]*Time at its beginning: enter a time[\s\S]*Day on which it ended: enter a day[\s\S]*Time at its end: enter a time/,
    );
    assert.match(empty.text, /Tick that the portal could not be reached/);
    const later = await admin.post('/en/outages/new', { ...OUTAGE, toDay: '2030-01-01' });
    assert.match(later.text, /It must have ended already/);
    const turned = await admin.post('/en/outages/new', { ...OUTAGE, toTime: '08:00' });
    assert.match(turned.text, /The end comes before the beginning/);
  });

  it('moves what was due on its day to the next business day, once, and the pages say why', async () => {
    const [due, other] = [
      await askFor(world, fjord, { number: '801' }),
      await askFor(world, fjord, { number: '802' }),
    ];
    await dueOn(due.id, '2012-11-21');
    await dueOn(other.id, '2012-11-23');
    const preview = await admin.post('/en/outages/new', TYPED);
    assert.match(
      preview.text,
      /What would move[\s\S]*November 21, 2012[\s\S]*November 22, 2012<\/td>\s*<td[^>]*>1</,
    );
    const mended = await admin.post('/en/outages/new', { ...OUTAGE, mend: 'yes' });
    assert.match(mended.text, /name="fromTime"[^>]* value="09:00"/, 'what was typed is kept');
    assert.equal(await dueOf(due.id), '2012-11-21', 'nothing is recorded yet');
    const french = await admin.post('/en/outages/new', { ...OUTAGE, _language: 'fr' });
    assert.match((await admin.get(french.location ?? '')).text, /Ce qui serait reporté/);
    const recorded = await admin.post('/en/outages/new', OUTAGE);
    assert.equal(recorded.notice, 'outageRecorded', recorded.text);
    assert.match((await admin.post('/en/outages/new', OUTAGE)).text, /An outage that shares time/);
    await world.deps.jobs.drain();
    assert.deepEqual([await dueOf(due.id), await dueOf(other.id)], ['2012-11-22', '2012-11-23']);
    const { id } = await world.db.selectFrom('outages').select('id').executeTakeFirstOrThrow();
    await Promise.all([moveDeadlines(world.deps, id), moveDeadlines(world.deps, id)]);
    assert.equal(await dueOf(due.id), '2012-11-22');
    const why = /The last day was November 21, 2012, but the portal was out of service on that day/;
    assert.match((await due.student.get(due.path)).text, why);
    assert.match((await dir.get(deskOf(fjord, due.id))).text, why);
    assert.doesNotMatch((await other.student.get(other.path)).text, /out of service/);
    const log = (await dir.get(`/en/our-institution/${fjord}/log`)).text;
    assert.match(log, /Deadline moved: the portal was out of service/);
    assert.match(log, /An outage of the portal/);
    assert.doesNotMatch(log, /outage:[0-9a-f]/);
    const list = (await admin.get('/en/outages')).text;
    assert.match(list.slice(list.indexOf('<table')), /9:00\sa\.m\.[\s\S]*12:30\sp\.m\.[\s\S]*>1</);
    assert.match((await admin.get('/fr/pannes')).text, /Pannes/);
  });
});

describe('an outage that was recorded by mistake', () => {
  it('is taken back with a reason, and its deadlines go back, to no day that is over, and once', async () => {
    const { id } = await world.db
      .selectFrom('outages')
      .select('id')
      .where('recorded_by', 'is not', null)
      .executeTakeFirstOrThrow();
    const due = await askFor(world, fjord, { number: '871' });
    const later = await askFor(world, fjord, { number: '872' });
    const over = await askFor(world, fjord, { number: '873' });
    // Today is November 22: one was moved from yesterday to Monday, the other has gone on since.
    const moved = async (one: string, days = { from_day: '2012-11-21', to_day: '2012-11-26' }) =>
      world.db
        .insertInto('moved_deadlines')
        .values({
          ...{ outage_id: id, verification_id: one, transfer_id: null },
          ...{ ...days, at: world.clock.now() },
        })
        .execute();
    for (const one of [due.id, later.id]) await moved(one);
    // The third was over before anybody saw the mistake.
    await moved(over.id, { from_day: '2012-11-20', to_day: '2012-11-21' });
    await dueOn(over.id, '2012-11-21');
    await dueOn(due.id, '2012-11-26');
    await dueOn(later.id, '2012-12-03');
    const path = `/en/outages/${id}/take-back`;
    assert.ok((await admin.get('/en/outages')).text.includes(`href="${path}"`));
    assert.equal((await dir.get(path)).status, 404);
    assert.match((await admin.get(path)).text, /It has moved 4 deadlines/);
    assert.match((await admin.get(`/fr/pannes/${id}/retrait`)).text, /Elle a reporté 4\séchéances/);
    assert.match((await admin.post(path, { why: ' ' })).text, /Write why it is taken back/);
    const answers = await Promise.all([1, 2].map(() => admin.post(path, { why: 'A wrong day.' })));
    assert.ok(answers.some(({ notice }) => notice === 'outageTakenBack'));
    await world.deps.jobs.drain();
    await moveBack(world.deps, id);
    assert.deepEqual([await dueOf(due.id), await dueOf(later.id)], ['2012-11-22', '2012-12-03']);
    assert.equal(await dueOf(over.id), '2012-11-21', 'what is over stays');
    for (const one of [due, over])
      assert.doesNotMatch((await one.student.get(one.path)).text, /the portal was out of service/);
    assert.match((await admin.get('/en/outages')).text, /On November 22, 2012: A wrong day\./);
    assert.equal((await admin.get(path)).status, 404, 'taken back once');
    const events = await world.db
      .selectFrom('audit_events')
      .select('action')
      .where((eb) =>
        eb.or([eb('subject', '=', `outage:${id}`), eb('subject', '=', `verification:${due.id}`)]),
      )
      .where('action', 'in', ['outage.taken_back', 'verification.deadline_moved_back'])
      .execute();
    assert.deepEqual(events.map(({ action }) => action).toSorted(), [
      'outage.taken_back',
      'verification.deadline_moved_back',
    ]);
    await moveDeadlines(world.deps, id);
    assert.equal(
      (await admin.post('/en/outages/new', OUTAGE)).notice,
      'outageRecorded',
      'its time is free again',
    );
  });
});

describe('an outage that the portal saw itself', () => {
  it('moves the last day of a question, of its answer, and of a transfer', async () => {
    const today = '2012-11-21';
    const { id } = await askedOf(world, { organisationId: fjord, noor: dir }, '803');
    await dueOn(id, today);
    await sql`update portal.messages set reply_wanted_until = ${today}::date
      where verification_id = ${id} and kind = 'asked'`.execute(world.db);
    const eligible = await findEligible(world, fjord, { holder: dir });
    const transfer = await askTransfer(world, eligible, maple);
    await world.db.updateTable('transfers').set({ due_on: today }).where('id', '=', transfer.id).execute();
    await moveDeadlines(world.deps, await outageOn(today));
    assert.equal(await dueOf(id), '2012-11-22');
    assert.equal((await transferOf(world, eligible.id)).due_on, '2012-11-22');
    const asked = await world.db
      .selectFrom('messages')
      .select('reply_wanted_until as until')
      .where('verification_id', '=', id)
      .where('kind', '=', 'asked')
      .executeTakeFirstOrThrow();
    assert.equal(asked.until, '2012-11-22');
  });

  it('moves the last day of a reply, of a review, and for asking for one, and the pages say why', async () => {
    const today = '2012-11-21';
    const [told, lapsed, asked, lost] = [
      await findEligible(world, fjord, { holder: dir }),
      await findEligible(world, fjord, { holder: dir }),
      await findEligible(world, fjord, { holder: dir }),
      await findEligible(world, fjord, { holder: dir }),
    ];
    for (const { id } of [told, lapsed]) {
      await tellFirst(dir, fjord, id);
      await sql`update portal.intents set reply_by = ${today}::date where verification_id = ${id}`.execute(
        world.db,
      );
      await sql`update portal.messages set reply_wanted_until = ${today}::date
        where verification_id = ${id} and kind = 'intended'`.execute(world.db);
    }
    // The night came before the outage was known.
    await sql`update portal.intents set status = 'lapsed' where verification_id = ${lapsed.id}`.execute(
      world.db,
    );
    for (const { id } of [asked, lost]) await signPlain(dir, fjord, { id, fact: 'dismissed' });
    await passTime(world, minutes(15));
    assert.equal(
      (await asked.student.post(`${asked.path}/review`, { grounds: 'I was not.' })).notice,
      'reviewAsked',
    );
    await sql`update portal.appeals set due_on = ${today}::date`.execute(world.db);
    await lastDayToAsk(lost.id, today);
    const outage = await outageOn(today);
    await moveDeadlines(world.deps, outage);
    await moveDeadlines(world.deps, outage);
    const why = /The last day was November 21, 2012, but the portal was out of service on that day/;
    for (const one of [told, lapsed]) {
      const { status, reply_by } = await intentRow(world, one.id);
      assert.deepEqual([status, reply_by], ['sent', '2012-11-22']);
      assert.match((await one.student.get('/en/messages')).text, /A reply is expected by November 22, 2012/);
      for (const path of [one.path, `${one.path}/reply`])
        assert.match((await one.student.get(path)).text, why);
      assert.match((await dir.get(deskOf(fjord, one.id))).text, why);
    }
    const own = (await asked.student.get(asked.path)).text;
    assert.match(own, /should decide by November 22, 2012/);
    assert.match(own, why);
    assert.match((await dir.get(`${deskOf(fjord, asked.id)}/review`)).text, why);
    const may = (await lost.student.get(lost.path)).text;
    assert.match(may, /You can ask until November 22, 2012/);
    assert.match(may, why);
    const events = await world.db
      .selectFrom('audit_events')
      .select('subject')
      .where('action', '=', 'verification.deadline_moved')
      .where(
        'subject',
        'in',
        [told, lapsed, asked, lost].map(({ id }) => `verification:${id}`),
      )
      .execute();
    assert.equal(events.length, 4, 'each moved once');
  });

  it('taken back moves replies, reviews, and the day for asking back', async () => {
    const day = '2012-11-28';
    const [told, asked, lost] = [
      await findEligible(world, fjord, { holder: dir }),
      await findEligible(world, fjord, { holder: dir }),
      await findEligible(world, fjord, { holder: dir }),
    ];
    await tellFirst(dir, fjord, told.id);
    await sql`update portal.intents set reply_by = ${day}::date where verification_id = ${told.id}`.execute(
      world.db,
    );
    for (const { id } of [asked, lost]) await signPlain(dir, fjord, { id, fact: 'dismissed' });
    await passTime(world, minutes(15));
    await asked.student.post(`${asked.path}/review`, { grounds: 'I was not.' });
    await sql`update portal.appeals set due_on = ${day}::date where verification_id = ${asked.id}`.execute(
      world.db,
    );
    await lastDayToAsk(lost.id, day);
    const outage = { from: new Date(`${day}T12:00:00Z`), to: new Date(`${day}T20:00:00Z`) };
    assert.deepEqual(
      (await foreseeMoves(world.deps, outage)).map(({ losses }) => losses),
      [3],
    );
    const id = await outageOn(day);
    await moveDeadlines(world.deps, id);
    const until = async () => [
      (await intentRow(world, told.id)).reply_by,
      /should decide by ([^.]*)\./.exec((await asked.student.get(asked.path)).text)?.[1],
      /You can ask until (.*?) at/.exec((await lost.student.get(lost.path)).text)?.[1],
    ];
    assert.deepEqual(await until(), ['2012-11-29', 'November 29, 2012', 'November 29, 2012']);
    await moveBack(world.deps, id);
    await moveBack(world.deps, id);
    assert.deepEqual(await until(), ['2012-11-28', 'November 28, 2012', 'November 28, 2012']);
    assert.doesNotMatch((await lost.student.get(lost.path)).text, /out of service/);
  });

  it('is a heart that did not beat for two hours', async () => {
    const count = async () =>
      (await world.db.selectFrom('outages').select('id').where('recorded_by', 'is', null).execute()).length;
    // Time has passed since the last one.
    await beat(world.deps);
    const known = await count();
    world.clock.advance(minutes(119));
    await beat(world.deps);
    assert.equal(await count(), known);
    world.clock.advance(minutes(120));
    await Promise.all([beat(world.deps), beat(world.deps)]);
    assert.equal(await count(), known + 1, 'of two that look at once one sees it');
  });
});

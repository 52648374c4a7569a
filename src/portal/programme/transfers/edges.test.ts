import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { hours } from '#kernel/time.ts';
import { passDue } from '#portal/programme/contested/pass.ts';
import { lookForContested } from '#portal/programme/contested/run.ts';
import { applyDue } from '#portal/programme/verifications/apply.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { signPlain } from '#test/programme/losses.ts';
import { ANSWERED, type Asked, askFor, deskOf, passTime, TERMS, takePart } from '#test/programme/requests.ts';
import {
  ageTransfer,
  askTransfer,
  findEligible,
  handOutFile,
  nameNew,
  sendTransfer,
  signAccept,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { runTransfers } from './due.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
before(async () => {
  world = await openPortal();
});
after(() => world.close());
beforeEach(async () => {
  const one = await institution(world, `Fjord College ${Math.random()}`);
  const other = await institution(world, `Maple College ${Math.random()}`);
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
});

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });
const rowOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
/** How both requests and the transfer stand, and the numbers of both. */
async function standing(fromId: string) {
  const { status, to_id: toId } = await transferOf(world, fromId);
  const numbers = async (id: string) =>
    (await world.db.selectFrom('evns').select('status').where('verification_id', '=', id).execute()).map(
      (evn) => evn.status,
    );
  return {
    all: [(await rowOf(fromId)).status, status, toId === null ? null : (await rowOf(toId)).status],
    numbers: [...(await numbers(fromId)), ...(toId === null ? [] : await numbers(toId))],
  };
}
const arrived = async () => {
  const asked = await eligible();
  return { asked, toId: await handOutFile(world, helen, await askTransfer(world, asked, maple)) };
};
/** An institution takes part no longer, since yesterday. */
const leave = (organisationId: string) =>
  world.db
    .updateTable('participations')
    .set({
      to_day: '2012-11-21',
      ended_why: 'It left.',
      ended_by: helen.personId,
      ended_at: world.clock.now(),
    })
    .where('organisation_id', '=', organisationId)
    .execute();

describe('a student who moves about', () => {
  it('chooses which of two decisions is taken along, and keeps the other', async () => {
    const asked = await eligible();
    const questions = await nameNew(world, asked, maple);
    await asked.student.post(questions, { ...ANSWERED, transferFrom: 'anew' });
    const { location } = await asked.student.post(`${questions}/check`);
    const second = location?.slice('/en/verifications/'.length) ?? assert.fail();
    await world.db
      .updateTable('verifications')
      .set({ status: 'eligible' })
      .where('id', '=', second)
      .execute();
    const { organisationId: cove, dir } = await institution(world, 'Cove College');
    await takePart(world, cove, dir.personId);
    const { text } = await asked.student.get(await nameNew(world, asked, cove));
    assert.match(text, /Transfer the decision of Fjord College/);
    assert.match(text, /Transfer the decision of Maple College/);
    const transfer = await askTransfer(world, asked, cove);
    assert.equal(transfer.from_organisation_id, fjord);
    await handOutFile(world, helen, transfer);
    assert.equal((await rowOf(second)).status, 'eligible');
  });

  it('takes no decision to where they have one already', async () => {
    const asked = await eligible();
    const questions = await nameNew(world, asked, maple);
    await asked.student.post(questions, { ...ANSWERED, transferFrom: 'anew' });
    await asked.student.post(`${questions}/check`);
    await asked.student.post(questions, { ...ANSWERED, transferFrom: asked.id });
    const sent = await asked.student.post(`${questions}/check`, { mayPass: 'yes' });
    assert.match(sent.text, /open or decided already/);
  });

  it('comes back: what both reported counts once, and one number lives', async () => {
    const { asked, toId } = await arrived();
    await signAccept(marc, maple, toId);
    await passTime(world, 15 * MINUTE);
    const there: Asked = { ...asked, id: toId, path: `/en/verifications/${toId}` };
    const transfer = await askTransfer(world, there, fjord);
    const backId = await handOutFile(world, marc, transfer);
    const page = (await helen.get(deskOf(fjord, backId))).text;
    assert.match(page, /234 days/, 'as many as the first time');
    assert.equal(
      (await signAccept(helen, fjord, backId).catch(() => press(backId))).notice,
      'transferAccepted',
    );
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await standing(toId), {
      all: ['transferred', 'accepted', 'eligible'],
      numbers: ['superseded', 'live'],
    });
  });

  /** Signs without the box, where the student was proved there before. */
  const press = async (id: string) =>
    helen.post(deskOf(fjord, id), { revision: String((await rowOf(id)).revision) });

  it('can’t remove the place that a transfer goes to', async () => {
    const asked = await eligible();
    const { place_id: remove } = await askTransfer(world, asked, maple);
    assert.equal((await asked.student.post('/en/verifications/new', { remove })).notice, 'placeKept');
  });

  it('keeps their number where the new institution has refused the place meanwhile', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    await world.db
      .updateTable('student_places')
      .set({ status: 'refused', ended_at: world.clock.now() })
      .where('id', '=', transfer.place_id)
      .execute();
    assert.equal((await helen.post(transfersOf(fjord, transfer.id), { seen: 'whole' })).notice, 'fileFell');
    assert.deepEqual(await standing(asked.id), { all: ['eligible', 'fallen', null], numbers: ['live'] });
  });

  it('is told where what they prepared can be transferred no more, and sends no other request unasked', async () => {
    const asked = await eligible();
    const questions = await nameNew(world, asked, maple);
    await asked.student.post(questions, { ...ANSWERED, transferFrom: asked.id });
    assert.match((await asked.student.get(`${questions}/check`)).text, /name="mayPass"/);
    await asked.student.post(`/en/consents/${(await rowOf(asked.id)).consent_id}/revoke`);
    const gone = [questions, 'transferGone'];
    const seen = await asked.student.get(`${questions}/check`);
    assert.deepEqual([seen.location, seen.notice], gone);
    const sent = await asked.student.post(`${questions}/check`, { mayPass: 'yes' });
    assert.deepEqual([sent.location, sent.notice], gone);
    const rows = world.db.selectFrom('verifications').select('id').where('organisation_id', '=', maple);
    assert.deepEqual(await rows.execute(), []);
    await asked.student.post(questions, ANSWERED);
    assert.equal((await asked.student.post(`${questions}/check`)).notice, 'requestSubmitted');
  });

  it('is told before they revoke that a transfer ends with it', async () => {
    const asked = await eligible();
    const { consent_id } = await askTransfer(world, asked, maple);
    const { text } = await asked.student.get(`/en/consents/${consent_id}/revoke`);
    assert.match(text, /Your transfer is withdrawn/);
    assert.doesNotMatch(text, /Your number ends today/);
    const { student, id } = await eligible();
    const other = (await student.get(`/en/consents/${(await rowOf(id)).consent_id}/revoke`)).text;
    assert.doesNotMatch(other, /Your transfer/);
  });
});

describe('an institution that leaves the programme', () => {
  it('as the new one, before the hand-out: the transfer falls, by hand and by itself', async () => {
    const [one, two] = [await eligible(), await eligible()];
    const first = await askTransfer(world, one, maple);
    const second = await askTransfer(world, two, maple);
    await leave(maple);
    assert.equal((await helen.post(transfersOf(fjord, first.id), { seen: 'whole' })).notice, 'fileFell');
    await ageTransfer(world, second.id, 30);
    await runTransfers(world.deps);
    for (const { id, student, path } of [one, two]) {
      assert.deepEqual(await standing(id), { all: ['eligible', 'fallen', null], numbers: ['live'] });
      assert.match((await student.get(path)).text, /does not take part in the programme any more/);
    }
  });

  it('as the new one, after it: an Accept falls, and the file goes back', async () => {
    const { asked, toId } = await arrived();
    await signAccept(marc, maple, toId);
    await leave(maple);
    await passTime(world, 15 * MINUTE);
    assert.deepEqual((await standing(asked.id)).all, ['transfer_out', 'handed_out', 'transfer_in']);
    const { id } = await transferOf(world, asked.id);
    await ageTransfer(world, id, 45);
    for (let night = 0; night < 5; night += 1) {
      await runTransfers(world.deps);
      await ageTransfer(world, id, 1);
    }
    assert.deepEqual(await standing(asked.id), { all: ['eligible', 'lapsed', 'closed'], numbers: ['live'] });
  });

  it('as the former one, before the hand-out or after: what it decided is still taken along', async () => {
    for (const handsOutFirst of [false, true]) {
      const asked = await eligible();
      const transfer = await askTransfer(world, asked, maple);
      if (handsOutFirst) await handOutFile(world, helen, transfer);
      await leave(fjord);
      if (!handsOutFirst) await handOutFile(world, helen, transfer);
      const { to_id: toId } = await transferOf(world, asked.id);
      // Study there counts no longer from the day on which it left; the new institution says what it has.
      await marc.post(`${deskOf(maple, toId ?? assert.fail())}/periods`, TERMS);
      const signed = await signAccept(marc, maple, toId ?? assert.fail());
      assert.equal(signed.notice, 'transferAccepted', signed.text.slice(signed.text.indexOf('<main')));
      await passTime(world, 15 * MINUTE);
      assert.deepEqual(await standing(asked.id), {
        all: ['transferred', 'accepted', 'eligible'],
        numbers: ['superseded', 'live'],
      });
      await world.db
        .updateTable('participations')
        .set({ to_day: null, ended_why: null, ended_by: null, ended_at: null })
        .where('organisation_id', '=', fjord)
        .execute();
    }
  });
});

describe('what is signed at both ends of a transfer', () => {
  const homeOf = async (who: Colleague) => (await who.get('/en/home')).text;
  const actionsOf = async (id: string) =>
    (
      await world.db
        .selectFrom('audit_events')
        .select('action')
        .where('subject', '=', `verification:${id}`)
        .execute()
    ).map(({ action }) => action);

  it('ends a plain fact that is signed while an Accept waits, and says so to whoever signed it', async () => {
    const { asked, toId } = await arrived();
    await signAccept(marc, maple, toId);
    world.clock.advance(MINUTE);
    assert.equal(
      (await signPlain(helen, fjord, { id: asked.id, fact: 'dismissed' })).notice,
      'requestSigned',
    );
    await passTime(world, 14 * MINUTE);
    assert.deepEqual((await standing(asked.id)).all, ['transferred', 'accepted', 'eligible']);
    assert.match(await homeOf(helen), /1 signature of yours that a transfer overtook/);
    assert.doesNotMatch(await homeOf(marc), /that a transfer overtook/);
    // The way there leads to the one file; who has read it there is not told again.
    const way = await helen.get('/en/our-institution/transfers/overtaken');
    assert.equal(way.location, `/en/our-institution/${fjord}/transfers/overtaken`);
    world.clock.advance(15 * MINUTE);
    const { location } = await helen.get(way.location ?? '');
    assert.ok(location?.startsWith(`${deskOf(fjord, asked.id)}?back=`), location ?? 'nowhere');
    const page = (await helen.get(location ?? '')).text;
    assert.match(page, /A signature here came to nothing[\s\S]*tell the new institution/);
    assert.doesNotMatch(await homeOf(helen), /that a transfer overtook/);
    const none = await helen.get(`/en/our-institution/${fjord}/transfers/overtaken`);
    assert.equal(none.location, `${transfersOf(fjord)}?tab=done`);
    assert.ok((await actionsOf(asked.id)).includes('verification.signature_overtaken'));
    assert.doesNotMatch((await asked.student.get(asked.path)).text, /ended your studies|came to nothing/);
  });

  it('ends an Accept that waits while a plain fact takes effect, and says so to whoever signed it', async () => {
    const { asked, toId } = await arrived();
    assert.equal(
      (await signPlain(helen, fjord, { id: asked.id, fact: 'dismissed' })).notice,
      'requestSigned',
    );
    world.clock.advance(MINUTE);
    await signAccept(marc, maple, toId);
    await passTime(world, 14 * MINUTE);
    assert.deepEqual((await standing(asked.id)).all, ['ineligible', 'fallen', 'closed']);
    assert.match(await homeOf(marc), /1 signature of yours that a transfer overtook/);
    assert.doesNotMatch(await homeOf(helen), /that a transfer overtook/);
    const page = (await marc.get(deskOf(maple, toId))).text;
    assert.match(page, /A signature here came to nothing[\s\S]*they can ask you anew/);
    assert.equal((await helen.get(deskOf(maple, toId))).status, 404);
    assert.ok((await actionsOf(toId)).includes('verification.signature_overtaken'));
    const own = (await asked.student.get(asked.path)).text;
    assert.match(own, /it ended your studies there/);
    assert.match(own, /The institution that had found you eligible found since that you are not/);
    assert.match(
      (await marc.get(`/fr/notre-etablissement/${maple}/demandes/${toId}`)).text,
      /Une signature est restée sans effet ici/,
    );
  });
});

describe('an Accept that waits', () => {
  it('falls with whoever signed it and left, and the file waits on', async () => {
    const { asked, toId } = await arrived();
    const deputy = await colleague(world, maple, 'alternate_dir');
    await signAccept(deputy, maple, toId);
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('id', '=', deputy.membershipId)
      .execute();
    await passTime(world, 15 * MINUTE);
    await applyDue(world.deps);
    const { pending_id, status } = await rowOf(toId);
    assert.deepEqual({ pending_id, status }, { pending_id: null, status: 'transfer_in' });
    assert.equal((await signAccept(marc, maple, toId).catch(() => accept(toId))).notice, 'transferAccepted');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual((await standing(asked.id)).all, ['transferred', 'accepted', 'eligible']);
  });

  const accept = async (id: string) =>
    marc.post(deskOf(maple, id), { revision: String((await rowOf(id)).revision) });

  it('is an answer in time, however late the worker is', async () => {
    const { asked, toId } = await arrived();
    const { id } = await transferOf(world, asked.id);
    await ageTransfer(world, id, 33);
    for (let night = 0; night < 3; night += 1) {
      await runTransfers(world.deps);
      await ageTransfer(world, id, 1);
    }
    await signAccept(marc, maple, toId);
    await runTransfers(world.deps);
    assert.deepEqual((await standing(asked.id)).all, ['transfer_out', 'handed_out', 'transfer_in']);
    await passTime(world, 15 * MINUTE);
    assert.deepEqual((await standing(asked.id)).all, ['transferred', 'accepted', 'eligible']);
  });
});

describe('whoever studies and works at an institution', () => {
  /** Makes a colleague the student of a request and of what goes with it. */
  const become = async (dir: Colleague, asked: Asked): Promise<void> => {
    const { person_id: student } = await rowOf(asked.id);
    await world.db
      .updateTable('memberships')
      .set({ person_id: student })
      .where('id', '=', dir.membershipId)
      .execute();
  };

  it('hands out no file of their own; the portal does', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    const deputy = await colleague(world, fjord, 'alternate_dir');
    await become(deputy, asked);
    const path = transfersOf(fjord, transfer.id);
    assert.match((await asked.student.get(path)).text, /This is your own file/);
    assert.equal((await asked.student.post(path, { seen: 'whole' })).notice, 'fileMoved');
    const kept = await asked.student.post(`${path}/keep`, { reason: 'not_our_student' });
    assert.match(errorsOf(kept).join(), /^This transfer has changed meanwhile/);
    await ageTransfer(world, transfer.id, 30);
    await runTransfers(world.deps);
    assert.equal((await transferOf(world, asked.id)).status, 'handed_out');
  });

  it('accepts and declines none of their own', async () => {
    const { asked, toId } = await arrived();
    const deputy = await colleague(world, maple, 'alternate_dir');
    await become(deputy, asked);
    const path = deskOf(maple, toId);
    const { revision } = await rowOf(toId);
    const form = { revision: String(revision), seen: 'yes' };
    assert.notEqual((await asked.student.post(path, form)).notice, 'transferAccepted');
    const declined = await asked.student.post(`${path}/decline`, { ...form, reason: 'not_registered' });
    assert.notEqual(declined.notice, 'transferDeclined');
    assert.deepEqual((await standing(asked.id)).all, ['transfer_out', 'handed_out', 'transfer_in']);
    assert.equal((await rowOf(toId)).pending_id, null);
  });
});

describe('a record that passes to another account', () => {
  it('ends a transfer under way from there; the number passes, and lives', async () => {
    for (const handsOut of [false, true]) {
      const asked = await eligible();
      const transfer = await askTransfer(world, asked, maple);
      if (handsOut) await handOutFile(world, helen, transfer);
      const noor = await colleague(world, fjord, 'signatory');
      const later = await claimAgain(asked);
      const path = await contestOf(later.id);
      const found = await helen.post(path, { finding: 'same_person', seen: 'yes', note: 'Card 12 seen.' });
      assert.equal(found.notice, 'findingSaved', found.text);
      assert.equal((await noor.post(path, { decision: 'confirm' })).notice, 'findingConfirmed');
      await passDue({
        ...world.deps,
        clock: { now: () => new Date(world.clock.now().getTime() + hours(25)) },
      });
      assert.deepEqual(await standing(asked.id), {
        all: ['eligible', 'fallen', handsOut ? 'closed' : null],
        numbers: ['live'],
      });
      const { reason } = await transferOf(world, asked.id);
      assert.equal(reason, 'other_account');
      const { person_id: now } = await rowOf(asked.id);
      assert.equal(now, (await rowOf(later.id)).person_id, 'the decision is the later account’s');
    }
  });

  /** Somebody asks the former institution under the number that somebody has been proved by. */
  async function claimAgain({ id }: Asked): Promise<Asked> {
    const { student_number: number } = await world.db
      .selectFrom('student_places as p')
      .innerJoin('verifications as v', 'v.place_id', 'p.id')
      .select('p.student_number')
      .where('v.id', '=', id)
      .executeTakeFirstOrThrow();
    await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
    return askFor(world, fjord, { number: `0${number}` });
  }

  async function contestOf(requestId: string): Promise<string> {
    await lookForContested(world.deps);
    await world.deps.jobs.drain();
    const { id } = await world.db
      .selectFrom('contested_records as c')
      .innerJoin('verifications as v', 'v.place_id', 'c.place_id')
      .select('c.id')
      .where('v.id', '=', requestId)
      .executeTakeFirstOrThrow();
    return `/en/our-institution/${fjord}/claimed-twice/${id}`;
  }
});

it('goes by the clocks of the rule of the day on which it was asked', async () => {
  const clocks = async (body: string) =>
    sql`update portal.line_rules set body = jsonb_set(body, '{clocks}', body -> 'clocks' || ${body}::jsonb)
      where line = 'OCWPP'`.execute(world.db);
  await clocks('{"handOut": 3, "accept": 7, "acceptNotices": [1, 2, 3]}');
  try {
    const asked = await eligible();
    const sent = await sendTransfer(world, asked, maple);
    assert.equal(sent.notice, 'transferAsked', sent.text);
    const transfer = await transferOf(world, asked.id);
    assert.equal(transfer.due_on, '2012-11-27', 'three business days after Thursday');
    await handOutFile(world, helen, transfer);
    const handed = await transferOf(world, asked.id);
    assert.equal(handed.due_on, '2012-11-29');
    await ageTransfer(world, handed.id, 1);
    for (let night = 0; night < 8; night += 1) {
      await runTransfers(world.deps);
      await ageTransfer(world, handed.id, 1);
    }
    assert.deepEqual(await standing(asked.id), { all: ['eligible', 'lapsed', 'closed'], numbers: ['live'] });
    assert.doesNotMatch((await asked.student.get(asked.path)).text, /10 business days|30 days/);
  } finally {
    await clocks('{"handOut": 10, "accept": 30, "acceptNotices": [10, 20, 29]}');
  }
});

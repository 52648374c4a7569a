import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  ageIntent,
  INTENDED,
  intentOf,
  intentRow,
  signIntended,
  signPlain,
  tellFirst,
} from '#test/programme/losses.ts';
import {
  type Asked,
  deskOf,
  passTime,
  press,
  revisionOn,
  TERMS,
  takePart,
} from '#test/programme/requests.ts';
import { askTransfer, findEligible, handOutFile, signAccept, transferOf } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { lapseIntents } from './due.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
let noor: Colleague;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });
const rowOf = (id: string) =>
  world.db
    .selectFrom('verifications')
    .select(['status', 'closed_why', 'pending_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const statusOf = async (id: string) => (await rowOf(id)).status;
const numbersOf = async (id: string) =>
  (await world.db.selectFrom('evns').select('status').where('verification_id', '=', id).execute()).map(
    ({ status }) => status,
  );
const kindsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('messages')
      .select(['kind', 'params'])
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ kind, params }) => [kind, ...Object.values(params)].join(' '));
const actionsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('subject', '=', `verification:${id}`)
      .orderBy('seq')
      .execute()
  ).map(({ action }) => action);

/** A student who was told, and has replied. */
async function replied(): Promise<Asked> {
  const asked = await eligible();
  await tellFirst(helen, fjord, asked.id);
  const sent = await asked.student.post(`${asked.path}/reply`, { reply: 'I take five courses again.' });
  assert.equal(sent.notice, 'intentReplied', sent.text);
  return asked;
}

describe('somebody who may not be eligible any more', () => {
  it('is found in the list of what is intended, to which signing leads back; to drop it says whose it is', async () => {
    const asked = await replied();
    const list = deskOf(fjord, asked.id).replace(/requests\/.*/, 'intended-decisions');
    const from = `?back=${encodeURIComponent(list)}`;
    const hrefOf = (text: string, end: string) =>
      new RegExp(`href="([^"]*${asked.id}${end}\\?back=[^"]*)"`).exec(text)?.[1] ?? '';
    const request = hrefOf((await helen.get(list)).text, '');
    const sign = hrefOf((await helen.get(request)).text, '/intended-decision/sign');
    assert.ok(sign.endsWith(from), sign);
    const drop = (await helen.get(intentOf(fjord, asked.id, 'drop'))).text;
    assert.match(drop, /Diallo – \d+ – EV-/);
    const revision = /name="revision" value="(\d+)"/.exec((await helen.get(sign)).text)?.[1] ?? '';
    const note = 'Ask again when you study full time.';
    const signed = await helen.post(sign, { revision, reasons: ['part_time'], note });
    assert.equal(signed.location, list);
  });

  it('is told first, replies, and only then is decided upon', async () => {
    const asked = await eligible();
    assert.match((await helen.get(deskOf(fjord, asked.id))).text, /Write an intended decision/);
    await tellFirst(helen, fjord, asked.id);
    assert.equal(await statusOf(asked.id), 'eligible');
    assert.match(
      (await asked.student.get('/en/home')).text,
      /Reply by December 6, 2012 at 11:59\sp\.m\.\sPacific/,
    );
    const page = (await asked.student.get(asked.path)).text;
    for (const said of [
      /Fjord College intends to find that you are not eligible any more/,
      /Nothing is decided yet/,
      /Since October you take one course of five/,
      /may have to give it back/,
      /You can reply until December 6, 2012 at 11:59\sp\.m\.\sPacific Time/,
    ])
      assert.match(page, said);
    assert.match((await asked.student.get('/en/messages')).text, new RegExp(`${asked.path}/reply`));
    assert.equal((await helen.get(intentOf(fjord, asked.id, 'sign'))).notice, 'intentMoved', 'not yet');
    assert.match((await asked.student.post(`${asked.path}/reply`, { reply: ' ' })).text, /Write your reply/);
    const sent = await asked.student.post(`${asked.path}/reply`, { reply: 'I take five courses again.' });
    assert.equal(sent.notice, 'intentReplied', sent.text);
    assert.match((await helen.get(deskOf(fjord, asked.id))).text, /I take five courses again\./);
    const sign = intentOf(fjord, asked.id, 'sign');
    const bare = { revision: await revisionOn(helen, sign), note: 'no' };
    assert.equal(errorsOf(await helen.post(sign, bare)).length, 2, 'all that is wrong at once');
    const signed = await signIntended(helen, fjord, asked.id);
    assert.equal(signed.notice, 'requestSigned', signed.text);
    assert.deepEqual(await numbersOf(asked.id), ['live'], 'it can be undone');
    await passTime(world, 15 * MINUTE);
    assert.equal(await statusOf(asked.id), 'ineligible');
    assert.deepEqual(await numbersOf(asked.id), ['void']);
    assert.equal((await intentRow(world, asked.id)).status, 'decided');
    const ended = (await asked.student.get(asked.path)).text;
    assert.match(ended, /Your number has ended/);
    assert.match(ended, /Ask again when you study full time\./);
    assert.deepEqual((await kindsOf(asked.id)).slice(-3), ['intended', 'replied', 'decided lost']);
    assert.deepEqual((await actionsOf(asked.id)).slice(-4), [
      'intent.sent',
      'intent.replied',
      'verification.signed',
      'verification.found_ineligible',
    ]);
  });

  it('reads all of it in French too', async () => {
    const asked = await replied();
    const path = `/fr/verifications/${asked.id}`;
    const page = (await asked.student.get(path)).text;
    assert.match(page, /Fjord College envisage de conclure que vous n’êtes plus admissible/);
    assert.match(page, /Vous avez répondu le/);
    const desk = `/fr/notre-etablissement/${fjord}/demandes/${asked.id}`;
    assert.match((await helen.get(desk)).text, /La personne a répondu le/);
    assert.match(
      (await helen.get(`${desk}/decision-envisagee/signature`)).text,
      /Signer\u00a0: plus admissible/,
    );
    assert.match((await helen.get(`${desk}/fait-etabli`)).text, /La personne est décédée/);
    assert.match(
      (await helen.get(`/fr/notre-etablissement/${fjord}/decisions-envisagees`)).text,
      /Réponse reçue\u00a0: à décider/,
    );
  });

  it('lets the last day go by to its end at the Pacific, and is heard late while nothing is decided', async () => {
    const asked = await eligible();
    await tellFirst(helen, fjord, asked.id);
    const { reply_by } = await intentRow(world, asked.id);
    assert.equal(reply_by, '2012-12-06', 'ten business days from November 22');
    await ageIntent(world, asked.id, 14);
    await lapseIntents(world.deps);
    assert.equal((await intentRow(world, asked.id)).status, 'sent', 'the last day is today');
    await ageIntent(world, asked.id, 1);
    await Promise.all([lapseIntents(world.deps), lapseIntents(world.deps)]);
    assert.equal((await intentRow(world, asked.id)).status, 'lapsed');
    assert.match((await helen.get(deskOf(fjord, asked.id))).text, /The student did not reply/);
    assert.equal((await signIntended(helen, fjord, asked.id)).notice, 'requestSigned');
    const late = await asked.student.post(`${asked.path}/reply`, { reply: 'I was in hospital.' });
    assert.equal(late.notice, 'intentReplied', late.text);
    await passTime(world, 16 * MINUTE);
    assert.equal(await statusOf(asked.id), 'eligible', 'whoever signed did not know of it');
    assert.ok((await actionsOf(asked.id)).includes('verification.signature_overtaken'));
    assert.equal((await asked.student.post(`${asked.path}/reply`, { reply: 'More.' })).status, 409);
    assert.equal((await signIntended(helen, fjord, asked.id)).notice, 'requestSigned');
  });

  it('keeps the number where the signature is undone, or the intended decision dropped', async () => {
    const asked = await replied();
    await signIntended(helen, fjord, asked.id);
    assert.equal((await helen.post(intentOf(fjord, asked.id, 'drop'))).notice, 'intentMoved');
    assert.equal((await press(helen, fjord, { id: asked.id, what: 'undo' })).notice, 'signatureUndone');
    assert.match((await helen.get(intentOf(fjord, asked.id, 'drop'))).text, /The student is told/);
    assert.equal((await helen.post(intentOf(fjord, asked.id, 'drop'))).notice, 'intentDropped');
    await passTime(world, 16 * MINUTE);
    assert.deepEqual([await statusOf(asked.id), await numbersOf(asked.id)], ['eligible', ['live']]);
    assert.equal((await kindsOf(asked.id)).at(-1), 'intent_dropped');
    const page = (await asked.student.get(asked.path)).text;
    assert.match(page, /Fjord College dropped what it intended[\s\S]*its reasons no longer stand/);
    assert.doesNotMatch(
      page,
      /Since October you take one course/,
      'its reasons don’t stand as if they still held',
    );
    await tellFirst(helen, fjord, asked.id);
    assert.doesNotMatch((await asked.student.get(asked.path)).text, /its reasons no longer stand/);
  });

  it('is told by a DIR or an alternate; what a signatory writes is a draft, of which they hear nothing', async () => {
    const asked = await eligible();
    const before = await kindsOf(asked.id);
    assert.match((await noor.get(intentOf(fjord, asked.id))).text, /A DIR or an alternate reads your draft/);
    assert.equal((await noor.post(intentOf(fjord, asked.id), INTENDED)).notice, 'intentDrafted');
    assert.deepEqual(await kindsOf(asked.id), before);
    assert.doesNotMatch((await asked.student.get(asked.path)).text, /intends to find/);
    assert.equal((await asked.student.get(`${asked.path}/reply`)).notice, 'intentOver');
    assert.match(
      (await helen.get(intentOf(fjord, asked.id))).text,
      /one course of five/,
      'the draft is there',
    );
    await tellFirst(helen, fjord, asked.id);
    await asked.student.post(`${asked.path}/reply`, { reply: 'No.' });
    assert.equal((await noor.get(intentOf(fjord, asked.id, 'sign'))).notice, 'intentMoved');
    assert.equal((await noor.get(`${deskOf(fjord, asked.id)}/plain-fact`)).notice, 'intentMoved');
    assert.equal((await noor.post(intentOf(fjord, asked.id, 'drop'))).notice, 'intentMoved');
  });

  it('is found not eligible for no reason that was not told', async () => {
    const asked = await replied();
    const path = intentOf(fjord, asked.id, 'sign');
    const { text } = await helen.get(path);
    const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
    const NOTE = 'Ask again when you study full time.';
    const other = await helen.post(path, { revision, reasons: ['part_time', 'standing'], note: NOTE });
    assert.match(other.text, /Choose reasons that you told the student/);
    assert.match((await helen.post(path, { revision, note: NOTE })).text, /Choose at least one reason/);
    for (const note of ['', 'x', 'because...'])
      assert.match(
        (await helen.post(path, { revision, reasons: ['part_time'], note })).text,
        /in a sentence at least/,
      );
    assert.equal((await rowOf(asked.id)).pending_id, null);
  });

  it('ends what is intended with what overtakes it: a revoked consent, a transfer that is accepted', async () => {
    const gone = await replied();
    await signIntended(helen, fjord, gone.id);
    const consents = (await gone.student.get('/en/consents')).text;
    const revoke = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents)?.[1] ?? assert.fail(consents);
    await gone.student.post(revoke);
    assert.equal((await intentRow(world, gone.id)).status, 'overtaken');
    assert.equal((await gone.student.post(`${gone.path}/reply`, { reply: 'x' })).status, 409);
    const moved = await replied();
    const toId = await handOutFile(world, helen, await askTransfer(world, moved, maple));
    assert.equal((await intentRow(world, moved.id)).status, 'replied', 'handed out, the number lives on');
    await signAccept(marc, maple, toId);
    await passTime(world, 15 * MINUTE);
    assert.equal((await intentRow(world, moved.id)).status, 'overtaken');
    assert.equal(await statusOf(moved.id), 'transferred');
  });

  it('is signed once, however many press at once, and not where the reply comes in the same moment', async () => {
    const asked = await replied();
    const path = intentOf(fjord, asked.id, 'sign');
    const revision = /name="revision" value="(\d+)"/.exec((await helen.get(path)).text)?.[1] ?? '';
    const values = { revision, reasons: ['part_time'], note: 'Ask again.' };
    const all = await Promise.all(Array.from({ length: 8 }, () => helen.post(path, values)));
    assert.equal(all.filter(({ notice }) => notice === 'requestSigned').length, 1);
  });

  it('is nobody’s whom another institution, or another student, asks for', async () => {
    const [asked, other] = [await replied(), await eligible()];
    for (const what of ['', 'drop', 'sign'] as const)
      assert.equal((await marc.get(intentOf(fjord, asked.id, what))).status, 404);
    assert.equal((await marc.get(intentOf(maple, asked.id))).status, 404);
    assert.equal((await marc.get(`${deskOf(maple, asked.id)}/plain-fact`)).status, 404);
    assert.equal((await other.student.get(`${asked.path}/reply`)).status, 404);
    assert.equal((await other.student.post(`${asked.path}/reply`, { reply: 'x' })).status, 404);
    const list = `/en/our-institution/${maple}/intended-decisions`;
    assert.match((await marc.get(list)).text, /Nothing is intended/);
  });

  it('is decided upon by nobody who can’t be told from them', async () => {
    const asked = await replied();
    const { email } = await world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', helen.personId)
      .executeTakeFirstOrThrow();
    await world.db
      .updateTable('persons')
      .set({ email })
      .where('id', '=', (await personOf(asked)).person_id)
      .execute();
    assert.equal((await helen.get(intentOf(fjord, asked.id, 'sign'))).notice, 'intentMoved');
    assert.equal((await helen.get(`${deskOf(fjord, asked.id)}/plain-fact`)).notice, 'intentMoved');
    assert.equal((await helen.post(intentOf(fjord, asked.id, 'drop'))).notice, 'intentMoved');
  });
});

const personOf = (asked: Asked) =>
  world.db
    .selectFrom('verifications')
    .select('person_id')
    .where('id', '=', asked.id)
    .executeTakeFirstOrThrow();

describe('a plain fact', () => {
  it('ends a number with its day, at once after the time to undo, and the student reads it', async () => {
    for (const [fact, says] of [
      ['withdrew', /you left your studies there on November 22, 2012/],
      ['dismissed', /it ended your studies there on November 22, 2012/],
      ['not_ours', /you are not its student/],
    ] as const) {
      const asked = await eligible();
      assert.equal((await signPlain(helen, fjord, { id: asked.id, fact })).notice, 'requestSigned');
      await passTime(world, 15 * MINUTE);
      assert.deepEqual([await statusOf(asked.id), await numbersOf(asked.id)], ['ineligible', ['void']]);
      const page = (await asked.student.get(asked.path)).text;
      assert.match(page, says);
      assert.match(page, /Decided: not eligible[\s\S]*The recorded fact decided it/);
      assert.doesNotMatch(page, /Meets the rule/, 'nothing contradicts what was decided');
      assert.equal((await kindsOf(asked.id)).at(-1), 'decided lost');
    }
  });

  it('closes the request of who finished, without a finding', async () => {
    const asked = await eligible();
    assert.equal((await signPlain(helen, fjord, { id: asked.id, fact: 'finished' })).notice, 'requestSigned');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await rowOf(asked.id), { status: 'closed', closed_why: 'finished', pending_id: null });
    assert.deepEqual(await numbersOf(asked.id), ['void']);
    assert.equal((await kindsOf(asked.id)).at(-1), 'closed finished');
    assert.match((await asked.student.get(asked.path)).text, /you finished your studies there/);
  });

  it('that a student has died is told to nobody by mail or message, whatever it ends', async () => {
    const asked = await eligible();
    await handOutFile(world, helen, await askTransfer(world, asked, maple));
    const before = await kindsOf(asked.id);
    const mails = (await world.mail()).length;
    assert.equal((await signPlain(helen, fjord, { id: asked.id, fact: 'died' })).notice, 'requestSigned');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await rowOf(asked.id), { status: 'closed', closed_why: 'died', pending_id: null });
    assert.equal((await transferOf(world, asked.id)).status, 'fallen');
    assert.deepEqual(await kindsOf(asked.id), before);
    assert.equal((await world.mail()).length, mails);
  });

  it('of a day to come ends nothing, nor one of another kind where the file is handed out', async () => {
    const asked = await eligible();
    const to = { id: asked.id, fact: 'withdrew' };
    assert.match((await signPlain(helen, fjord, { ...to, day: '2012-12-31' })).text, /not to come/);
    assert.match((await signPlain(helen, fjord, { ...to, day: '31/12' })).text, /a day that exists/);
    const early = { day: '2012-11-21', fact: 'withdrew', note: '', revision: '0' };
    const form = `${deskOf(fjord, asked.id)}/plain-fact`;
    assert.match(errorsOf(await helen.post(form, early))[0] ?? '', /before the student asked/);
    const french = `/fr/notre-etablissement/${fjord}/demandes/${asked.id}/fait-etabli`;
    assert.match(errorsOf(await helen.post(french, early))[0] ?? '', /précède la demande/);
    assert.match((await signPlain(helen, fjord, { ...to, fact: 'unwell' })).text, /Choose what happened/);
    await handOutFile(world, helen, await askTransfer(world, asked, maple));
    assert.match((await signPlain(helen, fjord, to)).text, /Choose what happened/);
    assert.equal((await rowOf(asked.id)).pending_id, null);
  });

  it('goes by periods that are typed anew while nothing is signed; what was decided keeps its own', async () => {
    const asked = await eligible();
    const form = `${deskOf(fjord, asked.id)}/periods`;
    assert.match((await noor.get(intentOf(fjord, asked.id))).text, new RegExp(`href="${form}"`));
    const typed = await noor.post(form, { ...TERMS, load2: 'part_time' });
    assert.equal(typed.notice, 'periodsOnFile', typed.text);
    await tellFirst(helen, fjord, asked.id);
    const loads = (inputs: { readonly periods: readonly { readonly load: string }[] }) =>
      inputs.periods.map(({ load }) => load).toSorted();
    assert.deepEqual(loads((await intentRow(world, asked.id)).inputs), ['full_time', 'part_time']);
    const { inputs } = await world.db
      .selectFrom('decisions')
      .select('inputs')
      .where('verification_id', '=', asked.id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(loads(inputs), ['full_time', 'full_time']);
    await asked.student.post(`${asked.path}/reply`, { reply: 'In January I took five courses.' });
    assert.equal((await marc.post(form, TERMS)).status, 404, 'nobody of another institution');
    assert.equal((await signIntended(helen, fjord, asked.id)).notice, 'requestSigned');
    const late = await noor.post(form, TERMS);
    assert.deepEqual([late.status, /signed/.exec(errorsOf(late)[0] ?? '')?.[0]], [422, 'signed']);
    const kept = await world.db
      .selectFrom('study_periods as s')
      .innerJoin('student_places as p', 'p.roster_id', 's.roster_id')
      .innerJoin('verifications as v', 'v.place_id', 'p.id')
      .select(['s.load', 's.superseded_at'])
      .where('v.id', '=', asked.id)
      .execute();
    assert.equal(kept.length, 4, 'what was typed before is superseded, and stays');
    assert.equal(kept.filter(({ superseded_at }) => superseded_at === null).length, 2);
  });

  it('lets a transfer fall that takes the decision along, and tells the student', async () => {
    const asked = await eligible();
    await askTransfer(world, asked, maple);
    await signPlain(helen, fjord, { id: asked.id, fact: 'dismissed' });
    await passTime(world, 15 * MINUTE);
    assert.equal((await transferOf(world, asked.id)).status, 'fallen');
    assert.ok((await kindsOf(asked.id)).includes('transfer fallen'));
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { ANSWERED, type Asked, deskOf, passTime, press, takePart } from '#test/programme/requests.ts';
import {
  askTransfer,
  findEligible,
  handOutFile,
  nameNew,
  signAccept,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
});
after(() => world.close());

const eligible = (): Promise<Asked> => findEligible(world, fjord, { holder: helen });
const statusOf = async (id: string) =>
  (await world.db.selectFrom('verifications').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const numbersOf = async (id: string) =>
  (await world.db.selectFrom('evns').select('status').where('verification_id', '=', id).execute()).map(
    ({ status }) => status,
  );
/** How both requests and the transfer stand. */
async function standing(fromId: string) {
  const { status, to_id } = await transferOf(world, fromId);
  return [await statusOf(fromId), status, to_id === null ? null : await statusOf(to_id)];
}
const actionsOf = async (subject: string) =>
  (
    await world.db
      .selectFrom('audit_events')
      .select('action')
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute()
  ).map(({ action }) => action);

describe('a transfer', () => {
  it('takes a decision along, from one institution’s hand to the other’s', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    assert.deepEqual(await standing(asked.id), ['eligible', 'asked', null]);
    assert.match((await asked.student.get(asked.path)).text, /You asked to be transferred to Maple College/);
    assert.doesNotMatch((await marc.get(`${transfersOf(maple)}?tab=in`)).text, /Lindqvist/);
    const toId = await handOutFile(world, helen, transfer);
    assert.deepEqual(await standing(asked.id), ['transfer_out', 'handed_out', 'transfer_in']);
    assert.deepEqual(await numbersOf(asked.id), ['live'], 'the number goes on living');
    const page = await marc.get(deskOf(maple, toId));
    assert.match(page.text, /Fjord College handed this file out on/);
    assert.match(page.text, /What has happened[\s\S]*Came here by a transfer[\s\S]*The other institution/);
    assert.doesNotMatch(page.text, /Asked by the student/, 'they asked before, and elsewhere');
    assert.match(
      page.text,
      /Leads to a credential – Fjord College|– Fjord College/,
      'its periods bear its name',
    );
    assert.equal((await signAccept(marc, maple, toId)).notice, 'transferAccepted');
    assert.deepEqual(
      await standing(asked.id),
      ['transfer_out', 'handed_out', 'transfer_in'],
      'in 15 minutes',
    );
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await standing(asked.id), ['transferred', 'accepted', 'eligible']);
    assert.deepEqual(await numbersOf(asked.id), ['superseded']);
    assert.deepEqual(await numbersOf(toId), ['live']);
    assert.deepEqual(await actionsOf(`transfer:${transfer.id}`), [
      'transfer.asked',
      'transfer.handed_out',
      'transfer.accepted',
    ]);
    assert.match((await asked.student.get(asked.path)).text, /Maple College accepted your transfer/);
    const [thread, french] = [`${asked.path}`, `/fr/verifications/${asked.id}`];
    assert.match((await asked.student.get(thread)).text, /Its number has replaced the one that you had here/);
    assert.match((await asked.student.get(french)).text, /Son numéro remplace celui que vous aviez ici/);
  });

  it('is judged by what both institutions reported: a day counts once', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
    const { prediction } = await world.db
      .selectFrom('verifications')
      .select('prediction')
      .where('id', '=', toId)
      .executeTakeFirstOrThrow();
    assert.equal(prediction, 'meets', 'the new institution has entered nothing');
  });

  it('passes on no more than up to the last day of study', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    const path = transfersOf(fjord, transfer.id);
    assert.match((await helen.post(path, { lastDay: '2012-02-30' })).text, /a day that exists/);
    assert.match(
      (await helen.post(path, { lastDay: '2019-02-28' })).text,
      /That day lies after today, and no period of study on file reaches it/,
    );
    assert.match((await helen.post(path, { lastDay: '2002-10-31' })).text, /No period of study would be/);
    const day = { lastDay: '2012-10-31' };
    for (const seen of [{}, { seen: '2012-11-30' }]) {
      const { status, text } = await helen.post(path, { ...day, ...seen });
      assert.equal(status, 200);
      assert.match(text, /October 31, 2012 was the last day of study[\s\S]*>October 31, 2012<\/td>/);
      assert.match(text, /name="seen" value="2012-10-31"/);
    }
    const back = await helen.post(path, { ...day, seen: '2012-10-31', mend: 'yes' });
    assert.match(back.text, /name="lastDay"[^>]*value="2012-10-31"/);
    assert.equal((await transferOf(world, asked.id)).status, 'asked', 'nothing is done yet');
    await handOutFile(world, helen, transfer, '2012-10-31');
    const { handed } = await transferOf(world, asked.id);
    assert.deepEqual(
      handed?.periods.map(({ to }) => to),
      ['2012-04-30', '2012-10-31'],
    );
  });

  it('ends where the student withdraws it, before it is handed out and after', async () => {
    for (const handsOut of [false, true]) {
      const asked = await eligible();
      const transfer = await askTransfer(world, asked, maple);
      if (handsOut) await handOutFile(world, helen, transfer);
      const gone = await asked.student.post(`${asked.path}/withdraw-transfer`);
      assert.equal(gone.notice, 'transferWithdrawn', gone.text);
      assert.deepEqual(await standing(asked.id), ['eligible', 'withdrawn', handsOut ? 'cancelled' : null]);
      assert.deepEqual(await numbersOf(asked.id), ['live']);
      assert.equal((await asked.student.post(`${asked.path}/withdraw-transfer`)).notice, 'transferOver');
    }
  });

  it('is withdrawn from the request at the new institution too, also while an Accept waits', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
    await signAccept(marc, maple, toId);
    const gone = await asked.student.post(`/en/verifications/${toId}/cancel`);
    assert.equal(gone.notice, 'requestCancelled', gone.text);
    await passTime(world, 16 * MINUTE);
    assert.deepEqual(await standing(asked.id), ['eligible', 'withdrawn', 'cancelled']);
    assert.deepEqual(await numbersOf(toId), []);
  });

  it('goes back where it is declined, and the student reads why', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
    const path = `${deskOf(maple, toId)}/decline`;
    const { text } = await marc.get(path);
    const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
    assert.match((await marc.post(path, { revision })).text, /Choose a reason/);
    assert.match((await marc.post(path, { revision, reason: 'other' })).text, /Write the reason/);
    const note = 'Come to the registrar’s office with your card.';
    const declined = await marc.post(path, { revision, reason: 'not_registered', note });
    assert.equal(declined.notice, 'transferDeclined', declined.text);
    assert.deepEqual(await standing(asked.id), ['eligible', 'declined', 'closed']);
    const page = (await asked.student.get(asked.path)).text;
    assert.match(page, /Maple College did not accept your transfer/);
    assert.match(page, /Transfer declined/);
    assert.doesNotMatch(page, /Taken back/);
    assert.match(page, /not registered yet/);
    assert.match(page, /Come to the registrar’s office with your card\./);
    await askTransfer(world, asked, maple).catch(() => assert.fail('it can be asked again'));
  });

  it('leads back to the list of transfers that one came from, which says on which day each was over', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
    const list = `${transfersOf(maple)}?tab=in`;
    const hrefOf = (text: string, end: string) =>
      new RegExp(`href="([^"]*${toId}${end}\\?[^"]*)"`).exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const request = hrefOf((await marc.get(list)).text, '');
    const decline = hrefOf((await marc.get(request)).text, '/decline');
    const { text } = await marc.get(decline);
    const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
    const action = /<form[^>]* action="([^"]*decline[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal((await marc.post(action, { revision })).status, 422);
    const declined = await marc.post(action, { revision, reason: 'not_registered', note: '' });
    assert.equal(declined.location, list);
    const done = (await marc.get(`${transfersOf(maple)}?tab=done`)).text;
    assert.match(done, /Since<\/th>[\s\S]*Declined[\s\S]*November 22, 2012/);
  });

  it('is not handed out with a reason, which the student reads', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    const path = `${transfersOf(fjord, transfer.id)}/keep`;
    assert.match((await helen.post(path, {})).text, /Choose a reason/);
    const kept = await helen.post(path, { reason: 'not_our_student', note: '' });
    assert.equal(kept.notice, 'fileKept', kept.text);
    assert.deepEqual(await standing(asked.id), ['eligible', 'refused', null]);
    assert.match((await asked.student.get(asked.path)).text, /says that you never studied there/);
    assert.equal((await helen.post(transfersOf(fjord, transfer.id), { seen: 'whole' })).notice, 'fileMoved');
    for (let again = 0; again < 4; again += 1) {
      const { id } = await askTransfer(world, asked, maple);
      await helen.post(`${transfersOf(fjord, id)}/keep`, { reason: 'not_our_student', note: '' });
    }
  });

  it('ends with a consent that is revoked at either institution', async () => {
    for (const [where, expected] of [
      [fjord, ['consent_revoked', 'withdrawn', 'cancelled']],
      [maple, ['eligible', 'withdrawn', 'cancelled']],
    ] as const) {
      const asked = await eligible();
      const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
      await signAccept(marc, maple, toId);
      await revokeAt(asked, where);
      await passTime(world, 16 * MINUTE);
      assert.deepEqual(await standing(asked.id), expected);
      assert.deepEqual(await numbersOf(asked.id), [where === fjord ? 'void' : 'live']);
    }
  });

  it('ends with a consent that is revoked before it is handed out', async () => {
    for (const [where, from] of [
      [fjord, 'consent_revoked'],
      [maple, 'eligible'],
    ] as const) {
      const asked = await eligible();
      await askTransfer(world, asked, maple);
      await revokeAt(asked, where);
      assert.deepEqual(await standing(asked.id), [from, 'withdrawn', null]);
    }
  });

  it('is one at a time, and none without consent, a decision, or the choice', async () => {
    const asked = await eligible();
    const questions = await nameNew(world, asked, maple);
    assert.match((await asked.student.post(questions, ANSWERED)).text, /Choose whether this is a transfer/);
    await asked.student.post(questions, { ...ANSWERED, transferFrom: asked.id });
    assert.match((await asked.student.post(`${questions}/check`, {})).text, /Tick that your file may be/);
    const [one, two] = await Promise.all([
      asked.student.post(`${questions}/check`, { mayPass: 'yes' }),
      asked.student.post(`${questions}/check`, { mayPass: 'yes' }),
    ]);
    assert.deepEqual(
      [one.notice, two.notice].filter((notice) => notice === 'transferAsked').length,
      1,
      `${one.text}\n${two.text}`,
    );
    const nobody = await enrolStudent(world, { clientId: '96000001' });
    assert.match((await nobody.get('/en/transfers/new')).text, /You have none that is in force/);
  });

  it('of somebody else’s decision is none', async () => {
    const [asked, other] = [await eligible(), await eligible()];
    const questions = await nameNew(world, asked, maple);
    const sent = await asked.student.post(questions, { ...ANSWERED, transferFrom: other.id });
    assert.match(sent.text, /can’t be transferred any more/);
    assert.equal((await asked.student.post(`${other.path}/withdraw-transfer`)).status, 404);
  });

  it('adds to the consent at the former institution that it may pass the decision on', async () => {
    const asked = await eligible();
    await askTransfer(world, asked, maple);
    const { purposes, file } = await world.db
      .selectFrom('consents as c')
      .innerJoin('verifications as v', 'v.consent_id', 'c.id')
      .select(['c.purposes', 'v.id as file'])
      .where('v.id', '=', asked.id)
      .where('c.revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    assert.deepEqual(purposes, ['verify', 'yearly', 'transfer'], file);
  });
});

async function revokeAt({ student }: Asked, organisationId: string): Promise<void> {
  const { text } = await student.get('/en/consents');
  const name = organisationId === fjord ? 'Fjord College' : 'Maple College';
  const part = text.slice(text.indexOf(`<h3>${name}</h3>`));
  const path = /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(part)?.[1] ?? assert.fail(text);
  const revoked = await student.post(path);
  assert.equal(revoked.notice, 'consentRevokedNow', revoked.text);
}

describe('who moves a transfer', () => {
  it('is a DIR or an alternate; a signatory prepares it', async () => {
    const noor = await colleague(world, fjord, 'signatory');
    const omar = await colleague(world, maple, 'signatory');
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    const page = await noor.get(transfersOf(fjord, transfer.id));
    assert.match(page.text, /A DIR or an alternate hands it out/);
    assert.equal((await noor.post(transfersOf(fjord, transfer.id), { seen: 'whole' })).notice, 'fileMoved');
    assert.equal((await noor.get(`${transfersOf(fjord, transfer.id)}/keep`)).notice, 'fileMoved');
    const toId = await handOutFile(world, helen, transfer);
    assert.match((await omar.get(deskOf(maple, toId))).text, /A DIR or an alternate accepts or declines/);
    const tried = await omar.post(deskOf(maple, toId), { revision: '0', seen: 'yes' });
    assert.match(tried.text, /Only a DIR or an alternate accepts a transfer/);
    assert.equal((await omar.get(`${deskOf(maple, toId)}/decline`)).notice, 'requestChanged');
    assert.equal((await omar.get(`${deskOf(maple, toId)}/periods`)).status, 200);
  });

  it('is nobody of another institution, nor a signatory of another campus', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    for (const path of [transfersOf(fjord, transfer.id), transfersOf(maple, transfer.id)])
      assert.equal((await marc.get(path)).status, 404, 'nothing is shown before it is handed out');
    const toId = await handOutFile(world, helen, transfer);
    for (const path of [deskOf(maple, toId), deskOf(fjord, toId), `${deskOf(fjord, toId)}/decline`])
      assert.equal((await helen.get(path)).status, 404);
  });

  it('undoes an Accept within its time', async () => {
    const asked = await eligible();
    const toId = await handOutFile(world, helen, await askTransfer(world, asked, maple));
    await signAccept(marc, maple, toId);
    assert.equal((await press(marc, maple, { id: toId, what: 'undo' })).notice, 'signatureUndone');
    await passTime(world, 16 * MINUTE);
    assert.deepEqual(await standing(asked.id), ['transfer_out', 'handed_out', 'transfer_in']);
  });

  it('does it once, however many press at once', async () => {
    const asked = await eligible();
    const transfer = await askTransfer(world, asked, maple);
    const deputy = await colleague(world, fjord, 'alternate_dir');
    const handed = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        (at % 2 ? helen : deputy).post(transfersOf(fjord, transfer.id), { seen: 'whole' }),
      ),
    );
    assert.equal(handed.filter(({ notice }) => notice === 'fileHandedOut').length, 1);
    const { to_id: toId } = await transferOf(world, asked.id);
    assert.ok(toId);
    const accepts = await Promise.all(Array.from({ length: 12 }, () => signAccept(marc, maple, toId)));
    assert.equal(accepts.filter(({ notice }) => notice === 'transferAccepted').length, 1);
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(await numbersOf(toId), ['live']);
    const all = await world.db
      .selectFrom('verifications')
      .select('id')
      .where('person_id', '=', transfer.person_id)
      .execute();
    assert.equal(all.length, 2);
  });
});

it('a first request at the new institution is no transfer, and stands beside', async () => {
  const asked = await eligible();
  const questions = await nameNew(world, asked, maple);
  await asked.student.post(questions, { ...ANSWERED, transferFrom: 'anew' });
  const sent = await asked.student.post(`${questions}/check`);
  assert.equal(sent.notice, 'requestSubmitted', sent.text);
  assert.equal(await statusOf(asked.id), 'eligible');
});

it('who asks for the first time is asked nothing of transfers', async () => {
  const nobody = await enrolStudent(world, { clientId: '96000002' });
  const claimed = await nobody.post('/en/verifications/new?in=QC', {
    institution: maple,
    studentNumber: '555001',
    programme: 'Nursing',
  });
  const { text } = await nobody.get(claimed.location ?? '');
  assert.doesNotMatch(text, /You have a number already/);
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Colleague } from '#test/portal/institution.ts';
import type { PortalWorld, Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  askCorrection,
  askedEarlier,
  correctionOf,
  correctionRow,
  endedBy,
  makeCorrection,
  numbersOf,
  personOf,
  statusOf,
  twoColleges,
  WHY,
} from '#test/programme/corrections.ts';
import { passTime } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

const MOVED = /^This correction has changed meanwhile/;

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let deputy: Colleague;
let noor: Colleague;
let marc: Colleague;
let odile: Visitor;
before(async () => {
  ({ world, fjord, maple, helen, deputy, noor, marc, odile } = await twoColleges());
});
after(() => world.close());

const ended = (fact: string, organisationId = fjord, dir = helen) =>
  endedBy(world, fact, { organisationId, dir });

/** The same, of whom somebody asks that it be corrected. */
async function asked(fact = 'dismissed', values: Partial<Parameters<typeof askCorrection>[2]> = {}) {
  const one = await ended(fact);
  if (values.what === 'day') await askedEarlier(world, one.id);
  const sent = await askCorrection(helen, fjord, { id: one.id, ...values });
  assert.equal(sent.notice, 'correctionAsked', sent.text);
  return one;
}

describe('whoever corrects', () => {
  it('is a DIR or an alternate of the institution; a signatory reads it, and others find nothing', async () => {
    const one = await ended('dismissed');
    assert.match(errorsOf(await askCorrection(noor, fjord, { id: one.id })).join(), MOVED);
    await askCorrection(helen, fjord, { id: one.id });
    const page = correctionOf(fjord, one.id);
    assert.match((await noor.get(page)).text, /A DIR or an alternate makes or refuses it/);
    assert.equal((await makeCorrection(noor, page)).notice, 'correctionMoved');
    assert.equal(
      (await noor.post(page, { act: 'refuse', answer: 'I would not do it.' })).notice,
      'correctionMoved',
    );
    for (const path of [page, correctionOf(maple, one.id), `${page}/new`])
      assert.equal((await marc.get(path)).status, 404, path);
    assert.doesNotMatch(
      (await marc.get(`/en/our-institution/${maple}/corrections`)).text,
      /href="[^"]*\/correction"/,
    );
    const { text } = await helen.get(`/en/our-institution/${fjord}/corrections`);
    assert.match(text, /EV-[\w-]{9}<\/td>[\s\S]*Waits for a second person/, 'of people of one name too');
    const { id } = await correctionRow(world, one.id);
    assert.equal((await helen.get(`/en/corrections/${id}`)).status, 404);
  });

  it('is nobody who can’t be told from the student', async () => {
    const one = await asked();
    const { email } = await world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', deputy.personId)
      .executeTakeFirstOrThrow();
    const student = await personOf(world, one.id);
    await world.db.updateTable('persons').set({ email }).where('id', '=', student).execute();
    const page = correctionOf(fjord, one.id);
    assert.match((await deputy.get(page)).text, /This is your own file/);
    assert.equal((await makeCorrection(deputy, page)).notice, 'correctionMoved');
    const { id: before } = await correctionRow(world, one.id);
    await helen.post(page, { act: 'withdraw' });
    const late = await odile.post(`/en/corrections/${before}`, { act: 'approve', revision: '5' });
    assert.equal(late.notice, 'correctionMoved', 'it is withdrawn');
    assert.match(errorsOf(await askCorrection(deputy, fjord, { id: one.id })).join(), MOVED);
    // Now nobody else is left there: whoever asks is told that an officer looks at it.
    assert.equal((await askCorrection(helen, fjord, { id: one.id })).notice, 'correctionAsked');
    assert.match((await helen.get(page)).text, /An officer of the programme does/);
    const { id } = await correctionRow(world, one.id);
    const made = await makeCorrection(odile, `/en/corrections/${id}`);
    assert.equal(made.notice, 'correctionSigned', errorsOf(made).join());
    await passTime(world, 15 * MINUTE);
    assert.equal(await statusOf(world, one.id), 'eligible');
    await world.db.updateTable('persons').set({ email: null }).where('id', '=', student).execute();
  });

  it('is an officer where nobody else at the institution is left, and nowhere else', async () => {
    const there = await asked();
    const { id: theirs } = await correctionRow(world, there.id);
    assert.match((await odile.get(`/en/corrections/${theirs}`)).text, /It is not yours to decide/);
    assert.equal((await makeCorrection(odile, `/en/corrections/${theirs}`)).notice, 'correctionMoved');
    const one = await ended('finished', maple, marc);
    assert.equal((await askCorrection(marc, maple, { id: one.id })).notice, 'correctionAsked');
    const { id } = await correctionRow(world, one.id);
    const list = (await odile.get('/en/corrections')).text;
    assert.match(list, new RegExp(`/en/corrections/${id}`));
    assert.doesNotMatch(list, new RegExp(`/en/corrections/${theirs}`));
    assert.match((await odile.get('/en/home')).text, /corrections? that only you can make/);
    const page = `/en/corrections/${id}`;
    const { text: form } = await odile.get(page);
    assert.match(form, new RegExp(WHY));
    assert.match(form, /I declare that I read this file[\s\S]*The institution sees at once what you signed/);
    assert.doesNotMatch(form, /with the records of the institution|Your colleagues/, 'they have neither');
    const [reading] = await world.db
      .selectFrom('file_readings')
      .select(['page', 'reason'])
      .where('student_id', '=', await personOf(world, one.id))
      .where('role', '=', 'officer')
      .execute();
    assert.match(`${reading?.page} ${reading?.reason}`, /^file correction: EV-/);
    assert.equal((await makeCorrection(odile, page)).notice, 'correctionSigned');
    assert.equal((await odile.post(page, { act: 'undo' })).notice, 'correctionUndone');
    assert.equal((await makeCorrection(odile, page)).notice, 'correctionSigned');
    await passTime(world, 15 * MINUTE);
    assert.deepEqual(
      [await statusOf(world, one.id), await numbersOf(world, one.id)],
      ['eligible', ['void corrected', 'live']],
    );
    assert.match(
      (await odile.get('/en/corrections')).text,
      new RegExp(`What was corrected lately[\\s\\S]*${page}`),
    );
    assert.match((await odile.get(page)).text, /Corrected/);
    assert.match((await one.student.get('/en/who-read-my-file')).text, /The department/);
  });

  it('reads all of it in French too', async () => {
    const one = await asked('withdrew', { what: 'day', day: '2012-11-01' });
    const desk = `/fr/notre-etablissement/${fjord}/demandes/${one.id}`;
    assert.match((await deputy.get(desk)).text, /attend une deuxième personne/);
    assert.match(
      (await deputy.get(`${desk}/correction`)).text,
      /La date est erronée[\s\S]*Signer ou refuser/,
    );
    assert.match(
      (await helen.get(`/fr/notre-etablissement/${fjord}/corrections`)).text,
      /En attente d’une deuxième/,
    );
    assert.match((await odile.get('/fr/corrections')).text, /Corrections récentes/);
    await makeCorrection(deputy, correctionOf(fjord, one.id));
    await passTime(world, 15 * MINUTE);
    assert.match((await one.student.get(`/fr/verifications/${one.id}`)).text, /Une date est corrigée/);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { night } from '#test/portal/portal-nights.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import {
  ANSWERED,
  askFor,
  deskOf,
  passTime,
  press,
  revisionOn,
  signEligible,
  TERMS,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
let omar: Colleague;
before(async () => {
  world = await openPortal();
  const { organisationId, dir } = await institution(world);
  fjord = organisationId;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  omar = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const periodsOf = async (number: string) =>
  (
    await world.db
      .selectFrom('study_periods as p')
      .innerJoin('roster_people as r', 'r.id', 'p.roster_id')
      .select('p.from_day')
      .where('r.number_key', '=', number)
      .where('p.superseded_at', 'is', null)
      .execute()
  ).map(({ from_day }) => from_day);
const OTHER = { ...TERMS, from1: '2012-01-09' };

describe('periods of study', () => {
  it('are typed by whoever holds the request, and by nobody else', async () => {
    const { id } = await askFor(world, fjord, { number: '901' });
    const path = `${deskOf(fjord, id)}/periods`;
    const early = await noor.post(path, TERMS);
    assert.deepEqual([early.status, errorsOf(early).length], [422, 1]);
    assert.match(errorsOf(early).join(), /Nobody holds this request\. Nothing was saved/);
    await takeUp(noor, fjord, id);
    const late = await omar.post(path, OTHER);
    assert.match(errorsOf(late).join(), /^Person\w+ Example holds this request now\. Nothing was saved/);
    assert.match(late.text, /value="2012-01-09"/, 'what was typed is kept');
    assert.equal((await omar.get(path)).location, deskOf(fjord, id));
    assert.deepEqual((await periodsOf('901')).toSorted(), ['2011-11-28', '2012-09-04']);
  });

  it('stay as they are while a signature waits; on a file in force they are typed anew', async () => {
    const { id } = await askFor(world, fjord, { number: '902' });
    await takeUp(noor, fjord, id);
    await signEligible(noor, fjord, id);
    const path = `${deskOf(fjord, id)}/periods`;
    assert.match(
      errorsOf(await noor.post(path, OTHER)).join(),
      /^This request is signed\. Nothing was saved/,
    );
    await passTime(world, 15 * MINUTE);
    assert.deepEqual((await periodsOf('902')).toSorted(), ['2011-11-28', '2012-09-04']);
    assert.equal((await noor.post(path, OTHER)).notice, 'periodsOnFile', 'in force');
    assert.deepEqual((await periodsOf('902')).toSorted(), ['2012-01-09', '2012-09-04']);
    const empty = await noor.post(path, { compared: 'yes' });
    assert.match(
      errorsOf(empty).join(),
      /^No period is entered\. If the 2 periods on file are wrong altogether/,
    );
    assert.match(empty.text, /name="compared"[^>]*checked/, 'what was ticked stays so');
    assert.equal((await periodsOf('902')).length, 2, 'an empty form is a slip');
    assert.equal((await noor.post(path, { compared: 'yes', emptied: 'yes' })).notice, 'periodsOnFile');
    assert.deepEqual(await periodsOf('902'), []);
    assert.deepEqual(errorsOf(await noor.post(path, { compared: 'yes', emptied: 'yes' })), [
      'Enter at least one period.',
    ]);
  });

  it('are on file once, however many times they are sent at once', async () => {
    const { id } = await askFor(world, fjord, { number: '903' });
    await takeUp(noor, fjord, id);
    const path = `${deskOf(fjord, id)}/periods`;
    await Promise.all(Array.from({ length: 8 }, () => noor.post(path, TERMS)));
    assert.deepEqual((await periodsOf('903')).toSorted(), ['2011-11-28', '2012-09-04']);
  });
});

describe('what only the holder sends', () => {
  it('is told all that is wrong with a signature at once', async () => {
    const { id } = await askFor(world, fjord, { number: '908' });
    await takeUp(noor, fjord, id);
    const at = deskOf(fjord, id);
    const wrong = async (path: string) =>
      errorsOf(await noor.post(path, { revision: await revisionOn(noor, path) })).length;
    await noor.post(`${at}/periods`, { ...TERMS, load1: 'part_time' });
    assert.equal(await wrong(at), 2, 'neither proved nor explained');
    await noor.post(`${at}/periods`, TERMS);
    assert.equal(await wrong(`${at}/not-eligible`), 2, 'no reason, and the rule is met');
  });

  it('is told as it is opened, and keeps what was typed where the request moved meanwhile', async () => {
    const { id } = await askFor(world, fjord, { number: '906' });
    await takeUp(noor, fjord, id);
    for (const [page, typed] of [
      ['not-eligible', { reasons: 'part_time', note: 'Ask the registrar.' }],
      ['question', { question: 'Ask the registrar.' }],
      ['not-our-student', {}],
    ] as const) {
      const path = `${deskOf(fjord, id)}/${page}`;
      assert.equal((await noor.get(path)).status, 200, page);
      const told = await omar.get(path);
      assert.deepEqual([told.location, told.notice], [deskOf(fjord, id), 'requestNotWorked'], page);
      const sent = await omar.post(path, { revision: await revisionOn(noor, path), ...typed });
      assert.equal(sent.status, 422, page);
      if ('note' in typed || 'question' in typed) assert.match(sent.text, /Ask the registrar\./, page);
    }
  });

  it('shows what speaks against it before it is signed', async () => {
    const { id } = await askFor(world, fjord, { number: '907' });
    await takeUp(noor, fjord, id);
    const at = deskOf(fjord, id);
    assert.doesNotMatch((await noor.get(`${at}/not-our-student`)).text, /matches your record/);
    await noor.post(`${at}/periods`, TERMS);
    assert.match((await noor.get(`${at}/not-eligible`)).text, /Meets the rule[\s\S]*Your decision/);
    await world.db
      .updateTable('student_places')
      .set({ proof: 'code', proved_at: world.clock.now() })
      .where('id', '=', (await fileOf(id)).place_id)
      .execute();
    assert.match(
      (await noor.get(`${at}/not-our-student`)).text,
      /proved to be the student of your record: by a code[\s\S]*Close the request only if/,
    );
  });
});

describe('a question that nobody answered', () => {
  it('is over once the holder goes on without an answer, and another may be asked', async () => {
    const { student, path, id } = await askFor(world, fjord, { number: '904' });
    await takeUp(noor, fjord, id);
    const form = `${deskOf(fjord, id)}/question`;
    const ask = async (question: string) =>
      noor.post(form, { revision: await revisionOn(noor, form), question });
    await ask('Which term?');
    assert.equal((await press(noor, fjord, { id, what: 'resume' })).notice, 'requestResumed');
    assert.match((await noor.get(deskOf(fjord, id))).text, /Taken up again without an answer/);
    const again = await ask('Which campus?');
    assert.equal(again.notice, 'questionSent', again.text);
    assert.match((await student.get(`${path}/answer`)).text, /Which campus\?/);
    await student.post(`${path}/answer`, { answer: 'North.' });
    const { text } = await noor.get(deskOf(fjord, id));
    assert.equal(text.match(/North\./g)?.length, 1, 'an answer is to one question');
  });
});

describe('consent that was given anew', () => {
  it('ends with all that lived by it: what was decided before is shut too', async () => {
    const first = await askFor(world, fjord, { number: '905' });
    await takeUp(noor, fjord, first.id);
    const form = `${deskOf(fjord, first.id)}/not-eligible`;
    await noor.post(form, {
      revision: await revisionOn(noor, form),
      reasons: 'part_time',
      override: 'Two of the courses do not count.',
    });
    await passTime(world, 15 * MINUTE);
    const { place_id } = await fileOf(first.id);
    await first.student.post(`/en/verifications/new/${place_id}`, ANSWERED);
    const asked = await first.student.post(`/en/verifications/new/${place_id}/check`);
    const second = (asked.location ?? '').split('/').at(-1) ?? '';
    assert.equal((await noor.get(deskOf(fjord, first.id))).status, 200, 'while the new consent lives');
    const { consent_id } = await fileOf(second);
    await first.student.post(`/en/consents/${consent_id}/revoke`);
    assert.equal((await noor.get(deskOf(fjord, second))).status, 404);
    assert.equal((await noor.get(deskOf(fjord, first.id))).status, 404, 'nor the one of before');
  });

  it('is not revoked from the page of one that has ended', async () => {
    const { student, id } = await askFor(world, fjord, { number: '906' });
    const { consent_id: old, place_id } = await fileOf(id);
    await student.post(`/en/consents/${old}/revoke`);
    await student.post(`/en/verifications/new/${place_id}`, ANSWERED);
    const asked = await student.post(`/en/verifications/new/${place_id}/check`);
    const second = (asked.location ?? '').split('/').at(-1) ?? '';
    assert.equal((await student.post(`/en/consents/${old}/revoke`)).notice, 'consentEnded');
    assert.equal((await fileOf(second)).status, 'new');
  });
});

describe('a request that somebody holds', () => {
  it('waits for them at home until they sign, with the day by which the first is due', async () => {
    const lina = await colleague(world, fjord, 'signatory');
    const [first, second] = [
      await askFor(world, fjord, { number: '920' }),
      await askFor(world, fjord, { number: '921' }),
    ];
    const atHome = async (who: Colleague) => (await who.get('/en/home')).text;
    assert.doesNotMatch(await atHome(lina), /that you hold/);
    for (const { id } of [first, second]) await takeUp(lina, fjord, id);
    await world.db
      .updateTable('verifications')
      .set({ due_on: '2012-12-03' })
      .where('id', '=', second.id)
      .execute();
    assert.match(
      await atHome(lina),
      /href="[^"]*\?tray=mine">2 requests that you hold<\/a>, the first due on December 3, 2012/,
    );
    assert.match(
      (await lina.get('/fr/accueil')).text,
      /2\u00a0demandes qui vous sont confiées<\/a>, au plus tard le 3\sdécembre\s2012 pour le cas le plus pressant/,
    );
    assert.doesNotMatch(await atHome(omar), /that you hold/, 'nor does a colleague hold them');
    await signEligible(lina, fjord, second.id);
    assert.match(await atHome(lina), /1 request that you hold<\/a>, due on December \d+, 2012/);
  });
});

describe('an answer', () => {
  it('is told to whoever holds the request, at home and in the morning, until they go on', async () => {
    const lena = await colleague(world, fjord, 'signatory', { email: 'lena@example.ca' });
    const { student, path, id } = await askFor(world, fjord, { number: '914' });
    await takeUp(lena, fjord, id);
    const form = `${deskOf(fjord, id)}/question`;
    const ask = async (question: string) =>
      lena.post(form, { revision: await revisionOn(lena, form), question });
    const atHome = async (who: Colleague) =>
      /1\s+answer to your question/.test((await who.get('/en/home')).text);
    await ask('Which term?');
    assert.equal(await atHome(lena), false);
    await student.post(`${path}/answer`, { answer: 'Autumn.' });
    assert.deepEqual([await atHome(lena), await atHome(omar)], [true, false]);
    assert.match((await lena.get('/fr/accueil')).text, /1\s+réponse à votre question/);
    const second = await ask('Which campus?');
    assert.equal(second.notice, 'questionSent', second.text);
    assert.equal(await atHome(lena), false);
    await student.post(`${path}/answer`, { answer: 'North.' });
    world.clock.advance(DAY);
    await night(world);
    const told = (await world.mail()).filter(({ text }) => /1\s+answer to your question/.test(text));
    assert.equal(told.filter(({ to }) => to === 'lena@example.ca').length, 1);
  });
});

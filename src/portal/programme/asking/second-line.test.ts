import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addMs, minutes } from '#kernel/time.ts';
import { formatTime } from '#kernel/ui/locale.ts';
import { ruleSchema } from '#portal/programme/lines/schema.ts';
import { addLine, addRule } from '#portal/programme/lines/store.ts';
import { lapseClaims } from '#portal/programme/verifications/lapse.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import {
  ANSWERED,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';

/** Another line of business, which the system knows by these rows alone: other days, another question, no yearly look. */
const RULE = {
  windowMonths: 6,
  requiredDays: 60,
  bridgeDays: 0,
  returnDays: 30,
  notAssessedCounts: false,
  checks: { initial: ['period', 'excluded'], transfer: ['period'], annual: ['excluded'] },
  questions: ['paid_before'],
  wording: {
    paid_before: { en: 'I was paid for a term before.', fr: 'J’ai déjà été payé pour un stage.' },
    no_contract: { en: 'No contract with an employer', fr: 'Aucun contrat avec un employeur' },
  },
  undoMinutes: 40,
  clocks: {
    ...{ decide: 3, claim: 2, resume: 1, info: 12, notices: [4, 8, 11] },
    ...{ handOut: 4, accept: 14, acceptNotices: [5, 9, 13], reply: 5, appeal: 20, review: 10 },
  },
  reasons: ['no_contract', 'standing'],
  proof: { first: ['seen'] },
};
const CONSENTS = { purposes: ['verify', 'yearly'] };

describe('a second line of business, by data alone', () => {
  let world: PortalWorld;
  let fjord: string;
  let dir: Colleague;
  let amina: Visitor;
  let questions: string;
  before(async () => {
    world = await openPortal();
    const made = await institution(world, 'Collège du Fjord');
    [fjord, dir] = [made.organisationId, made.dir];
    await takePart(world, fjord, dir.personId);
    const now = world.clock.now();
    const name = { en: 'Co-op verification', fr: 'Vérification des stages' };
    await addLine(world.db, { code: 'COOP', name }, now);
    await addRule(
      world.db,
      'COOP',
      { version: 1, inForceFrom: '2010-01-01', rule: ruleSchema.parse(RULE) },
      { now },
    );
    await world.db
      .insertInto('participations')
      .values({
        ...{ line: 'COOP', organisation_id: fjord, from_day: '2010-01-01', recorded_by: dir.personId },
        ...{ recorded_at: now, ended_why: null, ended_by: null },
      })
      .execute();
    amina = await enrolStudent(world);
    const claimed = await amina.post('/en/verifications/new?in=QC', {
      institution: fjord,
      campus: '',
      studentNumber: '20120415',
      programme: 'Nursing',
    });
    questions = claimed.location ?? assert.fail(claimed.text);
  });
  after(() => world.close());

  const asks = async (line: string, answers: Record<string, string | string[]>): Promise<string> => {
    const answered = await amina.post(`${questions}?line=${line}`, answers);
    assert.equal(answered.location, `${questions}/check?line=${line}`, answered.text);
    const sent = await amina.post(answered.location ?? '');
    assert.equal(sent.notice, 'requestSubmitted', sent.text);
    return sent.location?.split('/').at(-1) ?? assert.fail();
  };

  it('is chosen where an institution takes part in both, and asks its own questions', async () => {
    const choice = await amina.get(questions);
    assert.match(choice.text, /What do you want verified\?/);
    assert.match(choice.text, /Co-op verification/);
    const page = await amina.get(`${questions}?line=coop`);
    assert.match(page.text, /I was paid for a term before\./);
    assert.doesNotMatch(page.text, /exchange or visiting/);
    const french = questions.replace('/en/verifications/new', '/fr/verifications/nouvelle');
    assert.match((await amina.get(`${french}?line=coop`)).text, /J’ai déjà été payé pour un stage\./);
    assert.match((await amina.get(`${questions}?line=none`)).text, /What do you want verified\?/);
  });

  it('is judged by its own rule, and brings a number of its own beside the first line’s', async () => {
    const second = await asks('coop', { q_paid_before: 'no', ...CONSENTS });
    const first = await asks('ocwpp', ANSWERED);
    for (const id of [second, first]) {
      await takeUp(dir, fjord, id);
      const { text } = await dir.get(deskOf(fjord, id));
      assert.match(text, id === second ? /60 are needed/ : /181 are needed/);
      // Three business days after a Thursday, and ten.
      assert.match(text, id === second ? /due November 27, 2012/ : /due December 6, 2012/);
      assert.match(text, id === second ? /For 40 minutes you can undo it/ : /For 15 minutes you can undo it/);
      await signEligible(dir, fjord, id);
    }
    const until = formatTime(addMs(world.clock.now(), minutes(40)), 'en');
    assert.match((await dir.get(deskOf(fjord, second))).text, new RegExp(`Undo until ${until}`));
    const live = () =>
      world.db.selectFrom('evns').select(['line', 'number', 'status']).orderBy('line').execute();
    await passTime(world, minutes(16));
    assert.deepEqual(
      (await live()).map(({ line }) => line),
      ['OCWPP'],
      'the second line’s can be undone still',
    );
    await passTime(world, minutes(25));
    const numbers = await live();
    assert.deepEqual(
      numbers.map(({ line, status }) => [line, status]),
      [
        ['COOP', 'live'],
        ['OCWPP', 'live'],
      ],
    );
    const odile = await officer(world, 'Odile');
    const checked = await odile.post('/en/check-a-number', {
      number: numbers[0]?.number ?? '',
      second: 'Diallo',
    });
    assert.match(checked.text, /Line of business: Co-op verification/);
    assert.match((await odile.get('/en/lines-of-business')).text, /Co-op verification/);
    const known = await amina.get('/en/verifications/new');
    assert.match(known.text, /Co-op verification/);
    assert.doesNotMatch(known.text, />Ask here</, 'nothing is left to ask for there');
  });

  it('has reasons and deadlines of its own, in both languages', async () => {
    const binta = await enrolStudent(world, { clientId: '90023456', givenNames: 'Binta', familyName: 'Sow' });
    const claimed = await binta.post('/en/verifications/new?in=QC', {
      ...{ institution: fjord, campus: '', studentNumber: '20120416', programme: 'Nursing' },
    });
    const where = claimed.location ?? assert.fail(claimed.text);
    await binta.post(`${where}?line=coop`, { q_paid_before: 'no', ...CONSENTS });
    const sent = await binta.post(`${where}/check?line=coop`);
    const id = sent.location?.split('/').at(-1) ?? assert.fail(sent.text);
    await takeUp(dir, fjord, id);
    const path = deskOf(fjord, id);
    const french = path
      .replace('/en/our-institution', '/fr/notre-etablissement')
      .replace('/requests', '/demandes');
    assert.match((await dir.get(`${path}/question`)).text, /or for 12 days/);
    assert.match((await dir.get(`${french}/question`)).text, /pendant 12\u00a0jours au plus/);
    await dir.post(`${path}/question`, {
      revision: await revisionOn(dir, `${path}/question`),
      question: 'Where?',
    });
    assert.equal((await fileOf(id)).due_on, '2012-12-04', 'twelve days after November 22');
    await binta.post(`${sent.location}/answer`, { answer: 'In Chicoutimi.' });
    assert.equal((await fileOf(id)).due_on, '2012-11-27', 'what was left of three business days');
    const form = `${path}/not-eligible`;
    const page = await dir.get(form);
    assert.match(page.text, /No contract with an employer/);
    assert.match(page.text, /Not in satisfactory standing/);
    assert.doesNotMatch(page.text, /Too few days/, 'a reason of the first line only');
    assert.match((await dir.get(`${french}/non-admissible`)).text, /Aucun contrat avec un employeur/);
    const revision = await revisionOn(dir, form);
    const wrong = await dir.post(form, { revision, reasons: 'too_few_days' });
    assert.match(wrong.text, /Choose at least one reason/);
    const signed = await dir.post(form, {
      revision,
      reasons: 'no_contract',
      override: 'Two of the courses do not count.',
    });
    assert.equal(signed.notice, 'requestSigned', signed.text);
    await passTime(world, minutes(41));
    assert.match((await binta.get(sent.location ?? '')).text, /No contract with an employer/);
    const own = (sent.location ?? '').replace('/en/', '/fr/');
    assert.match((await binta.get(own)).text, /Aucun contrat avec un employeur/);
    assert.match((await dir.get(path)).text, /No contract with an employer/);
    const odile = await officer(world, 'Odette');
    const line = await odile.get('/en/lines-of-business/coop');
    assert.match(line.text, /within 3 business days/);
    assert.match(line.text, /No contract with an employer/);
  });

  const fileOf = (id: string) =>
    world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('is asked for no more once the institution has left it', async () => {
    await world.db
      .updateTable('participations')
      .set({ to_day: '2012-11-01', ended_at: world.clock.now(), ended_by: dir.personId, ended_why: 'Left.' })
      .execute();
    const late = await amina.get(`${questions}?line=coop`);
    assert.equal(late.location, '/en/verifications/new');
    assert.equal(late.notice, 'noLongerThere');
  });

  it('lets a claim lapse after its own days', async () => {
    const rows = await world.db.selectFrom('verifications').select(['id', 'line']).execute();
    const claimed = { status: 'in_progress', holder_id: dir.personId, pending_id: null } as const;
    await world.db
      .updateTable('verifications')
      .set({ ...claimed, claimed_at: world.clock.now() })
      .execute();
    // A Thursday: three business days on, two days have lapsed, and five have not.
    world.clock.advance(minutes(60 * 24 * 5));
    await lapseClaims(world.deps);
    for (const { id, line } of rows)
      assert.equal((await fileOf(id)).status, line === 'COOP' ? 'new' : 'in_progress', line);
  });
});

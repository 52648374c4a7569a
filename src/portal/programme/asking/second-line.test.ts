import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { minutes } from '#kernel/time.ts';
import { ruleSchema } from '#portal/programme/lines/schema.ts';
import { addLine, addRule } from '#portal/programme/lines/store.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import { ANSWERED, deskOf, passTime, signEligible, takePart, takeUp } from '#test/programme/requests.ts';

/** Another line of business, which the system knows by these rows alone: other days, another question, no yearly look. */
const RULE = {
  windowMonths: 6,
  requiredDays: 60,
  bridgeDays: 0,
  returnDays: 30,
  notAssessedCounts: false,
  checks: { initial: ['period', 'excluded'], transfer: ['period'], annual: ['excluded'] },
  questions: ['paid_before'],
  wording: { paid_before: { en: 'I was paid for a term before.', fr: 'J’ai déjà été payé pour un stage.' } },
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
      await signEligible(dir, fjord, id);
    }
    await passTime(world, minutes(16));
    const numbers = await world.db
      .selectFrom('evns')
      .select(['line', 'number', 'status'])
      .orderBy('line')
      .execute();
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

  it('is asked for no more once the institution has left it', async () => {
    await world.db
      .updateTable('participations')
      .set({ to_day: '2012-11-01', ended_at: world.clock.now(), ended_by: dir.personId, ended_why: 'Left.' })
      .execute();
    const late = await amina.get(`${questions}?line=coop`);
    assert.equal(late.location, '/en/verifications/new');
    assert.equal(late.notice, 'noLongerThere');
  });
});

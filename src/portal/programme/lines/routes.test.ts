import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { ruleSchema } from '#portal/programme/lines/schema.ts';
import { NO_CAMPUS } from '#portal/programme/verifications/scope-store.ts';
import { colleague } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';

const LINE = '/en/lines-of-business/ocwpp';

describe('the lines of business', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let larchmere: string;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    larchmere = await addOrganisation(world, 'Larchmere College');
  });
  after(() => world.close());

  const participations = () =>
    world.db.selectFrom('participations').selectAll().where('organisation_id', '=', larchmere).execute();

  it('lead straight to the only one, with its rule in words', async () => {
    assert.equal((await odile.get('/en/lines-of-business')).location, LINE);
    const page = await odile.get(LINE);
    assert.match(page.text, /At least 181 days of full-time study in the 12 months before the request/);
    assert.match(page.text, /Version 1, in force from April 27, 2006/);
    const french = await odile.get('/fr/secteurs-d-activite/ocwpp');
    assert.match(french.text, /Au moins 181\u00a0jours d’études à temps plein/);
  });

  it('are no page for whoever works for an institution, nor for a line that there is not', async () => {
    const signatory = await enrol(world, {
      organisationId: larchmere,
      role: 'signatory',
      email: 's@example.ca',
    });
    const admin = await enrol(world, { role: 'administrator', email: 'ada@example.ca', givenNames: 'Ada' });
    const works = [`${LINE}/trial`, `${LINE}/institutions`, `${LINE}/institutions/${larchmere}`];
    for (const path of ['/en/lines-of-business', LINE, ...works])
      assert.equal((await signatory.get(path)).status, 404, path);
    for (const path of works) assert.equal((await admin.get(path)).status, 404, path);
    const read = await admin.get(LINE);
    assert.match(read.text, /At least 181 days/);
    assert.doesNotMatch(read.text, /Try a case/, 'administrators read the rule, and keep no participations');
    for (const line of ['NONE', 'X-Y', 'OCWPPOCWPPOCWPP'])
      assert.equal((await odile.get(`/en/lines-of-business/${line}`)).status, 404, line);
  });

  it('have an institution take part from a day on, once, however often it is sent', async () => {
    const path = `${LINE}/institutions/${larchmere}`;
    assert.match((await odile.get(path)).text, /has never taken part/);
    const wrong = await odile.post(path, { from: '2009-02-30' });
    assert.deepEqual(errorsOf(wrong), ['Enter a day that exists, as year, month and day: 2012-09-04.']);
    const asked = await odile.post(path, { from: '2009-09-01' });
    assert.match(asked.text, /Larchmere College takes part in “Off-Campus Work Permit Program”/);
    assert.match(asked.text, /can ask it for verification at once[\s\S]*counts from September 1, 2009 on/);
    assert.match(asked.text, /It has no DIR and no alternate[\s\S]*can’t be changed afterwards/);
    assert.deepEqual(await participations(), [], 'nothing is recorded before it was seen');
    const mended = await odile.post(path, { from: '2009-09-01', seen: 'yes', mend: 'yes' });
    assert.match(mended.text, /value="2009-09-01"[\s\S]*Continue/);
    assert.deepEqual(await participations(), []);
    const later = await odile.post(path, { from: '2013-01-01' });
    assert.match(later.text, /can ask it for verification from January 1, 2013 on/);
    const seen = { from: '2009-09-01', seen: 'yes' };
    const answers = await Promise.all([1, 2, 3].map(() => odile.post(path, seen)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422, 422]);
    assert.deepEqual(
      (await participations()).map(({ from_day }) => from_day),
      ['2009-09-01'],
    );
    const [begun] = await listAbout(world.db, { subject: `institution:${larchmere}`, limit: 1 });
    assert.deepEqual(
      [begun?.action, begun?.authority, begun?.after],
      ['participation.begun', 'officer', { line: 'OCWPP', from: '2009-09-01' }],
    );
  });

  it('list who takes part, found by name, page by page', async () => {
    const listed = async (query: string) => {
      const { text } = await odile.get(`${LINE}/institutions${query}`);
      return [...text.matchAll(/institutions\/[0-9a-f-]{36}">([^<]*)</g)].map(([, name]) => name);
    };
    for (let n = 10; n < 32; n += 1) await addOrganisation(world, `Alder ${n}`);
    assert.deepEqual(await listed('?show=takes_part'), ['Larchmere College']);
    assert.deepEqual(await listed('?q=larchmere&show=others'), []);
    const first = await odile.get(`${LINE}/institutions`);
    const next = /href="([^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await listed(next.slice(`${LINE}/institutions`.length));
    assert.deepEqual(second, ['Alder 30', 'Alder 31', 'Larchmere College']);
    assert.equal((await odile.get(`${LINE}/institutions?after=nobody`)).status, 200);
  });

  it('have it leave with a reason, and come back later', async () => {
    const path = `${LINE}/institutions/${larchmere}`;
    const [period] = await participations();
    const open = period?.id ?? '';
    const hasty = await odile.post(path, { open, to: '2009-08-31', reason: ' ' });
    assert.deepEqual(errorsOf(hasty), [
      'It can’t end before it begins. Enter that day or a later one.',
      'Enter why it leaves.',
      'Check the day and the reason, and tick the box.',
    ]);
    const helen = await colleague(world, larchmere, 'dir');
    await world.db
      .insertInto('verification_counts')
      .values(
        (['new', 'eligible'] as const).map((status, at) => ({
          ...{ organisation_id: larchmere, line: 'OCWPP', campus_key: NO_CAMPUS, status, n: at + 1 },
        })),
      )
      .execute();
    const ends = { open, to: '2010-06-30', reason: 'It closed its residence.', sure: 'yes' };
    const asked = await odile.post(path, ends);
    assert.match(asked.text, /leaves “Off-Campus Work Permit Program”. Its last day is June 30, 2010/);
    assert.match(asked.text, /Open requests there: 1\. Students found eligible there: 2\./);
    assert.match(asked.text, /Until September 28, 2010[\s\S]*DIRs and alternates are told by e-mail/);
    assert.equal((await participations())[0]?.to_day, null, 'nothing is recorded before it was seen');
    const done = await odile.post(path, { ...ends, seen: 'yes' });
    assert.equal(done.status, 303);
    const { email } = await world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', helen.personId)
      .executeTakeFirstOrThrow();
    const [mail, ...others] = (await world.mail()).filter(
      ({ to, subject }) => to === email && /day of your institution/.test(subject),
    );
    assert.equal(mail?.subject, 'The last day of your institution in a programme is recorded');
    assert.match(mail?.text ?? '', /last day is June 30, 2010/);
    assert.doesNotMatch(mail?.text ?? '', /residence|Larchmere/, 'neither why nor who');
    assert.deepEqual(others, []);
    const page = await odile.get(path);
    assert.match(page.text, /June 30, 2010/);
    assert.match(page.text, /It closed its residence\./);
    const twice = { open, to: '2011-06-30', reason: 'Twice.', sure: 'yes', seen: 'yes' };
    const again = await odile.post(path, twice);
    assert.deepEqual(errorsOf(again), ['Somebody else changed this in the meantime. Look at it again.']);
    assert.equal((await odile.post(path, { from: '2010-06-30' })).status, 422);
    assert.equal((await odile.post(path, { from: '2010-07-01', seen: 'yes' })).status, 303);
  });

  it('show what the rule makes of a case, in both languages, and keep nothing of it', async () => {
    const term = { load1: 'full_time', standing1: 'satisfactory', programme1: 'credential' };
    const answers = {
      q_exchange: 'no',
      q_listed_scholarship: 'no',
      q_kept_permit: 'no',
      q_language_only: 'no',
    };
    const typed = { askedOn: '2010-03-01', from1: '2009-09-01', to1: '2010-04-23', ...term, ...answers };
    const before = await world.db.selectFrom('audit_events').select('seq').execute();
    const page = await odile.post(`${LINE}/trial`, typed);
    assert.equal(page.status, 200);
    assert.match(page.text, /181 days of full-time study; 181 are needed/);
    assert.match(page.text, /Meets the rule/);
    const short = await odile.post('/fr/secteurs-d-activite/ocwpp/essai', { ...typed, from1: '2009-09-02' });
    assert.match(short.text, /Études à temps plein, en jours\u00a0: 180; il en faut 181/);
    assert.match(short.text, /les jours suffiront à compter du 2 mars 2010/);
    const days = { askedOn: '', from1: '2009-09-01', to1: '2009-08-01' };
    const wrong = await odile.post(`${LINE}/trial`, { ...days, ...term });
    assert.deepEqual(errorsOf(wrong), ['Enter the day of the request.', 'Period 1 ends before it begins.']);
    assert.equal(errorsOf(await odile.post(`${LINE}/trial`, days)).length, 4, 'nothing is taken for granted');
    assert.equal((await world.db.selectFrom('audit_events').select('seq').execute()).length, before.length);
  });

  it('judge a case by the version of its day, and name it', async () => {
    const { body } = await world.db.selectFrom('line_rules').select('body').executeTakeFirstOrThrow();
    const rule = { ...ruleSchema.parse(body), requiredDays: 200 };
    await world.db
      .insertInto('line_rules')
      .values({
        ...{ line: 'OCWPP', version: 2, in_force_from: '2012-12-01', body: JSON.stringify(rule) },
        published_at: world.clock.now(),
      })
      .execute();
    for (const [askedOn, needed, by] of [
      ['2012-11-30', 181, 1],
      ['2012-12-01', 200, 2],
    ] as const) {
      const { text } = await odile.post(`${LINE}/trial`, {
        ...{ askedOn, from1: '2012-01-09', to1: '2012-12-20', load1: 'full_time' },
        ...{ standing1: 'satisfactory', programme1: 'credential' },
      });
      assert.match(text, new RegExp(`By version ${by} of the rule[\\s\\S]*; ${needed} are needed`), askedOn);
    }
    await world.db.deleteFrom('line_rules').where('version', '=', 2).execute();
  });
});

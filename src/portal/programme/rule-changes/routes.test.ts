import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, enrol, errorsOf, titleOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { DAY } from '#test/world/clock.ts';

const RULES = '/en/lines-of-business/ocwpp/rules';

/** The form as the latest version fills it, with the first day and the words that a proposal needs. */
const FORM = {
  revision: '1',
  windowMonths: '12',
  requiredDays: '181',
  bridgeDays: '31',
  returnDays: '150',
  notAssessed: 'yes',
  questions: ['exchange', 'listed_scholarship', 'kept_permit', 'language_only'],
  ...{ undoMinutes: '15', decide: '10', claim: '5', info: '30', resume: '2' },
  ...{ notice1: '15', notice2: '25', notice3: '29' },
  ...{ handOut: '10', accept: '30', acceptNotice1: '10', acceptNotice2: '20', acceptNotice3: '29' },
  ...{ reply: '10', appeal: '30', review: '20' },
  reasons: ['too_few_days', 'part_time', 'standing', 'not_enrolled', 'programme', 'excluded', 'permit_kept'],
  proofs: ['code', 'seen'],
  inForceFrom: '2100-01-01',
  changesEn: 'More days are needed.',
  changesFr: 'Il faut plus de jours.',
};

describe('a rule of a line of business', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let ada: Visitor;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
    ada = await enrol(world, { role: 'administrator', email: 'ada@example.ca', givenNames: 'Ada' });
  });
  after(() => world.close());

  const proposed = async (change: Partial<typeof FORM> = {}): Promise<string> => {
    const { version } = (await listRules(world.db, 'OCWPP'))[0] ?? assert.fail('no rule');
    const sent = { ...FORM, revision: String(version), ...change };
    const page = await odile.post(`${RULES}/new`, sent);
    assert.equal(page.notice, 'ruleProposed', page.text);
    return page.location ?? '';
  };
  const settle = (who: Visitor, path: string, decision: string, why = ''): Promise<Page> =>
    who.post(path, { decision, why, seen: 'yes' });
  const idOf = async ({ credentialId }: Visitor): Promise<string> =>
    (
      await world.db
        .selectFrom('credentials')
        .select('person_id')
        .where('id', '=', credentialId)
        .executeTakeFirstOrThrow()
    ).person_id ?? assert.fail();
  const versions = async () => (await listRules(world.db, 'OCWPP')).map(({ version }) => version);

  it('is published by an administrator after an officer proposed it, and by nobody alone', async () => {
    const path = await proposed({ requiredDays: '200', inForceFrom: '2100-01-01' });
    assert.match((await odile.get(path)).text, /You proposed this/);
    assert.equal((await settle(odile, path, 'publish')).status, 409);
    assert.equal((await settle(await officer(world, 'Omer'), path, 'publish')).status, 409);
    assert.deepEqual(await versions(), [1]);
    const waiting = await ada.get('/en/home');
    assert.match(waiting.text, /href="\/en\/rules-to-publish">1 version of a rule to publish/);
    assert.equal((await ada.get('/en/rules-to-publish')).location, path, 'the very page');
    assert.equal((await odile.get('/en/rules-to-publish')).status, 404, 'which is no officer’s');
    assert.match((await ada.get(path)).text, /Publish this version/);
    const asked = await ada.post(path, { decision: 'publish', why: '' });
    assert.equal(asked.status, 200);
    assert.match(titleOf(asked), /Publish this version\?/);
    assert.match(asked.text, /What students ask from January 1, 2100 on.*told by e-mail.*Odile/s);
    assert.deepEqual(await versions(), [1], 'nothing is published before that was seen');
    const done = await settle(ada, path, 'publish');
    assert.equal(done.notice, 'rulePublished', done.text);
    assert.deepEqual(await versions(), [2, 1]);
    const [latest] = await listRules(world.db, 'OCWPP');
    assert.equal(latest?.rule.requiredDays, 200);
    assert.equal(latest?.inForceFrom, '2100-01-01');
    // What is in force today stays.
    assert.match((await odile.get('/en/lines-of-business/ocwpp')).text, /At least 181 days/);
    assert.match((await ada.get(RULES)).text, /More days are needed\./);
    const told = await listAbout(world.db, { subject: 'line:OCWPP', limit: 10 });
    assert.deepEqual(
      told.map(({ action }) => action).filter((action) => action !== 'line.rule_published'),
      ['line.rule_proposed'],
    );
    assert.equal(told.filter(({ action }) => action === 'line.rule_published').length, 2);
  });

  it('waits for whoever may publish it, and for nobody in their first week or whom its proposer let in', async () => {
    const administrator = async (givenNames: string, issuedBy: string) =>
      enrol(world, { role: 'administrator', email: `${givenNames}@example.ca`, givenNames, issuedBy });
    const [newer, mate] = [
      await administrator('Bela', await idOf(ada)),
      await administrator('Cora', await idOf(odile)),
    ];
    const path = await proposed({ requiredDays: '190', inForceFrom: '2101-01-01' });
    const hears = async (who: Visitor) =>
      /version of a rule to publish/.test((await who.get('/en/home')).text);
    assert.deepEqual([await hears(ada), await hears(newer), await hears(mate)], [true, false, false]);
    assert.equal((await settle(newer, path, 'publish')).status, 409, 'as the page answers');
    const longAgo = new Date(world.clock.now().getTime() - 8 * DAY);
    await world.db
      .updateTable('pins')
      .set({ redeemed_at: longAgo })
      .where('redeemed_by', '=', await idOf(newer))
      .execute();
    assert.deepEqual([await hears(ada), await hears(newer), await hears(mate)], [true, true, false]);
    assert.equal((await settle(newer, path, 'refuse', 'Not now.')).status, 303);
  });

  it('is not published twice, however often it is sent', async () => {
    const count = (await versions()).length;
    const path = await proposed({ requiredDays: '201', inForceFrom: '2100-02-01' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => settle(ada, path, 'publish')));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409, 409, 409]);
    assert.equal((await versions()).length, count + 1);
  });

  it('is refused with a reason only, and withdrawn by whoever proposed it', async () => {
    const count = (await versions()).length;
    // What was refused before is read, so that this is the only one.
    const before = (await odile.get('/en/rules-decided?as=refused')).location ?? '';
    await odile.get(before);
    const first = await proposed({ requiredDays: '210', inForceFrom: '2100-03-01' });
    assert.deepEqual(errorsOf(await settle(ada, first, 'refuse')), ['Enter why you refuse it.']);
    const unsure = await settle(ada, first, 'publish', 'Not before the consultation.');
    assert.match(
      errorsOf(unsure).join(),
      /a reason, but “Publish this version” takes none\. Choose “Refuse”/,
    );
    assert.match(unsure.text, />Not before the consultation\.<\/textarea>/);
    assert.equal((await settle(ada, first, 'withdraw')).status, 409);
    assert.equal((await settle(ada, first, 'refuse', 'Not before the consultation.')).notice, 'ruleRefused');
    const told = (await world.mail()).filter(({ text }) => text.includes(first));
    assert.deepEqual(
      told.map(({ to, subject }) => [to, subject]),
      [['odile@example.ca', 'The version of a rule that you proposed was refused']],
      'whoever proposed it hears of it, once',
    );
    assert.doesNotMatch(told[0]?.text ?? '', /consultation/);
    const news = /href="([^"]+)">1 version of a rule that you proposed was refused: read why/;
    const [, door = ''] = news.exec((await odile.get('/en/home')).text) ?? [];
    assert.equal(door, '/en/rules-decided?as=refused');
    assert.doesNotMatch((await ada.get('/en/home')).text, /that you proposed/);
    await ada.get(first);
    assert.equal((await odile.get(door)).location, first, 'unread until its proposer reads it');
    assert.match((await odile.get(first)).text, /Not before the consultation\./);
    assert.doesNotMatch((await odile.get('/en/home')).text, /you proposed was refused/);
    assert.equal((await odile.get(door)).location, '/en/lines-of-business');
    const second = await proposed({ requiredDays: '211', inForceFrom: '2100-03-01' });
    assert.equal((await settle(odile, second, 'withdraw')).notice, 'ruleWithdrawn');
    assert.equal((await settle(ada, second, 'publish')).status, 409);
    assert.equal((await versions()).length, count);
  });

  it('waits alone: no other is proposed meanwhile, nor one made from an older version', async () => {
    const path = await proposed({ requiredDays: '220', inForceFrom: '2100-04-01' });
    const { version } = (await listRules(world.db, 'OCWPP'))[0] ?? assert.fail('no rule');
    const other = await odile.post(`${RULES}/new`, {
      ...FORM,
      revision: String(version),
      requiredDays: '221',
      inForceFrom: '2100-05-01',
    });
    assert.match(errorsOf(other).join(), /Another proposal waits/);
    const faulty = await odile.post(`${RULES}/new`, { ...FORM, revision: String(version), requiredDays: '' });
    assert.match(errorsOf(faulty).join(), /Another proposal waits/, 'before anything is mended in vain');
    assert.equal((await settle(odile, path, 'withdraw')).notice, 'ruleWithdrawn');
    const old = await odile.post(`${RULES}/new`, { ...FORM, requiredDays: '222', revision: '1' });
    assert.match(errorsOf(old).join(), /a version was published/);
  });

  it('keeps what was typed beside each error', async () => {
    const { version } = (await listRules(world.db, 'OCWPP'))[0] ?? assert.fail('no rule');
    const wrong = await odile.post(`${RULES}/new`, {
      ...FORM,
      revision: String(version),
      requiredDays: '2000',
      inForceFrom: '2012-02-30',
      questionFr: 'J’étudie à distance.',
      notice1: '26',
      changesEn: '',
      changesFr: '',
    });
    assert.deepEqual(errorsOf(wrong), [
      'Days of full-time study that are needed: enter a whole number from 1 to 1,080.',
      'Enter the question in English too.',
      'Each notice must come after the one before it, and the last before the days that they are about are over.',
      'Enter a day that exists, as year, month and day: 2012-09-04.',
      'Enter in English what changes.',
      'Enter in French what changes.',
    ]);
    assert.match(wrong.text, /value="2000"/);
    assert.match(titleOf(wrong), /Propose a version/);
  });

  it('has a question of its own, which the trial then asks in both languages', async () => {
    const path = await proposed({
      inForceFrom: '2100-06-01',
      ...{ questionEn: 'I study at a distance.', questionFr: 'J’étudie à distance.' },
    } as Partial<typeof FORM>);
    const page = (await ada.get(path)).text;
    assert.match(
      page,
      /I study at a distance\. <span[^>]*>[\s\S]{0,300}Added<\/span><p class="hint" lang="fr">J’étudie à distance\.</,
    );
    assert.ok(
      page.includes(`<span lang="fr">${FORM.changesFr}</span>`),
      'both can be read before publishing',
    );
    const french = path
      .replace('/en/lines-of-business', '/fr/secteurs-d-activite')
      .replace('/rules/', '/regles/');
    assert.match((await ada.get(french)).text, /J’étudie à distance\./);
    assert.equal((await settle(ada, path, 'publish')).notice, 'rulePublished');
  });

  it('is no page for those who work for an institution, nor under another line', async () => {
    const path = await proposed({ requiredDays: '230', inForceFrom: '2100-07-01' });
    const signatory = await enrol(world, {
      organisationId: await addOrganisation(world, 'Larchmere College'),
      role: 'dir',
      email: 'dir@example.ca',
    });
    for (const address of [RULES, `${RULES}/new`, path])
      assert.equal((await signatory.get(address)).status, 404, address);
    assert.equal((await ada.get(`${RULES}/new`)).status, 404, 'administrators publish, they do not propose');
    await world.db
      .insertInto('lines')
      .values({ code: 'OTHER', name_en: 'Other', name_fr: 'Autre', created_at: world.clock.now() })
      .execute();
    assert.equal((await ada.get(path.replace('ocwpp', 'other'))).status, 404);
    assert.equal((await settle(odile, path, 'withdraw')).notice, 'ruleWithdrawn');
  });

  it('can’t be published once its first day has come', async () => {
    const path = await proposed({ requiredDays: '240', inForceFrom: '2100-08-01' });
    await world.db
      .updateTable('rule_proposals')
      .set({ in_force_from: '2013-01-01' })
      .where('status', '=', 'proposed')
      .execute();
    assert.match(errorsOf(await settle(ada, path, 'publish')).join(), /Its first day has come/);
  });
});

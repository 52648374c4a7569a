import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { ANSWERS, enrol, errorsOf, titleOf } from '#test/portal/portal-people.ts';

let world: PortalWorld;
let admin: Visitor;
let other: Visitor;
let officer: Visitor;
let away: Visitor;

before(async () => {
  world = await openPortal();
  const named = (givenNames: string, role: 'administrator' | 'officer') =>
    enrol(world, { givenNames, familyName: 'Staff', email: `${givenNames}@example.ca`, role });
  admin = await named('Ada', 'administrator');
  other = await named('Bea', 'administrator');
  officer = await named('Odile', 'officer');
  away = await named('Paul', 'officer');
});
after(() => world.close());

const draft = (more: Record<string, string> = {}) => ({
  revision: '0',
  bodyEn: '## The rules\n\nBe kind & careful.',
  bodyFr: '## Les règles\n\nSoyez aimable et prudent.',
  changesEn: 'You must be careful.',
  changesFr: '- Vous devez être prudent.',
  next: 'preview',
  ...more,
});

const PARTNER = '/en/terms-versions/partner';
const PORTAL = '/en/terms-versions/portal';

/** The revision that a form was made from. */
const seenAt = async (path: string, who = admin): Promise<string> =>
  /name="revision" value="(\d+)"/.exec((await who.get(path)).text)?.[1] ?? '';

describe('a new version of the terms', () => {
  it('begins as what is in force, and its draft is kept for whoever goes on', async () => {
    const form = await admin.get(`${PARTNER}/draft`);
    assert.match(form.text, /<textarea[^>]*name="bodyFr"[^>]*>[^<]{100}/);
    const saved = await admin.post(`${PARTNER}/draft`, draft({ bodyFr: '', next: 'stay' }));
    assert.equal(saved.location, `${PARTNER}/draft`);
    assert.match((await other.get(`${PARTNER}/draft`)).text, /Be kind &amp; careful/);
    assert.match((await other.get('/en/terms-versions')).text, /that Ada Staff last saved/);
  });

  it('is not overwritten by somebody who did not see it', async () => {
    const page = await other.post(`${PARTNER}/draft`, draft());
    assert.equal(page.status, 422);
    assert.match(errorsOf(page).join(), /Somebody else has saved/);
    assert.match(page.text, /Soyez aimable et prudent/);
  });

  it('is late, not broken, when a form comes back with a revision that can’t be', async () => {
    for (const revision of ['99999999999', '1e400', '0.5', '-1', 'x', '']) {
      const page = await other.post(`${PARTNER}/draft`, draft({ revision }));
      assert.equal(page.status, 422, revision);
      assert.match(errorsOf(page).join(), /Somebody else has saved/);
      for (const change of ['publication', 'discard'])
        assert.equal((await other.post(`${PARTNER}/${change}`, { revision })).status, 409, revision);
    }
  });

  it('can’t be published while a language is missing', async () => {
    const preview = await admin.get(`${PARTNER}/preview`);
    assert.match(preview.text, /The text in French is missing/);
    assert.doesNotMatch(preview.text, /publication/);
    assert.equal((await admin.get(`${PARTNER}/publication`)).location, `${PARTNER}/preview`);
    const revision = await seenAt(`${PARTNER}/draft`);
    assert.equal((await admin.post(`${PARTNER}/publication`, { revision })).status, 409);
  });

  it('is previewed in both languages, and compared with what is in force', async () => {
    await admin.post(`${PARTNER}/draft`, draft({ revision: await seenAt(`${PARTNER}/draft`) }));
    const preview = await admin.get('/fr/versions-des-modalites/partenaire/apercu');
    assert.match(preview.text, /<div lang="en">/);
    assert.match(preview.text, /<ins>Soyez aimable et prudent\.<\/ins>/);
    assert.match(preview.text, /<li>Vous devez être prudent\.<\/li>/);
  });

  it('tells who publishes that it can’t be undone, and one of two that the other was faster', async () => {
    const confirm = await admin.get(`${PARTNER}/publication`);
    assert.match(confirm.text, /cannot be undone/);
    assert.match(titleOf(confirm), /Publish version 2/);
    const revision = await seenAt(`${PARTNER}/publication`);
    const pages = await Promise.all(
      [admin, other].map((who) => who.post(`${PARTNER}/publication`, { revision })),
    );
    assert.deepEqual(pages.map(({ status }) => status).sort(), [303, 409]);
    const versions = await world.db
      .selectFrom('terms_versions')
      .selectAll()
      .where('document', '=', 'partner')
      .execute();
    assert.equal(versions.length, 2);
    const [published] = await listAbout(world.db, { subject: 'terms:partner', limit: 1 });
    assert.equal(published?.action, 'terms.published');
    assert.equal(await world.db.selectFrom('terms_drafts').select('document').executeTakeFirst(), undefined);
  });

  it('is accepted by everyone at their next log-in, with what changed before it', async () => {
    const again = await world.visitor(officer.credentialId);
    const terms = await again.get('/en/enrolment/terms');
    assert.match(terms.text, /You must be careful\./);
    assert.equal((await again.get('/en/home')).location, '/en/enrolment/terms');
    await again.post('/en/enrolment/terms', { answer: 'accept', version: '2' });
    const question = await again.get('/en/security-question');
    const [, name = '', position = ''] = /name="(answer_(\d))"/.exec(question.text) ?? [];
    const answers: Readonly<Record<string, string>> = ANSWERS;
    const arrived = await again.post('/en/security-question', {
      [name]: answers[`answer_${position}`] ?? '',
    });
    assert.equal(arrived.location, '/en/home');
  });

  it('tells whoever was away for several versions what each of them changed', async () => {
    for (const changesEn of ['You must be swift.', 'You must be clear.']) {
      const text = { bodyEn: changesEn, bodyFr: `${changesEn} Fr`, changesEn };
      await admin.post(`${PARTNER}/draft`, draft(text));
      await admin.post(`${PARTNER}/publication`, { revision: await seenAt(`${PARTNER}/publication`) });
    }
    const { text } = await (await world.visitor(away.credentialId)).get('/en/enrolment/terms');
    const told = ['Version 2,', 'You must be careful.', 'Version 3,', 'be swift.', 'Version 4,', 'be clear.'];
    assert.match(text, new RegExp(told.join('[^]*')));
  });

  it('is never taken for a later draft that nobody who confirms has seen', async () => {
    const text = draft({ bodyEn: 'Read by Ada.' });
    await admin.post(`${PORTAL}/draft`, text);
    const seen = { revision: await seenAt(`${PORTAL}/publication`) };
    await other.post(`${PORTAL}/discard`, { revision: await seenAt(`${PORTAL}/discard`, other) });
    await other.post(`${PORTAL}/draft`, draft({ bodyEn: 'Written since.' }));
    for (const change of ['publication', 'discard'])
      assert.equal((await admin.post(`${PORTAL}/${change}`, seen)).status, 409);
    assert.equal((await admin.post(`${PORTAL}/draft`, { ...text, ...seen })).status, 422);
    assert.match((await admin.get(`${PORTAL}/draft`)).text, /Written since/);
    await admin.post(`${PORTAL}/discard`, { revision: await seenAt(`${PORTAL}/discard`) });
  });

  it('may be long, but not longer than its form says', async () => {
    const paragraph = 'Éloïse a été prévenue. ';
    const long = paragraph.repeat(500);
    const saved = await admin.post('/en/terms-versions/portal/draft', draft({ bodyFr: long }));
    assert.equal(saved.status, 303, saved.text);
    const kept = await world.db.selectFrom('terms_drafts').select('body_fr').executeTakeFirstOrThrow();
    assert.equal(kept.body_fr.length, long.length);
    const longer = await admin.post(
      '/en/terms-versions/portal/draft',
      draft({
        revision: await seenAt(`${PORTAL}/draft`),
        bodyFr: paragraph.repeat(600),
        changesEn: 'x'.repeat(3001),
      }),
    );
    assert.deepEqual(errorsOf(longer), [
      'Shorten this to 3,000 characters.',
      'Shorten this to 12,000 characters.',
    ]);
  });

  it('is kept whole, however many bytes its characters take on the way', async () => {
    const bodyEn = '’'.repeat(11_999);
    const bodyFr = 'é’'.repeat(5_999);
    const revision = await seenAt(`${PORTAL}/draft`);
    const saved = await admin.post(`${PORTAL}/draft`, draft({ revision, bodyEn, bodyFr }));
    assert.equal(saved.status, 303);
    const kept = await world.db.selectFrom('terms_drafts').select(['body_en', 'body_fr']).execute();
    assert.deepEqual(kept, [{ body_en: bodyEn, body_fr: bodyFr }]);
    const again = await seenAt(`${PORTAL}/draft`);
    const longer = await admin.post(
      `${PORTAL}/draft`,
      draft({ revision: again, bodyEn: '’'.repeat(20_000), bodyFr }),
    );
    assert.deepEqual(errorsOf(longer), ['Shorten this to 12,000 characters.']);
    assert.ok(longer.text.includes(bodyFr));
  });

  it('is shown as text, whatever was written in it', async () => {
    await admin.post(
      '/en/terms-versions/portal/draft',
      draft({
        revision: await seenAt(`${PORTAL}/draft`),
        bodyEn: '<script>alert(1)</script>\n\n[x](javascript:alert(1))',
      }),
    );
    const preview = await admin.get('/en/terms-versions/portal/preview');
    assert.doesNotMatch(preview.text, /<script>alert|href="javascript/);
  });

  it('is let go of after a question', async () => {
    const path = `${PORTAL}/discard`;
    const revision = await seenAt(path);
    assert.match((await admin.get(path)).text, /cannot be undone/);
    assert.equal((await admin.post(path, { revision: `${revision}0` })).status, 409);
    assert.equal((await admin.post(path, { revision })).location, '/en/terms-versions');
    assert.equal((await admin.get('/en/terms-versions/portal/preview')).status, 404);
  });
});

describe('the versions of the terms', () => {
  it('are listed and read, each in both languages', async () => {
    const list = await admin.get('/fr/versions-des-modalites');
    assert.match(list.text, /La version 4 est en vigueur/);
    const one = await admin.get(`${PARTNER}/2`);
    assert.match(one.text, /Les règles/);
    assert.match(one.text, /The rules/);
    for (const path of [
      `${PARTNER}/5`,
      `${PARTNER}/x`,
      '/en/terms-versions/none/1',
      '/en/terms-versions/none/draft',
    ])
      assert.equal((await admin.get(path)).status, 404, path);
  });

  it('in force are there for everybody to read', async () => {
    const stranger = await world.visitor();
    for (const path of ['/en/terms-of-use', '/fr/modalites-d-utilisation', '/en/terms-of-use/partners'])
      assert.equal((await stranger.get(path)).status, 200);
    assert.match(
      (await stranger.get('/fr/modalites-d-utilisation/partenaires')).text,
      /You must be clear\. Fr/,
    );
  });

  it('are written by administrators only', async () => {
    for (const path of ['/en/terms-versions', `${PARTNER}/draft`, `${PARTNER}/preview`, `${PARTNER}/1`])
      assert.equal((await officer.get(path)).status, 404, path);
    assert.equal((await officer.post(`${PARTNER}/draft`, draft())).status, 404);
    assert.equal((await officer.post(`${PARTNER}/publication`, { revision: '1' })).status, 404);
  });
});

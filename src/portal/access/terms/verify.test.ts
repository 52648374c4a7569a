import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { findAlteredTerms } from './verify.ts';

let world: PortalWorld;
before(async () => {
  world = await openPortal();
});
after(() => world.close());

test('terms that are altered after they were published are found, the first as well as later ones', async () => {
  const admin = await enrol(world, { role: 'administrator' });
  const draft = { bodyEn: 'Be kind.', bodyFr: 'Soyez aimable.', changesEn: 'All.', changesFr: 'Tout.' };
  await admin.post('/en/terms-versions/partner/draft', { ...draft, revision: '0', next: 'preview' });
  const page = await admin.get('/en/terms-versions/partner/publication');
  const revision = /name="revision" value="(\d+)"/.exec(page.text)?.[1] ?? '';
  const published = await admin.post('/en/terms-versions/partner/publication', { revision });
  assert.equal(published.status, 303, published.text);
  assert.deepEqual(await findAlteredTerms(world.db), []);
  const alter = (document: 'partner' | 'portal', version: number, text: object) =>
    world.db
      .updateTable('terms_versions')
      .set(text)
      .where('document', '=', document)
      .where('version', '=', version)
      .execute();
  await alter('partner', 2, { body_fr: 'Soyez prudent.' });
  await alter('portal', 1, { body_en: 'Anything goes.' });
  assert.deepEqual(await findAlteredTerms(world.db), ['partner 2 fr', 'portal 1 en']);
});

test('who accepts terms leaves in the log which text they saw', async () => {
  const visitor = await world.visitor();
  await visitor.post('/fr/modalites', { answer: 'accept', version: '1' });
  const [event] = await listAbout(world.db, { subject: `credential:${visitor.credentialId}`, limit: 1 });
  assert.equal(event?.action, 'terms.accepted');
  assert.match(JSON.stringify(event?.after), /"digest":"[0-9a-f]{64}"/);
});

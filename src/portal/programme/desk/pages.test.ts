import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths as portal } from '#portal/paths.ts';
import { paths as dossiers } from '#portal/programme/dossiers/paths.ts';
import { paths as evn } from '#portal/programme/evn/paths.ts';
import { paths as readings } from '#portal/programme/readings/paths.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { scan } from '#test/browser/accessibility.ts';
import { shot } from '#test/browser/browser.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { enrolStudent } from '#test/portal/students.ts';
import {
  ANSWERED,
  type Asked,
  askFor,
  askReady,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

describe('the pages of a request, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let fjord: string;
  let noor: Colleague;
  let first: Asked;
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const { organisationId, dir } = await institution(
      world,
      'Collège communautaire de la Vallée-du-Haut-Saint-Laurent',
    );
    fjord = organisationId;
    await takePart(world, fjord, dir.personId);
    noor = await colleague(world, fjord, 'signatory');
    first = await askFor(world, fjord, { number: '20120415' });
    await askFor(world, fjord, {
      number: '20120416',
      details: { givenNames: 'Maximiliana-Konstantina', familyName: 'Papadopoulou-Featherstonehaugh' },
    });
    await world.deps.jobs.drain();
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep no student out who asks', async () => {
    const student = await enrolStudent(world, { clientId: '97000001' });
    await viewer.looksAt(student, 'ask', paths.ask);
    await viewer.looksAt(student, 'student-home', portal.home);
    const claimed = await student.post('/en/verifications/new?in=QC', {
      institution: fjord,
      studentNumber: '7',
      programme: 'Techniques de comptabilité et de gestion',
    });
    const place = (claimed.location ?? '').split('/').at(-1) ?? '';
    await viewer.looksAt(student, 'ask-known', paths.ask);
    await viewer.looksAt(student, 'ask-questions', paths.askQuestions, { place });
    await student.post(claimed.location ?? '', ANSWERED);
    await viewer.looksAt(student, 'ask-check', paths.askCheck, { place });
    await viewer.looksAt(student, 'ask-change', paths.changePlace, { place });
  });

  it('keep nobody out at the desk', async () => {
    const at = { organisation: fjord, id: first.id };
    await viewer.looksAt(noor, 'desk-new', paths.requests, at);
    await viewer.looksAt(noor, 'request-new', paths.request, at);
    await takeUp(noor, fjord, first.id);
    await viewer.looksAt(noor, 'request-mine', paths.request, at);
    await viewer.looksAt(noor, 'desk-home', portal.home);
    await viewer.looksAt(noor, 'request-periods', paths.requestPeriods, at);
    await viewer.looksAt(noor, 'request-ask', paths.requestAsk, at);
    await viewer.looksAt(noor, 'request-refuse', paths.requestRefuse, at);
    await viewer.looksAt(noor, 'request-not-ours', paths.requestNotOurs, at);
    const form = `${deskOf(fjord, first.id)}/question`;
    const question = 'Which term did you begin in?\nSend us the day, please.';
    await noor.post(form, { revision: await revisionOn(noor, form), question });
    await viewer.looksAt(first.student, 'own-request-asked', paths.ownRequest, at);
    await viewer.looksAt(first.student, 'own-request-answer', paths.answerRequest, at);
    await first.student.post(`${first.path}/answer`, { answer: 'On September 4.' });
    await signEligible(noor, fjord, first.id);
    await viewer.looksAt(noor, 'request-signed', paths.request, at);
    const { en, fr } = paths.requests;
    await viewer.looksAt(noor, 'desk-signed', { en: `${en}?tray=signed`, fr: `${fr}?tray=signed` }, at);
  });

  it('keep nobody out where several are given or signed', async () => {
    const more = await colleague(world, fjord, 'dir');
    const ready: Asked[] = [];
    for (const [name, number] of [
      ['Maximiliana-Konstantina', '801'],
      ['Ada', '802'],
    ] as const)
      ready.push(await askReady(world, fjord, { name, number, by: more.personId }));
    const chosen = ready.map(({ id }) => id);
    const idOf = async (who: Colleague, act: string) => {
      const { location } = await who.post(deskOf(fjord), { do: act, chosen });
      return (location ?? '').slice(-36);
    };
    await viewer.looksAt(more, 'desk-several', paths.requests, { organisation: fjord });
    const given = { organisation: fjord, id: await idOf(more, 'assign') };
    await viewer.looksAt(more, 'assign', paths.requestsToAssign, given);
    const none = await idOf(more, 'sign');
    await noor.post(deskOf(fjord), { do: 'claim', chosen: chosen.slice(1) });
    await more.post(`${deskOf(fjord)}-to-assign/${given.id}`, { holder: noor.personId });
    await viewer.looksAt(more, 'assigned', paths.requestsToAssign, given);
    const afterClaim = (path: string) => `${path}?tray=mine&claimed=1-1-2`;
    const { en: list, fr: liste } = paths.requests;
    await viewer.looksAt(noor, 'desk-claimed', { en: afterClaim(list), fr: afterClaim(liste) }, given);
    await viewer.looksAt(more, 'request-passed', paths.request, { ...given, id: chosen[0] ?? '' });
    const back = await noor.post(deskOf(fjord), { do: 'give_back', chosen: chosen.slice(1) });
    await viewer.looksAt(noor, 'give-back', paths.requestsToGiveBack, {
      ...given,
      id: /[\w-]{36}(?=\?|$)/.exec((back.location ?? '').split('/').at(-1) ?? '')?.[0] ?? '',
    });
    await viewer.looksAt(more, 'sign-none', paths.requestsToSign, { ...given, id: none });
    const batch = { organisation: fjord, id: await idOf(noor, 'sign') };
    await viewer.looksAt(noor, 'sign-several', paths.requestsToSign, batch);
    await noor.post(`${deskOf(fjord)}-to-sign/${batch.id}`);
    await viewer.looksAt(noor, 'signed-several', paths.requestsToSign, batch);
    await viewer.looksAt(noor, 'desk-undo', paths.requests, batch);
    await noor.post(`${deskOf(fjord)}-to-sign/${batch.id}/undo`);
    const [one] = ready;
    assert.ok(one);
    const { place_id, revision } = await world.db
      .selectFrom('verifications')
      .select(['place_id', 'revision'])
      .where('id', '=', one.id)
      .executeTakeFirstOrThrow();
    const claimed = { status: 'claimed', proof: 'none', proved_at: null, proved_by: null } as const;
    await world.db.updateTable('student_places').set(claimed).where('id', '=', place_id).execute();
    const at = { organisation: fjord, id: one.id };
    await viewer.looksAt(noor, 'request-code', paths.request, at);
    await noor.post(`${deskOf(fjord, one.id)}/code`, { revision: String(revision) });
    await world.mail();
    await viewer.looksAt(one.student, 'own-request-code', paths.ownRequest, at);
    await viewer.looksAt(one.student, 'own-code', paths.ownCode, at);
  });

  it('keep nobody out once it is decided', async () => {
    await passTime(world, 15 * MINUTE);
    const { student, id } = first;
    const at = { organisation: fjord, id };
    await viewer.looksAt(student, 'own-request-eligible', paths.ownRequest, at);
    await viewer.looksAt(student, 'own-home', portal.home);
    await viewer.looksAt(student, 'consents', paths.consents);
    const { consent_id } = await world.db
      .selectFrom('verifications')
      .select('consent_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await viewer.looksAt(student, 'revoke', paths.revoke, { id: consent_id });
    await viewer.looksAt(noor, 'request-eligible', paths.request, at);
    await viewer.looksAt(student, 'readers', readings.readers);
  });

  it('keep no officer out', async () => {
    const odile = await officer(world, 'Odile');
    await viewer.looksAt(odile, 'check-number', evn.checkNumber);
    await viewer.looksAt(odile, 'find-file', dossiers.findFile);
    const { person_id, client_id, consent_id } = await world.db
      .selectFrom('verifications as v')
      .innerJoin('students as s', 's.person_id', 'v.person_id')
      .select(['v.person_id', 's.client_id', 'v.consent_id'])
      .where('v.id', '=', first.id)
      .executeTakeFirstOrThrow();
    // A permit is given back once its number has ended.
    await first.student.post(`/en/consents/${consent_id}/revoke`);
    await viewer.looksAt(odile, 'surrender', dossiers.surrender, { student: person_id });
    const page = await viewer.opens(odile, dossiers.findFile);
    await page.locator('[name=what]').fill(client_id.replace(/^(.{4})/, '$1 '));
    await page.locator('[name=why]').selectOption('audit');
    await page.locator('[name=reason]').fill('Yearly audit of numbers');
    await page.locator('#main-form button').last().click();
    await page.locator('table').first().waitFor();
    await shot(page, 'file-found');
    await scan(page);
    await page.locator('main a.button').first().click();
    await page.locator('[name=what][value=given_back]').check();
    await page.locator('[name=day]').fill('2012-11-22');
    await page.locator('#main-form button').last().click();
    await page.locator('[name=seen]').waitFor({ state: 'attached' });
    await shot(page, 'surrender-check');
    await scan(page);
    await page.context().close();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths as notes } from '#portal/office/notes/paths.ts';
import { paths as portal } from '#portal/paths.ts';
import { openViewer, type Viewer } from '#test/browser/viewer.ts';
import { type Colleague, colleague, hidden, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { paths } from './paths.ts';

const HELEN = { givenNames: 'Helen Wilhelmina', familyName: 'Whitlock-Beauchemin' };
const REASONS =
  'Both came to the desk with their cards: one was born in 1961 in Halifax, the other, her niece, in 1988 in Gaspé.';

describe('two people of one name, in a browser', () => {
  let world: PortalWorld;
  let viewer: Viewer;
  let dir: Colleague;
  let odile: Visitor;
  let id = '';
  before(async () => {
    world = await openPortal();
    viewer = await openViewer(world);
    const { organisationId } = await institution(world);
    dir = await colleague(world, organisationId, 'dir', HELEN);
    odile = await officer(world, 'Odile');
    const niece = { email: 'helen.whitlock-beauchemin@college-de-gaspe.example', namesake: 'yes' };
    const form = { ...HELEN, ...niece, kind: 'signatory', language: 'en' };
    await dir.post(`/en/our-institution/${organisationId}/people/nominate`, form);
    const begun = world.db.selectFrom('nominations').select('id').where('email', '=', niece.email);
    ({ id } = await begun.executeTakeFirstOrThrow());
    await world.db.updateTable('nominations').set({ status: 'received' }).where('id', '=', id).execute();
  });
  after(async () => {
    await viewer.close();
    await world.close();
  });

  it('keep nobody out: before and after an officer has told them apart', async () => {
    await viewer.looksAt(odile, 'namesakes-check', portal.checkNomination, { id });
    await viewer.looksAt(odile, 'namesakes-apart', paths.twoPeople, { id });
    const revision = hidden((await odile.get(`/en/work-queue/${id}/two-people`)).text, 'revision');
    const told = await odile.post(`/en/work-queue/${id}/two-people`, { revision, reasons: REASONS });
    assert.equal(told.status, 303);
    await viewer.looksAt(odile, 'namesakes-told', portal.checkNomination, { id });
  });

  it('are a case that one officer takes up, and writes notes about', async () => {
    const oscar = await officer(world, 'Oscar');
    const note =
      'Called the registrar at the number in the calendar.\nShe looks for the niece’s card and calls back.';
    assert.equal((await odile.post(`/en/work-queue/${id}/notes`, { note })).status, 303);
    await odile.post(`/en/work-queue/${id}/claim`, { do: 'take_up', from: '' });
    await viewer.looksAt(odile, 'case-mine', portal.checkNomination, { id });
    await viewer.looksAt(oscar, 'case-held', portal.checkNomination, { id });
    await viewer.looksAt(oscar, 'case-take-over', portal.decideNomination, { id });
    await viewer.looksAt(oscar, 'case-notes', notes.notes, { id });
    await viewer.sendsNothing(oscar, 'case-notes-wrong', notes.notes, { id });
    const mine = { en: `${portal.workQueue.en}?whose=mine`, fr: `${portal.workQueue.fr}?whose=mine` };
    await viewer.looksAt(odile, 'case-list-mine', mine);
  });
});

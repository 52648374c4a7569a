import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { colleague, institution, membershipOf } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  ANSWERS,
  enrol,
  errorsOf,
  givePin,
  goToPin,
  goToQuestions,
  pinForm,
  titleOf,
} from '#test/portal/portal-people.ts';

const HEIR = { givenNames: 'Aïcha', familyName: 'Diallo', email: 'aicha@college.example', language: 'en' };
const SEEN = { ...HEIR, seen: 'yes' };

describe('handing over to a new DIR', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  const at = (organisationId: string) => `/en/our-institution/${organisationId}/handover`;

  it('shows what is open, and nominates a successor whom the coordinator must confirm', async () => {
    const { organisationId, dir } = await institution(world);
    await nominateSignatory(organisationId, dir);
    const page = await dir.get(at(organisationId));
    assert.match(page.text.replaceAll(/<[^>]+>/g, ' '), /Nominations of alternates and signatories\s+1\s/);
    assert.ok(errorsOf(await dir.post(at(organisationId), {})).length > 2);
    const check = await dir.post(at(organisationId), HEIR);
    assert.equal(titleOf(check), 'Check to whom you hand over');
    assert.match(check.text, /Diallo.*your role as DIR ends at once and for good/s);
    const mended = await dir.post(at(organisationId), { ...SEEN, mend: 'yes' });
    assert.match(mended.text, /<input[^>]*name="familyName"[^>]*value="Diallo"/);
    assert.doesNotMatch((await dir.get('/en/home')).text, /A handover is under way/);
    const begun = await dir.post(at(organisationId), SEEN);
    assert.match(begun.location ?? '', /nominations/);
    const nomination = await successorOf(organisationId);
    assert.equal(nomination.kind, 'replace_dir');
    assert.equal(nomination.confirmation, 'awaiting');
    assert.equal(nomination.replaces_id, dir.membershipId);
    for (const page of [at(organisationId), '/en/home'])
      assert.match((await dir.get(page)).text, /A handover is under way/, page);
    const colleagueThere = await colleague(world, organisationId, 'alternate_dir');
    assert.doesNotMatch((await colleagueThere.get('/en/home')).text, /A handover is under way/);
    assert.equal(
      (await dir.post(at(organisationId), { ...SEEN, email: 'other@college.example' })).status,
      422,
    );
  });

  it('tells the DIR who asked for it that the coordinator refused, and lets them read why', async () => {
    const { organisationId, dir } = await institution(world);
    await dir.post(at(organisationId), SEEN);
    const { id } = await successorOf(organisationId);
    await world.mail();
    const coordinator = await enrol(world, {
      role: 'coordinator',
      jurisdiction: 'QC',
      givenNames: 'Nadia',
      familyName: 'Roy',
      email: 'nadia@example.ca',
    });
    const reasons = 'Please write to me first.';
    await coordinator.post(`/en/nominations/${id}/confirmation`, {
      revision: '0',
      decision: 'refuse',
      reasons,
    });
    const told = (await world.mail()).filter(
      ({ subject }) => subject === 'A nomination that you made was refused',
    );
    assert.equal(told.length, 1);
    assert.doesNotMatch(`${told[0]?.text}${told[0]?.html}`, /Diallo|Aïcha|write to me/);
    const [, page = ''] = /https?:\/\/[^/]+(\/en\/our-institution\S+)/.exec(told[0]?.text ?? '') ?? [];
    assert.ok((await dir.get(page)).text.includes(reasons), page);
    world.clock.advance(1000);
    await dir.post(at(organisationId), SEEN);
    const again = await successorOf(organisationId);
    await dir.post(`/en/our-institution/${organisationId}/nominations/${again.id}/withdrawal`, {
      revision: '0',
    });
    assert.equal((await successorOf(organisationId)).status, 'withdrawn');
    const since = (await world.mail()).map(({ subject }) => subject);
    assert.ok(!since.includes('A nomination that you made was withdrawn'), 'it was their own doing');
  });

  it('is a DIR’s own: not an alternate’s, nor a neighbour’s', async () => {
    const { organisationId } = await institution(world);
    const alternate = await colleague(world, organisationId, 'alternate_dir');
    const neighbour = await institution(world, 'Collège voisin');
    assert.equal((await alternate.get(at(organisationId))).status, 404);
    assert.equal((await neighbour.dir.get(at(organisationId))).status, 404);
    assert.equal((await neighbour.dir.post(at(organisationId), SEEN)).status, 404);
  });

  it('ends the former access when the new one works, not before, and passes open work over', async () => {
    const { organisationId, dir } = await institution(world);
    await nominateSignatory(organisationId, dir);
    await dir.post(at(organisationId), SEEN);
    const pin = await pinFor(organisationId);
    const heir = await world.visitor();
    await goToQuestions(heir, pin, HEIR);
    assert.equal((await dir.get('/en/home')).status, 200, 'until the new DIR has enrolled');
    const enrolled = await heir.post('/en/enrolment/security-questions', ANSWERS);
    assert.equal(enrolled.status, 303, enrolled.text);
    assert.equal((await dir.get('/en/home')).location, '/en/log-in', 'from that moment on');
    const former = await membershipOf(world, dir.membershipId);
    assert.equal(former.status, 'ended');
    const nomination = await successorOf(organisationId);
    assert.equal(former.reason, `replaced:${nomination.reference}`);
    assert.equal(nomination.status, 'enrolled');
    const people = await heir.get(`/en/our-institution/${organisationId}/people`);
    assert.match(people.text, /Sig Example/);
    const log = await heir.get(`/en/our-institution/${organisationId}/log`);
    assert.match(log.text, /Handed over to a new DIR/);
  });

  it('tells the new DIR, not the former one, that a slip was tried too often and is void', async () => {
    const { organisationId, dir } = await institution(world);
    const heir = await colleague(world, organisationId, 'dir');
    const holder = { givenNames: 'Sig', familyName: 'Example', email: 'sig@college.example' };
    const slip = await givePin(world, {
      ...holder,
      role: 'signatory',
      organisationId,
      issuedBy: dir.personId,
    });
    await world.db
      .updateTable('memberships')
      .set({ status: 'ended' })
      .where('id', '=', dir.membershipId)
      .execute();
    await world.db.updateTable('pins').set({ failures: 19 }).where('id', '=', slip.id).execute();
    const stranger = await world.visitor();
    await goToPin(stranger);
    await stranger.post('/en/enrolment/pin', pinForm(slip.text, { ...holder, familyName: 'Roy' }));
    const told = (await world.mail()).filter(({ subject }) => /no longer valid/.test(subject));
    assert.deepEqual(
      told.map(({ to }) => to),
      [await addressOf(heir.personId)],
    );
  });

  it('ends nothing when the former DIR has left before', async () => {
    const { organisationId, dir } = await institution(world);
    await colleague(world, organisationId, 'dir');
    await dir.post(at(organisationId), SEEN);
    const pin = await pinFor(organisationId);
    await world.db
      .updateTable('memberships')
      .set({ status: 'ended' })
      .where('id', '=', dir.membershipId)
      .execute();
    const heir = await world.visitor();
    await goToQuestions(heir, pin, HEIR);
    assert.equal((await heir.post('/en/enrolment/security-questions', ANSWERS)).status, 303);
    assert.equal((await heir.get('/en/home')).status, 200);
  });

  it('also works for a successor who has an account already', async () => {
    const { organisationId, dir } = await institution(world);
    const elsewhere = await institution(world, 'Collège d’ailleurs');
    const heir = await colleague(world, elsewhere.organisationId, 'signatory', {
      givenNames: HEIR.givenNames,
      familyName: HEIR.familyName,
    });
    await dir.post(at(organisationId), SEEN);
    const pin = await pinFor(organisationId);
    const done = await heir.post('/en/account/another-pin', {
      given_names: HEIR.givenNames,
      family_name: HEIR.familyName,
      pin,
    });
    assert.equal(done.location, '/en/home', done.text);
    assert.equal((await membershipOf(world, dir.membershipId)).status, 'ended');
  });

  const addressOf = async (personId: string) => {
    const people = world.db.selectFrom('persons').select('email').where('id', '=', personId);
    return (await people.executeTakeFirstOrThrow()).email;
  };

  const successorOf = (organisationId: string) =>
    world.db
      .selectFrom('nominations')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('kind', '=', 'replace_dir')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();

  /** As the officer's letter does. */
  async function pinFor(organisationId: string): Promise<string> {
    const { id } = await successorOf(organisationId);
    const pin = await givePin(world, { ...HEIR, role: 'dir', organisationId, kind: 'mailed' });
    await world.db
      .updateTable('nominations')
      .set({ status: 'pin_issued', pin_id: pin.id })
      .where('id', '=', id)
      .execute();
    return pin.text;
  }

  const nominateSignatory = (organisationId: string, dir: Awaited<ReturnType<typeof institution>>['dir']) =>
    dir.post(`/en/our-institution/${organisationId}/people/nominate`, {
      kind: 'signatory',
      givenNames: 'Sig',
      familyName: 'Example',
      email: 'sig@college.example',
      language: 'en',
    });
});

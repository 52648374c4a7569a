import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, hidden, institution, membershipOf } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERS, addOrganisation, givePin, goToPin } from '#test/portal/portal-people.ts';

describe('people with a PIN under way for new questions', () => {
  let world: PortalWorld;
  before(async () => {
    world = await openPortal();
  });
  after(() => world.close());

  const person = (organisationId: string, one: Colleague, rest = '') =>
    `/en/our-institution/${organisationId}/people/${one.membershipId}${rest}`;
  const rowsAt = (organisationId: string) =>
    world.db
      .selectFrom('memberships')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('role', '=', 'signatory')
      .execute();

  /** A signatory whose questions are disabled, and the PIN that their DIR issued for new ones. */
  async function lockedOut() {
    const { organisationId, dir } = await institution(world);
    const signatory = await colleague(world, organisationId, 'signatory');
    await disable(signatory);
    const path = person(organisationId, signatory, '/pin');
    const slip = await dir.post(path, { seen: hidden((await dir.get(path)).text, 'seen') });
    const names = await world.db
      .selectFrom('persons')
      .select(['given_names', 'family_name'])
      .where('id', '=', signatory.personId)
      .executeTakeFirstOrThrow();
    return { organisationId, dir, signatory, form: { ...names, pin: pinIn(slip.text) } };
  }

  const disable = ({ personId }: Colleague) =>
    world.db
      .updateTable('persons')
      .set({ questions_status: 'disabled' })
      .where('id', '=', personId)
      .execute();

  it('set them with it, and nobody becomes anybody else by it', async () => {
    const { organisationId, signatory, form } = await lockedOut();
    const stranger = await world.visitor();
    await goToPin(stranger);
    assert.equal((await stranger.post('/en/enrolment/pin', form)).status, 422);
    const back = await world.visitor(signatory.credentialId);
    const proved = await back.post('/en/security-question/new-pin', form);
    assert.equal(proved.location, '/en/security-question/new-questions', proved.text);
    const set = await back.post('/en/security-question/new-questions', ANSWERS);
    assert.equal(set.location, '/en/home', set.text);
    assert.equal((await rowsAt(organisationId)).length, 1);
  });

  for (const [change, how] of [
    ['suspended', 'suspension'],
    ['removed', 'removal'],
  ] as const)
    it(`can do nothing with it once they were ${change}`, async () => {
      const { organisationId, dir, signatory, form } = await lockedOut();
      await dir.post(person(organisationId, signatory, `/${how}`), { reason: 'An enquiry' });
      for (const visitor of [await world.visitor(signatory.credentialId), await world.visitor()]) {
        if (visitor.credentialId !== signatory.credentialId) await goToPin(visitor);
        for (const path of ['/en/security-question/new-pin', '/en/enrolment/pin'])
          assert.notEqual((await visitor.post(path, form)).location, '/en/security-question/new-questions');
      }
      const [only, ...more] = await rowsAt(organisationId);
      assert.notEqual(only?.status, 'active');
      assert.equal(more.length, 0);
      const pin = await world.db
        .selectFrom('pins')
        .select('id')
        .where('resets_person', '=', signatory.personId)
        .where('status', '=', 'void')
        .executeTakeFirstOrThrow();
      const voided = await listAbout(world.db, { subject: `pin:${pin.id}`, limit: 1 });
      assert.equal(voided[0]?.action, 'pin.voided');
    });

  it('ask the officers instead, when they have a role elsewhere too', async () => {
    const { organisationId, dir } = await institution(world);
    const signatory = await colleague(world, organisationId, 'signatory');
    await disable(signatory);
    const elsewhere = await addOrganisation(world, 'Collège ailleurs');
    const { id: _, ...held } = await membershipOf(world, signatory.membershipId);
    const other = await givePin(world, { role: 'signatory', organisationId: elsewhere });
    await world.db
      .insertInto('memberships')
      .values({ ...held, organisation_id: elsewhere, pin_id: other.id })
      .execute();
    assert.match((await dir.get(person(organisationId, signatory, ''))).text, /also have a role elsewhere/);
    assert.equal((await dir.get(person(organisationId, signatory, '/pin'))).status, 404);
    assert.equal((await dir.post(person(organisationId, signatory, '/pin'), { seen: '' })).status, 404);
  });
});

/** The PIN that a slip shows. */
const pinIn = (text: string): string =>
  /<code>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/code>/.exec(text)?.[1] ?? assert.fail(text);

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listAbout } from '#kernel/audit/store.ts';
import { days } from '#kernel/time.ts';
import { hidden } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { addOrganisation, errorsOf, titleOf } from '#test/portal/portal-people.ts';
import { addNominee, officer, statusOfNomination } from '#test/portal/portal-queue.ts';
import { CLAIM_DAYS } from './rules.ts';

describe('a case of the work queue', () => {
  let world: PortalWorld;
  let odile: Visitor;
  let oscar: Visitor;
  let organisation: string;
  before(async () => {
    world = await openPortal();
    [odile, oscar] = [await officer(world, 'Odile'), await officer(world, 'Oscar')];
    organisation = await addOrganisation(world);
  });
  after(() => world.close());

  const add = async (familyName: string) =>
    (await addNominee(world, organisation, { status: 'received', familyName })).id;

  /** Presses the button that the page of a case shows. */
  async function press(visitor: Visitor, id: string, act: string, then = '') {
    const { text } = await visitor.get(`/en/work-queue/${id}`);
    return visitor.post(`/en/work-queue/${id}/claim`, { do: act, from: hidden(text, 'from'), then });
  }

  const refusal = async (visitor: Visitor, id: string) =>
    visitor.post(`/en/work-queue/${id}/decision`, {
      revision: String(
        (
          await world.db
            .selectFrom('nominations')
            .select('revision')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).revision,
      ),
      decision: 'refuse',
      reasons: 'The signature is missing.',
    });

  it('is taken up by one officer, whom colleagues see on its page and in the list', async () => {
    const id = await add('Gagnon');
    assert.equal((await press(odile, id, 'take_up')).notice, 'caseTakenUp');
    assert.match((await oscar.get(`/en/work-queue/${id}`)).text, /Odile Officer has had this case since/);
    assert.match((await oscar.get('/en/work-queue?tray=to_check')).text, /Gagnon[\s\S]*Odile Officer/);
    assert.match((await odile.get('/en/work-queue?tray=to_check')).text, /Gagnon[\s\S]*>You</);
    const [event] = await listAbout(world.db, { action: 'case.taken_up', limit: 1 });
    assert.equal(event?.subject, `nomination:${id}`);
    assert.equal(event?.organisationId, undefined);
  });

  it('stands in the list of one’s own, and in that of nobody’s once it is given back', async () => {
    const id = await add('Leblanc');
    await press(odile, id, 'take_up');
    const listed = async (visitor: Visitor, whose: string) =>
      (await visitor.get(`/en/work-queue?tray=to_check&whose=${whose}`)).text.includes('Leblanc');
    assert.deepEqual(
      [await listed(odile, 'mine'), await listed(oscar, 'mine'), await listed(oscar, 'nobody')],
      [true, false, false],
    );
    assert.equal((await press(odile, id, 'give_back')).notice, 'caseGivenBack');
    assert.deepEqual([await listed(odile, 'mine'), await listed(oscar, 'nobody')], [false, true]);
    assert.match((await odile.get('/en/work-queue?whose=mine')).text, /All nominations – /);
  });

  it('is decided by a colleague only after they have taken it over', async () => {
    const id = await add('Roy');
    await press(odile, id, 'take_up');
    const page = await oscar.get(`/en/work-queue/${id}/decision`);
    assert.equal(titleOf(page), 'A colleague has this case');
    const refused = await refusal(oscar, id);
    assert.equal(refused.status, 422);
    assert.match(errorsOf(refused).join(), /Odile Officer has taken this case up/);
    assert.match(refused.text, /The signature is missing\./);
    assert.equal(await statusOfNomination(world, id), 'received');
    const taken = await press(oscar, id, 'take_over', 'decide');
    assert.deepEqual([taken.notice, taken.location], ['caseTakenOver', `/en/work-queue/${id}/decision`]);
    assert.equal((await refusal(oscar, id)).status, 303);
    const { claims } = await world.db
      .selectFrom('case_claims')
      .where('nomination_id', '=', id)
      .select(({ fn }) => fn.countAll<number>().as('claims'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(claims), 0);
  });

  it('is not taken from whom the page did not show', async () => {
    const id = await add('Otis');
    assert.equal((await press(odile, id, 'take_up')).notice, 'caseTakenUp');
    const stale = await oscar.post(`/en/work-queue/${id}/claim`, { do: 'take_up', from: '' });
    assert.equal(stale.notice, 'caseMoved');
    assert.match((await odile.get(`/en/work-queue/${id}`)).text, /You have this case until/);
    assert.equal((await oscar.post(`/en/work-queue/${id}/claim`, { do: 'steal', from: '' })).status, 404);
  });

  it('comes back after some days, and when whoever has it is no officer any more', async () => {
    const [idle, left] = [await add('Idle'), await add('Left')];
    const olive = await officer(world, 'Olive');
    await press(odile, idle, 'take_up');
    await press(olive, left, 'take_up');
    await world.db
      .updateTable('memberships')
      .set({ status: 'ended', reason: 'Left the department.' })
      .where('person_id', '=', world.db.selectFrom('persons').select('id').where('given_names', '=', 'Olive'))
      .execute();
    assert.match((await oscar.get('/en/work-queue?tray=to_check&whose=nobody')).text, /Left/);
    const long = new Date(world.clock.now().getTime() - days(CLAIM_DAYS));
    await world.db
      .updateTable('case_claims')
      .set({ claimed_at: long })
      .where('nomination_id', '=', idle)
      .execute();
    assert.match((await oscar.get('/en/work-queue?tray=to_check&whose=nobody')).text, /Idle/);
    assert.equal((await press(oscar, idle, 'take_up')).notice, 'caseTakenUp');
  });

  it('is not an officer’s to take up who bears the name on it', async () => {
    const { id } = await addNominee(world, organisation, {
      status: 'received',
      givenNames: 'Oscar',
      familyName: 'Officer',
    });
    assert.equal((await oscar.post(`/en/work-queue/${id}/claim`, { do: 'take_up', from: '' })).status, 404);
  });

  it('is passed over by a colleague who goes from one decision to the next', async () => {
    const [first, second] = [await add('Zyquno'), await add('Zyqdue')];
    const decides = (id: string, revision: string) =>
      oscar.post(`/en/work-queue/${id}/decision?tray=to_check&q=zyq`, {
        revision,
        decision: 'refuse',
        reasons: 'The form is another’s.',
        next: 'yes',
      });
    const { text } = await oscar.get(`/en/work-queue/${first}/decision`);
    await press(odile, second, 'take_up');
    const decided = await decides(first, hidden(text, 'revision'));
    assert.equal(decided.location, '/en/work-queue?tray=to_check&q=zyq');
  });
});

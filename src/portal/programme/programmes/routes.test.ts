import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { listAbout } from '#kernel/audit/store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type Page, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { takePart } from '#test/programme/requests.ts';
import { DAY } from '#test/world/clock.ts';
import { settleProposal } from './proposals-store.ts';

const NURSING = {
  code: 'nurs',
  nameEn: 'Nursing',
  nameFr: 'Soins infirmiers',
  kind: 'credential',
  day: '2009-09-01',
};

describe('programmes of study', () => {
  let world: PortalWorld;
  let fjord: string;
  let dir: Colleague;
  let odile: Visitor;
  let count = 0;
  before(async () => {
    world = await openPortal();
    odile = await officer(world, 'Odile');
  });
  after(() => world.close());
  // An institution of one's own for each.
  beforeEach(async () => {
    count += 1;
    const made = await institution(world, `Collège ${'abcdefghijklmnopqrstuvwxyz'.charAt(count)}`);
    [fjord, dir] = [made.organisationId, made.dir];
    await takePart(world, fjord, dir.personId);
  });

  const ours = () => `/en/our-institution/${fjord}/programmes`;
  const kept = () => `/en/lines-of-business/ocwpp/institutions/${fjord}/programmes`;
  const propose = (more = {}): Promise<Page> => dir.post(`${ours()}/ocwpp/change`, { ...NURSING, ...more });
  const rows = () =>
    world.db
      .selectFrom('programmes')
      .selectAll()
      .where('organisation_id', '=', fjord)
      .where('superseded_at', 'is', null)
      .orderBy('from_day')
      .execute();
  const isTold = async (subject: string): Promise<boolean> => {
    const { email } = await world.db
      .selectFrom('persons')
      .select('email')
      .where('id', '=', dir.personId)
      .executeTakeFirstOrThrow();
    return (await world.mail()).some((mail) => mail.to === email && mail.subject === subject);
  };
  const waiting = async (): Promise<string> => {
    const { id } = await world.db
      .selectFrom('programme_proposals')
      .select('id')
      .where('organisation_id', '=', fjord)
      .where('status', '=', 'proposed')
      .executeTakeFirstOrThrow();
    return `/en/programmes-to-confirm/${id}`;
  };

  it('are proposed by the institution and confirmed by an officer, who hears of it and tells them', async () => {
    assert.match((await dir.get(ours())).text, /No programme is on file/);
    assert.equal((await propose()).notice, 'programmeProposed');
    assert.equal((await rows()).length, 0, 'nothing changes before it is confirmed');
    assert.match(
      (await dir.get(ours())).text,
      /NURS: Nursing \(Leads to a credential\).*Waits for an officer/s,
    );
    assert.match((await odile.get('/en/home')).text, /1 programme to confirm/);
    assert.match((await odile.get('/fr/programmes-a-confirmer')).text, /Soins infirmiers/);
    const path = await waiting();
    assert.match((await odile.get(path)).text, /No programme is on file/);
    assert.equal((await odile.post(path, { decision: 'confirm', why: '' })).notice, 'programmeConfirmed');
    const [row] = await rows();
    assert.deepEqual(
      [row?.code, row?.kind, row?.from_day, row?.to_day],
      ['NURS', 'credential', '2009-09-01', null],
    );
    assert.ok(await isTold('A proposal about your programmes was confirmed'));
    assert.match((await dir.get(ours())).text, /No end known/);
    const told = await listAbout(world.db, { subject: `programme:${path.split('/').at(-1)}`, limit: 5 });
    assert.deepEqual(told.map(({ action }) => action).toSorted(), [
      'programme.confirmed',
      'programme.proposed',
    ]);
    const log = await dir.get(`/en/our-institution/${fjord}/log`);
    assert.match(log.text, /Programme confirmed/);
  });

  it('are refused with a reason, which the institution reads', async () => {
    await propose();
    const path = await waiting();
    assert.deepEqual(errorsOf(await odile.post(path, { decision: 'refuse', why: ' ' })), [
      'Enter why you refuse it.',
    ]);
    assert.deepEqual(errorsOf(await odile.post(path, {})), ['Choose what to do with the proposal.']);
    const unsure = await odile.post(path, { decision: 'confirm', why: 'Not approved by the province.' });
    assert.match(errorsOf(unsure).join(), /a reason, but “Confirm” takes none\. Choose “Refuse”/);
    assert.match(unsure.text, />Not approved by the province\.<\/textarea>/);
    const refused = await odile.post(path, { decision: 'refuse', why: 'Not approved by the province.' });
    assert.equal(refused.notice, 'programmeRefused');
    assert.match((await dir.get(ours())).text, /Refused.*Not approved by the province\./s);
    assert.ok(await isTold('A proposal about your programmes was refused'));
    assert.equal((await odile.post(path, { decision: 'confirm' })).status, 409, 'once');
    assert.equal((await rows()).length, 0);
  });

  it('do not change by a proposal that is being withdrawn', async () => {
    await propose();
    const path = await waiting();
    let confirmed: Promise<Page> | undefined;
    await world.db.transaction().execute(async (tx) => {
      await settleProposal(
        tx,
        path.split('/').at(-1) ?? '',
        { status: 'withdrawn' },
        { personId: dir.personId, now: world.clock.now() },
      );
      confirmed = odile.post(path, { decision: 'confirm', why: '' });
      await setTimeout(400);
    });
    assert.equal((await confirmed)?.status, 409);
    assert.deepEqual(await rows(), []);
  });

  it('wait one at a time for each programme, and are withdrawn by the institution', async () => {
    await propose();
    assert.match(
      errorsOf(await propose({ kind: 'none' })).join(),
      /Another proposal for this programme waits/,
    );
    assert.equal((await propose({ code: 'LAW' })).notice, 'programmeProposed');
    const { id } = await world.db
      .selectFrom('programme_proposals')
      .select('id')
      .where('organisation_id', '=', fjord)
      .where('code', '=', 'LAW')
      .executeTakeFirstOrThrow();
    const withdraw = `/en/our-institution/${fjord}/programme-proposals/${id}/withdraw`;
    assert.match((await dir.get(withdraw)).text, /LAW: Nursing/);
    assert.equal((await dir.post(withdraw)).notice, 'programmeWithdrawn');
    assert.equal((await dir.post(withdraw)).notice, 'programmeSettled');
    assert.equal((await odile.post(`/en/programmes-to-confirm/${id}`, { decision: 'confirm' })).status, 409);
  });

  it('are settled once, however many settle them at once', async () => {
    await propose();
    const path = await waiting();
    const answers = await Promise.all([1, 2, 3, 4].map(() => odile.post(path, { decision: 'confirm' })));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409, 409, 409]);
    assert.equal((await rows()).length, 1);
  });

  it('are not confirmed by whoever proposed them, in whatever role', async () => {
    const both = await colleague(world, fjord, 'alternate_dir');
    await both.post(`${ours()}/ocwpp/change`, NURSING);
    const path = await waiting();
    assert.equal((await both.get(path)).status, 404, 'no officer');
    await world.db
      .updateTable('programme_proposals')
      .set({ proposed_by: await personOf(odile) })
      .where('organisation_id', '=', fjord)
      .execute();
    assert.doesNotMatch((await odile.get(path)).text, /value="confirm"/);
    assert.equal((await odile.post(path, { decision: 'confirm' })).status, 409);
  });

  const personOf = async ({ credentialId }: Visitor): Promise<string> => {
    const row = await world.db
      .selectFrom('credentials')
      .select('person_id')
      .where('id', '=', credentialId)
      .executeTakeFirstOrThrow();
    return row.person_id ?? assert.fail();
  };

  it('are kept by officers at once, changed and ended from a day on', async () => {
    const record = (more = {}) => odile.post(`${kept()}/change`, { ...NURSING, ...more });
    assert.equal((await record()).notice, 'programmeKept');
    assert.match(errorsOf(await record()).join(), /Nothing is changed yet/);
    assert.equal((await record({ kind: 'none', day: '2012-09-01' })).notice, 'programmeKept');
    assert.deepEqual(
      (await rows()).map(({ kind, from_day, to_day }) => [kind, from_day, to_day]),
      [
        ['credential', '2009-09-01', '2012-08-31'],
        ['none', '2012-09-01', null],
      ],
    );
    const filled = await odile.get(`${kept()}/change?of=nurs`);
    assert.match(filled.text, /value="Soins infirmiers"/);
    assert.match((await odile.get(`${kept()}/end/nurs`)).text, /As it is since/);
    assert.match(errorsOf(await odile.post(`${kept()}/end/nurs`, { day: '' })).join(), /Enter the day/);
    assert.equal((await odile.post(`${kept()}/end/nurs`, { day: '2012-09-30' })).notice, 'programmeKept');
    assert.deepEqual(
      (await rows()).map(({ to_day }) => to_day),
      ['2012-08-31', '2012-09-30'],
    );
    assert.match(errorsOf(await odile.post(`${kept()}/end/nurs`, { day: '2012-10-01' })).join(), /has ended/);
    assert.equal((await odile.get(`${kept()}/end/law`)).status, 404);
    assert.ok(await isTold('The programmes of your institution were changed'));
  });

  it('are neither confirmed nor kept alone by an officer of less than a week', async () => {
    const fresh = await officer(world, 'Fresh');
    const { pin_id: pinId } = await world.db
      .selectFrom('memberships')
      .select('pin_id')
      .where('person_id', '=', await personOf(fresh))
      .executeTakeFirstOrThrow();
    const issuedBy = await personOf(odile);
    const letIn = (at: Date) =>
      world.db
        .updateTable('pins')
        .set({ issued_by: issuedBy, redeemed_at: at })
        .where('id', '=', pinId)
        .execute();
    await letIn(world.clock.now());
    await propose();
    const path = await waiting();
    assert.match((await fresh.get(path)).text, /less than a week/);
    assert.equal((await fresh.post(path, { decision: 'confirm' })).status, 409);
    const page = await fresh.get(kept());
    assert.match(page.text, /less than a week\. From .*\d{4} on you can record/);
    assert.doesNotMatch(page.text, /Record a programme/);
    const record = { ...NURSING, code: 'LAW' };
    assert.equal((await fresh.get(`${kept()}/change`)).notice, 'programmeNewcomer');
    assert.equal((await fresh.post(`${kept()}/change`, record)).notice, 'programmeNewcomer');
    assert.deepEqual(await rows(), []);
    await letIn(new Date(world.clock.now().getTime() - 8 * DAY));
    assert.match((await fresh.get(kept())).text, /Record a programme/);
    assert.equal((await fresh.post(`${kept()}/change`, record)).notice, 'programmeKept');
  });

  it('are not confirmed where the programme has changed since', async () => {
    await odile.post(`${kept()}/change`, NURSING);
    await propose({ kind: 'none', day: '2012-09-01' });
    const path = await waiting();
    await odile.post(`${kept()}/change`, { ...NURSING, kind: 'language', day: '2012-01-01' });
    const late = await odile.post(path, { decision: 'confirm' });
    assert.equal(late.status, 409);
    assert.match(late.text, /has changed since/);
  });

  it('take all that is wrong at once, and what they lead to for granted never', async () => {
    const wrong = await propose({ code: '', nameFr: '', kind: '', day: '2012-02-30' });
    assert.equal(errorsOf(wrong).length, 4, wrong.text);
  });

  it('are an institution’s own: nobody else’s page, proposal or line', async () => {
    await propose();
    const { id } = await world.db
      .selectFrom('programme_proposals')
      .select('id')
      .where('organisation_id', '=', fjord)
      .executeTakeFirstOrThrow();
    const { organisationId: other, dir: theirs } = await institution(world, 'Collège du Nord');
    const their = `/en/our-institution/${other}`;
    assert.match((await theirs.get(`${their}/programmes`)).text, /takes part in no line of business/);
    assert.equal((await theirs.get(`${their}/programmes/ocwpp/change`)).status, 404, 'takes part in none');
    await takePart(world, other, theirs.personId);
    assert.doesNotMatch((await theirs.get(`${their}/programmes`)).text, /NURS/);
    assert.equal((await theirs.get(ours())).status, 404);
    assert.equal((await theirs.post(`${ours()}/ocwpp/change`, NURSING)).status, 404);
    assert.equal((await theirs.post(`${their}/programme-proposals/${id}/withdraw`)).status, 404);
    const noor = await colleague(world, fjord, 'signatory');
    for (const path of [ours(), `${ours()}/ocwpp/change`, await waiting(), kept()])
      assert.equal((await noor.get(path)).status, 404, path);
    assert.equal((await dir.get(kept())).status, 404);
  });
});

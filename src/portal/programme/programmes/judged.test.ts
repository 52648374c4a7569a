import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { errorsOf } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import {
  askFor,
  deskOf,
  passTime,
  revisionOn,
  signEligible,
  TERMS,
  takePart,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

const NURSING = {
  code: 'nurs',
  nameEn: 'Nursing',
  nameFr: 'Soins infirmiers',
  kind: 'credential',
  day: '2009-09-01',
};

describe('programmes of study, where requests are judged,', () => {
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
  beforeEach(async () => {
    count += 1;
    const made = await institution(world, `Collège ${'abcdefghij'.charAt(count)}`);
    [fjord, dir] = [made.organisationId, made.dir];
    await takePart(world, fjord, dir.personId);
  });
  const kept = () => `/en/lines-of-business/ocwpp/institutions/${fjord}/programmes`;

  it('are named by periods of study, which are judged by what they lead to', async () => {
    const { id } = await askFor(world, fjord);
    await world.deps.jobs.drain();
    const periods = `${deskOf(fjord, id)}/periods`;
    await dir.post(deskOf(fjord), { chosen: id });
    assert.match((await dir.get(periods)).text, /value="credential"/, 'as ever while none is on file');
    await odile.post(`${kept()}/change`, NURSING);
    const page = await dir.get(periods);
    assert.match(page.text, /<option value="code:NURS">Nursing \(NURS\)/);
    assert.doesNotMatch(page.text, /<option value="credential"/, 'which programme it is must be said');
    assert.match(errorsOf(await dir.post(periods, TERMS)).join(), /Choose the kind of programme of period 1/);
    const named = { ...TERMS, programme1: 'code:NURS', programme2: 'code:NURS' };
    assert.equal((await dir.post(periods, named)).notice, 'periodsSaved');
    assert.equal(await predictionOf(id), 'meets');
    assert.match((await dir.get(deskOf(fjord, id))).text, /Nursing \(Leads to a credential\)/);
    assert.match((await dir.get(periods)).text, /<option value="code:NURS" selected/);
    assert.doesNotMatch((await odile.get(kept())).text, /codes that are not on file/);
    const { id: mistyped } = await world.db
      .selectFrom('study_periods')
      .select('id')
      .where('organisation_id', '=', fjord)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow();
    const write = (programme: string) =>
      world.db.updateTable('study_periods').set({ programme }).where('id', '=', mistyped).execute();
    await write('NURZ');
    const officers = (await odile.get(kept())).text;
    assert.match(officers, /codes that are not on file[\s\S]*NURZ<\/bdi> – 1 period of study/);
    assert.doesNotMatch(officers, /NURS<\/bdi> –/, 'what is on file is not counted');
    const other = await institution(world, 'Collège voisin');
    await takePart(world, other.organisationId, other.dir.personId);
    const next = kept().replace(fjord, other.organisationId);
    await odile.post(`${next}/change`, NURSING);
    assert.doesNotMatch((await odile.get(next)).text, /NURZ/, 'another institution’s are its own');
    await write('NURS');
  });

  const predictionOf = async (id: string): Promise<string> =>
    (
      await world.db
        .selectFrom('verifications')
        .select('prediction')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).prediction;

  it('judge what is open anew when they change, and nothing that was decided', async () => {
    await odile.post(`${kept()}/change`, NURSING);
    const named = { ...TERMS, programme1: 'code:NURS', programme2: 'code:NURS' };
    const [decided, open] = [
      await askFor(world, fjord, { number: '1' }),
      await askFor(world, fjord, { number: '2' }),
    ];
    for (const { id } of [decided, open]) {
      await dir.post(deskOf(fjord), { chosen: id });
      assert.equal((await dir.post(`${deskOf(fjord, id)}/periods`, named)).notice, 'periodsSaved');
      assert.equal(await predictionOf(id), 'meets');
    }
    await signEligible(dir, fjord, decided.id);
    await passTime(world, 16 * MINUTE);
    await odile.post(`${kept()}/change`, { ...NURSING, kind: 'none', day: '2012-01-01' });
    await world.deps.jobs.drain();
    assert.equal(await predictionOf(open.id), 'does_not_meet');
    assert.equal(await predictionOf(decided.id), 'meets');
    const number = await decided.student.get(decided.path);
    assert.match(number.text, /Decided: eligible/);
    assert.match((await dir.get(deskOf(fjord, open.id))).text, /Nursing \(Leads to no credential\)/);
    const sign = { revision: await revisionOn(dir, deskOf(fjord, open.id)), seen: 'yes' };
    assert.match(
      errorsOf(await dir.post(deskOf(fjord, open.id), sign)).join(),
      /Write why you find them eligible/,
    );
  });

  it('and participations judge anew what is open', async () => {
    const { id } = await askFor(world, fjord);
    await dir.post(deskOf(fjord), { chosen: id });
    await dir.post(`${deskOf(fjord, id)}/periods`, TERMS);
    assert.equal(await predictionOf(id), 'meets');
    const path = `/en/lines-of-business/ocwpp/institutions/${fjord}`;
    const [, open] = /name="open" value="([^"]+)"/.exec((await odile.get(path)).text) ?? [];
    const ended = await odile.post(path, {
      open: open ?? '',
      to: '2012-01-31',
      reason: 'Left.',
      sure: 'yes',
      seen: 'yes',
    });
    assert.equal(ended.notice, 'participationEnded', ended.text);
    await world.deps.jobs.drain();
    assert.equal(await predictionOf(id), 'does_not_meet');
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { formatDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { runTransfers } from '#portal/programme/transfers/due.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { night } from '#test/portal/portal-nights.ts';
import { enrol } from '#test/portal/portal-people.ts';
import { officer } from '#test/portal/portal-queue.ts';
import { askCorrection, askedEarlier, correctionOf, makeCorrection } from '#test/programme/corrections.ts';
import { signPlain, tellFirst } from '#test/programme/losses.ts';
import { type Asked, askFor, passTime, takePart } from '#test/programme/requests.ts';
import { askTransfer, findEligible } from '#test/programme/transfers.ts';
import { DAY, MINUTE } from '#test/world/clock.ts';

const FINDINGS = '/en/ineligible-students';
const AT_WORK = '/en/institutions-at-work';
const STALLED = '/en/requests-left-waiting';

let world: PortalWorld;
let fjord: string;
let maple: string;
let helen: Colleague;
let marc: Colleague;
let deputy: Colleague;
let nadia: Visitor;
let omar: Visitor;
before(async () => {
  world = await openPortal();
  const one = await institution(world, 'Fjord College');
  const other = await institution(world, 'Maple College');
  [fjord, maple] = [one.organisationId, other.organisationId];
  [helen, marc] = [one.dir, other.dir];
  await takePart(world, fjord, helen.personId);
  await takePart(world, maple, marc.personId);
  deputy = await colleague(world, fjord, 'alternate_dir');
  nadia = await coordinator('QC', 'Nadia');
  omar = await coordinator('ON', 'Omar');
});
after(() => world.close());

const coordinator = (jurisdiction: 'QC' | 'ON', givenNames: string) =>
  enrol(world, {
    role: 'coordinator',
    jurisdiction,
    organisationId: null,
    givenNames,
    familyName: 'Example',
    email: `${givenNames.toLowerCase()}@province.example`,
  });

/** A student whose number ended by a plain fact, under a name of their own. */
async function lost(familyName: string, fact = 'dismissed'): Promise<Asked> {
  const one = await findEligible(world, fjord, { holder: helen });
  await world.db
    .updateTable('students')
    .set({ family_name: familyName })
    .where('person_id', 'in', (eb) =>
      eb.selectFrom('verifications').select('person_id').where('id', '=', one.id),
    )
    .execute();
  assert.equal((await signPlain(helen, fjord, { id: one.id, fact })).notice, 'requestSigned');
  return one;
}

const rowOf = (text: string, name: string): string =>
  text.split('<tr').find((row) => row.includes(name)) ?? assert.fail(`no row of ${name}`);

describe('a coordinator', () => {
  it('reads by name who was found not eligible, as it takes effect, and what was corrected or reviewed', async () => {
    const one = await lost('Aubert');
    assert.doesNotMatch((await nadia.get(FINDINGS)).text, /Aubert/, 'it can be undone');
    await passTime(world, 15 * MINUTE);
    const row = rowOf((await nadia.get(FINDINGS)).text, 'Aubert');
    for (const said of [
      /Fjord College/,
      /Studies ended by the institution – November 22, 2012/,
      /A number ended with it/,
    ])
      assert.match(row, said);
    assert.match((await nadia.get('/en/home')).text, /1 finding of ineligibility in the past week/);
    await one.student.post(`${one.path}/review`, { grounds: 'I was never dismissed.' });
    assert.match(rowOf((await nadia.get(FINDINGS)).text, 'Aubert'), /Review: asked by the student\./);
    await askCorrection(helen, fjord, { id: one.id });
    await makeCorrection(deputy, correctionOf(fjord, one.id));
    await passTime(world, 15 * MINUTE);
    const later = rowOf((await nadia.get(FINDINGS)).text, 'Aubert');
    assert.match(later, /Corrected on November 22, 2012: it was a mistake\. Review: changed\./);
    assert.match((await nadia.get('/en/home')).text, /1 finding of ineligibility corrected in the past week/);
    assert.match((await nadia.get('/fr/personnes-non-admissibles')).text, /Corrigée le 22 novembre 2012/);
    const two = await lost('Asselin');
    await passTime(world, 15 * MINUTE);
    await askedEarlier(world, two.id);
    await askCorrection(helen, fjord, { id: two.id, what: 'day', day: '2012-11-01' });
    await makeCorrection(deputy, correctionOf(fjord, two.id));
    await passTime(world, 15 * MINUTE);
    const other = rowOf((await nadia.get(FINDINGS)).text, 'Asselin');
    assert.match(other, /Corrected on November 22, 2012: the day is November 1, 2012\./);
  });

  it('reads nothing of who finished or died, nor once the consent is revoked', async () => {
    const done = await lost('Caron', 'finished');
    const gone = await lost('Drolet');
    await passTime(world, 15 * MINUTE);
    assert.ok(done);
    assert.match((await nadia.get(FINDINGS)).text, /Drolet/);
    const consents = (await gone.student.get('/en/consents')).text;
    await gone.student.post(
      /href="(\/en\/consents\/[\w-]+\/revoke)"/.exec(consents)?.[1] ?? assert.fail(consents),
    );
    assert.doesNotMatch((await nadia.get(FINDINGS)).text, /Caron|Drolet/);
  });

  it('of another province reads nothing of any of it, nor does anybody else', async () => {
    await lost('Emond');
    await passTime(world, 15 * MINUTE);
    assert.doesNotMatch((await omar.get(FINDINGS)).text, /Emond|Fjord/);
    assert.doesNotMatch((await omar.get(AT_WORK)).text, /Fjord|Maple/);
    assert.doesNotMatch((await omar.get('/en/home')).text, /ineligibility/);
    for (const path of [FINDINGS, AT_WORK]) assert.equal((await helen.get(path)).status, 404);
    const { id } = await world.db
      .selectFrom('decisions')
      .select('id')
      .where('fact', '=', 'find_ineligible')
      .where('status', '=', 'applied')
      .executeTakeFirstOrThrow();
    assert.doesNotMatch((await omar.get(`${FINDINGS}?before=${id}`)).text, /Fjord/);
  });

  it('goes through the findings page by page', async () => {
    await sql`
      insert into portal.decisions (verification_id, fact, reasons, note, evaluation, inputs, rule_version, signer_id,
        role, signed_at, effective_at, status, settled_at)
      select d.verification_id, d.fact, d.reasons, d.note, d.evaluation, d.inputs, d.rule_version, d.signer_id, d.role,
        d.signed_at - make_interval(days => n), d.effective_at - make_interval(days => n), 'applied',
        d.settled_at - make_interval(days => n)
      from (select d.* from portal.decisions d join portal.verifications v on v.id = d.verification_id
          where d.fact = 'find_ineligible' and d.status = 'applied' and not v.shut limit 1) d,
        generate_series(1, 45) as g (n)`.execute(world.db);
    const seen: number[] = [];
    for (let path: string | null = FINDINGS; path !== null; ) {
      const { text } = await nadia.get(path);
      seen.push((text.match(/<tr/g)?.length ?? 0) - 1);
      path = /href="([^"]*\?before=[\w-]+)"[^>]*>Earlier/.exec(text)?.[1] ?? null;
    }
    assert.deepEqual(seen.slice(0, 2), [20, 20]);
    const { n } = await world.db
      .selectFrom('decisions as d')
      .innerJoin('verifications as v', 'v.id', 'd.verification_id')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('d.fact', '=', 'find_ineligible')
      .where('d.status', 'in', ['applied', 'corrected'])
      .where('v.shut', '=', false)
      .executeTakeFirstOrThrow();
    assert.equal(
      seen.reduce((sum, one) => sum + one, 0),
      Number(n),
      'each once',
    );
  });
});

describe('institutions at work', () => {
  /** Four weeks past its last day a request is before officers too, who read of which institution and not of whom. */
  async function leavesWaiting(id: string): Promise<void> {
    const odile = await officer(world, 'Odile');
    assert.match((await odile.get(STALLED)).text, /No institution leaves a request waiting/);
    assert.doesNotMatch((await odile.get('/en/home')).text, /left waiting for weeks/);
    await world.db.updateTable('verifications').set({ due_on: '2012-10-01' }).where('id', '=', id).execute();
    const { text } = await odile.get(STALLED);
    assert.match(text, /Maple College[\s\S]*Quebec[\s\S]*1[\s\S]*2012/);
    assert.doesNotMatch(text, /Fjord|EV-/);
    assert.match(
      (await odile.get('/en/home')).text,
      /1 request that an institution has left waiting for weeks/,
    );
    assert.match((await odile.get('/fr/demandes-laissees-en-attente')).text, /Collège|Maple/);
    for (const who of [nadia, marc]) assert.equal((await who.get(STALLED)).status, 404);
  }

  /** What stands in the row of an institution, but for its name. */
  const cellsOf = async (name: string): Promise<string[]> =>
    rowOf((await nadia.get(AT_WORK)).text, name)
      .split('<td')
      .slice(1)
      .map((cell) => cell.replace(/^[^>]*>/, '').replace(/<[\s\S]*$/, ''));

  it('say what waits, what is late from the fourteenth day, and what the system did in their stead', async () => {
    const asked = await askFor(world, maple, { number: '5100001' });
    const eligible = await findEligible(world, maple, { holder: marc });
    await tellFirst(marc, maple, eligible.id);
    const other = await findEligible(world, maple, { holder: marc });
    const transfer = await askTransfer(world, other, fjord);
    const today = isoDate(world.clock.now());
    assert.deepEqual(await cellsOf('Maple College'), ['1', formatDay(today, 'en'), '0', '0', '1', '0']);
    await world.db
      .updateTable('verifications')
      .set({ due_on: '2012-11-01' })
      .where('id', '=', asked.id)
      .execute();
    await world.db
      .updateTable('transfers')
      .set({ due_on: '2012-11-01' })
      .where('id', '=', transfer.id)
      .execute();
    await runTransfers(world.deps);
    assert.deepEqual(await cellsOf('Maple College'), ['1', formatDay(today, 'en'), '1', '1', '1', '0']);
    assert.match((await nadia.get('/en/home')).text, /1 request that an institution is late with/);
    assert.doesNotMatch((await omar.get('/en/home')).text, /is late with/);
    await leavesWaiting(asked.id);
    await world.db
      .updateTable('memberships')
      .set({ status: 'suspended' })
      .where('id', '=', marc.membershipId)
      .execute();
    assert.match(rowOf((await nadia.get(AT_WORK)).text, 'Maple College'), /No DIR/);
    assert.match((await nadia.get('/fr/activite-des-etablissements')).text, /Aucun RDEE/);
  });
});

describe('the morning after', () => {
  it('a coordinator hears of it by a letter that names nobody', async () => {
    await lost('Brassard');
    await passTime(world, 15 * MINUTE);
    world.clock.advance(DAY);
    await night(world);
    const letters = (await world.mail()).filter(({ to }) => to === 'nadia@province.example');
    const [letter] = letters.filter(({ text }) => /findings? of ineligibility/.test(text));
    assert.ok(letter, 'the morning after');
    assert.doesNotMatch(letter.text, /Brassard|Fjord|EV-/);
    const omars = (await world.mail()).filter(({ to }) => to === 'omar@province.example');
    assert.ok(!omars.some(({ text }) => /ineligibility/.test(text)));
  });
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { TRAYS } from '#portal/programme/desk/rules.ts';
import { type Colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { ANSWERED, type Asked, deskOf, passTime, takePart } from '#test/programme/requests.ts';
import { findEligible, transfersOf } from '#test/programme/transfers.ts';
import { MINUTE } from '#test/world/clock.ts';
import { drawing } from '#test/world/drawing.ts';

let world: PortalWorld;
let schools: readonly { readonly id: string; readonly dir: Colleague }[];
let students: Asked[];
before(async () => {
  world = await openPortal();
  const made = [];
  for (const name of ['Fjord College', 'Maple College']) {
    const { organisationId: id, dir } = await institution(world, name);
    await takePart(world, id, dir.personId);
    made.push({ id, dir });
  }
  schools = made;
  students = [];
  for (let each = 0; each < 5; each += 1)
    students.push(await findEligible(world, at(0).id, { holder: at(0).dir }));
  // Each has named the other institution too.
  for (const [index, { student }] of students.entries()) {
    await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
    const form = { institution: at(1).id, studentNumber: `55${index}`, programme: 'Nursing' };
    assert.equal((await student.post('/en/verifications/new?in=QC', form)).status, 303);
  }
});
after(() => world.close());

const at = (index: number) => schools[index] ?? assert.fail();
const dirOf = (id: string) => schools.find((one) => one.id === id)?.dir ?? assert.fail();

/** What somebody has in force or under way, as it stands now. */
async function standingOf({ id }: Asked) {
  const { person_id: personId } = await world.db
    .selectFrom('verifications')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const files = await world.db
    .selectFrom('verifications')
    .select(['id', 'organisation_id', 'status', 'revision', 'pending_id'])
    .where('person_id', '=', personId)
    .execute();
  const transfer = await world.db
    .selectFrom('transfers')
    .selectAll()
    .where('person_id', '=', personId)
    .where('status', 'in', ['asked', 'handed_out'])
    .executeTakeFirst();
  const places = await world.db
    .selectFrom('student_places')
    .select(['id', 'organisation_id'])
    .where('person_id', '=', personId)
    .execute();
  return { files, transfer, places };
}

/** Something that befalls a student's transfer, or is tried to; answers what went well. */
async function act(asked: Asked, kind: string): Promise<string | null> {
  const { files, transfer, places } = await standingOf(asked);
  const eligible = files.find(({ status }) => status === 'eligible');
  const came = files.find(({ id }) => id === transfer?.to_id);
  if (kind === 'ask') {
    const place = places.find(({ organisation_id }) => organisation_id !== eligible?.organisation_id);
    if (eligible === undefined || place === undefined) return null;
    const path = `/en/verifications/new/${place.id}`;
    await asked.student.post(path, { ...ANSWERED, transferFrom: eligible.id });
    return (await asked.student.post(`${path}/check`, { mayPass: 'yes' })).notice;
  }
  if (transfer === undefined) return null;
  const from = transfersOf(transfer.from_organisation_id, transfer.id);
  const former = dirOf(transfer.from_organisation_id);
  if (kind === 'hand out') return (await former.post(from, { seen: 'whole' })).notice;
  if (kind === 'keep') return (await former.post(`${from}/keep`, { reason: 'not_our_student' })).notice;
  if (kind === 'withdraw')
    return (await asked.student.post(`/en/verifications/${transfer.from_id}/withdraw-transfer`)).notice;
  if (came === undefined) return null;
  const to = deskOf(came.organisation_id, came.id);
  const recent = dirOf(came.organisation_id);
  const form = { revision: String(came.revision) };
  if (kind === 'accept') return (await recent.post(to, { ...form, seen: 'yes' })).notice;
  if (kind === 'undo') return (await recent.post(`${to}/action`, { ...form, do: 'undo' })).notice;
  return (await recent.post(`${to}/decline`, { ...form, reason: 'not_registered' })).notice;
}

const ACTS = ['ask', 'ask', 'ask', 'hand out', 'hand out', 'hand out', 'accept', 'accept', 'accept'] as const;
const SELDOM = ['keep', 'withdraw', 'undo', 'decline'] as const;

/** Draws until something can be tried. */
async function actOf(draw: (most: number) => number): Promise<string> {
  for (;;) {
    const kinds = draw(3) === 0 ? SELDOM : ACTS;
    const student = students[draw(students.length)] ?? assert.fail();
    const notice = await act(student, kinds[draw(kinds.length)] ?? 'ask');
    if (notice !== null) return notice;
  }
}

/** What a tab says, and how many rows its page shows. */
async function rowsOf(visitor: Colleague, address: string) {
  const { text } = await visitor.get(address);
  const told = /aria-current="page">[^<]*<span class="tab-count">(\d+)/.exec(text)?.[1];
  const table = /<table.*<\/table>/s.exec(text)?.[0] ?? '';
  const ids = new Set([...table.matchAll(/(?:requests|transfers)\/([0-9a-f-]{36})/g)].map(([, id]) => id));
  return { told: Number(told ?? assert.fail(text)), shown: ids.size };
}

/** The counts as they are kept, and as they are counted. */
async function countsOf() {
  const kept = await sql<object>`
    select organisation_id, status, n from portal.verification_counts where n <> 0 order by 1, 2`.execute(
    world.db,
  );
  const real = await sql<object>`
    select organisation_id, status, count(*)::integer as n
    from portal.verifications where not shut group by 1, 2 order by 1, 2`.execute(world.db);
  return { kept: kept.rows, real: real.rows };
}

/** A month passes for what counts against asking too often. */
const forgetAsking = async (): Promise<void> => {
  for (const table of ['verifications', 'transfers'])
    await sql`update ${sql.table(`portal.${table}`)} set asked_at = asked_at - interval '31 days'`.execute(
      world.db,
    );
};

it('a tab counts what its list shows, whatever befell transfers to and fro', async () => {
  const draw = drawing(20_121_130);
  const well = new Set<string | null>();
  for (let round = 0; round < 192; round += 1) {
    well.add(await actOf(draw));
    if (round % 8 !== 7) continue;
    await passTime(world, 15 * MINUTE);
    await forgetAsking();
    if (round % 24 !== 23) continue;
    const { kept, real } = await countsOf();
    assert.deepEqual(kept, real, `after ${round + 1} acts`);
    for (const { id, dir } of schools) {
      for (const tab of ['out', 'in']) {
        const { told, shown } = await rowsOf(dir, `${transfersOf(id)}?tab=${tab}`);
        assert.equal(told, shown, `${tab} after ${round + 1} acts`);
      }
      for (const tray of TRAYS) {
        const { told, shown } = await rowsOf(dir, `${deskOf(id)}?tray=${tray}`);
        assert.equal(told, shown, `${tray} after ${round + 1} acts`);
      }
    }
    await oneNumber();
  }
  const expected =
    'transferAsked fileHandedOut fileKept transferWithdrawn transferAccepted signatureUndone transferDeclined';
  assert.deepEqual(
    expected.split(' ').filter((notice) => !well.has(notice)),
    [],
    'the walk comes by every act',
  );
  const back = await world.db
    .selectFrom('transfers')
    .select('id')
    .where('status', '=', 'accepted')
    .where('organisation_id', '=', at(0).id)
    .execute();
  assert.ok(back.length > 0, 'somebody came back');
});

/** Whatever two institutions do, nobody is without a number, nor has two. */
async function oneNumber(): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(e.number)::integer as n from portal.students s
    left join portal.evns e on e.person_id = s.person_id and e.status = 'live'
    group by s.person_id`.execute(world.db);
  assert.deepEqual([...new Set(rows.map(({ n }) => n))], [1]);
}

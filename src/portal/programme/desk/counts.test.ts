import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import {
  ANSWERED,
  type Asked,
  askFor,
  deskOf,
  passTime,
  signEligible,
  takePart,
  takeUp,
} from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';
import { drawing } from '#test/world/drawing.ts';
import { TRAYS } from './rules.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
let dir: Colleague;
let student: Asked[];
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
  student = [];
  for (let each = 0; each < 8; each += 1) student.push(await askFor(world, fjord, { number: `6${each}` }));
});
after(() => world.close());

/** The latest request of a student, and their latest consent. */
async function latestOf({ id }: Asked) {
  const { person_id, place_id } = await world.db
    .selectFrom('verifications')
    .select(['person_id', 'place_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const latest = world.db
    .selectFrom('verifications')
    .select(['id', 'revision', 'consent_id'])
    .where('person_id', '=', person_id)
    .orderBy('asked_at', 'desc')
    .orderBy('revision', 'desc');
  return { ...(await latest.executeTakeFirstOrThrow()), place: place_id };
}

/** Something that befalls a student's latest request, or is tried to. */
async function act(asked: Asked, kind: number): Promise<void> {
  const { id, revision, consent_id, place } = await latestOf(asked);
  const at = deskOf(fjord, id);
  const form = { revision: String(revision) };
  const kinds = [
    () => noor.post(deskOf(fjord), { chosen: id }),
    () => noor.post(deskOf(fjord), { chosen: id }),
    () => noor.post(deskOf(fjord), { chosen: id }),
    () =>
      noor.post(`${at}/not-eligible`, {
        ...form,
        reasons: 'part_time',
        override: 'Two of the courses do not count.',
      }),
    () => noor.post(at, { ...form, seen: 'yes', override: 'Seen and compared.' }),
    () =>
      noor.post(`${at}/not-eligible`, {
        ...form,
        reasons: 'part_time',
        override: 'Two of the courses do not count.',
      }),
    () => noor.post(`${at}/question`, { ...form, question: 'Why?' }),
    () => noor.post(`${at}/not-our-student`, form),
    () => asked.student.post(`/en/verifications/${id}/cancel`),
    () => asked.student.post(`/en/consents/${consent_id}/revoke`),
    async () => {
      await asked.student.post(`/en/verifications/new/${place}`, ANSWERED);
      return asked.student.post(`/en/verifications/new/${place}/check`);
    },
  ];
  const { status } = (await kinds[kind % kinds.length]?.()) ?? assert.fail();
  assert.ok(status < 500, String(status));
}

/** What a tray's tab says, and how many rows its page shows. */
async function trayOf(visitor: Colleague, tray: string) {
  const { text } = await visitor.get(`${deskOf(fjord)}?tray=${tray}`);
  const tab = /aria-current="page">[^<]*<span class="tab-count">(\d+)/.exec(text)?.[1];
  const ids = new Set(
    [...text.matchAll(/href="[^"]*requests\/([0-9a-f-]{36})\?tray/g)].flatMap(([, id]) =>
      id === undefined ? [] : [id],
    ),
  );
  return { told: Number(tab ?? assert.fail(text)), shown: ids.size };
}

it('a tab counts what its list shows, whatever befell the requests', async () => {
  const draw = drawing(20_121_129);
  const seen = new Set<number>();
  for (let round = 0; round < 160; round += 1) {
    await act(student[draw(student.length)] ?? assert.fail(), draw(11));
    if (round % 8 === 7) await passTime(world, 15 * MINUTE);
    if (round % 20 !== 19) continue;
    for (const visitor of [noor, dir])
      for (const tray of TRAYS) {
        const { told, shown } = await trayOf(visitor, tray);
        assert.equal(told, shown, `${tray} after ${round + 1} acts`);
        if (tray === 'decided') seen.add(told);
      }
  }
  const { n } = await world.db
    .selectFrom('verifications')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('shut', '=', true)
    .where('status', 'in', ['ineligible', 'closed', 'consent_revoked'])
    .executeTakeFirstOrThrow();
  assert.ok(Number(n) > 0 && seen.size > 1, 'the walk comes by decided files that are shut');
});

it('what is signed lies in its own tray alone, and a filter leaves the numbers of the trays as they are', async () => {
  await passTime(world, 15 * MINUTE);
  const ready = await askFor(world, fjord, { number: '69' });
  await takeUp(noor, fjord, ready.id);
  const traysWith = async () => {
    const pages = await Promise.all(
      TRAYS.map(async (tray) => [tray, (await noor.get(`${deskOf(fjord)}?tray=${tray}`)).text] as const),
    );
    return pages.flatMap(([tray, text]) => (text.includes(`/requests/${ready.id}?tray`) ? [tray] : []));
  };
  assert.deepEqual(await traysWith(), ['mine', 'open']);
  const before = await Promise.all(['mine', 'open'].map((tray) => trayOf(noor, tray)));
  await signEligible(noor, fjord, ready.id);
  assert.deepEqual(await traysWith(), ['signed']);
  const signed = await Promise.all(['mine', 'open'].map((tray) => trayOf(noor, tray)));
  assert.deepEqual(
    signed.map(({ told }) => told),
    before.map(({ told }) => told - 1),
  );
  const { text } = await noor.get(`${deskOf(fjord)}?tray=signed&q=nobody`);
  assert.match(text, /Signed, not yet in effect <span class="tab-count">1</);
  assert.match(text, /count all requests, also those that your filter leaves out/);
  assert.match(text, /No request matches/);
  assert.doesNotMatch((await noor.get(`${deskOf(fjord)}?tray=signed`)).text, /count all requests/);
});

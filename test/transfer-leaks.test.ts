import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deleteTriesBefore } from '#kernel/throttles/store.ts';
import { minutes } from '#kernel/time.ts';
import { openPortal, type PortalWorld, type Visitor } from '#test/portal/portal.ts';
import { officer } from '#test/portal/portal-queue.ts';
import {
  assertUnmarked,
  keptLog,
  pagesOf,
  type School,
  schoolOfTwo,
  staffOf,
} from '#test/programme/marks.ts';
import { type Asked, askFor, deskOf, passTime, signEligible, takeUp } from '#test/programme/requests.ts';
import {
  askTransfer,
  handOutFile,
  revisionToDecline,
  signAccept,
  transferOf,
  transfersOf,
} from '#test/programme/transfers.ts';
import { testClock } from '#test/world/clock.ts';

// Of a transfer the new institution sees nothing before it is handed out, the former one nothing of what the new one has
// on file, and nobody else anything: students bear marks that nothing else does, one in every state of a transfer.

const STATES = [
  'asked',
  'refused',
  'handed_out',
  'signed',
  'accepted',
  'declined',
  'withdrawn',
  'revoked',
] as const;
type State = (typeof STATES)[number];

/** In which of them the new institution has a file that it may look at. */
const ARRIVED: ReadonlySet<State> = new Set([
  'handed_out',
  'signed',
  'accepted',
  'declined',
  'withdrawn',
  'revoked',
]);

interface Marked extends Asked {
  readonly state: State;
  readonly name: string;
  /** What both institutions may read of them, and what stands at one of the two alone. */
  readonly marks: Readonly<Record<'both' | 'former' | 'recent', readonly string[]>>;
}

const { log, lines } = keptLog();
let world: PortalWorld;
let former: School;
let recent: School;
let third: School;
let marked: Marked[];
before(async () => {
  world = await openPortal({}, testClock(), log);
  [former, recent, third] = [
    await schoolOfTwo(world, 'Aurora College'),
    await schoolOfTwo(world, 'Boreal College'),
    await schoolOfTwo(world, 'Cove College'),
  ];
  const all: { readonly asked: Asked; readonly state: State; readonly index: number }[] = [];
  for (const [index, state] of STATES.entries()) all.push({ asked: await eligible(index), state, index });
  await passTime(world, minutes(16));
  marked = [];
  for (const { asked, state, index } of all) {
    await befalls(asked, state, index);
    marked.push({
      ...asked,
      state,
      name: `Zyq${letterOf(index)}wark`,
      marks: { both: [], former: [], recent: [] },
    });
  }
  await passTime(world, minutes(16));
  for (const one of marked.filter(({ state }) => state === 'signed'))
    await signAccept(recent.dir, recent.id, await toOf(one));
  await world.deps.jobs.drain();
  marked = await Promise.all(
    marked.map(async (one, index) => ({ ...one, marks: await marksOf(one, index) })),
  );
});
after(() => world.close());

const letterOf = (index: number): string => 'abcdefghij'.charAt(index);
const numberOf = (index: number, at: 'former' | 'recent'): string =>
  `${at === 'former' ? 7171 : 8181}${index + 10}717`;
/** The one campus of the two that a student names, at either institution. */
const campusAt = ({ campuses }: School, index: number): string => campuses[index % 2] ?? assert.fail();
const toOf = async ({ id }: Asked): Promise<string> =>
  (await transferOf(world, id)).to_id ?? assert.fail('not handed out');

/** A student with marks, found eligible in a quarter of an hour. */
async function eligible(index: number): Promise<Asked> {
  const letter = letterOf(index);
  await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
  const asked = await askFor(world, former.id, {
    number: numberOf(index, 'former'),
    campus: campusAt(former, index),
    details: {
      familyName: `Zyq${letter}wark`,
      givenNames: `Vuk${letter}xim`,
      clientId: `98${index + 10}5353`,
      dateOfBirth: `${1941 + index}-03-07`,
    },
  });
  await takeUp(former.dir, former.id, asked.id);
  await signEligible(former.dir, former.id, asked.id);
  return asked;
}

/** Each student's transfer comes to another state. */
async function befalls(asked: Asked, state: State, index: number): Promise<void> {
  await deleteTriesBefore(world.db, 'network:', new Date(world.clock.now().getTime() + 1));
  const claimed = await asked.student.post('/en/verifications/new?in=QC', {
    institution: recent.id,
    campus: campusAt(recent, index),
    studentNumber: numberOf(index, 'recent'),
    programme: `Zxprogramme${letterOf(index)}`,
  });
  assert.equal(claimed.status, 303, claimed.text);
  const transfer = await askTransfer(world, asked, recent.id);
  const note = `Zxnote${letterOf(index)}`;
  if (state === 'refused') {
    const kept = await former.dir.post(`${transfersOf(former.id, transfer.id)}/keep`, {
      reason: 'other',
      note,
    });
    assert.equal(kept.notice, 'fileKept');
  }
  if (!ARRIVED.has(state)) return;
  const toId = await handOutFile(world, former.dir, transfer);
  if (state === 'accepted')
    assert.equal((await signAccept(recent.dir, recent.id, toId)).notice, 'transferAccepted');
  if (state === 'declined') {
    const path = `${deskOf(recent.id, toId)}/decline`;
    const revision = await revisionToDecline(recent.dir, path);
    assert.equal(
      (await recent.dir.post(path, { revision, reason: 'other', note })).notice,
      'transferDeclined',
    );
  }
  if (state === 'withdrawn')
    assert.equal((await asked.student.post(`${asked.path}/withdraw-transfer`)).notice, 'transferWithdrawn');
  if (state === 'revoked') {
    const { consent_id } = await world.db
      .selectFrom('verifications')
      .select('consent_id')
      .where('id', '=', asked.id)
      .executeTakeFirstOrThrow();
    assert.equal((await asked.student.post(`/en/consents/${consent_id}/revoke`)).notice, 'consentRevokedNow');
  }
}

/** The numbers that came of a request, as pages show them and as they are kept. */
async function evnsOf(verificationId: string | null): Promise<string[]> {
  if (verificationId === null) return [];
  const rows = await world.db
    .selectFrom('evns')
    .select('number')
    .where('verification_id', '=', verificationId)
    .execute();
  return rows.flatMap(({ number }) => [number, number.replace(/^(...)(...)(....)$/, '$1 $2 $3')]);
}

async function marksOf({ id, state }: Marked, index: number): Promise<Marked['marks']> {
  const letter = letterOf(index);
  const year = 1941 + index;
  const note = `Zxnote${letter}`;
  const { to_id: toId } = await transferOf(world, id);
  return {
    both: [
      `Zyq${letter}wark`,
      `Vuk${letter}xim`,
      `98${index + 10}5353`,
      `${year}-03-07`,
      `March 7, ${year}`,
      `7 mars ${year}`,
    ],
    former: [numberOf(index, 'former'), ...(state === 'refused' ? [note] : []), ...(await evnsOf(id))],
    recent: [
      numberOf(index, 'recent'),
      `Zxprogramme${letter}`,
      ...(state === 'declined' ? [note] : []),
      ...(await evnsOf(toId)),
    ],
  };
}

/** What somebody may read of a student: nothing, or what is of their institution and campus. */
function allowed(at: School | null, visitor: Visitor, one: Marked): readonly string[] {
  const index = marked.indexOf(one);
  const within = at !== null && (visitor === at.dir || at.signatories[index % 2] === visitor);
  if (!within || at === third) return [];
  const { both, former: there, recent: here } = one.marks;
  if (at === former) return one.state === 'revoked' ? [] : [...both, ...there];
  return ARRIVED.has(one.state) ? [...both, ...here] : [];
}

async function everybody(): Promise<{ who: string; at: School | null; visitor: Visitor }[]> {
  return [
    ...[former, recent, third].flatMap((at, index) =>
      [at.dir, ...at.signatories].map((visitor, one) => ({ who: `${one} of school ${index}`, at, visitor })),
    ),
    { who: 'officer', at: null, visitor: await officer(world, 'Odile') },
    { who: 'administrator', at: null, visitor: await staffOf(world, 'administrator') },
    { who: 'coordinator', at: null, visitor: await staffOf(world, 'coordinator') },
  ];
}

const allMarks = ({ marks }: Marked): string[] => [...marks.both, ...marks.former, ...marks.recent];

describe('of a transfer', () => {
  it('stands on no page what its reader may not know, wherever links lead', async () => {
    for (const { who, at, visitor } of await everybody()) {
      const pages = await pagesOf(world, visitor);
      for (const [address, text] of pages)
        for (const one of marked) {
          // Who opened what stays on its own list, by name, though the file is shut.
          const opened = at === former && visitor === at.dir && /\/(readings|consultations)/.test(address);
          const may = opened ? one.marks.both.slice(0, 2) : allowed(at, visitor, one);
          const plain = text.replaceAll('\u00a0', ' ');
          const found = allMarks(one).filter((mark) => plain.includes(mark) && !may.includes(mark));
          assert.deepEqual(found, [], `${who} reads of one who is ${one.state} on ${address}`);
        }
      const all = [...pages.values()].join();
      for (const one of marked.filter(({ state }) => !['withdrawn', 'revoked'].includes(state)))
        assert.equal(all.includes(one.name), allowed(at, visitor, one).length > 0, `${who}, ${one.state}`);
    }
  });

  it('another student reads nothing', async () => {
    const [reader, ...others] = marked;
    assert.ok(reader);
    for (const one of others) {
      const toId = (await transferOf(world, one.id)).to_id;
      for (const path of [
        one.path,
        `${one.path}/withdraw-transfer`,
        ...(toId === null ? [] : [`/en/verifications/${toId}`]),
      ])
        assert.equal((await reader.student.get(path)).status, 404, path);
      assert.equal((await reader.student.post(`${one.path}/withdraw-transfer`)).status, 404);
    }
  });

  it('no address answers who is not concerned, and no form of it is taken', async () => {
    for (const { who, at, visitor } of await everybody()) {
      if (at === null) continue;
      for (const one of marked) {
        const transfer = await transferOf(world, one.id);
        const index = marked.indexOf(one);
        const within = visitor === at.dir || at.signatories[index % 2] === visitor;
        const addresses: readonly string[] = [
          ...(at === former && within
            ? []
            : [transfersOf(at.id, transfer.id), `${transfersOf(at.id, transfer.id)}/keep`]),
          ...(at === former && within ? [] : [deskOf(at.id, one.id)]),
          ...(transfer.to_id === null || (at === recent && within)
            ? []
            : [
                deskOf(at.id, transfer.to_id),
                `${deskOf(at.id, transfer.to_id)}/decline`,
                `${deskOf(at.id, transfer.to_id)}/periods`,
              ]),
        ];
        for (const path of addresses) {
          assert.equal((await visitor.get(path)).status, 404, `${who}, ${one.state}, ${path}`);
          assert.equal((await visitor.post(path, { revision: '0', seen: 'yes' })).status, 404, path);
        }
      }
    }
  });

  it('each tab counts the rows that its reader may see', async () => {
    for (const at of [former, recent, third])
      for (const visitor of [at.dir, ...at.signatories])
        for (const tab of ['out', 'in']) {
          const { text } = await visitor.get(`${transfersOf(at.id)}?tab=${tab}`);
          const told = /aria-current="page">[^<]*<span class="tab-count">(\d+)/.exec(text)?.[1];
          const table = /<table.*<\/table>/s.exec(text)?.[0] ?? '';
          assert.equal(told, String([...table.matchAll(/<a /g)].length), tab);
        }
  });

  it('no mark stands in a mail, a job, the log or the audit log', async () => {
    // Institutions are written to once an hour is over.
    await passTime(world, minutes(61));
    const words = marked.flatMap(allMarks);
    await assertUnmarked(world, lines, { words, mail: /transfer/i, event: 'transfer.accepted' });
  });
});

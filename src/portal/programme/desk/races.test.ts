import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { COUNTS, VERIFICATIONS } from '#portal/programme/verifications/names-store.ts';
import { type Colleague, colleague, institution } from '#test/portal/institution.ts';
import { openPortal, type PortalWorld } from '#test/portal/portal.ts';
import { type Asked, askFor, deskOf, passTime, takePart, takeUp } from '#test/programme/requests.ts';
import { MINUTE } from '#test/world/clock.ts';

let world: PortalWorld;
let fjord: string;
let noor: Colleague;
let dir: Colleague;
before(async () => {
  world = await openPortal();
  const made = await institution(world);
  fjord = made.organisationId;
  dir = made.dir;
  await takePart(world, fjord, dir.personId);
  noor = await colleague(world, fjord, 'signatory');
});
after(() => world.close());

const fileOf = (id: string) =>
  world.db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Signatures that wait for nothing: no request bears them, and nothing will ever settle them. */
const listLost = () =>
  world.db
    .selectFrom('decisions as d')
    .leftJoin('verifications as v', 'v.pending_id', 'd.id')
    .select('d.id')
    .where('d.status', '=', 'signed')
    .where('v.id', 'is', null)
    .execute();

/** Signs a request in a transaction that is still open. */
async function signIn(tx: PortalWorld['db'], id: string): Promise<void> {
  const { revision } = await tx
    .selectFrom('verifications')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const now = world.clock.now();
  const signer = { personId: noor.personId, role: 'signatory', signedAt: now } as const;
  const judgement = { evaluation: {}, inputs: {} } as Parameters<typeof sign>[1][number]['judgement'];
  const signature = {
    fact: 'find_eligible',
    reasons: [],
    note: '',
    overrideReason: null,
    seen: false,
    judgement,
    effectiveAt: now,
  } as const;
  const signed = await sign(tx, [{ ...signature, verificationId: id, revision }], {
    ...signer,
    batchId: null,
  });
  assert.equal(signed.length, 1);
}

/** The counts as they are kept, and as they are counted. */
async function countsOf() {
  const kept = await sql<object>`
    select organisation_id, line, campus_key, status, n from ${COUNTS}
    where n <> 0 order by 1, 2, 3, 4`.execute(world.db);
  const real = await sql<object>`
    select organisation_id, line, coalesce(campus_id, '00000000-0000-0000-0000-000000000000') as campus_key, status,
      count(*)::integer as n
    from ${VERIFICATIONS} where not shut group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(world.db);
  return { kept: kept.rows, real: real.rows };
}

describe('whatever befalls a request at once', () => {
  const cancel = ({ student, path }: Asked) => student.post(`${path}/cancel`);
  const revoke = async ({ student, id }: Asked) => {
    const { consent_id } = await fileOf(id);
    return student.post(`/en/consents/${consent_id}/revoke`);
  };

  it('overtakes a signature that is written while it waits', async () => {
    for (const [number, act] of [
      ['71', cancel],
      ['72', revoke],
    ] as const) {
      const asked = await askFor(world, fjord, { number });
      await takeUp(noor, fjord, asked.id);
      let done: Promise<{ readonly status: number }> | undefined;
      await world.db.transaction().execute(async (tx) => {
        await signIn(tx, asked.id);
        done = act(asked);
        await setTimeout(400);
      });
      assert.equal((await done)?.status, 303);
      const { status, pending_id } = await fileOf(asked.id);
      assert.deepEqual({ status, pending_id }, { status: 'cancelled', pending_id: null });
      assert.deepEqual(await listLost(), [], number);
    }
  });

  it('keeps the counts as the requests are, on a walk of many facts', async () => {
    const all: Asked[] = [];
    for (let each = 0; each < 4; each += 1) all.push(await askFor(world, fjord, { number: `8${each}` }));
    let seed = 20_121_122;
    const draw = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * most);
    };
    const step = async ({ id, student, path }: Asked) => {
      const at = deskOf(fjord, id);
      const revision = String((await fileOf(id)).revision);
      const kinds = [
        () => noor.post(deskOf(fjord), { chosen: id }),
        () => noor.post(`${at}/action`, { do: 'put_back', revision }),
        () => dir.post(`${at}/action`, { do: 'take', revision }),
        () => noor.post(`${at}/question`, { revision, question: 'Why?' }),
        () => student.post(`${path}/answer`, { answer: 'So.' }),
        () => noor.post(`${at}/action`, { do: 'resume', revision }),
        () => noor.post(at, { revision, seen: 'yes', override: 'Seen and compared.' }),
        () =>
          noor.post(`${at}/not-eligible`, {
            revision,
            reasons: 'part_time',
            override: 'Two of the courses do not count.',
          }),
        () => dir.post(`${at}/action`, { do: 'undo', revision }),
        () => noor.post(deskOf(fjord), { chosen: id }),
      ];
      const { status } = (await kinds[draw(kinds.length)]?.()) ?? assert.fail();
      assert.ok(status < 500, String(status));
    };
    for (let round = 0; round < 25; round += 1) {
      await Promise.all([0, 1, 2].map(() => step(all[draw(all.length)] ?? assert.fail())));
      if (round % 8 === 7) await passTime(world, 15 * MINUTE);
    }
    const { kept, real } = await countsOf();
    assert.deepEqual(kept, real);
    assert.deepEqual(await listLost(), []);
  });
});

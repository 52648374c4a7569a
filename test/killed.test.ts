import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { verifyChain } from '#kernel/audit/verify.ts';
import { systemClock } from '#kernel/clock.ts';
import { type Database, openDatabase } from '#kernel/db/database.ts';
import { addMs, hours, minutes } from '#kernel/time.ts';
import { settleInvented } from '#portal/office/settlement/settle.ts';
import { addFirstLine } from '#portal/programme/lines/first.ts';
import { playRequests } from '#portal/programme/settlement/play.ts';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { listFiles } from '#portal/programme/verifications/file-store.ts';
import { loadAllJudged } from '#portal/programme/verifications/judge/load-all.ts';
import type { PortalTables } from '#portal/tables.ts';
import { portVariables } from '#test/world/ports.ts';
import { type Server, startPostgres } from '#test/world/postgres.ts';
import { type Running, ready, run } from '#test/world/process.ts';
import { createDatabase, databaseUrl } from '#test/world/server.ts';
import { inventCountry } from '../src/demo/country/country.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-killed-'));
let server: Server;
let database: Database;
let running: Running | null = null;
before(async () => {
  server = await startPostgres();
  await createDatabase(server.url, 'killed');
  const migrated = run(['migrate'], env());
  assert.equal(await migrated.ended, 0, migrated.output());
  database = await openDatabase({ kind: 'postgres', url: env().DATABASE_URL, connections: 2 });
});
after(async () => {
  running?.child.kill('SIGKILL');
  await running?.ended;
  await database?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ DATABASE_URL: databaseUrl(server.url, 'killed'), DATA_DIR: folder });
const tables = () => database.schema<PortalTables>('portal');

/** Of those whom the invented country found eligible, as many signatures whose time came five minutes ago. */
async function signAll(now: Date): Promise<number> {
  const [claimedAt, signedAt] = [addMs(now, -hours(1)), addMs(now, -minutes(20))];
  const country = () => {
    const invented = inventCountry(now);
    const requests = invented.requests.flatMap((request) => {
      const [claim, decision] = request.steps;
      const isPlain = claim?.kind === 'claim' && decision?.kind === 'sign' && request.steps.length === 2;
      const isFound = isPlain && decision.fact === 'find_eligible' && decision.overrideReason === null;
      return isFound && !decision.undone ? [{ ...request, steps: [{ ...claim, at: claimedAt }] }] : [];
    });
    return { ...invented, requests };
  };
  await addFirstLine({ db: tables(), clock: systemClock });
  const config = { production: false, demo: true, filesFolder: join(folder, 'files') };
  await settleInvented(
    { db: tables(), config } as Parameters<typeof settleInvented>[0],
    country,
    playRequests,
  );
  const held = await tables()
    .selectFrom('verifications')
    .select(['id', 'holder_id', 'organisation_id'])
    .where('status', '=', 'in_progress')
    .execute();
  let count = 0;
  for (const [holder, theirs] of Map.groupBy(held, (one) => one.holder_id))
    await tables()
      .transaction()
      .execute(async (tx) => {
        const files = await listFiles(
          tx,
          theirs.map(({ id }) => id),
        );
        const judged = await loadAllJudged(tx, theirs[0]?.organisation_id ?? '', files);
        const signatures = files.map(({ id, revision }) => {
          const judgement = judged.get(id)?.judgement;
          assert.ok(judgement && holder);
          const said = {
            fact: 'find_eligible',
            reasons: [],
            note: '',
            overrideReason: null,
            seen: false,
          } as const;
          return { ...said, verificationId: id, revision, judgement, effectiveAt: addMs(now, -minutes(5)) };
        });
        const signer = { personId: holder ?? '', role: 'signatory' as const, batchId: null };
        count += (await sign(tx, signatures, { ...signer, signedAt })).length;
      });
  assert.equal(count, held.length);
  return count;
}

const countApplied = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from portal.decisions where status = 'applied'`.execute(database.root);
  return rows[0]?.n ?? 0;
};

/** Starts the system, and ends it as a cut of the power does once more than so many signatures have taken effect. */
async function startUntil(more: number): Promise<number> {
  const ports = await portVariables();
  running = run(['serve'], { ...env(), ...ports });
  await ready(running, `http://localhost:${ports.PORTAL_PORT}`);
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(2))
    if ((await countApplied()) > more) break;
  running.child.kill('SIGKILL');
  await running.ended;
  return countApplied();
}

/** The sweep of a start may have been the killed one's, and the next is a minute later. */
const PATIENCE = 200_000;

test('signatures take effect once, however often the system dies while they do', async () => {
  const all = await signAll(systemClock.now());
  assert.ok(all > 1000, `${all}`);
  let applied = 0;
  let cuts = 0;
  while (applied < all) {
    const before = applied;
    applied = await startUntil(before);
    assert.ok(applied > before, 'goes on where it was');
    if (applied < all) cuts += 1;
  }
  assert.ok(cuts > 0, 'was it cut in the middle?');
  const { rows } = await sql<Told>`
    select v.reference, v.status,
      (select count(*) from portal.verification_facts f where f.verification_id = v.id and f.fact = 'find_eligible') as facts,
      (select count(*) from portal.evns e where e.verification_id = v.id) as numbers,
      (select count(*) from portal.audit_events a
        where a.subject = 'verification:' || v.id and a.action = 'verification.found_eligible') as events
    from portal.verifications v`.execute(database.root);
  assert.equal(rows.length, all);
  assert.deepEqual(
    rows.filter((row) => !isOnce(row)),
    [],
  );
  const { rows: counts } = await sql<{ n: number }>`
    select sum(n)::integer as n from portal.verification_counts where status = 'eligible'`.execute(
    database.root,
  );
  assert.equal(counts[0]?.n, all);
  assert.equal((await verifyChain(tables())).kind, 'intact');
});

interface Told {
  readonly reference: string;
  readonly status: string;
  readonly facts: string;
  readonly numbers: string;
  readonly events: string;
}

const isOnce = ({ status, facts, numbers, events }: Told): boolean =>
  status === 'eligible' && [facts, numbers, events].every((count) => Number(count) === 1);

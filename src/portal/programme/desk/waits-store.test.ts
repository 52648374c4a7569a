import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '#kernel/db/database.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { pinsToIssue } from '#portal/institution/people/waits-store.ts';
import { toAnswer } from '#portal/programme/asking/waits-store.ts';
import { unreadMessages } from '#portal/programme/messages/threads-store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { answered, held, newInScope, newRequests } from './waits-store.ts';

let database: Database;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

/** How PostgreSQL finds what waits at a place, by a plan for any values, as it keeps it after some uses. */
async function planOf(rows: WaitQuery): Promise<string> {
  const db = database.schema<PortalTables>('portal');
  const asked = db
    .selectFrom(rows(db.withoutPlugins(), new Date()).as('w'))
    .where('w.place', 'in', ['one', 'one two'])
    .select(({ fn }) => fn.countAll().as('count'))
    .compile();
  const values = asked.parameters
    .map((value) => `'${value instanceof Date ? value.toISOString() : value}'`)
    .join(', ');
  return database.root.connection().execute(async (connection) => {
    await sql`set enable_seqscan = off`.execute(connection);
    await sql`set plan_cache_mode = force_generic_plan`.execute(connection);
    await sql`prepare waits as ${sql.raw(asked.sql)}`.execute(connection);
    const told = await sql<Record<string, string>>`explain execute waits(${sql.raw(values)})`.execute(
      connection,
    );
    await sql`deallocate waits`.execute(connection);
    return told.rows.flatMap((row) => Object.values(row)).join('\n');
  });
}

it('what waits at an institution, or for a student, is found by its place, however much waits elsewhere', async () => {
  const indexes = [
    [newRequests, 'verifications_new'],
    [held, 'verifications_in_hand'],
    [answered, 'verifications_in_hand'],
    [newInScope, 'memberships_own_place'],
    [pinsToIssue, 'nominations_place'],
    [toAnswer, 'verifications_asked'],
    [unreadMessages, 'messages_own_place'],
  ] as const;
  for (const [rows, index] of indexes) assert.match(await planOf(rows), new RegExp(`\\b${index}\\b`), index);
});

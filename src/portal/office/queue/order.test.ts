import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Database, Db } from '#kernel/db/database.ts';
import { TRAYS } from '#portal/office/trays/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { type Asked, findPlace, listTray, type Waiting } from './store.ts';

const NOW = new Date('2012-11-22T19:00:00Z');
const AT_ONCE = 3;

/** Days ago of everything that may have happened to a nomination; of some, nothing has. */
const ago = fc.integer({ min: 1, max: 60 });
const nomination = fc.record({
  status: fc.constantFrom('invited', 'completed', 'received', 'approved', 'pin_issued', 'refused'),
  created: ago,
  completed: fc.option(ago),
  received: fc.option(ago),
  decided: fc.option(ago),
  printed: ago,
  posted: fc.option(ago),
});

describe('the order of the queue', () => {
  let database: Database;
  let db: Db<PortalTables>;
  before(async () => {
    database = await openTestDatabase();
    db = database.schema<PortalTables>('portal');
    await run(
      `insert into portal.organisations (name_en, name_fr, jurisdiction, created_at) values ('A', 'A', 'ON', now())`,
    );
    await run(`insert into portal.persons (given_names, family_name, email, locale, created_at)
      values ('Odile', 'Officer', 'o@example.ca', 'en', now())`);
  });
  beforeEach(clear);
  after(() => database.close());

  it('is that of the date shown, from the first line to the last, whatever happened when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nomination, { maxLength: 12 }), async (all) => {
        await clear();
        for (const [n, one] of all.entries()) await add(one, n);
        for (const tray of TRAYS) {
          const pages = await walk({ tray, search: { kind: 'none' }, after: null, now: NOW });
          const whole = await listTray(db, { tray, search: { kind: 'none' }, after: null, now: NOW }, 100);
          assert.deepEqual(
            pages.map(({ id }) => id),
            whole.map(({ id }) => id),
            tray,
          );
          const shown = pages.map(({ since }) => since.getTime());
          const sorted = shown.toSorted((one, other) => (tray === 'all' ? other - one : one - other));
          assert.deepEqual(shown, sorted, tray);
          if (tray === 'all') assert.equal(pages.length, all.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('puts forms by the day they came, and letters by the day they were printed', async () => {
    const base = { created: 50, completed: null, received: null, decided: null, printed: 1, posted: null };
    await add({ ...base, status: 'received', received: 2 }, 0);
    await add({ ...base, status: 'received', created: 10, received: 9 }, 1);
    await add({ ...base, status: 'pin_issued', printed: 3 }, 2);
    await add({ ...base, status: 'pin_issued', created: 4, printed: 4 }, 3);
    const names = async (tray: Asked['tray']) =>
      (await listTray(db, { tray, search: { kind: 'none' }, after: null, now: NOW }, 9)).map(
        (one) => one.familyName,
      );
    assert.deepEqual(await names('to_check'), ['Family1', 'Family0']);
    assert.deepEqual(await names('to_post'), ['Family3', 'Family2']);
  });

  async function walk(asked: Asked): Promise<Waiting[]> {
    const page = await listTray(db, asked, AT_ONCE);
    const last = page.at(-1);
    if (last === undefined) return page;
    assert.deepEqual(await findPlace(db, asked, last.id), last.place);
    return [...page, ...(await walk({ ...asked, after: last.place }))];
  }

  const run = (text: string) => sql.raw(text).execute(database.root);

  async function clear(): Promise<void> {
    for (const table of ['pin_letters', 'nominations', 'pins']) await run(`delete from portal.${table}`);
  }

  async function add(one: typeof nomination extends fc.Arbitrary<infer One> ? One : never, n: number) {
    const moment = (days: number | null) =>
      days === null ? 'null' : `timestamptz '${NOW.toISOString()}' - interval '${days} days'`;
    const day = (days: number | null) => (days === null ? 'null' : `(${moment(days)})::date`);
    const issued = one.status === 'pin_issued';
    if (issued)
      await run(`insert into portal.pins (selector, secret_hash, pepper_id, kind, status, given_names, family_name, locale, role,
          organisation_id, issued_at, expires_at)
        select '${n}', 'x', 'x', 'mailed', 'issued', 'A', 'B', 'en', 'dir', id, now(), now() from portal.organisations`);
    await run(`insert into portal.nominations (reference, kind, status, organisation_id, given_names, family_name, email, locale,
        confirmation, created_at, completed_at, received_on, decided_at, pin_id)
      select 'PP-${n}', 'new_dir', '${one.status}', o.id, 'Given', 'Family${n}', 'n@example.ca', 'en', 'confirmed',
        ${moment(one.created)}, ${moment(one.completed)}, ${day(one.received)}, ${moment(one.decided)},
        (select id from portal.pins where selector = '${n}')
      from portal.organisations o`);
    if (issued)
      await run(`insert into portal.pin_letters (pin_id, nomination_id, printed_at, printed_by, posted_on)
        select n.pin_id, n.id, ${moment(one.printed)}, p.id, ${day(one.posted)}
        from portal.nominations n, portal.persons p where n.reference = 'PP-${n}'`);
  }
});

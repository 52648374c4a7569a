import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CompiledQuery, sql } from 'kysely';
import type { Database, Db } from '#kernel/db/database.ts';
import { wordQuery } from '#kernel/search.ts';
import { MANY } from '#kernel/ui/locale.ts';
import { FIRST_PAGE } from '#portal/common/organisations/rules.ts';
import { matching } from '#portal/joining/nominations/list-store.ts';
import { readSearch, type Search, TRAYS, type Tray } from '#portal/office/trays/rules.ts';
import { peopleQuery } from '#portal/office/unlock/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { openTestDatabase } from '#test/world/database.ts';
import { type Asked, countAll, countTrays, listTray, trayQuery, traysQuery } from './store.ts';

const NOW = new Date('2012-11-22T19:00:00Z');
/** A page counts each tray as far as it is told, and reads what is overdue to sort it. */
const MOST_BLOCKS = 5;

const NOTHING = { kind: 'none' } as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

const asked = (tray: Tray, search: Search): Asked => ({ tray, search, after: null, now: NOW });
const ONTARIO = { jurisdictions: ['ON'] } as const;

/** As large a system as we promise to be quick with: 1,500 institutions, 20,000 people, as many nominations. */
describe('the queue of a large system', () => {
  let database: Database;
  let db: Db<PortalTables>;
  before(async () => {
    database = await openTestDatabase();
    db = database.schema<PortalTables>('portal');
    await fill(database);
  });
  after(() => database.close());

  const plan = async (query: { compile(): CompiledQuery }) => {
    const { sql: text, parameters } = query.compile();
    const explained = sql.raw<Record<string, string>>(`explain ${text}`).compile(db);
    const { rows } = await db.executeQuery<Record<string, string>>({ ...explained, parameters });
    return rows.map((row) => Object.values(row)[0]).join('\n');
  };

  it('finds by index what it lists, and reads no table of people or nominations from end to end', async () => {
    const plans = {
      tray: await plan(trayQuery(db, asked('to_approve', NOTHING), 20)),
      all: await plan(trayQuery(db, asked('all', NOTHING), 20)),
      name: await plan(trayQuery(db, asked('all', readSearch('family123 given')), 20)),
      institution: await plan(trayQuery(db, asked('all', readSearch('family123 college')), 20)),
      reference: await plan(trayQuery(db, asked('all', { kind: 'reference', reference: 'PP-17-X' }), 20)),
      coordinator: await plan(matching(db, { reach: ONTARIO, search: 'family123 college', status: null })),
      person: await plan(peopleQuery(db, wordQuery('family123') ?? '', FIRST_PAGE)),
    };
    assert.match(plans.tray, /nominations_tray/);
    assert.match(plans.all, /nominations_created/);
    assert.match(plans.name, /nominations_words/);
    assert.match(plans.institution, /organisations_words/);
    assert.match(plans.coordinator, /nominations_words/);
    assert.match(plans.coordinator, /organisations_words/);
    assert.match(plans.person, /persons_words/);
    for (const text of Object.values(plans))
      assert.doesNotMatch(text, /Seq Scan on (nominations|persons)/, text);
  });

  it('shows each tray at the price of a few looks at the whole table, however far one turns its pages', async () => {
    const whole = await touched(sql`select count(*) from portal.nominations`.compile(db));
    const trays = await touched(traysQuery(db, { search: NOTHING, now: NOW }).compile());
    assert.ok(whole > 100, `${whole} blocks hold all nominations`);
    const far = { micros: String(Date.parse('2010-10-01T00:00:00Z') * 1000), id: NOBODY };
    for (const [tray, after] of [...TRAYS.map((one) => [one, null] as const), ['all', far] as const]) {
      const page = { ...asked(tray, NOTHING), after };
      assert.ok((await listTray(db, page, 20)).length <= 20);
      const blocks = trays + (await touched(trayQuery(db, page, 20).compile()));
      assert.ok(blocks < MOST_BLOCKS * whole, `${tray}: ${blocks} blocks, of ${whole} that hold all`);
    }
  });

  it('counts as far as it is told, whatever is asked for', async () => {
    const counts = await countTrays(db, { search: NOTHING, now: NOW });
    assert.equal(counts.to_receive, MANY + 1);
    assert.equal(counts.to_check + counts.to_approve, 1053);
    assert.equal(counts.to_print, MANY + 1);
    assert.equal(await countAll(db, { search: NOTHING, now: NOW }), MANY + 1);
    const found = await countTrays(db, { search: readSearch('given77'), now: NOW });
    assert.equal(
      found.to_receive,
      [...Array(20_000).keys()].filter((i) => i > 0 && i % 300 === 77 && i % 19 === 1).length,
    );
  });

  /** The blocks of tables and indexes that a query looks at: the same on every machine, however busy it is. */
  async function touched({ sql: text, parameters }: CompiledQuery): Promise<number> {
    const explained = sql.raw(`explain (analyze, buffers, format json) ${text}`).compile(db);
    const { rows } = await db.executeQuery<Record<string, unknown>>({ ...explained, parameters });
    const told = Object.values(rows[0] ?? {})[0];
    const [top] = typeof told === 'string' ? JSON.parse(told) : (told as { Plan: Record<string, number> }[]);
    return (top.Plan['Shared Hit Blocks'] ?? 0) + (top.Plan['Shared Read Blocks'] ?? 0);
  }
});

async function fill({ root }: Database): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(root);
  await run(`insert into portal.organisations (name_en, name_fr, jurisdiction, created_at)
    select 'College ' || i, 'Collège ' || i, (array['ON', 'QC', 'BC', 'AB'])[1 + i % 4], now() from generate_series(1, 1500) i`);
  await run(`insert into portal.persons (given_names, family_name, email, locale, created_at)
    select 'Given' || i % 300, 'Family' || i, 'p' || i || '@example.ca', 'en', now() from generate_series(1, 20000) i`);
  await run(`insert into portal.nominations (reference, kind, status, organisation_id, given_names, family_name, email,
      locale, confirmation, created_at, completed_at)
    select 'PP-' || i || '-X', 'new_dir',
      (array['invited', 'completed', 'received', 'returned', 'approved', 'refused'])[1 + case when i % 19 < 6 then i % 19 else 5 end],
      o.id, 'Given' || i % 300, 'Family' || i, 'n' || i || '@example.ca', 'en', 'confirmed',
      timestamptz '2012-11-01' - i * interval '1 hour', timestamptz '2012-11-02' - i * interval '1 hour'
    from generate_series(1, 20000) i
    join lateral (select id from portal.organisations where name_en = 'College ' || (1 + i % 1500)) o on true`);
  await run(`insert into portal.scans (nomination_id, file_name, media_type, bytes, digest, added_by, added_at)
    select n.id, 'a.pdf', 'application/pdf', 1, 'x', (select id from portal.persons limit 1), now()
    from portal.nominations n where n.status = 'received' and right(n.family_name, 1) in ('2', '4')`);
  for (const table of ['organisations', 'persons', 'nominations', 'scans', 'pin_letters'])
    await run(`analyze portal.${table}`);
}

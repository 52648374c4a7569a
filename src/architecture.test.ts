import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  type Border,
  kernelStandsAlone,
  roomsFormNoCircle,
  rulesArePure,
  servicesStandApart,
  storesHoldTheSql,
  wingsKeepApart,
} from '#test/house/borders.ts';
import { grown, listed } from '#test/house/caps.ts';
import { readCode, unusedExports } from '#test/house/exports.ts';
import { FOREIGN_WRITES, readsGoDown, tablesHaveOneOwner, UPWARD_READS } from '#test/house/owners.ts';
import { parseSources, readSources } from '#test/house/source.ts';
import { decisionsGoOneWay } from '#test/house/transactions.ts';

const system = readSources();

describe('the borders of the architecture', () => {
  it('keep the services apart', () => holds(servicesStandApart));
  it('keep the kernel free of every service', () => holds(kernelStandsAlone));
  it('keep the wings of the portal apart', () => holds(wingsKeepApart));
  it('keep decisions pure', () => holds(rulesArePure));
  it('keep SQL in the stores', () => holds(storesHoldTheSql));
  it('keep the rooms of a service from forming a circle', () => holds(roomsFormNoCircle));
  it('keep each table to the room that owns it', () => holds(tablesHaveOneOwner));
  it('keep stores from reading what is above their wing, but for a few that may only become fewer', () => {
    holds(readsGoDown);
    assert.ok(UPWARD_READS.flatMap(({ tables }) => tables).length <= 7);
    assert.ok(FOREIGN_WRITES.flatMap(({ tables }) => tables).length <= 2);
  });
  it('keep decisions to the one way of taking them, but for where nobody acts by a role', () =>
    holds(decisionsGoOneWay));
});

describe('the caps of the architecture', () => {
  const exceptions = readFileSync(new URL('../test/support/house/excesses.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');

  it('hold but for a list of exceptions, which may only shrink', () => {
    const found = listed(system);
    assert.deepEqual(grown(exceptions, found), [], 'nothing new, and nothing longer than it was');
    assert.deepEqual(found, exceptions, 'what has shrunk leaves the list: npm run excesses');
  });

  it('leave nothing exported that nobody takes', () => assert.deepEqual(unusedExports(readCode()), []));

  it('are seen to be passed', () => {
    const long = `export function long(a: 1, b: 1, c: 1, d: 1, e: 1) {${'\n'.repeat(45)}}`;
    const sources = parseSources({ 'portal/a.ts': `${long}${'\n'.repeat(200)}export const z = 1;` });
    assert.deepEqual(listed(sources), [
      'file 246 portal/a.ts',
      'function 46 portal/a.ts long',
      'parameters 5 portal/a.ts long',
    ]);
    assert.deepEqual(grown(['function 45 portal/a.ts long'], ['function 46 portal/a.ts long']), [
      'function 46 portal/a.ts long',
    ]);
    assert.deepEqual(grown(['function 47 portal/a.ts long'], ['function 46 portal/a.ts long']), []);
  });

  it('see an export that nobody takes, and what a declaration adds to', () => {
    const files = [
      { path: 'src/a.ts', text: 'export const used = 1;\nexport const left = 2;\nexport interface Open {}' },
      {
        path: 'src/b.ts',
        text: "import { used } from './a.ts';\ndeclare module './a.ts' {\n  interface Open { a: 1 }\n}",
      },
    ];
    assert.deepEqual(unusedExports(files), ['src/a.ts left']);
  });
});

describe('the check that', () => {
  it('services stand apart sees imports, passing on, types and import()', () => {
    refuses(servicesStandApart, 'portal/pins/routes.ts', [
      [
        "import { hash } from '../../credential/passwords/store.ts';",
        'imports credential/passwords/store.ts',
      ],
      ["import type { Person } from '../../demo/people.ts';", 'imports demo/people.ts'],
      ["export { broker } from '../../concierge/index.ts';", 'imports concierge/index.ts'],
      ["const late = () => import('../../demo/index.ts');", 'imports demo/index.ts'],
    ]);
    allows(servicesStandApart, 'main.ts', "import { demo } from './demo/index.ts';");
    allows(servicesStandApart, 'portal/pins/routes.ts', "import { find } from '../members/store.ts';");
  });

  it('the kernel stands alone sees services and what starts them', () => {
    refuses(kernelStandsAlone, 'kernel/http/site.ts', [
      ["import { paths } from '../../portal/paths.ts';", 'imports portal/paths.ts'],
      ["import { schemas } from '../../migrations.ts';", 'imports migrations.ts'],
    ]);
    allows(kernelStandsAlone, 'kernel/http/site.ts', "import '#kernel/log.ts'; import 'fastify';");
  });

  it('decisions are pure sees what they import', () => {
    refuses(rulesArePure, 'portal/pins/rules.ts', [
      ["import { findPin } from './store.ts';", 'imports portal/pins/store.ts'],
      ["import { readFileSync } from 'node:fs';", 'imports node:fs'],
      ["import { systemClock } from '#kernel/clock.ts';", 'imports kernel/clock.ts'],
    ]);
    allows(rulesArePure, 'portal/pins/rules.ts', "import { days } from '#kernel/time.ts';");
    allows(rulesArePure, 'portal/pins/rules.ts', "import type { Member, B } from '../tables.ts';");
    allows(rulesArePure, 'portal/pins/rules.ts', "import { type Role } from '../members/rules.ts';");
  });

  it('decisions are pure sees what a list that they need needs itself', () => {
    const files = { 'portal/pins/rules.ts': "import { pool } from './pool.ts';" };
    const breach = ['portal/pins/rules.ts imports portal/pins/pool.ts'];
    const pools = ["import 'node:fs';", 'export const pool = [Date.now()];'];
    for (const pool of pools)
      assert.deepEqual(rulesArePure(parseSources({ ...files, 'portal/pins/pool.ts': pool })), breach);
    const list = { ...files, 'portal/pins/pool.ts': "export const pool = ['A town'];" };
    assert.deepEqual(rulesArePure(parseSources(list)), []);
  });

  it('decisions are pure sees clocks, chance, surroundings and waiting', () => {
    const effects = [
      'new Date()',
      'Date.now()',
      'Math.random()',
      'process.env',
      "fetch('/x')",
      'crypto.randomUUID()',
    ];
    for (const text of [...effects, 'new Promise(() => {})', "import('./x.ts')"])
      assert.notDeepEqual(
        rulesArePure(parseSources({ 'kernel/text.ts': `export const x = () => ${text};` })),
        [],
      );
    assert.notDeepEqual(
      rulesArePure(parseSources({ 'portal/pins/rules.ts': 'export async function x() {}' })),
      [],
    );
    allows(rulesArePure, 'portal/pins/rules.ts', 'export const x = (d: Date) => new Date(d.getTime() + 1);');
  });

  it('SQL stays in the stores sees the query builder and the drivers', () => {
    refuses(storesHoldTheSql, 'portal/pins/routes.ts', [
      ["import { sql } from 'kysely';", 'imports kysely'],
      ["import type { Kysely } from 'kysely';", 'imports kysely'],
      ["import pg from 'pg';", 'imports pg'],
    ]);
    refuses(storesHoldTheSql, 'portal/tables.ts', [["import { sql } from 'kysely';", 'imports kysely']]);
    for (const call of [
      "selectFrom('pins')",
      "insertInto('pins')",
      "updateTable('pins')",
      "deleteFrom('pins')",
    ])
      assert.deepEqual(
        storesHoldTheSql(parseSources({ 'portal/pins/routes.ts': `portal.db\n  .${call}.execute();` })),
        ['portal/pins/routes.ts:1 builds a query'],
      );
    allows(storesHoldTheSql, 'portal/pins/store.ts', "db.selectFrom('pins').execute();");
    allows(storesHoldTheSql, 'portal/pins/routes.test.ts', "world.db.selectFrom('pins').execute();");
    allows(storesHoldTheSql, 'portal/pins/store.ts', "import { sql } from 'kysely';");
    allows(storesHoldTheSql, 'portal/tables.ts', "import type { Generated } from 'kysely';");
  });

  it('rooms form no circle sees one of three rooms, and tells it once', () => {
    const circle = {
      'portal/a/routes.ts': "import '../b/rules.ts';",
      'portal/b/rules.ts': "import '../c/rules.ts';",
      'portal/c/rules.ts': "import '../a/rules.ts';",
    };
    assert.deepEqual(roomsFormNoCircle(parseSources(circle)), ['portal/a → portal/b → portal/c → portal/a']);
    assert.deepEqual(roomsFormNoCircle(parseSources({ ...circle, 'portal/c/rules.ts': '' })), []);
  });

  it('a table has one owner sees each way of writing, by builder and in words', () => {
    const write = (text: string) => tablesHaveOneOwner(parseSources({ ...TABLES, [SCANS]: text }));
    const breach = [`${SCANS}:1 writes pins of portal/common/pins`];
    for (const call of [
      "insertInto('pins')",
      "updateTable('pins as p')",
      "deleteFrom(['pins'])",
      "mergeInto('pins')",
    ])
      assert.deepEqual(write(`db.${call}.execute();`), breach, call);
    for (const words of ['update pins set x = 1', 'insert into pins values (1)', 'DELETE FROM "pins"'])
      assert.deepEqual(write(`sql\`${words}\`.execute(db);`), breach, words);
    assert.deepEqual(write('db.insertInto(table).execute();'), [
      `${SCANS}:1 writes to a table that it does not name`,
    ]);
    assert.deepEqual(write("db.updateTable('sessions').execute();"), [
      `${SCANS}:1 writes sessions of kernel`,
    ]);
    assert.deepEqual(write("db.selectFrom('pins').execute(); db.updateTable('scans').execute();"), []);
  });

  it('a table has one owner sees a second one, and tells the services apart', () => {
    const again = { 'portal/office/scans/tables.ts': 'export interface ScanTables { scans: A; pins: B }' };
    assert.deepEqual(tablesHaveOneOwner(parseSources({ ...TABLES, ...again })), [
      'portal pins is declared by portal/common/pins and portal/office/scans',
    ]);
    const other = { 'credential/history/tables.ts': 'export interface HistoryTables { pins: A }' };
    const own = { 'credential/history/store.ts': "db.deleteFrom('pins').execute();" };
    assert.deepEqual(tablesHaveOneOwner(parseSources({ ...TABLES, ...other, ...own })), []);
    assert.deepEqual(
      tablesHaveOneOwner(
        parseSources({ ...other, 'credential/sign-in/store.ts': own['credential/history/store.ts'] }),
      ),
      ['credential/sign-in/store.ts:1 writes pins of credential/history'],
    );
  });

  it('decisions go one way sees a transaction, and an exception that nothing needs', () => {
    const open = (path: string, text: string) => decisionsGoOneWay(parseSources({ [path]: text }));
    const one = 'await portal.db.transaction().execute(async () => {});';
    assert.deepEqual(open('portal/office/scans/attach.tsx', one), [
      'portal/office/scans/attach.tsx:1 opens a transaction',
    ]);
    assert.deepEqual(open('portal/access/moves/jobs.ts', one), []);
    assert.deepEqual(open('portal/access/moves/jobs.ts', ''), [
      'portal/access/moves/jobs.ts opens no transaction any more',
    ]);
    allows(decisionsGoOneWay, 'portal/office/scans/routes.test.ts', one);
    allows(decisionsGoOneWay, 'credential/account/password.ts', one);
  });

  it('reads go down sees joins, words and an exception that nothing needs', () => {
    const read = (path: string, text: string) => readsGoDown(parseSources({ ...TABLES, [path]: text }));
    const upward = 'portal/common/members/store.ts';
    const breach = [`${upward}:1 reads scans of portal/office/scans`];
    for (const text of [
      "selectFrom('scans as s')",
      "db.selectFrom('pins').leftJoin('scans', 'a', 'b')",
      'sql`select 1 from pins join scans on true`',
    ])
      assert.deepEqual(read(upward, `${text};`), breach, text);
    assert.deepEqual(read(SCANS, "db.selectFrom('pins').execute();"), []);
    assert.deepEqual(read('portal/common/pins/store.ts', ''), [
      'portal/common/pins/store.ts needs no exception for nominations',
    ]);
  });
});

const SCANS = 'portal/office/scans/store.ts';
const TABLES = {
  'kernel/db/tables.ts': 'export interface KernelTables { sessions: A }',
  'portal/common/pins/tables.ts': 'export interface PinTables { pins: A }',
  'portal/office/scans/tables.ts': 'export interface ScanTables { scans: A }',
};

function holds(border: Border): void {
  assert.ok(system.length > 100, 'the whole system is read');
  assert.deepEqual(border(system), []);
}

function refuses(border: Border, path: string, samples: readonly (readonly [string, string])[]): void {
  for (const [text, breach] of samples)
    assert.deepEqual(border(parseSources({ [path]: text })), [`${path} ${breach}`], text);
}

function allows(border: Border, path: string, text: string): void {
  assert.deepEqual(border(parseSources({ [path]: text })), [], text);
}

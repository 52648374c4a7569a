import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { openTestDatabase } from '#test/world/database.ts';
import { countCosts } from '../bench/cost.ts';

// What a returning login, and the page that it ends on, cost the database. Whoever makes them dearer sees it here, and writes
// down why.

const LOGIN = { statements: 40, commits: 10 };
const HOME = { statements: 4, commits: 0 };

const folder = mkdtempSync(join(tmpdir(), 'portal-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('costs no more statements and commits than are written down', async () => {
  assert.deepEqual(await countCosts(await openTestDatabase(), folder), { login: LOGIN, home: HOME });
});

import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { openTestDatabase } from '#test/world/database.ts';
import type { Database } from './db/database.ts';
import { createLog } from './log.ts';

let database: Database;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

test('an error of the database tells the log what failed, and not what the query was given', async () => {
  const db = database.schema('portal');
  const given = { key: 'swordfish', failures: 'many' as unknown as number, updated_at: new Date(0) };
  const query = db.insertInto('throttles').values(given).execute();
  const err = await query.catch((error: unknown) => error);
  const line = written((log) => log.error({ err }, 'failed'));
  assert.match(String(line.err.message), /invalid input syntax/);
  assert.deepEqual(Object.keys(line.err).sort(), ['message', 'stack', 'type']);
  assert.ok(!JSON.stringify(line).includes('swordfish'));
});

test('what is thrown without being an error is not repeated', () => {
  assert.equal(
    JSON.stringify(written((log) => log.error({ err: 'swordfish' }, 'failed'))).includes('swordfish'),
    false,
  );
});

interface Line {
  readonly err: Readonly<Record<string, unknown>>;
}

function written(write: (log: ReturnType<typeof createLog>) => void): Line {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  write(createLog('info', destination).child({ service: 'small' }));
  return JSON.parse(lines.join(''));
}

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createLog } from '../log.ts';
import { logComplaints } from './complaints.ts';

/** As the library hands them over: an error's members, without the error. */
const copyOf = (message: string, code?: string) => ({ message, stack: `Error: ${message}\n    at x`, code });

function told(...said: readonly (readonly [seconds: number, said: unknown])[]) {
  const stream = new PassThrough();
  let now = 0;
  const complain = logComplaints(createLog('warn', stream), { now: () => new Date(now) });
  for (const [seconds, one] of said) {
    now = seconds * 1000 + 1_000_000;
    complain(one);
  }
  const lines = String(stream.read() ?? '').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

for (const outage of [
  copyOf('terminating connection due to administrator command', '57P01'),
  copyOf('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
  copyOf('Connection terminated unexpectedly'),
  Object.assign(new Error('the database system is starting up'), { code: '57P03' }),
])
  test(`one warning a minute says that the database is away: ${outage.message}`, () => {
    const lines = told([0, outage], [1, outage], [59, outage], [61, outage]);
    assert.deepEqual(
      lines.map(({ level, reason }) => [level, reason]),
      [
        ['warn', outage.message],
        ['warn', outage.message],
      ],
    );
  });

test('anything else is an error each time, with its words, also when it is a copy of one', () => {
  const lines = told(
    [0, copyOf('relation "jobs.job" does not exist', '42P01')],
    [0, new Error('no')],
    [0, null],
  );
  assert.deepEqual(
    lines.map(({ level, err }) => [level, err.message]),
    [
      ['error', 'relation "jobs.job" does not exist'],
      ['error', 'no'],
      ['error', 'nothing was said'],
    ],
  );
});

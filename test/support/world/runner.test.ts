import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTotals, type Totals, whyNot } from './runner.ts';

const REPORT = `TAP version 13
ok 1 - says # pass 7 in its name
1..1
# tests 12
# suites 3
# pass 9
# fail 1
# cancelled 0
# skipped 2
# todo 0
# duration_ms 12.5
`;

describe('a run of the tests', () => {
  it('is counted as node’s test runner counts it', () => {
    assert.deepEqual(readTotals(REPORT), { tests: 12, pass: 9, fail: 1, cancelled: 0, skipped: 2, todo: 0 });
  });

  it('counts nothing when its report was cut short', () => {
    assert.equal(readTotals('TAP version 13\nok 1 - x\n').tests, 0);
  });

  it('passes when everything ran and passed', () => {
    assert.equal(whyNot(run({})), null);
  });

  it('does not pass when something failed, was left out, or never ran', () => {
    assert.equal(whyNot(run({ fail: 1, cancelled: 1 })), '2 failed');
    assert.equal(whyNot(run({ skipped: 1 })), '1 left out, which is not allowed');
    assert.equal(whyNot(run({ todo: 1 })), '1 left out, which is not allowed');
    assert.equal(whyNot(run({ tests: 0 })), 'no test ran');
    assert.equal(whyNot(run({ exitCode: 7 })), 'the runner ended with 7');
  });
});

const run = (over: Partial<Totals>): Totals => ({
  ...{ tests: 3, pass: 3, fail: 0, cancelled: 0, skipped: 0, todo: 0, exitCode: 0 },
  ...over,
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { againAfterDeadlock } from './deadlock.ts';

const failing = (code: string, times: number) => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
    return tries;
  };
  return { work, tries: () => tries };
};

for (const { code, times, ends, tries } of [
  { code: '40P01', times: 0, ends: 'passes', tries: 1 },
  { code: '40P01', times: 1, ends: 'passes', tries: 2 },
  { code: '40P01', times: 4, ends: 'passes', tries: 5 },
  { code: '40P01', times: 5, ends: 'fails', tries: 5 },
  { code: '23505', times: 1, ends: 'fails', tries: 1 },
])
  it(`after ${times} × ${code} the work ${ends} in ${tries}`, async () => {
    const one = failing(code, times);
    const done = againAfterDeadlock(one.work);
    if (ends === 'passes') assert.equal(await done, tries);
    else await assert.rejects(done, { code });
    assert.equal(one.tries(), tries);
  });

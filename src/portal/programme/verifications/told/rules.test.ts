import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toldOf } from './rules.ts';

describe('what a student is told as a signature takes effect', () => {
  for (const [from, to, corrected, hadNumber, told] of [
    ['in_progress', 'eligible', undefined, false, 'decided eligible'],
    ['transfer_in', 'eligible', undefined, false, 'decided eligible'],
    ['in_progress', 'ineligible', undefined, false, 'decided ineligible'],
    ['eligible', 'ineligible', undefined, true, 'decided lost'],
    ['transfer_out', 'ineligible', undefined, true, 'decided lost'],
    ['eligible', 'closed', undefined, true, 'closed finished'],
    ['ineligible', 'eligible', undefined, true, 'review changed'],
    ['ineligible', 'eligible', undefined, false, 'review changed_first'],
    ['ineligible', 'eligible', null, true, 'corrected eligible'],
    ['ineligible', 'eligible', null, false, 'corrected eligible_first'],
    ['ineligible', 'eligible', 'withdrew', true, 'corrected eligible'],
    ['closed', 'eligible', 'finished', true, 'corrected eligible'],
    ['closed', 'eligible', 'died', true, 'corrected alive'],
    ['closed', 'eligible', 'died', false, 'corrected alive_first'],
    ['ineligible', 'ineligible', 'dismissed', true, 'corrected day'],
    ['closed', 'closed', 'finished', true, 'corrected day'],
  ] as const)
    it(`${told}: ${from} to ${to}, ${hadNumber ? 'with' : 'without'} a number before`, () => {
      const { kind, ...more } = toldOf({ from, to, corrected, hadNumber });
      assert.equal([kind, ...Object.values(more)].join(' '), told);
    });
});

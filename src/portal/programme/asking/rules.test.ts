import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeAsking } from './rules.ts';

describe('a request', () => {
  const asking = { placeLives: true, takesPart: true, hasOpen: false, lately: 0, hasRule: true };
  for (const [what, more, fault] of [
    ['is sent', {}, null],
    ['is sent a third time in thirty days', { lately: 2 }, null],
    ['is not sent a fourth time', { lately: 3 }, 'too_often'],
    ['is not sent to who takes no part', { takesPart: false, hasOpen: true }, 'not_taking_part'],
    ['is not sent from a place that is over', { placeLives: false, takesPart: false }, 'place_gone'],
    ['is not sent beside one that is open', { hasOpen: true }, 'open'],
    ['is not sent before there is a rule', { hasRule: false }, 'no_rule'],
  ] as const)
    it(what, () => assert.equal(judgeAsking({ ...asking, ...more }), fault));
});

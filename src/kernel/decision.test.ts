import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Judged, judgeDecision } from './decision.ts';

const CHOICES = { approve: 'none', return: 'reason', refuse: 'reason' } as const;
type Choice = keyof typeof CHOICES;

const WRONG_NAME = 'The name differs.';

const TABLE: readonly (readonly [choice: string, reason: string, least: number, judged: Judged<Choice>])[] = [
  ['', '', 1, { kind: 'undecided' }],
  ['', WRONG_NAME, 1, { kind: 'undecided' }],
  ['toString', '', 1, { kind: 'undecided' }],
  ['approve', '', 1, { kind: 'decided', choice: 'approve', reason: '' }],
  ['approve', ' \r\n ', 1, { kind: 'decided', choice: 'approve', reason: '' }],
  ['approve', WRONG_NAME, 1, { kind: 'contradictory', choice: 'approve' }],
  ['approve', 'x', 10, { kind: 'contradictory', choice: 'approve' }],
  ['refuse', '', 1, { kind: 'unexplained' }],
  ['refuse', '  ', 1, { kind: 'unexplained' }],
  ['refuse', 'No.', 10, { kind: 'unexplained' }],
  [
    'refuse',
    ` ${WRONG_NAME}\r\nAsk again. `,
    1,
    { kind: 'decided', choice: 'refuse', reason: `${WRONG_NAME}\nAsk again.` },
  ],
  ['return', WRONG_NAME, 10, { kind: 'decided', choice: 'return', reason: WRONG_NAME }],
];

test('a reason is kept with a choice that takes one, and asked about beside one that does not', () => {
  for (const [choice, reason, least, judged] of TABLE)
    assert.deepEqual(judgeDecision({ choice, reason }, CHOICES, least), judged, `${choice} “${reason}”`);
});

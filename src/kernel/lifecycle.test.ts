import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mermaid, next, statuses, type Transitions } from './lifecycle.ts';

type LetterStatus = 'drafted' | 'printed' | 'posted';
type LetterFact = 'print' | 'spoil' | 'post';

const LETTER = {
  drafted: { print: 'printed' },
  printed: { post: 'posted', spoil: 'drafted' },
  posted: {},
} as const satisfies Transitions<LetterStatus, LetterFact>;

test('a fact leads to the next status, which the compiler knows too', () => {
  const printed: 'printed' = next(LETTER, 'drafted', 'print');
  assert.equal(printed, 'printed');

  const status: LetterStatus = 'printed' as LetterStatus;
  const after: 'printed' | 'posted' | null = next(LETTER, status, 'post' as 'post' | 'print');
  assert.equal(after, 'posted');
});

test('a fact that cannot happen in a status leads nowhere', () => {
  const nowhere: null = next(LETTER, 'posted', 'spoil');
  assert.equal(nowhere, null);
  assert.equal(next(LETTER, 'printed', 'print'), null);
});

test('neither a status nor a fact that the table does not know is ever taken', () => {
  // @ts-expect-error no such fact
  assert.equal(next(LETTER, 'posted', 'toString'), null);
  // @ts-expect-error no such status
  assert.equal(next(LETTER, 'burnt', 'print'), null);
});

test('the compiler refuses a table with a status missing or unknown', () => {
  // @ts-expect-error posted is missing
  const short = { drafted: {}, printed: {} } as const satisfies Transitions<LetterStatus, LetterFact>;
  const wrong = {
    ...LETTER,
    // @ts-expect-error burnt is no status
    posted: { spoil: 'burnt' },
  } as const satisfies Transitions<LetterStatus, LetterFact>;
  assert.ok(short && wrong);
});

test('a table knows its statuses in their order', () => {
  assert.deepEqual(statuses(LETTER), ['drafted', 'printed', 'posted']);
});

test('the table draws its own diagram', () => {
  assert.equal(
    mermaid(LETTER),
    `stateDiagram-v2
  [*] --> drafted
  drafted --> printed: print
  printed --> posted: post
  printed --> drafted: spoil
  posted --> [*]
`,
  );
});

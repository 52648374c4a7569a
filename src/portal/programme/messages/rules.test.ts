import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { authorOf, type Content, contentOf, keptOf, readBefore } from './rules.ts';

const contents: readonly Content[] = [
  { kind: 'received' },
  { kind: 'asked', questionId: 'q', replyWantedUntil: '2012-12-22' },
  { kind: 'answered', questionId: 'q' },
  { kind: 'decided', to: 'eligible' },
  { kind: 'decided', to: 'ineligible' },
  { kind: 'revoked' },
  { kind: 'contested' },
  { kind: 'given_back', what: 'given_back' },
  { kind: 'given_back', what: 'never_given' },
  { kind: 'closing', closesOn: '2012-12-22' },
  { kind: 'closed', why: null },
  ...(['not_ours', 'unanswered', 'finished', 'left'] as const).map(
    (why) => ({ kind: 'closed', why }) as const,
  ),
];

describe('a message', () => {
  it('is read back as it was written', () => {
    for (const content of contents) assert.deepEqual(contentOf(keptOf(content)), content);
  });

  it('of a later version is told by its kind', () => {
    const kept = { kind: 'closed', questionId: null, replyWantedUntil: null } as const;
    assert.deepEqual(contentOf({ ...kept, params: { why: 'moved' } }), { kind: 'closed', why: null });
    const params = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom(...contents), params, (content, other) => {
        assert.equal(contentOf({ ...keptOf(content), params: other }).kind, content.kind);
      }),
    );
  });

  it('has an author', () => {
    const authors = new Set(contents.map(({ kind }) => authorOf(kind)));
    assert.deepEqual(authors, new Set(['portal', 'institution', 'student']));
  });
});

it('a place in a thread is a number, and nothing else', () => {
  for (const [text, place] of [
    ['1', 1],
    ['999999999999999', 999_999_999_999_999],
    [undefined, null],
    ['', null],
    ['0', null],
    ['-1', null],
    ['1e3', null],
    ['1234567890123456', null],
    ["1' or 1=1", null],
  ] as const)
    assert.equal(readBefore(text), place);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { next } from '#kernel/lifecycle.ts';
import { afterConfirming, FINDING, KINDS, mayPass, merge, partOf, passesAt } from './rules.ts';

type Before = Parameters<typeof partOf>[0];

const OPEN: Before = { stands: true, represents: true, bar: null, live: null, noSecond: null };
const found = (foundBy = 'dir') => ({ status: 'found', foundBy }) as const;

describe('a record that two people claim', () => {
  for (const [what, before, part] of [
    ['is found out by a representative', {}, { kind: 'finds' }],
    ['is not found out by a signatory', { represents: false }, { kind: 'reads' }],
    ['is not found out by one of the two', { bar: 'own_file' }, { kind: 'barred', bar: 'own_file' }],
    ['is not found out by who let one of the two in', { bar: 'let_in' }, { kind: 'barred', bar: 'let_in' }],
    ['is not found out once it is over', { stands: false }, { kind: 'reads' }],
    ['is confirmed by a signatory', { represents: false, live: found() }, { kind: 'seconds' }],
    ['is confirmed by another representative', { live: found() }, { kind: 'seconds' }],
    ['is not confirmed by who found it, who withdraws it', { live: found('me') }, { kind: 'own' }],
    ['is withdrawn though it is over', { live: found('me'), stands: false }, { kind: 'own' }],
    ['is not confirmed once it is over', { live: found(), stands: false }, { kind: 'reads' }],
    [
      'is not confirmed by one party with who found it',
      { live: found(), noSecond: { kind: 'one-party' } },
      { kind: 'no_second', why: { kind: 'one-party' } },
    ],
    [
      'is not confirmed by one of the two',
      { live: found(), bar: 'own_file' },
      { kind: 'barred', bar: 'own_file' },
    ],
    ['is read by everybody while it is held', { live: { status: 'held', foundBy: 'me' } }, { kind: 'reads' }],
  ] satisfies readonly (readonly [string, Partial<Before>, ReturnType<typeof partOf>])[])
    it(what, () => assert.deepEqual(partOf({ ...OPEN, ...before }, 'me'), part));

  it('is settled at once where a later claim alone is refused, and else held', () =>
    assert.deepEqual(KINDS.map(afterConfirming), ['applied', 'held', 'held']));

  it('is held for a day', () => {
    const confirmed = new Date('2012-11-22T15:00:00Z');
    assert.equal(passesAt(confirmed).getTime() - confirmed.getTime(), 86_400_000);
  });

  it('is never found out twice: what has ended, has ended', () => {
    for (const end of ['applied', 'refused', 'withdrawn', 'objected', 'overtaken'] as const)
      assert.deepEqual(FINDING[end], {});
    assert.equal(next(FINDING, 'found', 'pass' as never), null, 'nothing passes without a second person');
  });
});

describe('what was held for a day', () => {
  const good = { laterLives: true, provedHolds: true, revoked: false };
  it('passes where nothing has changed', () => assert.ok(mayPass('same_person', good)));
  it('ends though consent is revoked', () => {
    assert.ok(mayPass('later_holds', { ...good, revoked: true }));
    assert.ok(!mayPass('later_holds', { ...good, laterLives: false }));
  });
  for (const change of [{ laterLives: false }, { provedHolds: false }, { revoked: true }])
    it(`does not pass: ${Object.keys(change).join()}`, () =>
      assert.ok(!mayPass('same_person', { ...good, ...change })));
});

describe('what two accounts have in one line', () => {
  for (const [what, proved, later, merged] of [
    [
      'a number, and a new request',
      [['p'], 'cp'],
      [['l'], 'cl'],
      { closing: ['l'], goingOn: [], ending: 'cl' },
    ],
    [
      'nothing that lives, and a new request',
      [[], 'cp'],
      [['l'], 'cl'],
      { closing: [], goingOn: ['l'], ending: 'cp' },
    ],
    [
      'a consent that was revoked, and a new request',
      [[], null],
      [['l'], 'cl'],
      { closing: [], goingOn: ['l'], ending: null },
    ],
    [
      'a number, and a request that was cancelled',
      [['p'], 'cp'],
      [[], 'cl'],
      { closing: [], goingOn: [], ending: 'cl' },
    ],
    ['a number in a line of its own', [['p'], 'cp'], [[], null], { closing: [], goingOn: [], ending: null }],
  ] as const)
    it(`join: ${what}`, () =>
      assert.deepEqual(
        merge({
          proved: { live: proved[0], consent: proved[1] },
          later: { live: later[0], consent: later[1] },
        }),
        merged,
      ));

  it('leave one request and one consent, and lose none that lives', () => {
    const live = (id: string) => fc.constantFrom<readonly string[]>([], [id]);
    const consent = (id: string) => fc.constantFrom<string | null>(null, id);
    fc.assert(
      fc.property(live('p'), consent('cp'), live('l'), consent('cl'), (p, cp, l, cl) => {
        const { closing, goingOn, ending } = merge({
          proved: { live: p, consent: cp },
          later: { live: l, consent: cl },
        });
        assert.ok(p.length + goingOn.length <= 1);
        assert.deepEqual([...closing, ...goingOn], l);
        const consents = [cp, cl].filter((one) => one !== null && one !== ending);
        assert.ok(consents.length <= 1);
        assert.equal(consents.length, Math.min(1, [cp, cl].filter((one) => one !== null).length));
        // What lives keeps the consent that it lives by.
        if (ending !== null && p.length > 0) assert.equal(ending, cl);
        else if (ending !== null && l.length > 0) assert.equal(ending, cp);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { areOneParty, noSecond, type Origin } from './rules.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const LONG_AGO = new Date('2026-01-01T12:00:00Z');

const origin = (personId: string, issuedBy: string | null, approvedBy: string | null = null): Origin => ({
  personId,
  issuedBy,
  approvedBy,
  redeemedAt: LONG_AGO,
});

const kindOf = (second: string, first: string, origins: readonly Origin[]) =>
  noSecond(second, first, origins, NOW)?.kind ?? 'second';

describe('a second person', () => {
  const roots = [origin('ann', null), origin('bob', null)];

  it('is nobody’s own self, and either of two whom the system let in', () => {
    assert.equal(kindOf('ann', 'ann', roots), 'self');
    assert.equal(kindOf('bob', 'ann', roots), 'second');
  });

  it('is neither whom the first let in alone nor who let in the first', () => {
    const origins = [...roots, origin('sock', 'ann')];
    assert.equal(kindOf('sock', 'ann', origins), 'one-party');
    assert.equal(kindOf('ann', 'sock', origins), 'one-party');
    assert.equal(kindOf('sock', 'bob', origins), 'second');
  });

  it('is not who came by a chain that the first began', () => {
    const origins = [...roots, origin('sock', 'ann'), origin('toe', 'sock'), origin('heel', 'ann', 'toe')];
    for (const one of ['toe', 'heel'])
      for (const other of ['ann', 'sock']) assert.equal(kindOf(one, other, origins), 'one-party');
    assert.equal(kindOf('heel', 'toe', origins), 'one-party');
  });

  it('is who was let in by two parties, also to each of these', () => {
    const origins = [...roots, origin('carl', 'ann', 'bob'), origin('dora', 'ann', 'carl')];
    for (const first of ['ann', 'bob']) assert.equal(kindOf('carl', first, origins), 'second');
    assert.equal(kindOf('dora', 'carl', origins), 'second');
    assert.equal(kindOf('dora', 'ann', origins), 'second');
  });

  it('is somebody whom one person let in once and two parties later', () => {
    const origins = [...roots, origin('carl', 'ann'), origin('carl', 'ann', 'bob')];
    assert.equal(kindOf('carl', 'ann', origins), 'second');
  });

  it('is nobody who came a few days ago, unless the system let them in', () => {
    const recently = { redeemedAt: new Date('2026-06-25T12:00:00Z') };
    const origins = [
      { ...origin('ann', null), ...recently },
      origin('bob', null),
      { ...origin('carl', 'ann', 'bob'), ...recently },
    ];
    assert.equal(kindOf('ann', 'bob', origins), 'second');
    assert.deepEqual(noSecond('carl', 'bob', origins, NOW), {
      kind: 'newcomer',
      until: new Date('2026-07-02T04:00:00Z'),
    });
    assert.equal(kindOf('bob', 'carl', origins), 'second');
  });
});

it('nobody whom one person could mint alone is ever a second person to another of these', () => {
  // People 0 and 1 were let in by the system; each further one is asked for, and perhaps approved, by some before.
  const people = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat(), { nil: null })), { maxLength: 12 });
  fc.assert(
    fc.property(people, (drawn) => {
      const origins = [origin('0', null), origin('1', null)];
      const minted = new Set(['0']);
      for (const [at, [asking, approving]] of drawn.entries()) {
        const before = at + 2;
        const asked = String(asking % before);
        const approved = approving === null ? null : String(approving % before);
        origins.push(origin(String(before), asked, approved === asked ? null : approved));
        if (minted.has(asked) && (approved === null || minted.has(approved))) minted.add(String(before));
      }
      for (const one of minted)
        for (const other of minted) assert.ok(areOneParty(one, other, origins), `${one} ${other}`);
      for (const { personId } of origins)
        if (!minted.has(personId)) assert.ok(!areOneParty('0', personId, origins), personId);
    }),
  );
});

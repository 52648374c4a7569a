import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { obstacleTo } from './rules.ts';

const ALI = { givenNames: 'Mohammed', familyName: 'Ali', email: 'm1@college.example' };
const NOBODY = { pending: [], members: [], nominator: null };
const underWay = { ...NOBODY, pending: [{ ...ALI, id: 'n1' }] };

const HERE = { ...ALI, givenNames: 'MOHAMMED', email: 'M1@College.example' };
const NAMESAKE = { ...ALI, familyName: 'ali', email: 'm2@college.example' };
const SHARING = { ...ALI, givenNames: 'Elle', familyName: 'Roy' };
const STRANGER = { givenNames: 'Jeanne', familyName: 'Roy', email: 'jeanne@college.example' };

describe('what stands in the way of a nomination', () => {
  for (const [who, nominee, there, isAnother, found] of [
    [
      'of the same name and address is pending',
      HERE,
      underWay,
      false,
      { kind: 'pending', nominationId: 'n1' },
    ],
    ['of the same, for all that is said', HERE, underWay, true, { kind: 'pending', nominationId: 'n1' }],
    [
      'of the same name elsewhere may be another',
      NAMESAKE,
      underWay,
      false,
      { kind: 'namesake', nominationId: 'n1' },
    ],
    ['of the same name elsewhere is another, once that is said', NAMESAKE, underWay, true, null],
    [
      'of another name at the same address shares it',
      SHARING,
      underWay,
      false,
      { kind: 'mailbox', nominationId: 'n1' },
    ],
    [
      'of another name at the same address, for all that is said',
      SHARING,
      underWay,
      true,
      { kind: 'mailbox', nominationId: 'n1' },
    ],
    ['of another name and address is nobody’s obstacle', STRANGER, underWay, false, null],
    ['who holds the role', HERE, { ...NOBODY, members: [ALI] }, false, { kind: 'member' }],
    [
      'who shares the address of one who holds the role',
      SHARING,
      { ...NOBODY, members: [ALI] },
      false,
      { kind: 'mailbox', nominationId: null },
    ],
    [
      'whose namesake holds the role at another address',
      NAMESAKE,
      { ...NOBODY, members: [ALI] },
      false,
      null,
    ],
    [
      'beside holders without an address',
      ALI,
      { ...NOBODY, members: [{ ...ALI, email: null }] },
      false,
      null,
    ],
    ['who nominates', HERE, { ...underWay, nominator: ALI }, false, { kind: 'self' }],
    ['of the nominator’s address', SHARING, { ...NOBODY, nominator: ALI }, true, { kind: 'self' }],
    [
      'of the nominator’s name elsewhere',
      NAMESAKE,
      { ...NOBODY, nominator: ALI },
      false,
      { kind: 'ownName' },
    ],
    ['of the nominator’s name, once that is said', NAMESAKE, { ...NOBODY, nominator: ALI }, true, null],
  ] as const)
    it(`somebody ${who}`, () => {
      assert.deepEqual(obstacleTo(nominee, there, isAnother), found);
    });

  it('somebody with two namesakes is told of the one at their address', () => {
    const pending = [{ ...NAMESAKE, id: 'n2' }, ...underWay.pending];
    assert.deepEqual(obstacleTo(HERE, { ...NOBODY, pending }, false), {
      kind: 'pending',
      nominationId: 'n1',
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSelf } from '#portal/common/pins/rules.ts';
import type { Role } from '#portal/roles.ts';
import { losesLast, rolesToIssue, staffPowers } from './rules.ts';

const held = (role: Role, status: 'active' | 'suspended' = 'active') => ({
  role,
  status,
  organisationId: null,
});

describe('who may issue a PIN to the staff', () => {
  for (const [text, memberships, administrators, roles] of [
    ['an administrator', [held('administrator')], 2, ['administrator', 'officer', 'coordinator']],
    ['an officer', [held('officer')], 1, ['officer', 'coordinator']],
    [
      'an officer of a system without administrators',
      [held('officer')],
      0,
      ['administrator', 'officer', 'coordinator'],
    ],
    ['a suspended administrator', [held('administrator', 'suspended')], 1, []],
    [
      'a suspended administrator who is an officer',
      [held('administrator', 'suspended'), held('officer')],
      1,
      ['officer', 'coordinator'],
    ],
    ['a coordinator', [held('coordinator')], 0, []],
    ['a DIR', [held('dir')], 0, []],
  ] as const)
    it(`${text}: ${roles.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(rolesToIssue(memberships, administrators), roles);
    });

  it('nobody to themselves, by whichever of their names and addresses', () => {
    const me = { givenNames: 'Zoé', familyName: 'Roy', email: 'zoe@example.ca' };
    assert.ok(isSelf(me, { givenNames: 'ZOE', familyName: 'roy', email: 'other@example.ca' }));
    assert.ok(isSelf(me, { givenNames: 'Zoe M.', familyName: 'Roy', email: 'ZOE@example.ca' }));
    assert.ok(!isSelf(me, { givenNames: 'Jo', familyName: 'Roy', email: null }));
    assert.ok(!isSelf({ ...me, email: null }, { givenNames: 'Jo', familyName: 'Roy', email: null }));
  });
});

describe('what may be done about a role of the staff', () => {
  const administrator = { personId: 'a', memberships: [held('administrator')] };
  const officer = { personId: 'o', memberships: [held('officer')] };
  const target = (role: Role, status: 'active' | 'suspended' | 'ended' = 'active') => ({
    ...held('officer'),
    personId: 't',
    role,
    status,
  });
  for (const [text, actor, about, administrators, powers] of [
    ['an administrator about an officer', administrator, target('officer'), 1, ['suspend', 'end']],
    ['an administrator about another', administrator, target('administrator'), 2, ['suspend', 'end']],
    ['an administrator about the last one', administrator, target('administrator'), 1, []],
    [
      'an administrator about a suspended one',
      administrator,
      target('administrator', 'suspended'),
      1,
      ['reactivate', 'end'],
    ],
    ['an administrator about one that ended', administrator, target('officer', 'ended'), 1, []],
    ['an administrator about themself', { ...administrator, personId: 't' }, target('administrator'), 3, []],
    ['an officer about a coordinator', officer, target('coordinator'), 1, ['suspend', 'end']],
    ['an officer about an officer', officer, target('officer'), 1, []],
    ['an officer about an administrator', officer, target('administrator'), 3, []],
  ] as const)
    it(`${text}: ${powers.join(', ') || 'nothing'}`, () => {
      const may = staffPowers(actor, about, administrators);
      assert.deepEqual(
        (['suspend', 'reactivate', 'end'] as const).filter((fact) => may[fact]),
        powers,
      );
    });

  it('the last active administrator stays, a suspended one may go', () => {
    assert.ok(losesLast(held('administrator'), 'end', 1));
    assert.ok(!losesLast(held('administrator', 'suspended'), 'end', 1));
    assert.ok(!losesLast(held('officer'), 'end', 1));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { statuses } from '#kernel/lifecycle.ts';
import type { Role } from '#portal/roles.ts';
import {
  afterChange,
  authorityOver,
  decideChange,
  type MembershipFact,
  membershipLifecycle,
  readReason,
  reasonCode,
} from './rules.ts';

const ROLES: readonly Role[] = [
  'administrator',
  'officer',
  'coordinator',
  'dir',
  'alternate_dir',
  'signatory',
];
const FACTS: readonly MembershipFact[] = ['suspend', 'reactivate', 'deactivate', 'end'];

const role = fc.constantFrom(...ROLES);
const status = fc.constantFrom(...statuses(membershipLifecycle));
const place = fc.constantFrom('here', 'there');
const ofInstitution = (held: Role) => held === 'dir' || held === 'alternate_dir' || held === 'signatory';
const at = (held: Role, organisation: string) => (ofInstitution(held) ? organisation : null);

describe('who may change whose role', () => {
  it('is nobody for their own, whatever they hold', () => {
    fc.assert(
      fc.property(role, role, place, (own, target, organisation) => {
        const memberships = [{ role: own, status: 'active' as const, organisationId: at(own, organisation) }];
        const self = { personId: 'me', role: target, organisationId: at(target, organisation) };
        assert.equal(authorityOver({ personId: 'me', memberships }, self), null);
      }),
    );
  });

  it('is nobody by a role that is suspended, deactivated or ended', () => {
    fc.assert(
      fc.property(role, role, status, (own, target, held) => {
        fc.pre(held !== 'active');
        const memberships = [{ role: own, status: held, organisationId: at(own, 'here') }];
        const other = { personId: 'other', role: target, organisationId: at(target, 'here') };
        assert.equal(authorityOver({ personId: 'me', memberships }, other), null);
      }),
    );
  });

  it('is no representative of another institution', () => {
    for (const own of ['dir', 'alternate_dir', 'signatory'] as const)
      for (const target of ROLES) assert.equal(may(own, target, 'there'), null, `${own} over ${target}`);
  });

  it('is never upward within an institution', () => {
    assert.deepEqual(
      ROLES.filter((target) => may('dir', target)),
      ['dir', 'alternate_dir', 'signatory'],
    );
    assert.deepEqual(
      ROLES.filter((target) => may('alternate_dir', target)),
      ['alternate_dir', 'signatory'],
    );
    assert.deepEqual(
      ROLES.filter((target) => may('signatory', target)),
      [],
    );
  });

  it('is an officer for coordinators and institutions, an administrator for staff', () => {
    assert.deepEqual(
      ROLES.filter((target) => may('officer', target)),
      ['coordinator', 'dir', 'alternate_dir', 'signatory'],
    );
    assert.deepEqual(
      ROLES.filter((target) => may('administrator', target)),
      ['administrator', 'officer', 'coordinator'],
    );
    assert.deepEqual(
      ROLES.filter((target) => may('coordinator', target)),
      [],
    );
  });

  const may = (own: Role, target: Role, elsewhere = 'here') =>
    authorityOver(
      { personId: 'me', memberships: [{ role: own, status: 'active', organisationId: at(own, elsewhere) }] },
      { personId: 'other', role: target, organisationId: at(target, 'here') },
    );
});

describe('a change of a role', () => {
  it('never leaves an institution without an active DIR', () => {
    fc.assert(
      fc.property(status, fc.constantFrom(...FACTS), fc.nat(3), (held, fact, otherDirs) => {
        const decision = decideChange({ role: 'dir', status: held }, fact, otherDirs);
        if (held !== 'active' || decision.kind !== 'change' || decision.status === 'active') return;
        assert.ok(otherDirs > 0);
      }),
    );
    assert.equal(decideChange({ role: 'dir', status: 'active' }, 'end', 0).kind, 'lastDir');
    assert.equal(decideChange({ role: 'dir', status: 'suspended' }, 'end', 0).kind, 'change');
    assert.equal(decideChange({ role: 'alternate_dir', status: 'active' }, 'end', 0).kind, 'change');
  });

  it('is late where the lifecycle has no such step; an ended role stays ended', () => {
    for (const fact of FACTS) assert.equal(afterChange('ended', fact), null);
    assert.equal(decideChange({ role: 'signatory', status: 'active' }, 'reactivate', 1).kind, 'late');
    assert.equal(decideChange({ role: 'signatory', status: 'suspended' }, 'suspend', 1).kind, 'late');
  });

  it('by the system carries its reason as a code that reads back, and nobody’s words are taken for one', () => {
    for (const reason of [
      { kind: 'replaced', reference: 'PP-AB12-CD34' },
      { kind: 'review', year: 2026 },
    ] as const)
      assert.deepEqual(readReason(reasonCode(reason)), reason);
    assert.equal(readReason('replaced by somebody else'), null);
    assert.equal(readReason(''), null);
  });
});

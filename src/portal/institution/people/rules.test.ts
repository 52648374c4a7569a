import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOMINATION_STATUSES } from '#portal/joining/nominations/rules.ts';
import { judgeSlip, mayManage, type OwnNomination, powersOver } from './rules.ts';

const DIR = {
  personId: 'dir',
  memberships: [{ role: 'dir' as const, status: 'active' as const, organisationId: 'here' }],
};

const target = (more: Partial<Parameters<typeof powersOver>[1]> = {}) => ({
  personId: 'other',
  role: 'signatory' as const,
  organisationId: 'here',
  status: 'active' as const,
  questionsDisabled: false,
  ...more,
});

const nomination = (more: Partial<OwnNomination> = {}): OwnNomination => ({
  kind: 'signatory',
  status: 'approved',
  givenNames: 'Ned',
  familyName: 'Nominee',
  email: 'nominee@college.example',
  toldApart: '',
  nominatedBy: 'dir',
  ...more,
});

describe('a representative', () => {
  it('may do to a role what its status allows', () => {
    const active = { suspend: true, reactivate: false, end: true, scope: true, newPin: false };
    assert.deepEqual(powersOver(DIR, target(), 1), active);
    const suspended = { suspend: false, reactivate: true, end: true, scope: true, newPin: false };
    assert.deepEqual(powersOver(DIR, target({ status: 'suspended' }), 1), suspended);
    const none = { suspend: false, reactivate: false, end: false, scope: false, newPin: false };
    assert.deepEqual(powersOver(DIR, target({ status: 'ended' }), 1), none);
    assert.deepEqual(powersOver(DIR, target({ personId: 'dir' }), 2), none, 'nothing to themselves');
    assert.deepEqual(powersOver(DIR, target({ organisationId: 'there' }), 1), none, 'nothing elsewhere');
  });

  it('may neither suspend nor remove the last active DIR', () => {
    const powers = powersOver(DIR, target({ role: 'dir' }), 1);
    assert.deepEqual([powers.suspend, powers.end], [false, false]);
    assert.equal(powersOver(DIR, target({ role: 'dir' }), 2).end, true);
    assert.equal(powersOver(DIR, target({ role: 'dir', status: 'suspended' }), 1).end, true);
  });

  it('gives a new PIN to those whose questions are disabled, and never to a DIR', () => {
    assert.equal(powersOver(DIR, target({ questionsDisabled: true }), 1).newPin, true);
    assert.equal(powersOver(DIR, target({ questionsDisabled: true, role: 'dir' }), 2).newPin, false);
    assert.equal(powersOver(DIR, target({ questionsDisabled: true, status: 'suspended' }), 1).newPin, false);
  });

  it('issues a slip once the form is approved, again until it was used, and never to themselves', () => {
    const by = { givenNames: 'Dora', familyName: 'Roy', email: 'dir@college.example' };
    const judged = Object.fromEntries(
      NOMINATION_STATUSES.map((status) => [status, judgeSlip(nomination({ status }), by)]),
    );
    assert.deepEqual(judged, {
      invited: 'not_yet',
      completed: 'not_yet',
      received: 'not_yet',
      returned: 'not_yet',
      approved: 'issue',
      pin_issued: 'reissue',
      enrolled: 'over',
      refused: 'over',
      withdrawn: 'over',
      expired: 'over',
    });
    for (const own of [{ email: 'DIR@college.example' }, { givenNames: 'DORA', familyName: 'Roy' }])
      assert.equal(judgeSlip(nomination(own), by), 'self');
    for (const kind of ['new_dir', 'replace_dir'] as const)
      assert.equal(judgeSlip(nomination({ kind }), by), 'not_ours');
  });

  it('issues a slip to a namesake whom an officer told apart, and to their own address never', () => {
    const by = { givenNames: 'Dora', familyName: 'Roy', email: 'dir@college.example' };
    const namesake = { ...by, email: 'other@college.example', toldApart: 'Both came to the desk.' };
    assert.equal(judgeSlip(nomination(namesake), by), 'issue');
    assert.equal(judgeSlip(nomination({ ...namesake, email: by.email }), by), 'self');
  });

  it('withdraws anybody’s nomination but another DIR’s successor', () => {
    const dir = { role: 'dir' as const, personId: 'dir' };
    const alternate = { role: 'alternate_dir' as const, personId: 'alternate' };
    assert.equal(mayManage(alternate, nomination()), true);
    assert.equal(mayManage(dir, nomination({ kind: 'replace_dir' })), true);
    assert.equal(mayManage(alternate, nomination({ kind: 'replace_dir' })), false);
    assert.equal(mayManage({ ...dir, personId: 'second' }, nomination({ kind: 'replace_dir' })), false);
  });
});

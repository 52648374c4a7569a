import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClosedWhy, VerificationStatus } from '#portal/programme/verifications/rules.ts';
import { judgeAsking, nextStep, notOutlived } from './rules.ts';

describe('a request', () => {
  const asking = { placeLives: true, takesPart: true, hasOpen: false, full: null, hasRule: true };
  for (const [what, more, fault] of [
    ['is sent', {}, null],
    [
      'is not sent while as many were sent as may be',
      { full: new Date(Date.UTC(2012, 10, 22)) },
      'too_often',
    ],
    ['is not sent to who takes no part', { takesPart: false, hasOpen: true }, 'not_taking_part'],
    ['is not sent from a place that is over', { placeLives: false, takesPart: false }, 'place_gone'],
    ['is not sent beside one that is open', { hasOpen: true }, 'open'],
    ['is not sent before there is a rule', { hasRule: false }, 'no_rule'],
  ] as const)
    it(what, () => assert.equal(judgeAsking({ ...asking, ...more })?.kind ?? null, fault));
});

describe('once a request is over, its student', () => {
  const over = (status: VerificationStatus, closedWhy: ClosedWhy | null = null) => ({ status, closedWhy });
  for (const [what, file, step] of [
    ['asks anew where it was not found for', over('ineligible'), 'again'],
    ['asks anew what they cancelled', over('cancelled'), 'again'],
    ['asks anew once they revoked their consent', over('consent_revoked'), 'again'],
    ['asks anew what was not answered', over('closed', 'unanswered'), 'again'],
    ['asks anew with the right details', over('closed', 'not_ours'), 'again'],
    ['is not told to go on as before where they finished', over('closed', 'finished'), 'other_studies'],
    ['asks elsewhere where the institution has left', over('closed', 'left'), 'other_studies'],
    ['asks for the transfer again that was declined', over('closed', 'declined'), 'transfer'],
    ['asks for the transfer again that was not answered', over('closed', 'lapsed'), 'transfer'],
    ['has another request in its place', over('closed', 'other_account'), null],
    ['waits while it is open', over('in_progress'), null],
    ['has a number', over('eligible'), null],
    ['has one elsewhere', over('transferred'), null],
  ] as const)
    it(what, () => assert.equal(nextStep(file), step));
});

describe('at home', () => {
  const at = (status: VerificationStatus, organisationId = 'fjord', line = 'ocwpp') => ({
    organisationId,
    line,
    status,
  });
  const shown = (...files: readonly ReturnType<typeof at>[]) =>
    notOutlived(files).map(({ status }) => status);

  it('a request that is over gives way to a later one that is not, at the same institution and line', () => {
    assert.deepEqual(shown(at('eligible'), at('cancelled'), at('ineligible')), ['eligible']);
    assert.deepEqual(shown(at('new'), at('consent_revoked')), ['new']);
  });

  it('stays where nothing came after it, or only what is over too, or what is elsewhere', () => {
    assert.deepEqual(shown(at('cancelled'), at('ineligible')), ['cancelled', 'ineligible']);
    assert.deepEqual(shown(at('new', 'maple'), at('ineligible')), ['new', 'ineligible']);
    assert.deepEqual(shown(at('new', 'fjord', 'other'), at('closed')), ['new', 'closed']);
    assert.deepEqual(shown(at('ineligible'), at('eligible')), ['ineligible', 'eligible']);
  });
});

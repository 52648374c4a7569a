import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VerificationStatus } from '#portal/programme/verifications/rules.ts';
import { judgeAsking, notOutlived } from './rules.ts';

describe('a request', () => {
  const asking = { placeLives: true, takesPart: true, hasOpen: false, lately: 0, hasRule: true };
  for (const [what, more, fault] of [
    ['is sent', {}, null],
    ['is sent a third time in thirty days', { lately: 2 }, null],
    ['is not sent a fourth time', { lately: 3 }, 'too_often'],
    ['is not sent to who takes no part', { takesPart: false, hasOpen: true }, 'not_taking_part'],
    ['is not sent from a place that is over', { placeLives: false, takesPart: false }, 'place_gone'],
    ['is not sent beside one that is open', { hasOpen: true }, 'open'],
    ['is not sent before there is a rule', { hasRule: false }, 'no_rule'],
  ] as const)
    it(what, () => assert.equal(judgeAsking({ ...asking, ...more }), fault));
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

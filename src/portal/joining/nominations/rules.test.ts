import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMs, days, lastDayBefore } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { FIELDS, type FieldKey, type Kind } from '#portal/common/identification/fields.ts';
import { faultsOf } from '#portal/joining/nominee/rules.ts';
import {
  afterFact,
  confirmationFor,
  coordinatorMay,
  formsOf,
  KINDS,
  linkEnd,
  linkMail,
  linkState,
  mayApprove,
  mayConfirm,
  mayFillIn,
  mayJudge,
  mayNominate,
  NOMINATION_STATUSES,
  PENDING,
} from './rules.ts';

const HERE = { id: 'fjord', jurisdiction: 'QC' };
const NOW = new Date('2012-11-22T19:00:00Z');
const JEAN = { givenNames: 'Jean-Luc', familyName: 'O’Neil', email: 'jean@college.example' };

describe('who may nominate whom', () => {
  const membership = (role: Parameters<typeof mayNominate>[0]['role'], over = {}) => ({
    role,
    status: 'active' as const,
    organisationId: ['dir', 'alternate_dir', 'signatory'].includes(role) ? 'fjord' : null,
    jurisdiction: role === 'coordinator' ? ('QC' as const) : null,
    ...over,
  });
  const allowed: Readonly<Record<string, readonly string[]>> = {
    administrator: [],
    officer: [],
    coordinator: ['new_dir', 'replace_dir'],
    dir: ['replace_dir', 'alternate_dir', 'signatory'],
    alternate_dir: ['alternate_dir', 'signatory'],
    signatory: [],
  };
  for (const role of [
    'administrator',
    'officer',
    'coordinator',
    'dir',
    'alternate_dir',
    'signatory',
  ] as const)
    it(`lets a ${role} nominate ${allowed[role]?.join(', ') || 'nobody'}`, () => {
      const may = KINDS.filter((kind) => mayNominate(membership(role), kind, HERE));
      assert.deepEqual(may, allowed[role]);
    });

  it('stops at the border of a jurisdiction or institution, and with a suspension', () => {
    for (const kind of KINDS) {
      assert.ok(!mayNominate(membership('coordinator', { jurisdiction: 'ON' }), kind, HERE));
      assert.ok(!mayNominate(membership('dir', { organisationId: 'elsewhere' }), kind, HERE));
      for (const role of ['coordinator', 'dir', 'alternate_dir'] as const)
        assert.ok(!mayNominate(membership(role, { status: 'suspended' }), kind, HERE));
    }
  });

  it('asks the coordinator about a DIR whom somebody else put forward', () => {
    assert.equal(confirmationFor('coordinator', 'new_dir'), 'not_needed');
    assert.equal(confirmationFor('dir', 'replace_dir'), 'awaiting');
    assert.equal(confirmationFor(null, 'new_dir'), 'awaiting');
    assert.equal(confirmationFor('dir', 'signatory'), 'not_needed');
  });
});

describe('what a coordinator may do about a nomination', () => {
  const NADIA = { id: 'nadia', givenNames: 'Nadia', familyName: 'Roy', email: 'nadia@example.ca' };
  const nomination = { ...JEAN, toldApart: '', nominatedBy: null, confirmation: 'awaiting' } as const;
  for (const kind of KINDS) {
    const theirs = kind === 'new_dir' || kind === 'replace_dir';
    it(`${theirs ? 'follows up' : 'only reads'} one of the kind ${kind}`, () => {
      for (const status of PENDING) {
        const may = coordinatorMay({ ...nomination, kind, status }, NADIA);
        const fillsIn = status === 'invited' || status === 'completed' || status === 'returned';
        assert.deepEqual([may.withdraw, may.send], [theirs, theirs && fillsIn], status);
      }
    });
  }

  it('is nothing once it has come to its end', () => {
    const done = { confirm: false, withdraw: false, send: false };
    for (const status of ['enrolled', 'refused', 'withdrawn', 'expired'] as const)
      assert.deepEqual(coordinatorMay({ ...nomination, kind: 'new_dir', status }, NADIA), done, status);
  });
});

describe('the life of a nomination', () => {
  it('lets forms be filled in only where they can be completed', () => {
    for (const status of NOMINATION_STATUSES)
      assert.equal(mayFillIn(status), afterFact(status, 'complete') !== null, status);
  });

  it('can be withdrawn as long as it is pending, and never after', () => {
    for (const status of NOMINATION_STATUSES)
      assert.equal(
        afterFact(status, 'withdraw') !== null,
        PENDING.some((pending) => pending === status),
        status,
      );
  });

  it('can be received on paper, whether or not the forms were completed online', () => {
    for (const status of ['invited', 'completed', 'returned'] as const)
      assert.equal(afterFact(status, 'receive'), 'received');
  });

  it('is approved only when received and confirmed by whoever must', () => {
    for (const confirmation of ['awaiting', 'refused'] as const)
      assert.ok(!mayApprove({ status: 'received', confirmation }));
    for (const confirmation of ['confirmed', 'not_needed'] as const) {
      assert.ok(mayApprove({ status: 'received', confirmation }));
      assert.ok(!mayApprove({ status: 'completed', confirmation }));
    }
  });

  it('offers a link wherever there is still something to read', () => {
    for (const status of NOMINATION_STATUSES)
      assert.equal(
        linkMail(status) !== null,
        PENDING.some((pending) => pending === status),
        status,
      );
  });
});

describe('a coordinator', () => {
  const waiting = {
    ...{ ...JEAN, toldApart: '', nominatedBy: null },
    ...({ status: 'invited', confirmation: 'awaiting' } as const),
  };
  const nadia = { id: 'nadia', givenNames: 'Nadia', familyName: 'Roy', email: 'nadia@example.ca' };

  it('confirms what waits, but nothing about or by themselves', () => {
    assert.ok(mayConfirm(waiting, nadia));
    assert.ok(!mayConfirm({ ...waiting, confirmation: 'confirmed' }, nadia));
    assert.ok(!mayConfirm({ ...waiting, status: 'withdrawn' }, nadia));
    assert.ok(!mayConfirm({ ...waiting, nominatedBy: 'nadia' }, nadia));
    assert.ok(!mayConfirm({ ...waiting, email: 'Nadia@Example.ca' }, nadia));
    const namesake = { ...waiting, givenNames: 'NADIA', familyName: 'Roy' };
    assert.ok(!mayConfirm(namesake, nadia));
    assert.ok(mayConfirm({ ...namesake, toldApart: 'Both came to the desk.' }, nadia));
  });
});

describe('a personal link', () => {
  const link = { expiresAt: linkEnd(NOW), revokedAt: null };

  it('works for thirty days, the last to its end, and not a moment longer', () => {
    assert.equal(lastDayBefore(link.expiresAt), addDays(isoDate(NOW), 30));
    assert.equal(linkState(link, 'invited', addMs(link.expiresAt, -1)), 'open');
    assert.equal(linkState(link, 'invited', link.expiresAt), 'expired');
  });

  it('ends with its nomination, whatever its age, but shows an enrolment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days(60) }), (age) => {
        for (const status of ['withdrawn', 'refused', 'expired'] as const)
          assert.equal(linkState(link, status, addMs(NOW, age)), 'revoked');
      }),
    );
    assert.equal(linkState(link, 'enrolled', NOW), 'open');
  });

  it('is replaced by the one that is sent again, whatever its age, until its nomination ends', () => {
    const replaced = { ...link, revokedAt: NOW };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: days(60) }), (age) => {
        for (const status of PENDING) assert.equal(linkState(replaced, status, addMs(NOW, age)), 'replaced');
        assert.equal(linkState(replaced, 'withdrawn', addMs(NOW, age)), 'revoked');
      }),
    );
  });
});

describe('the forms', () => {
  it('are both for a DIR, and the Acknowledgement for everybody else', () => {
    assert.deepEqual(formsOf('replace_dir'), ['imm5592', 'acknowledgement']);
    assert.deepEqual(formsOf('signatory'), ['acknowledgement']);
  });

  it('are complete when nothing required is empty: exactly the empty required fields are faults', () => {
    const typed = (key: FieldKey, kind: Kind, options?: readonly string[]) =>
      options?.[0] ?? { phone: '418-555-0142', website: 'www.college.example' }[kind as 'phone'] ?? key;
    fc.assert(
      fc.property(fc.subarray([...FIELDS]), (empty) => {
        const answers = Object.fromEntries(
          FIELDS.map((field) => [
            field.key,
            empty.includes(field) ? '' : typed(field.key, field.kind, field.options),
          ]),
        );
        assert.deepEqual(
          faultsOf('imm5592', answers).map(({ field }) => field),
          empty.flatMap(({ key, required }) => (required ? [key] : [])),
        );
      }),
    );
  });

  it('take of a choice what it offers, and nothing else', () => {
    const faults = faultsOf('imm5592', { sector: 'secret', language: 'fr' });
    assert.ok(faults.some(({ kind, field }) => kind === 'missing' && field === 'sector'));
    assert.ok(!faults.some(({ field }) => field === 'language'));
  });

  it('take telephone numbers as people write them, and nothing else', () => {
    const faults = (phone: string) =>
      faultsOf('imm5592', { phone }).filter(({ kind, field }) => kind === 'phone' && field === 'phone')
        .length;
    for (const good of [
      '613-555-0199',
      '+1 (613) 555.0199',
      '613-555-0199, ext. 12',
      '613 555 0199 poste 3',
      '613-555-0199 x4',
    ])
      assert.equal(faults(good), 0, good);
    for (const bad of ['555', 'call me at 613-555-0199', '613-555-0199<script>'])
      assert.equal(faults(bad), 1, bad);
  });

  it('count an Acknowledgement only with every statement ticked', () => {
    const names = { givenNames: 'Jean', familyName: 'Roy' };
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    assert.deepEqual(faultsOf('acknowledgement', { ...names, statements: all }), []);
    for (const one of all)
      assert.equal(
        faultsOf('acknowledgement', { ...names, statements: all.filter((other) => other !== one) }).length,
        1,
      );
  });
});

describe('an officer', () => {
  const officer = { id: 'odile', givenNames: 'Odile', familyName: 'O’Neil', email: 'odile@example.ca' };
  const nominee = {
    givenNames: 'Jean',
    familyName: 'Roy',
    email: 'jean@college.example',
    nominatedBy: 'dir',
  };
  for (const [whom, nomination, may] of [
    ['somebody else', nominee, true],
    ['somebody whom nobody put forward', { ...nominee, nominatedBy: null }, true],
    ['somebody whom they put forward', { ...nominee, nominatedBy: 'odile' }, false],
    ['their own address', { ...nominee, email: 'ODILE@example.ca' }, false],
    ['their own name at another address', { ...nominee, givenNames: 'odile', familyName: 'ONEIL' }, false],
    ['somebody of the same family name', { ...nominee, familyName: 'O’Neil' }, true],
  ] as const)
    it(`${may ? 'decides' : 'does not decide'} about ${whom}`, () =>
      assert.equal(mayJudge(nomination, officer), may));

  it('without an address is told from others by name', () => {
    assert.ok(mayJudge(nominee, { ...officer, email: null }));
    assert.ok(
      !mayJudge({ ...nominee, givenNames: 'Odile', familyName: 'O’Neil' }, { ...officer, email: null }),
    );
  });
});

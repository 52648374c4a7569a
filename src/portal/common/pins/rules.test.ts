import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { next, statuses } from '#kernel/lifecycle.ts';
import { POLICIES } from '#kernel/throttle.ts';
import { formatEnd } from '#kernel/time.ts';
import {
  type Attempt,
  enterPin,
  expiryOf,
  type Holder,
  LIVE,
  type LivePin,
  MOST_FAILURES,
  PIN,
  patienceAfter,
  type Reissuer,
  type Use,
  whomToTell,
} from './rules.ts';

const now = new Date('2012-11-22T19:00:00Z');
const pin: LivePin = {
  id: 'pin-1',
  givenNames: 'Marie-Ève',
  familyName: 'O’Neil',
  email: 'marie@example.ca',
  locale: 'fr',
  role: 'dir',
  organisationId: 'organisation-1',
  jurisdiction: null,
  issuedBy: 'officer-1',
  approvedBy: null,
  resetsPersonId: null,
  expiresAt: new Date('2012-12-22T19:00:00Z'),
  failures: 1,
};
const right: Attempt = {
  typed: { givenNames: 'Marie-Ève', familyName: 'O’Neil' },
  use: { kind: 'enrolment' },
  pin,
  secretMatches: true,
  now,
};

describe('entering a PIN', () => {
  it('proves it when the secret and both names are right', () =>
    assert.deepEqual(enterPin(right), { kind: 'proved', pin }));

  it('does not mind case, accents, hyphens, apostrophes or spaces in names', () => {
    for (const [givenNames, familyName] of [
      ['marie eve', 'oneil'],
      ['MARIE-EVE', "O'NEIL"],
      ['  Marie  Ève ', 'O Neil'],
      ['Marie‑Ève', 'O′Neil'],
    ] as const)
      assert.equal(enterPin({ ...right, typed: { givenNames, familyName } }).kind, 'proved', givenNames);
  });

  it('compares each name against its own field', () => {
    for (const typed of [
      { givenNames: 'O’Neil', familyName: 'Marie-Ève' },
      { givenNames: 'Marie-Ève O’Neil', familyName: 'O’Neil' },
      { givenNames: 'Marie', familyName: 'Ève O’Neil' },
      { givenNames: 'Marie-Ève', familyName: 'Tremblay' },
    ])
      assert.equal(enterPin({ ...right, typed }).kind, 'mismatch');
  });

  it('refuses a wrong secret and an unknown PIN alike', () => {
    assert.deepEqual(enterPin({ ...right, secretMatches: false }), { kind: 'mismatch', pin });
    assert.deepEqual(enterPin({ ...right, pin: null }), { kind: 'mismatch', pin: null });
  });

  it('finds it expired from the very moment on, whatever was typed', () => {
    const expired = { ...pin, expiresAt: now };
    for (const secretMatches of [true, false])
      assert.equal(enterPin({ ...right, pin: expired, secretMatches }).kind, 'expired');
    const almost = { ...pin, expiresAt: new Date(now.getTime() + 1) };
    assert.equal(enterPin({ ...right, pin: almost }).kind, 'proved');
  });

  it('is exhausted by the twentieth wrong try, and no earlier; the right one still proves it', () => {
    const tried = (failures: number) => ({ ...pin, failures });
    const wrong = { ...right, secretMatches: false };
    assert.equal(enterPin({ ...wrong, pin: tried(MOST_FAILURES - 1) }).kind, 'mismatch');
    assert.equal(enterPin({ ...wrong, pin: tried(MOST_FAILURES) }).kind, 'exhausted');
    assert.equal(enterPin({ ...right, pin: tried(MOST_FAILURES) }).kind, 'proved');
    assert.equal(MOST_FAILURES, 20);
  });

  const marie = { id: 'person-1', givenNames: 'Marie Eve', familyName: 'ONeil' };
  const issuer = { id: 'officer-1', givenNames: 'Marie-Ève', familyName: 'O’Neil' };
  const namesake = { ...marie, id: 'person-2' };
  const roy = { ...marie, familyName: 'Roy' };
  const resetting = { ...pin, resetsPersonId: marie.id };
  const kindFor = (found: LivePin, use: Use) => enterPin({ ...right, pin: found, use }).kind;

  it('gives a further role only to the person it names, who didn’t issue it', () => {
    const another = (holder: Holder): Use => ({ kind: 'another-role', holder });
    assert.equal(kindFor(pin, another(marie)), 'proved');
    assert.equal(kindFor(pin, another(roy)), 'mismatch');
    assert.equal(kindFor(pin, another(issuer)), 'own');
  });

  it('gives questions back to the one person for whom it was issued, and does nothing else', () => {
    const reset = (holder: Holder): Use => ({ kind: 'reset', holder });
    assert.equal(kindFor(resetting, reset(marie)), 'proved');
    assert.equal(kindFor(resetting, reset(namesake)), 'mismatch');
    assert.equal(kindFor({ ...resetting, resetsPersonId: issuer.id }, reset(issuer)), 'own');
    assert.equal(kindFor(pin, reset(marie)), 'mismatch');
    assert.equal(kindFor(resetting, { kind: 'enrolment' }), 'mismatch');
    assert.equal(kindFor(resetting, { kind: 'another-role', holder: marie }), 'mismatch');
    assert.equal(kindFor(resetting, { kind: 'move' }), 'proved');
  });

  it('never proves anything without the secret, whatever the rest', () => {
    const anything = fc.record({
      typed: fc.record({ givenNames: fc.string(), familyName: fc.string() }),
      failures: fc.nat(40),
      minutes: fc.integer({ min: -100, max: 100 }),
      known: fc.boolean(),
    });
    fc.assert(
      fc.property(anything, ({ typed, failures, minutes, known }) => {
        const expiresAt = new Date(now.getTime() + minutes * 60_000);
        const found = known ? { ...pin, failures, expiresAt } : null;
        const decision = enterPin({ ...right, typed, pin: found, secretMatches: false });
        assert.notEqual(decision.kind, 'proved');
      }),
    );
  });
});

describe('a PIN’s life', () => {
  it('ends for good, however it ends', () => {
    for (const status of statuses(PIN)) {
      const isLive = (LIVE as readonly string[]).includes(status);
      assert.equal(Object.keys(PIN[status]).length > 0, isLive, status);
    }
    assert.equal(next(PIN, 'issued', 'redeem'), 'redeemed');
    assert.equal(next(PIN, 'posted', 'post'), null);
  });

  it('has the statuses that the database checks', () => {
    const sql = readFileSync(new URL('../../migrations/001_portal.sql', import.meta.url), 'utf8');
    const list = statuses(PIN).map((status) => `'${status}'`);
    assert.ok(sql.includes(`check (status in (${list.join(', ')}))`));
  });

  it('lasts 60 days by mail and 14 as a slip, the last of them to its end at the Pacific', () => {
    assert.equal(expiryOf('mailed', now).toISOString(), '2013-01-22T08:00:00.000Z');
    assert.equal(expiryOf('slip', now).toISOString(), '2012-12-07T08:00:00.000Z');
  });

  it('is good for the whole of the day that its slip prints, wherever its holder is', () => {
    const slip = { ...pin, expiresAt: expiryOf('slip', new Date('2012-11-22T19:00:00Z')) };
    for (const [text, kind] of [
      ['2012-12-06T20:00:00Z', 'proved'],
      ['2012-12-07T04:59:59Z', 'proved'],
      ['2012-12-07T07:59:59Z', 'proved'],
      ['2012-12-07T08:00:00Z', 'expired'],
    ] as const)
      assert.equal(enterPin({ ...right, pin: slip, now: new Date(text) }).kind, kind, text);
    assert.equal(formatEnd(slip.expiresAt, 'en'), 'December 6, 2012 at 11:59\u00a0p.m. Pacific Time');
    assert.equal(formatEnd(slip.expiresAt, 'fr'), '6 décembre 2012 à 23\u00a0h\u00a059, heure du Pacifique');
  });
});

describe('a credential’s patience', () => {
  it('counts down to the block, and then tells its end', () => {
    const left = (failures: number) => patienceAfter({ failures, blockedUntil: null }, now);
    assert.deepEqual(
      [1, 2, 3, 4].map(left),
      [4, 3, 2, 1].map((tries) => ({ kind: 'left', tries })),
    );
    const until = new Date(now.getTime() + 1);
    assert.deepEqual(patienceAfter({ failures: 5, blockedUntil: until }, now), { kind: 'wait', until });
    assert.equal(POLICIES.pinByCredential.firstBlockMs, 24 * 3_600_000);
  });
});

describe('a PIN that was tried too often', () => {
  const somebody = (personId: string, role: Reissuer['role']): Reissuer => ({
    personId,
    role,
    email: `${personId}@example.ca`,
    locale: 'en',
    givenNames: personId,
  });
  const there = [
    somebody('issuer', 'alternate_dir'),
    somebody('head', 'dir'),
    somebody('deputy', 'alternate_dir'),
  ];

  it('is told to its issuer alone, who can issue another', () => {
    assert.deepEqual(
      whomToTell('issuer', there).map(({ personId }) => personId),
      ['issuer'],
    );
  });

  it('is told to the representatives themselves when its issuer no longer can', () => {
    for (const gone of ['former', null])
      assert.deepEqual(
        whomToTell(gone, there).map(({ personId }) => personId),
        ['head'],
      );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '#kernel/time.ts';
import {
  changeOf,
  earliestDay,
  FURTHEST_DAYS,
  lastingIssuers,
  mayRetire,
  ownWarning,
  type Retirement,
  readLastDay,
  shutOut,
  stateOf,
  warningsOf,
} from './rules.ts';

const DOORS = [
  { key: 'gckey', issuer: 'https://gckey.example' },
  { key: 'partner', issuer: 'https://partner.example' },
  { key: 'dept', issuer: 'https://dept.example' },
];

const retirement = (door: string, lastDay = '2027-03-31'): Retirement => ({
  id: `of-${door}`,
  door,
  lastDay,
  reason: { en: '', fr: '' },
  revision: 1,
});

describe('the administrators', () => {
  const [anne, bela] = [
    { name: 'Anne', lasts: false },
    { name: 'Bela', lasts: true },
  ];
  it('are shut out when nobody of them keeps a credential', () => {
    assert.deepEqual(shutOut([anne, { ...bela, lasts: false }]), ['Anne', 'Bela']);
    assert.deepEqual(shutOut([anne, bela]), []);
    assert.deepEqual(shutOut([]), []);
  });
});

describe('a door', () => {
  it('is open to the last minute of its last day at the Pacific, also where the clocks change', () => {
    const table = [
      // The clocks went back at two in the morning of 1 November 2026, and go forward on 14 March 2027.
      ['2026-10-31', '2026-11-01T06:59:59Z', 'retiring'],
      ['2026-10-31', '2026-11-01T07:00:00Z', 'closed'],
      ['2026-11-01', '2026-11-02T07:59:59Z', 'retiring'],
      ['2026-11-01', '2026-11-02T08:00:00Z', 'closed'],
      ['2027-03-13', '2027-03-14T07:59:59Z', 'retiring'],
      ['2027-03-13', '2027-03-14T08:00:00Z', 'closed'],
      ['2027-03-14', '2027-03-15T06:59:59Z', 'retiring'],
      ['2027-03-14', '2027-03-15T07:00:00Z', 'closed'],
    ] as const;
    for (const [lastDay, moment, kind] of table)
      assert.equal(
        stateOf(retirement('gckey', lastDay), new Date(moment)).kind,
        kind,
        `${lastDay} ${moment}`,
      );
    assert.deepEqual(stateOf(undefined, new Date()), { kind: 'open' });
  });

  it('may be retired while another one stays open without an end', () => {
    assert.ok(mayRetire(DOORS, [], 'gckey'));
    assert.ok(mayRetire(DOORS, [retirement('partner')], 'gckey'));
    assert.ok(!mayRetire(DOORS, [retirement('partner'), retirement('dept', '2099-01-01')], 'gckey'));
    assert.ok(!mayRetire(DOORS.slice(0, 1), [], 'gckey'));
    // What was announced of a door that is gone says nothing of those that are there.
    assert.ok(mayRetire(DOORS.slice(0, 2), [retirement('former')], 'gckey'));
  });

  it('leaves the issuers of the others, even of one that stands behind two doors', () => {
    assert.deepEqual(lastingIssuers(DOORS, [retirement('dept')], 'gckey'), ['https://partner.example']);
    const twice = [...DOORS.slice(0, 1), { key: 'again', issuer: 'https://gckey.example' }];
    assert.deepEqual(lastingIssuers(twice, [retirement('gckey')]), ['https://gckey.example']);
  });
});

describe('the last day', () => {
  const today = '2027-01-01';
  const fault = (typed: string, current?: Retirement) => {
    const read = readLastDay(typed, current, today);
    return read.kind === 'faulty' ? read.fault : read.day;
  };

  it('lies thirty days ahead or more, and not absurdly far', () => {
    assert.equal(fault(''), 'missing');
    for (const typed of ['31 March', '2027-02-30', '2027-3-1', '2027-03-31T00:00', '-2027-03-31'])
      assert.equal(fault(typed), 'malformed', typed);
    assert.equal(fault('2026-12-31'), 'early');
    assert.equal(fault('2027-01-30'), 'early');
    assert.equal(fault(' 2027-01-31 '), '2027-01-31');
    assert.equal(fault(addDays(today, FURTHEST_DAYS)), addDays(today, FURTHEST_DAYS));
    assert.equal(fault(addDays(today, FURTHEST_DAYS + 1)), 'far');
  });

  it('once announced may be put off at any time, but not be brought forward without notice', () => {
    const soon = retirement('gckey', '2027-01-05');
    assert.equal(earliestDay(soon, today), '2027-01-05');
    assert.equal(fault('2027-01-06', soon), '2027-01-06');
    assert.equal(fault('2027-01-04', soon), 'early');
    const late = retirement('gckey', '2027-06-30');
    assert.equal(fault('2027-01-30', late), 'early');
    assert.equal(fault('2027-01-31', late), '2027-01-31');
    const over = retirement('gckey', '2026-12-01');
    assert.equal(fault('2026-12-31', over), 'early');
    assert.equal(fault('2027-01-01', over), '2027-01-01');
  });

  it('and the reason tell what a new announcement changes', () => {
    const current = retirement('gckey');
    const { lastDay, reason } = current;
    assert.equal(changeOf(undefined, { lastDay, reason }), 'announce');
    assert.equal(changeOf(current, { lastDay: '2027-04-30', reason }), 'move');
    assert.equal(changeOf(current, { lastDay, reason: { en: 'x', fr: 'y' } }), 'revise');
    assert.equal(changeOf(current, { lastDay, reason }), 'nothing');
  });
});

describe('what is due to be said', () => {
  const closing = retirement('gckey', '2027-03-31');
  const at = (day: string) =>
    warningsOf(closing, new Date(`${day}T16:00:00Z`))
      ?.reminder?.split(':')
      .at(-1);

  it('is a reminder 30, 7 and 1 days before, the last of them when some were slept through', () => {
    assert.equal(at('2027-02-28'), undefined);
    assert.equal(at('2027-03-01'), '30');
    assert.equal(at('2027-03-23'), '30');
    assert.equal(at('2027-03-24'), '7');
    assert.equal(at('2027-03-29'), '7');
    assert.equal(at('2027-03-30'), '1');
    assert.equal(at('2027-03-31'), '1');
  });

  it('is nothing any more when the last day is over', () => {
    assert.ok(warningsOf(closing, new Date('2027-04-01T06:59:00Z')));
    assert.equal(warningsOf(closing, new Date('2027-04-01T07:00:00Z')), null);
  });
});

describe('a person with a session', () => {
  const [gckey = '', partner = '', dept = ''] = DOORS.map(({ issuer }) => issuer);
  const warned = (issuers: string[], door: string, ...retired: string[]) =>
    ownWarning(
      DOORS,
      retired.map((key) => retirement(key)),
      { issuers, door },
    );

  it('is warned when nothing that they have stays, whichever way they came', () => {
    assert.deepEqual(warned([gckey], 'gckey', 'gckey'), { only: true, doors: ['gckey'] });
    assert.deepEqual(warned([gckey, partner], 'gckey', 'gckey', 'partner'), {
      only: true,
      doors: ['gckey', 'partner'],
    });
  });

  it('is told more softly when they came through a closing door and have another', () => {
    assert.deepEqual(warned([gckey, dept], 'gckey', 'gckey'), { only: false, doors: ['gckey'] });
    assert.equal(warned([gckey, dept], 'dept', 'gckey'), null);
  });

  it('is left alone when nothing of theirs closes', () => {
    assert.equal(warned([gckey], 'gckey'), null);
    assert.equal(warned([dept], 'dept', 'gckey'), null);
    assert.equal(warned([], 'gckey', 'gckey'), null);
  });
});

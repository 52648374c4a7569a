import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMs, days, endOfDay, hours, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import {
  afterStep,
  cutoff,
  formsReminder,
  IDLE,
  IDLE_NOTICE,
  type Idle,
  idleStep,
  idleSteps,
  isStale,
  lastDayOf,
  opensReviews,
  pinReminder,
  reviewNotice,
} from './rules.ts';

const at = (day: string, hour = 4): Date => addMs(startOfDay(day), hours(hour));

const moments = fc.date({
  min: new Date('2012-01-01T00:00:00Z'),
  max: new Date('2013-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('days that have passed', () => {
  it('are the calendar’s, so that a night of 23 or 25 hours is a night', () => {
    for (const [from, now] of [
      ['2012-03-10T23:30:00-05:00', '2012-03-12T00:30:00-04:00'],
      ['2012-11-03T23:30:00-04:00', '2012-11-05T00:30:00-05:00'],
    ] as const) {
      const nominated = { status: 'completed', since: new Date(from) } as const;
      assert.ok(new Date(from) < cutoff(new Date(now), 2));
      assert.ok(new Date(from) >= cutoff(new Date(now), 3));
      assert.equal(formsReminder(nominated, new Date(now)), null);
    }
  });

  it('are counted alike by the database’s limit and by the decision', () => {
    fc.assert(
      fc.property(moments, moments, (since, now) => {
        const listed = since < cutoff(now, 21);
        assert.equal(formsReminder({ status: 'completed', since }, now) !== null, listed);
        assert.equal(isStale({ status: 'invited', since }, now), since < cutoff(now, 60));
      }),
    );
  });
});

describe('a PIN that lies unused', () => {
  const posted = (postedOn: string | null) => ({
    kind: 'mailed' as const,
    issuedAt: at('2012-06-01'),
    postedOn,
    expiresAt: at('2012-08-10'),
  });

  for (const [day, due] of [
    ['2012-06-24', null],
    ['2012-06-25', 'unused-14'],
    ['2012-07-10', 'unused-14'],
    ['2012-07-11', 'unused-30'],
    ['2012-08-09', 'unused-30'],
    ['2012-08-10', null],
  ] as const)
    it(`posted on June 11 gets ${due ?? 'nothing'} on ${day}`, () => {
      assert.equal(pinReminder(posted('2012-06-11'), at(day)), due);
    });

  it('is not recalled while its letter lies in the office', () => {
    assert.equal(pinReminder(posted(null), at('2012-07-30')), null);
  });

  it('on a slip is recalled when half of its fortnight has passed', () => {
    const slip = {
      kind: 'slip',
      issuedAt: at('2012-06-01', 15),
      postedOn: null,
      expiresAt: at('2012-06-15', 15),
    } as const;
    assert.equal(pinReminder(slip, at('2012-06-07')), null);
    assert.equal(pinReminder(slip, at('2012-06-08')), 'unused-7');
    assert.equal(pinReminder(slip, at('2012-06-16')), null);
  });
});

describe('a nomination that waits', () => {
  for (const [status, reminded, stale] of [
    ['invited', false, true],
    ['returned', false, true],
    ['completed', true, false],
    ['received', false, false],
    ['approved', false, false],
    ['pin_issued', false, false],
    ['withdrawn', false, false],
  ] as const)
    it(`${status}: ${reminded ? 'asked for its forms' : stale ? 'ended' : 'left alone'} after two months`, () => {
      const nomination = { status, since: at('2012-01-01') };
      assert.equal(formsReminder(nomination, at('2012-03-01')) !== null, reminded);
      assert.equal(isStale(nomination, at('2012-03-01')), stale);
      assert.equal(isStale(nomination, at('2012-02-29')), false);
    });

  it('is asked for its forms again once they were completed again', () => {
    const first = formsReminder({ status: 'completed', since: at('2012-01-01') }, at('2012-02-01'));
    const second = formsReminder({ status: 'completed', since: at('2012-02-10') }, at('2012-04-01'));
    assert.ok(first !== null && second !== null && first !== second);
  });
});

const role = (more: Partial<Idle> = {}): Idle => ({
  id: 'a',
  role: 'signatory',
  organisationId: 'college',
  status: 'active',
  lastActiveAt: at('2012-01-01', 10),
  warnedAt: null,
  ...more,
});

const after = (count: number): Date => at(addDays('2012-01-01', count));

describe('a role that nobody uses', () => {
  const warned = { warnedAt: after(60) };
  for (const [text, held, day, due] of [
    ['active', role(), 59, null],
    ['active', role(), 60, 'warn'],
    ['active', role(), 300, 'warn'],
    ['warned', role(warned), 61, null],
    ['warned', role(warned), 89, null],
    ['warned', role(warned), 90, 'suspend'],
    ['warned late', role({ warnedAt: after(100) }), 129, null],
    ['warned late', role({ warnedAt: after(100) }), 130, 'suspend'],
    ['warned', role(warned), 180, 'deactivate'],
    ['suspended', role({ ...warned, status: 'suspended' }), 179, null],
    ['suspended', role({ ...warned, status: 'suspended' }), 180, 'deactivate'],
    ['deactivated', role({ ...warned, status: 'deactivated' }), 400, null],
    ['ended', role({ ...warned, status: 'ended' }), 400, null],
  ] as const)
    it(`${text}, ${day} days after: ${due ?? 'nothing'}`, () => {
      assert.equal(idleStep(held, false, after(day)), due);
    });

  it('tells, in its warning, the last day that a sign-in still helps', () => {
    assert.equal(lastDayOf(role(), after(60)), addDays('2012-01-01', 89));
    assert.equal(lastDayOf(role(), after(75)), addDays('2012-01-01', 104));
  });

  it('keeps the last representative of an institution, whoever else holds other roles there', () => {
    const dir = role({ ...warned, role: 'dir' });
    const signatory = role({ id: 'b', lastActiveAt: after(90) });
    const elsewhere = role({ id: 'c', role: 'dir', organisationId: 'other', lastActiveAt: after(90) });
    const suspended = role({ id: 'd', role: 'dir', status: 'suspended', lastActiveAt: after(90) });
    assert.deepEqual(idleSteps([dir], [dir, signatory, elsewhere, suspended], after(95)), [
      { role: dir, step: 'keep' },
    ]);
    const other = role({ id: 'e', role: 'dir', lastActiveAt: after(90) });
    assert.deepEqual(idleSteps([dir], [dir, other], after(95)), [{ role: dir, step: 'suspend' }]);
  });

  it('becomes what the life of a role allows', () => {
    assert.equal(afterStep(role(), 'suspend'), 'suspended');
    assert.equal(afterStep(role(), 'deactivate'), 'deactivated');
    assert.equal(afterStep(role({ status: 'suspended' }), 'deactivate'), 'deactivated');
    assert.equal(afterStep(role(), 'warn'), null);
  });
});

const colleague = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom('dir', 'alternate_dir', 'signatory', 'officer', 'administrator'),
  organisationId: fc.constantFrom('one', 'two'),
  status: fc.constantFrom('active', 'suspended', 'deactivated'),
  lastActiveAt: moments,
  warnedAt: fc.option(moments),
} as const);
const colleagues = fc.uniqueArray(colleague, { selector: ({ id }) => id, maxLength: 12 });

describe('whatever the people and the night', () => {
  it('no institution loses its last representative, and nobody the last officer or administrator', () => {
    fc.assert(
      fc.property(colleagues, moments, (people: readonly Idle[], now) => {
        const steps = new Map(idleSteps(people, people, now).map(({ role: { id }, step }) => [id, step]));
        for (const [name, place] of [
          ['dir', 'one'],
          ['dir', 'two'],
          ['officer', 'one'],
          ['administrator', 'two'],
        ] as const) {
          const before = people.filter(
            (one) => one.role === name && one.organisationId === place && one.status === 'active',
          );
          const left = before.filter(({ id }) => !['suspend', 'deactivate'].includes(steps.get(id) ?? ''));
          assert.ok(before.length === 0 || left.length > 0);
        }
      }),
    );
  });

  it('nobody loses a role without having been warned a month before', () => {
    fc.assert(
      fc.property(colleague, fc.boolean(), moments, (one: Idle, needed, now) => {
        const step = idleStep(one, needed, now);
        if (one.status !== 'active' || (step !== 'suspend' && step !== 'deactivate')) return;
        assert.ok(one.warnedAt !== null);
        assert.ok(addDays(isoDate(one.warnedAt), IDLE_NOTICE) <= isoDate(now));
        assert.ok(addDays(isoDate(one.lastActiveAt), IDLE.suspend) <= isoDate(now));
      }),
    );
  });

  it('the night after does not say the same again', () => {
    fc.assert(
      fc.property(colleague, moments, (one: Idle, now) => {
        const step = idleStep(one, false, now);
        if (step === null || step === 'keep') return;
        const status = afterStep(one, step) ?? one.status;
        const then = { ...one, status, warnedAt: step === 'warn' ? now : one.warnedAt };
        assert.notEqual(idleStep(then, false, addMs(now, days(1))), step);
      }),
    );
  });
});

describe('a yearly review', () => {
  const review = {
    status: 'open',
    openedAt: at('2012-01-10'),
    closesAt: endOfDay('2012-04-09'),
  } as const;
  for (const [day, due] of [
    ['2012-01-10', 'opened'],
    ['2012-02-23', 'opened'],
    ['2012-02-24', 'half'],
    ['2012-04-01', 'half'],
    ['2012-04-02', 'last_week'],
    ['2012-04-08', 'last_week'],
    ['2012-04-09', 'last_week'],
    ['2012-04-10', null],
  ] as const)
    it(`open from January 10 to April 9: ${due ?? 'nothing'} on ${day}`, () => {
      assert.equal(reviewNotice(review, at(day)), due);
    });

  it('begins in the first half of February, by the day in Ottawa', () => {
    for (const [moment, opens] of [
      ['2013-02-01T04:59:59Z', false],
      ['2013-02-01T05:00:00Z', true],
      ['2013-02-15T04:59:59Z', true],
      ['2013-02-15T05:00:00Z', false],
      ['2013-08-01T12:00:00Z', false],
    ] as const)
      assert.equal(opensReviews(new Date(moment)), opens, moment);
  });

  it('that is done is over, and one that was closed is told of', () => {
    assert.equal(reviewNotice({ ...review, status: 'done' }, at('2012-04-03')), null);
    assert.equal(reviewNotice({ ...review, status: 'closed' }, at('2012-04-10')), 'closed');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '#kernel/time.ts';
import {
  type Change,
  judgeChange,
  latestOf,
  type Part,
  type Programme,
  partsOf,
  placeOf,
  tidyCode,
} from './rules.ts';

const TODAY = '2012-11-22';
const name = { en: 'Nursing', fr: 'Soins infirmiers' };
const nursing: Programme = { id: 'n1', code: 'NURS', name, kind: 'credential', from: '2009-09-01', to: null };
const change = (more: Partial<Change> = {}): Change => ({
  code: 'NURS',
  from: '2012-09-04',
  becomes: { name, kind: 'none' },
  ...more,
});
const faults = (one: Change, programmes: readonly Programme[] = [nursing]): string[] =>
  judgeChange(one, programmes, TODAY).map(({ field, fault }) => `${field} ${fault}`);

describe('a change of a programme', () => {
  const ended = { ...nursing, to: '2011-08-31' };
  for (const [what, one, programmes, found] of [
    ['another kind', change(), undefined, []],
    ['a new programme', change({ code: 'B.ED-2' }), [], []],
    ['a day to come', change({ from: '2013-09-01' }), undefined, []],
    ['an end', change({ becomes: null }), undefined, []],
    ['no code', change({ code: '' }), undefined, ['code missing']],
    ['a code of other characters', change({ code: 'NURS/1' }), undefined, ['code malformed']],
    ['a code of 21', change({ code: 'N'.repeat(21) }), undefined, ['code malformed']],
    ['the end of none', change({ code: 'LAW', becomes: null }), undefined, ['code unknown']],
    [
      'no names',
      change({ becomes: { name: { en: '', fr: '' }, kind: 'none' } }),
      undefined,
      ['nameEn missing', 'nameFr missing'],
    ],
    [
      'a name of 201',
      change({ becomes: { name: { en: 'n'.repeat(201), fr: 'Droit' }, kind: 'none' } }),
      undefined,
      ['nameEn long'],
    ],
    ['no day', change({ from: '' }), undefined, ['day missing']],
    ['no such day', change({ from: '2012-02-30' }), undefined, ['day malformed']],
    ['a day before all programmes', change({ from: '2006-04-26' }), undefined, ['day early']],
    ['a day in three years', change({ from: '2015-11-22' }), undefined, ['day far']],
    [
      'what is so already',
      change({ becomes: { name, kind: 'credential' } }),
      undefined,
      ['change unchanged'],
    ],
    ['what was so until it ended', change({ becomes: { name, kind: 'credential' } }), [ended], []],
    [
      'an end before its first day',
      change({ from: '2009-09-01', becomes: null }),
      undefined,
      ['day before_begin'],
    ],
    ['an end on its first day', change({ from: '2009-09-02', becomes: null }), undefined, []],
    ['an end after its end', change({ becomes: null }), [ended], ['day ended']],
    ['an earlier end', change({ from: '2011-01-01', becomes: null }), [ended], []],
  ] as const)
    it(`with ${what} is ${found.length === 0 ? 'taken' : 'refused'}`, () =>
      assert.deepEqual(faults(one, programmes), found));

  it('knows a code in small letters and with spaces', () => assert.equal(tidyCode(' nu rs '), 'NURS'));

  it('cuts what covers its day and takes the place of what begins later', () => {
    const later = { ...nursing, id: 'n2', from: '2012-09-04', kind: 'language' as const };
    const programmes = [{ ...nursing, to: '2012-09-03' }, later, { ...nursing, id: 'law', code: 'LAW' }];
    assert.deepEqual(placeOf(change({ from: '2012-09-04' }), programmes), { superseded: ['n2'], cut: null });
    assert.deepEqual(placeOf(change({ from: '2010-01-01' }), programmes), {
      superseded: ['n2'],
      cut: { id: 'n1', to: '2009-12-31' },
    });
    assert.deepEqual(placeOf(change({ from: '2013-01-01' }), programmes), {
      superseded: [],
      cut: { id: 'n2', to: '2012-12-31' },
    });
  });

  it('is looked at beside the row that began last', () => {
    const later = { ...nursing, id: 'n2', from: '2012-09-04' };
    assert.equal(latestOf([later, { ...nursing, to: '2012-09-03' }], 'NURS')?.id, 'n2');
    assert.equal(latestOf([later], 'LAW'), null);
  });
});

describe('the programme of a period', () => {
  const period = { from: '2012-01-09', to: '2012-04-27', kind: 'credential', programme: 'NURS' } as const;
  const parts = (programmes: readonly Programme[], more = {}): string[] =>
    partsOf({ ...period, ...more }, programmes).map(({ from, to, kind }) => `${from} ${to} ${kind}`);
  const whole = (kind: string) => [`2012-01-09 2012-04-27 ${kind}`];

  for (const [what, programmes, more, expected] of [
    ['is what was recorded while the institution has none on file', [], {}, whole('credential')],
    [
      'is what was recorded where none is named',
      [nursing],
      { programme: '', kind: 'visiting' },
      whole('visiting'),
    ],
    ['is what its programme was then', [{ ...nursing, kind: 'none' as const }], {}, whole('none')],
    ['is none that qualifies where another line has it', [nursing], { programme: 'LAW' }, whole('none')],
    [
      'ends with it',
      [{ ...nursing, to: '2012-02-29' }],
      {},
      ['2012-01-09 2012-02-29 credential', '2012-03-01 2012-04-27 none'],
    ],
    [
      'begins with it',
      [{ ...nursing, from: '2012-02-01' }],
      {},
      ['2012-01-09 2012-01-31 none', '2012-02-01 2012-04-27 credential'],
    ],
    [
      'changes with it',
      [
        { ...nursing, id: 'n2', from: '2012-03-01', kind: 'language' as const },
        { ...nursing, to: '2012-02-29' },
      ],
      {},
      ['2012-01-09 2012-02-29 credential', '2012-03-01 2012-04-27 language'],
    ],
  ] as const)
    it(what, () => assert.deepEqual(parts(programmes, more), expected));

  it('bears the programme’s name, and the code where none is known', () => {
    assert.deepEqual(partsOf(period, [nursing])[0]?.named, name);
    assert.deepEqual(partsOf({ ...period, programme: 'LAW' }, [nursing])[0]?.named, { en: 'LAW', fr: 'LAW' });
    assert.equal(partsOf({ ...period, programme: '' }, [nursing])[0]?.named, null);
  });

  it('parts into days that follow one another, each of them what the programme was on it', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2011-06-01', count));
    const cuts = fc.uniqueArray(day, { minLength: 1, maxLength: 6 });
    const kinds = fc.array(fc.constantFrom('credential', 'language', 'none', 'gap'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cuts, kinds, day, fc.nat({ max: 200 }), (unsorted, said, from, length) => {
        const starts = unsorted.toSorted();
        const programmes = starts.flatMap((start, at): Programme[] => {
          const next = starts[at + 1];
          const kind = said[at] ?? 'none';
          if (kind === 'gap') return [];
          return [
            { ...nursing, id: start, kind, from: start, to: next === undefined ? null : addDays(next, -1) },
          ];
        });
        const to = addDays(from, length);
        const found = partsOf({ from, to, kind: 'visiting', programme: 'NURS' }, programmes);
        if (programmes.length === 0) return assert.equal(found.length, 1);
        assert.equal(found[0]?.from, from);
        assert.equal(found.at(-1)?.to, to);
        for (const [at, part] of found.slice(1).entries())
          assert.equal(daysBetween(found[at]?.to ?? '', part.from), 1);
        for (let one = from; one <= to; one = addDays(one, 1)) {
          const part = found.find((each: Part) => each.from <= one && each.to >= one);
          const is = programmes.find((each) => each.from <= one && (each.to === null || each.to >= one));
          assert.equal(part?.kind, is?.kind ?? 'none', one);
        }
      }),
    );
  });
});

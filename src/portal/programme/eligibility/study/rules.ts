import { dayNumber, dayOf, gaps, length, meet, type Span, shared, union, without } from './spans.ts';

/** How much somebody studied, as their institution defines it. */
export const LOADS = ['full_time', 'part_time', 'leave', 'break', 'suspended', 'withdrawn'] as const;
export type Load = (typeof LOADS)[number];

export const STANDINGS = ['satisfactory', 'not_assessed', 'unsatisfactory'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Only programmes that lead to a credential qualify. */
export const PROGRAMMES = ['credential', 'language', 'visiting', 'none'] as const;
export type ProgrammeKind = (typeof PROGRAMMES)[number];

/** Calendar days of Ottawa, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** One row of an institution's record of somebody's study. */
export interface Period extends Days {
  readonly load: Load;
  readonly standing: Standing;
  readonly programme: ProgrammeKind;
  /** The institution's name for the programme, where the row names one; of no meaning for the arithmetic. */
  readonly named?: Readonly<Record<'en' | 'fr', string>> | undefined;
  /** The institution that reported it, where it came with a transfer; of no meaning for the arithmetic. */
  readonly reportedBy?: Readonly<Record<'en' | 'fr', string>> | undefined;
  /** When the institution took part in the line of business; what lies outside the row does not matter. */
  readonly participation: readonly Days[];
}

/** What a rule of a line of business says of rows and of the gaps between them. */
export interface StudyRule {
  /** The longest gap, in days, that counts as study. */
  readonly bridgeDays: number;
  readonly notAssessedCounts: boolean;
}

/** A period in numbers of days, with what it says. */
export interface Row extends Span {
  readonly load: Load;
  readonly standing: Standing;
  /** The days of it that count as study. */
  readonly good: readonly Span[];
  /** The days of it that no bridge may cross. */
  readonly bars: readonly Span[];
  readonly contrary: boolean;
}

/** What counts as study. */
export interface Study {
  readonly merged: readonly Span[];
  readonly bridged: readonly Span[];
  /** Both, in the fewest spans. */
  readonly all: readonly Span[];
}

const CONTRARY: readonly Load[] = ['part_time', 'leave', 'suspended', 'withdrawn'];
/** A row and what it is worth under a rule. */
export function rowOf(period: Period, rule: StudyRule): Row {
  const { load, standing } = period;
  const span = spanOf(period);
  const took = period.participation.flatMap((days) => shared(span, spanOf(days)) ?? []);
  const credited =
    load === 'full_time' &&
    (standing === 'satisfactory' || (standing === 'not_assessed' && rule.notAssessedCounts));
  const contrary = load !== 'break' && (CONTRARY.includes(load) || standing === 'unsatisfactory');
  const qualifies = period.programme === 'credential';
  return {
    ...span,
    load,
    standing,
    contrary,
    good: credited && qualifies ? union(took) : [],
    bars: contrary || !qualifies ? [span] : without(span, took),
  };
}

/** The days of good rows, each once, and the short gaps between them that nothing bars. */
export function studyOf(rows: readonly Row[], rule: StudyRule): Study {
  const merged = union(rows.flatMap(({ good }) => good));
  const bars = rows.flatMap((row) => row.bars);
  const bridged = gaps(merged).filter(
    (gap) => length(gap) <= rule.bridgeDays && !bars.some((bar) => meet(bar, gap)),
  );
  return { merged, bridged, all: union([...merged, ...bridged]) };
}

export const spanOf = ({ from, to }: Days): Span => ({ from: dayNumber(from), to: dayNumber(to) });
export const daysOf = ({ from, to }: Span): Days => ({ from: dayOf(from), to: dayOf(to) });

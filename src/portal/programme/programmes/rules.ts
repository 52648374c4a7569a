import type { Transitions } from '#kernel/lifecycle.ts';
import { addDays, isDay } from '#kernel/time.ts';
import type { ProgrammeKind } from '#portal/programme/eligibility/study/rules.ts';

/** A programme changes by two people: a DIR or an alternate proposes, an officer confirms or refuses (`ENS §2`). */
export const PROGRAMME_PROPOSAL = {
  proposed: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' },
  confirmed: {},
  refused: {},
  withdrawn: {},
} as const satisfies Transitions;

export type ProgrammeProposalStatus = keyof typeof PROGRAMME_PROPOSAL;

export type Bilingual = Readonly<Record<'en' | 'fr', string>>;

/** What a programme of study is. */
export interface Nature {
  readonly name: Bilingual;
  readonly kind: ProgrammeKind;
}

/** What a programme was from a day on, both days included; no end is for as long as nobody changes it. */
export interface Programme extends Nature {
  readonly id: string;
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
}

/** What a programme is to be from a day on; nothing where it ends with the day before. */
export interface Change {
  readonly code: string;
  readonly from: string;
  readonly becomes: Nature | null;
}

/** The code under which a programme is known, as it is compared: capitals, no spaces. */
export const tidyCode = (text: string): string => text.replaceAll(/\s/gu, '').toUpperCase();

const CODE = /^[A-Z0-9][A-Z0-9.-]{0,19}$/;
const LONGEST_NAME = 200;
/** Records may reach back to here, before which there was no programme to qualify for. */
const FIRST_DAY = '2006-04-27';
/** A change is recorded so many days ahead at most: what lies further away is a slip. */
const AHEAD = 2 * 366;

export type ChangeFault =
  | { readonly field: 'code'; readonly fault: 'missing' | 'malformed' | 'unknown' }
  | { readonly field: 'nameEn' | 'nameFr'; readonly fault: 'missing' | 'long' }
  | {
      readonly field: 'day';
      readonly fault: 'missing' | 'malformed' | 'early' | 'far' | 'before_begin' | 'ended';
    }
  | { readonly field: 'change'; readonly fault: 'unchanged' };

/** What keeps a change from being recorded or proposed; `programmes` is all that the institution has in the line. */
export function judgeChange(change: Change, programmes: readonly Programme[], today: string): ChangeFault[] {
  const theirs = programmes.filter(({ code }) => code === change.code);
  const faults = [...codeFaults(change, theirs), ...nameFaults(change), ...dayFaults(change, theirs, today)];
  if (faults.length > 0 || change.becomes === null) return faults;
  return isAlready(change.becomes, theirs, change.from) ? [{ field: 'change', fault: 'unchanged' }] : [];
}

function codeFaults({ code, becomes }: Change, theirs: readonly Programme[]): ChangeFault[] {
  if (code === '') return [{ field: 'code', fault: 'missing' }];
  if (!CODE.test(code)) return [{ field: 'code', fault: 'malformed' }];
  return becomes === null && theirs.length === 0 ? [{ field: 'code', fault: 'unknown' }] : [];
}

const nameFaults = ({ becomes }: Change): ChangeFault[] =>
  becomes === null
    ? []
    : (['en', 'fr'] as const).flatMap((language): ChangeFault[] => {
        const name = becomes.name[language];
        const field = language === 'en' ? 'nameEn' : 'nameFr';
        if (name === '') return [{ field, fault: 'missing' }];
        return name.length > LONGEST_NAME ? [{ field, fault: 'long' }] : [];
      });

function dayFaults({ from, becomes }: Change, theirs: readonly Programme[], today: string): ChangeFault[] {
  const fault = dayFault(from, today) ?? (becomes === null ? endFault(from, theirs) : null);
  return fault === null ? [] : [{ field: 'day', fault }];
}

function dayFault(day: string, today: string) {
  if (day === '') return 'missing';
  if (!isDay(day)) return 'malformed';
  if (day < FIRST_DAY) return 'early';
  return day > addDays(today, AHEAD) ? 'far' : null;
}

/** A programme ends after a day on which it was: not before it began, and not once it has ended. */
function endFault(from: string, theirs: readonly Programme[]): 'before_begin' | 'ended' | null {
  const last = addDays(from, -1);
  if (theirs.length === 0) return null;
  if (theirs.every((one) => one.from > last)) return 'before_begin';
  return theirs.some(({ to }) => to === null || to > last) ? null : 'ended';
}

/** Whether a programme is so already from a day on, and nothing else later. */
function isAlready({ name, kind }: Nature, theirs: readonly Programme[], from: string): boolean {
  const after = theirs.filter(({ to }) => to === null || to >= from);
  const [only] = after;
  return (
    after.length === 1 &&
    only !== undefined &&
    only.to === null &&
    only.from <= from &&
    only.kind === kind &&
    only.name.en === name.en &&
    only.name.fr === name.fr
  );
}

/** What becomes of the rows of a programme: whatever begins from the day on makes room, what covers it is cut. */
export function placeOf(
  change: Change,
  programmes: readonly Programme[],
): {
  readonly superseded: readonly string[];
  readonly cut: { readonly id: string; readonly to: string } | null;
} {
  const theirs = programmes.filter(({ code }) => code === change.code);
  const covering = theirs.find(({ from, to }) => from < change.from && (to === null || to >= change.from));
  return {
    superseded: theirs.filter(({ from }) => from >= change.from).map(({ id }) => id),
    cut: covering === undefined ? null : { id: covering.id, to: addDays(change.from, -1) },
  };
}

/** The row of a code that began last: what whoever changes it has before them. */
export const latestOf = (programmes: readonly Programme[], code: string): Programme | null =>
  programmes
    .filter((one) => one.code === code)
    .reduce<Programme | null>((last, one) => (last === null || one.from > last.from ? one : last), null);

/** The latest row of each code, by code. */
export const latestOfEach = (programmes: readonly Programme[]): readonly Programme[] =>
  [...new Set(programmes.map(({ code }) => code))]
    .toSorted()
    .flatMap((code) => latestOf(programmes, code) ?? []);

/** Days of a period on which its programme was the same thing. */
export interface Part {
  readonly from: string;
  readonly to: string;
  readonly kind: ProgrammeKind;
  /** The programme's name; null where the period names none. */
  readonly named: Bilingual | null;
}

/**
 * A period in parts, by what its programme was on its days. Once an institution has programmes in a line, a code that is
 * not among them, or not yet or no longer, leads to no credential there; a period that names none is of the kind that
 * was recorded with it (`ENS §2`).
 */
export function partsOf(
  period: {
    readonly from: string;
    readonly to: string;
    readonly kind: ProgrammeKind;
    readonly programme: string;
  },
  programmes: readonly Programme[],
): readonly Part[] {
  const { from, to, kind, programme } = period;
  if (programme === '' || programmes.length === 0) return [{ from, to, kind, named: null }];
  const theirs = programmes
    .filter(({ code }) => code === programme)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  const named = theirs.at(-1)?.name ?? { en: programme, fr: programme };
  const parts: Part[] = [];
  for (let day = from; day <= to; day = addDays(parts.at(-1)?.to ?? to, 1)) {
    const now = theirs.find((one) => one.from <= day && (one.to === null || one.to >= day));
    const next = theirs.find((one) => one.from > day);
    const until = now === undefined ? (next === undefined ? to : addDays(next.from, -1)) : (now.to ?? to);
    const last = until < to ? until : to;
    parts.push({ from: day, to: last, kind: now?.kind ?? 'none', named: now?.name ?? named });
  }
  return parts;
}

import type { Locale } from '#kernel/ui/locale.ts';
import { kindChoices, type ProgrammeChoice } from '#portal/programme/eligibility/period-fields.tsx';
import { latestOfEach, type Programme } from '#portal/programme/programmes/rules.ts';
import type { StudyPeriod } from '#portal/programme/roster/rules.ts';

/** A programme in a list from which one of a period is chosen: no kind of programme is written so. */
export const choiceOf = (code: string): string => `code:${code}`;

/**
 * What can be said of a period's programme: without programmes on file what it leads to, as ever; else study that leads
 * to a credential names its programme, for not all of them qualify, and only what is no programme's goes without
 * (`ENS §2`). A code that is on file of the student already, of another line say, can stay.
 */
export function choicesOf(
  programmes: readonly Programme[],
  periods: readonly StudyPeriod[],
  locale: Locale,
): readonly ProgrammeChoice[] {
  const theirs = latestOfEach(programmes).map(({ code, name, kind }) => ({
    ...{ value: choiceOf(code), label: `${name[locale]} (${code})`, kind, code },
  }));
  const known = new Set(['', ...programmes.map(({ code }) => code)]);
  const kept = periods
    .filter(({ programme }, at) => !known.has(programme) && isFirst(periods, at))
    .map(({ programme: code, kind }) => ({ value: choiceOf(code), label: code, kind, code }));
  const kinds =
    theirs.length === 0 ? kindChoices(locale) : kindChoices(locale, ['language', 'visiting', 'none']);
  return [...theirs, ...kept, ...kinds];
}

const isFirst = (periods: readonly StudyPeriod[], at: number): boolean =>
  periods.findIndex(({ programme }) => programme === periods[at]?.programme) === at;

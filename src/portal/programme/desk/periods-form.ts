import { type Typed, textOf } from '#kernel/http/form.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import {
  listUnchosen,
  type ProgrammeChoice,
  ROWS,
  readPeriod,
  rowFields,
} from '#portal/programme/eligibility/period-fields.tsx';
import { judgePeriods, type PeriodEntry } from '#portal/programme/roster/rules.ts';
import { words } from './fr.ts';
import { choiceOf } from './programme-choices.ts';

/** That nothing of what is on file stays. */
export const EMPTIED = 'emptied';

/** What is on file, as its form has it. */
export const valuesOf = (periods: readonly PeriodEntry[]): Typed =>
  Object.fromEntries(
    ROWS.flatMap((row) => {
      const period = periods[row - 1];
      if (period === undefined) return [];
      const { kind, programme: code, ...rest } = period;
      const said: Readonly<Record<string, string>> = {
        ...rest,
        programme: code === '' ? kind : choiceOf(code),
      };
      return Object.entries(rowFields(row)).map(([key, field]) => [field, said[key] ?? '']);
    }),
  );

interface Read {
  readonly entries: readonly PeriodEntry[];
  readonly errors: readonly FieldError[];
}

interface Around {
  readonly locale: Locale;
  readonly choices: readonly ProgrammeChoice[];
  readonly onFile: readonly PeriodEntry[];
}

/** What was typed, or what is wrong with it. */
export function readPeriods(values: Typed, { locale, choices, onFile }: Around): Read {
  const w = words[locale].periods;
  const typed = ROWS.flatMap((row) => {
    const period = readPeriod(values, row, choices);
    return period === null ? [] : [{ row, period }];
  });
  const entries = typed.map(({ period: { programme: kind, code: programme, ...rest } }) => ({
    ...rest,
    ...{ kind, programme },
  }));
  const judged = judgePeriods(entries);
  const faults: FieldError[] = typed.flatMap(({ row }, index) => {
    const fault = judged.get(index);
    if (fault === undefined) return [];
    const { from, to } = rowFields(row);
    const field = fault === 'from' || fault === 'overlaps' ? from : to;
    return [{ field, message: w.faults[fault](row) }];
  });
  faults.push(...emptyFault({ entries, values, onFile, locale }));
  faults.push(...ROWS.flatMap((row) => listUnchosen(values, row, locale, choices)));
  const compared = textOf(values, 'compared') !== '';
  return {
    entries,
    errors: compared ? faults : [...faults, { field: 'compared', message: w.uncompared }],
  };
}

interface Entered {
  readonly entries: readonly PeriodEntry[];
  readonly values: Typed;
  readonly onFile: readonly PeriodEntry[];
  readonly locale: Locale;
}

/** A form without a period is a slip, unless all that is on file is to go. */
function emptyFault({ entries, values, onFile, locale }: Entered): FieldError[] {
  if (entries.length > 0 || (onFile.length > 0 && textOf(values, EMPTIED) !== '')) return [];
  const w = words[locale].periods;
  return onFile.length === 0
    ? [{ field: rowFields(1).from, message: w.none }]
    : [{ field: EMPTIED, message: w.empty(onFile.length) }];
}

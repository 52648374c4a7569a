import { readReference } from '#kernel/codes.ts';
import { isDay } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';

/** What of the log is asked for. Days are Ottawa's, as `YYYY-MM-DD`. */
export interface LogFilter {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly action: string | null;
  /** As it was typed; empty for none. */
  readonly reference: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A day of a query's text; null for anything else, such as February 30. */
export const readDay = (text: string | undefined): string | null =>
  text !== undefined && isDay(text) ? text : null;

/** The references that somebody may have typed: a request's, a form's, or either where its two letters are left out. */
export const readReferences = (typed: string): readonly string[] =>
  (['EV', 'PP'] as const).flatMap((prefix) => {
    const read = readReference(typed, prefix);
    return read.kind === 'reference' ? [read.text] : [];
  });

/**
 * A row of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it, so
 * that it stays text whatever somebody typed. Spreadsheets part the cells by what their language leaves free: where
 * the comma stands in numbers, as in French, by semicolons.
 */
export const csvRow = (cells: readonly string[], locale: Locale): string =>
  `${cells.map(csvCell).join(locale === 'fr' ? ';' : ',')}\r\n`;

function csvCell(text: string): string {
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A byte order mark, by which spreadsheets know the file as UTF-8. */
export const CSV_START = '\ufeff';

/** What of the log is asked for. Days are Ottawa's, as `YYYY-MM-DD`. */
export interface LogFilter {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly action: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an institution's log tells of, as `kind.participle`. */
export const ACTIONS = [
  'institution.added',
  'institution.handed_over',
  'nomination.started',
  'nomination.completed',
  'nomination.reopened',
  'nomination.received',
  'nomination.returned',
  'nomination.confirmed',
  'nomination.approved',
  'nomination.refused',
  'nomination.withdrawn',
  'nomination.expired',
  'nomination.link_sent',
  'nomination.pin_issued',
  'nomination.pin_lapsed',
  'nomination.enrolled',
  'pin.issued',
  'pin.redeemed',
  'person.enrolled',
  'person.questions_reset',
  'membership.granted',
  'membership.suspended',
  'membership.reactivated',
  'membership.deactivated',
  'membership.ended',
  'membership.scoped',
  'amendment.requested',
  'amendment.confirmed',
  'amendment.applied',
  'amendment.refused',
  'amendment.withdrawn',
  'pin.posted',
  'pin.proved',
  'pin.mismatched',
  'pin.expired',
  'pin.voided',
  'person.questions_disabled',
  'person.reset_asked',
  'person.reset_confirmed',
  'person.reset_refused',
  'person.unlocked',
  'membership.warned',
  'membership.kept',
  'organisation.filled_in',
  'scan.attached',
  'scan.withdrawn',
  'review.opened',
  'review.answered',
  'review.done',
  'review.closed',
] as const;

export type LoggedAction = (typeof ACTIONS)[number];

export const isKnown = (action: string): action is LoggedAction => ACTIONS.some((known) => known === action);

/** A day of a query's text; null for anything else. */
export const readDay = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : null;

/**
 * A row of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it, so
 * that it stays text whatever somebody typed.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A byte order mark, by which spreadsheets know the file as UTF-8. */
export const CSV_START = '\ufeff';

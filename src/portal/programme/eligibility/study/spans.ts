/** Whole days from the first to the last, both included, as numbers of days since 1 January 1970: no clock, no zone. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The number of a calendar day, `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The calendar day of a number, `YYYY-MM-DD`. */
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The same day some months away; the last of a month that has no such day. */
export function addMonths(number: number, months: number): number {
  const date = new Date(number * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

export const holds = ({ from, to }: Span, day: number): boolean => from <= day && day <= to;

export const meet = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;

/** What two spans share; null when that is no day. */
export function shared(one: Span, other: Span): Span | null {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from <= to ? { from, to } : null;
}

/** The same days in the fewest spans, in order: those that touch or overlap become one, so each day counts once. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** What lies between spans that a union has put in order. */
export const gaps = (ordered: readonly Span[]): Span[] =>
  ordered.slice(1).map(({ from }, index) => ({ from: (ordered[index] as Span).to + 1, to: from - 1 }));

/** The days of a span that none of the others hold. */
export function without(span: Span, others: readonly Span[]): Span[] {
  const held = union(others).filter((other) => meet(other, span));
  const edges = [{ from: span.from, to: span.from - 1 }, ...held, { from: span.to + 1, to: span.to }];
  return gaps(edges).filter(({ from, to }) => from <= to);
}

export const length = ({ from, to }: Span): number => to - from + 1;

/** How many days spans that do not overlap have inside a window. */
export function daysWithin(spans: readonly Span[], window: Span): number {
  let days = 0;
  for (const { from, to } of spans)
    days += Math.max(0, Math.min(to, window.to) - Math.max(from, window.from) + 1);
  return days;
}

import { Timeline } from '#kernel/ui/content.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import type { NominationStatus } from './rules.ts';
import type { Nomination, PinProgress } from './store.ts';
import { words } from './words.ts';

type HistoryWords = (typeof words)[Locale]['history'];

/** What happened to a nomination so far, newest first, with the days. */
export function NominationHistory(props: {
  nomination: Nomination;
  pin: PinProgress | null;
  locale: Locale;
  level?: 2 | 4;
}) {
  const { nomination, pin, locale } = props;
  const Title = props.level === 4 ? 'h4' : 'h2';
  const w = words[locale].history;
  const items = [...nominationItems(nomination, w), ...(pin ? pinItems(pin, w) : [])]
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : other.rank - one.rank))
    .map(({ day, ...item }) => ({ ...item, dateTime: day, time: formatDate(noon(day), locale) }));
  return (
    <>
      <Title>{w.title}</Title>
      <Timeline items={items} />
    </>
  );
}

/** `rank` orders what happened on one day. */
interface Item {
  readonly day: string;
  readonly rank: number;
  readonly title: string;
  readonly text?: string;
}

function nominationItems(n: Nomination, w: HistoryWords): Item[] {
  const begun = n.nominatedBy === null ? w.begunBySelf : w.begun;
  const outcome = DECISIONS.find((status) => status === decisionOf(n.status));
  return [
    { day: isoDate(n.createdAt), rank: 0, title: begun },
    ...(n.completedAt ? [{ day: isoDate(n.completedAt), rank: 1, title: w.completed }] : []),
    ...(n.receivedOn ? [{ day: n.receivedOn, rank: 2, title: w.received }] : []),
    ...(n.decidedAt && outcome ? [{ day: isoDate(n.decidedAt), rank: 3, title: w[outcome] }] : []),
  ];
}

const DECISIONS = ['approved', 'returned', 'refused', 'withdrawn', 'expired'] as const;

/** A PIN follows an approval and an enrolment a PIN, so the last decision was that. */
const decisionOf = (status: NominationStatus): NominationStatus =>
  status === 'pin_issued' || status === 'enrolled' ? 'approved' : status;

function pinItems({ issuedAt, letter, redeemedAt }: PinProgress, w: HistoryWords): Item[] {
  const number = letter?.registeredNumber;
  return [
    { day: isoDate(issuedAt), rank: 4, title: w.printed },
    ...(letter?.postedOn
      ? [{ day: letter.postedOn, rank: 5, title: w.posted, ...(number && { text: w.number(number) }) }]
      : []),
    ...(redeemedAt ? [{ day: isoDate(redeemedAt), rank: 6, title: w.redeemed }] : []),
  ];
}

/** Noon in Canada, so that a day is the same day in every one of its zones. */
const noon = (day: string): Date => new Date(`${day}T17:00:00Z`);

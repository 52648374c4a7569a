import type { Db } from '#kernel/db/database.ts';
import { Timeline } from '#kernel/ui/content.tsx';
import { formatDate, isoDate, type Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type HistoryEvent, listHistory, TOLD } from './history-store.ts';
import { findPinProgress, type PinProgress } from './pin-store.ts';
import type { Nomination } from './store.ts';
import { words } from './words.ts';

type HistoryWords = (typeof words)[Locale]['history'];

/** What the log tells of a nomination, and how far its PIN has come. */
export interface History {
  readonly events: readonly HistoryEvent[];
  readonly pin: PinProgress | null;
}

export const loadHistory = async (
  db: Db<PortalTables>,
  { id, pinId }: Pick<Nomination, 'id' | 'pinId'>,
): Promise<History> => ({ events: await listHistory(db, id), pin: await findPinProgress(db, pinId) });

/**
 * What happened to a nomination so far, newest first, with the days and by whom. Coordinators and representatives are
 * named to whoever has signed in; officers, and all of them to the holder of a mere link, are told by their role.
 */
export function NominationHistory(props: {
  nomination: Nomination;
  history: History;
  locale: Locale;
  level?: 2 | 4;
  nameless?: boolean;
}) {
  const { nomination, history, locale, nameless = false } = props;
  const Title = props.level === 4 ? 'h4' : 'h2';
  const w = words[locale].history;
  const items = [
    ...eventItems(nomination, history.events, w, nameless),
    ...pinItems(toldPin(history), w, nameless),
  ]
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

/** In the order of the log; what ends a nomination also ends its PIN, and so comes after it. */
function eventItems(
  nomination: Nomination,
  events: readonly HistoryEvent[],
  w: HistoryWords,
  nameless: boolean,
): Item[] {
  const lastReceipt = events.findLast(({ action }) => action === 'nomination.received');
  return events.flatMap((event, index) => {
    const told = TOLD.find((known) => event.action === `nomination.${known}`);
    if (told === undefined) return [];
    const began = told === 'started' && nomination.nominatedBy === null;
    const text = began || told === 'received' ? null : byText(event, w, nameless);
    const receivedOn = event === lastReceipt ? nomination.receivedOn : receivedIn(event.after);
    return {
      day: (told === 'received' && receivedOn) || isoDate(event.at),
      rank: ENDS.includes(told) ? AFTER_PIN + index : index,
      title: began ? w.begunBySelf : w.events[told],
      ...(text !== null && { text }),
    };
  });
}

const ENDS: readonly (typeof TOLD)[number][] = ['pin_lapsed', 'refused', 'withdrawn', 'expired'];

const AT_PIN = 1_000;
const AFTER_PIN = 2_000;

/** The day of receipt as it was recorded, which need not be the day on which it was. */
function receivedIn(after: unknown): string | null {
  const { receivedOn } = (after ?? {}) as { readonly receivedOn?: unknown };
  return typeof receivedOn === 'string' ? receivedOn : null;
}

function byText({ actor, authority, name, action }: HistoryEvent, w: HistoryWords, nameless: boolean) {
  if (actor.kind === 'visitor') return w.byNominee;
  if (actor.kind === 'system') return action === 'nomination.expired' ? w.byPortal : null;
  if (authority !== undefined && isPartner(authority))
    return w.by(w.roles[authority], nameless ? null : name);
  return authority === 'officer' ? w.by(w.roles.officer, null) : null;
}

const isPartner = (authority: string): authority is 'coordinator' | 'dir' | 'alternate_dir' =>
  authority === 'coordinator' || authority === 'dir' || authority === 'alternate_dir';

/** The log tells itself of a PIN that ended, but for one that ended without its nomination. */
function toldPin({ pin, events }: History): PinProgress | null {
  const logged = events.some(
    ({ action, at }) => action === 'nomination.pin_lapsed' && pin && at >= pin.issuedAt,
  );
  return pin && logged ? { ...pin, ranOutAt: null } : pin;
}

function pinItems(pin: PinProgress | null, w: HistoryWords, nameless: boolean): Item[] {
  if (pin === null) return [];
  const { issuedAt, issuer, letter, redeemedAt, ranOutAt } = pin;
  const by = w.by(w.roles[issuer.role], nameless ? null : issuer.name);
  const number = letter?.registeredNumber;
  return [
    { day: isoDate(issuedAt), rank: AT_PIN, title: w.printed, text: by },
    ...(letter?.postedOn
      ? [
          {
            day: letter.postedOn,
            rank: AT_PIN + 1,
            title: w.posted,
            ...(number && { text: w.number(number) }),
          },
        ]
      : []),
    ...(ranOutAt ? [{ day: isoDate(ranOutAt), rank: AFTER_PIN, title: w.ranOut }] : []),
    ...(redeemedAt ? [{ day: isoDate(redeemedAt), rank: AT_PIN + 2, title: w.redeemed }] : []),
  ];
}

/** Noon in Canada, so that a day is the same day in every one of its zones. */
const noon = (day: string): Date => new Date(`${day}T17:00:00Z`);

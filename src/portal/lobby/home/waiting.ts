import { formatDay } from '#kernel/time.ts';
import { formatDate, formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { placesOf } from '#portal/common/waiting/rules.ts';
import { countWaits } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { Waits } from '#portal/room.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const words = { en, fr };

/** Work that waits for somebody, and how much of it. */
export interface Waiting {
  readonly work: Waits;
  readonly count: number;
  readonly since: Date;
  /** The day by which the first of it is due, where it is due by any. */
  readonly due: string | null;
  /** The moment until which the first can be done, where it can't be done after one. */
  readonly until: Date | null;
}

/** What waits for a person in the roles that they hold now, room by room; one statement, none for those who have no work here. */
export async function listWaiting(
  { db, rooms }: Pick<Portal, 'db' | 'rooms'>,
  person: {
    readonly personId: string;
    readonly isStudent: boolean;
    readonly memberships: readonly Membership[];
    readonly now: Date;
  },
): Promise<readonly Waiting[]> {
  const places = person.memberships
    .filter(({ status }) => status === 'active')
    .flatMap((held) => placesOf(held, person.personId));
  const asked = rooms
    .flatMap(({ waits = [] }) => waits)
    .map((work) => ({
      ...work,
      places: [
        ...places.filter(({ role }) => work.roles.includes(role)).map(({ place }) => place),
        ...(work.audience === 'student' && person.isStudent ? [person.personId] : []),
      ],
    }))
    .filter(({ places: theirs }) => theirs.length > 0);
  const found = await countWaits(db, asked, person.personId, person.now);
  return found.flatMap(({ key, ...much }) => {
    const work = asked.find((one) => one.key === key);
    return work ? [{ work, ...much }] : [];
  });
}

/** Until when it can be done, by when it is due, or since when it waits. */
export function whenText(
  locale: Locale,
  { count, since, due, until }: Pick<Waiting, 'count' | 'since' | 'due' | 'until'>,
): string {
  const w = words[locale].waiting;
  if (until !== null) return w.until(count, formatDateTime(until, locale));
  return due === null ? w.since(count, formatDate(since, locale)) : w.due(count, formatDay(due, locale));
}

import { addDays, addMs, days, daysBetween } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import { noSecond, type Origin } from '#portal/common/members/second/rules.ts';
import type { Role } from '#portal/roles.ts';

/** The place of whoever works for the department, as an institution or a province is that of others. */
export const OFFICE = 'office';

/** A role and where it is held: an institution's id, a province, or the office. */
export interface Place {
  readonly role: Role;
  readonly place: string;
}

export const placeOf = ({
  role,
  organisationId,
  jurisdiction,
}: Pick<Membership, 'role' | 'organisationId' | 'jurisdiction'>): Place => ({
  role,
  place: organisationId ?? jurisdiction ?? OFFICE,
});

/** The place of one person where they hold a role, for what waits for them alone: within their campuses, say. */
export const ownPlace = (place: string, personId: string): string => `${place} ${personId}`;

/** Where the role is held to which a place belongs, be it one person's own there. */
export const commonPlace = (place: string): string => place.split(' ')[0] ?? place;

/** The places of a role: where it is held, and the holder's own there. */
export function placesOf(
  held: Pick<Membership, 'role' | 'organisationId' | 'jurisdiction'>,
  personId: string,
): readonly Place[] {
  const common = placeOf(held);
  return [common, { ...common, place: ownPlace(common.place, personId) }];
}

/** Since when what happened is news on a home page: nothing is to be done, and a week later it is gone by itself. */
export const newsSince = (now: Date): Date => addMs(now, -days(7));

/** How much of a kind waits for somebody, and since when the oldest does. */
interface Heaped {
  readonly key: string;
  readonly count: number;
  readonly since: Date;
}

/** The same, with the day by which the first is due, or the moment at which it is over; null where none is. */
export interface Waited extends Heaped {
  readonly due: string | null;
  readonly until: Date | null;
}

/** What waits of one kind at one place for all but one, and for nobody who is no second person to the first. */
export interface Heap {
  readonly place: string;
  readonly except: string | null;
  readonly first: string | null;
  readonly count: number;
  /** How much of it came yesterday. */
  readonly fresh: number;
  readonly since: Date;
}

/**
 * How those who may do it hear of it, besides their home page: by a mail as it happens, which its room sends, or in the
 * morning, with all that came the day before. What is reminded of by its room's own rules is not reminded of here.
 */
export type Hearing = 'at_once' | 'by_morning' | 'by_its_room';

/** A kind of work as the night needs it. */
export interface Kind {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly hearing: Hearing;
  readonly heaps: readonly Heap[];
}

/** Days after which whoever should act is reminded, once a week until nothing has waited so long. */
const WAITS_REMINDER = 7;

/** What somebody is told in the morning, and why: something came, or something waits long. */
export interface Told {
  readonly lines: readonly Heaped[];
  readonly news: boolean;
  readonly late: boolean;
}

/** What a person hears of in the morning; null where nothing came and nothing waits long. */
export function morningOf(
  person: {
    readonly personId: string;
    readonly places: readonly Place[];
    /** How they came into the staff, and whoever was first where a second is needed. */
    readonly origins: readonly Origin[];
  },
  kinds: readonly Kind[],
  now: Date,
): Told | null {
  const { personId, origins } = person;
  const isBarred = ({ except, first }: Heap) =>
    except === personId || (first !== null && noSecond(personId, first, origins, now) !== null);
  const theirs = kinds.flatMap(({ key, roles, hearing, heaps }) => {
    const places = person.places.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
    const found = heaps.filter((heap) => places.includes(heap.place) && !isBarred(heap));
    return found.length === 0 || hearing === 'by_its_room' ? [] : [{ key, hearing, found }];
  });
  const lines = theirs.map(({ key, found }) => ({
    key,
    count: found.reduce((sum, { count }) => sum + count, 0),
    since: new Date(Math.min(...found.map(({ since }) => since.getTime()))),
  }));
  const news = theirs.some(
    ({ hearing, found }) => hearing === 'by_morning' && found.some(({ fresh }) => fresh > 0),
  );
  const late = lines.some(({ since }) => daysBetween(isoDate(since), isoDate(now)) >= WAITS_REMINDER);
  return news || late ? { lines, news, late } : null;
}

/** The Monday of a day's week, by which what is said once a week is said once. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { tidy } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import { type Place, readPlace, readWhose, TRAYS, type Tray, type Whose, writePlace } from './rules.ts';

/** From which page of the queue somebody came to a nomination; no tray for whoever came from elsewhere. */
export interface CameFrom {
  readonly tray: Tray | null;
  /** What was typed to search. */
  readonly typed: string;
  /** Whose were shown; everybody's where null. */
  readonly whose: Whose | null;
  readonly after: Place | null;
}

/** As the addresses of the queue and of all behind it have it. */
export const readCameFrom = (query: Readonly<Record<string, string | undefined>>): CameFrom => ({
  tray: TRAYS.find((known) => known === query.tray) ?? null,
  typed: tidy(query.q ?? ''),
  whose: readWhose(query.whose),
  after: readPlace(query.after),
});

/** The same as it stands in an address. */
export const cameFromQuery = ({ tray, typed, whose, after }: CameFrom): Readonly<Record<string, string>> => ({
  ...(tray !== null && { tray }),
  ...(typed !== '' && { q: typed }),
  ...(whose !== null && { whose }),
  ...(after !== null && { after: writePlace(after) }),
});

/** The page of the queue that somebody came from. */
export const backToQueue = (locale: Locale, came: CameFrom): string =>
  href(paths.workQueue, locale, {}, cameFromQuery(came));

/** The page of a nomination, for whoever goes on from it where they came from. */
export const caseHref = (locale: Locale, id: string, came: CameFrom): string =>
  href(paths.checkNomination, locale, { id }, cameFromQuery(came));

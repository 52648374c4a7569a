import { isId } from '#kernel/ids.ts';
import { tidy } from '#portal/common/organisations/rules.ts';
import { readPlace, TRAYS, writePlace } from './rules.ts';
import type { RequestFilter } from './store.ts';

type Query = Readonly<Record<string, string | undefined>>;

const LEVELS = ['full', 'near', 'none'] as const;
const OUTCOMES = ['meets', 'does_not_meet', 'cannot_tell'] as const;
const PROVED: ReadonlySet<string> = new Set(['yes', 'no']);

/** What an address asks for of an institution's requests. */
export const readFilter = (query: Query, personId: string): RequestFilter => ({
  tray: TRAYS.find((one) => one === query.tray) ?? 'new',
  personId,
  match: LEVELS.find((one) => one === query.match) ?? null,
  prediction: OUTCOMES.find((one) => one === query.prediction) ?? null,
  proved: PROVED.has(query.proved ?? '') ? query.proved === 'yes' : null,
  search: tidy(query.q ?? ''),
  after: readPlace(query.after),
});

/** The same as it stands in an address. */
export const filterQuery = (filter: RequestFilter): Readonly<Record<string, string>> => ({
  tray: filter.tray,
  ...(filter.match !== null && { match: filter.match }),
  ...(filter.prediction !== null && { prediction: filter.prediction }),
  ...(filter.proved !== null && { proved: filter.proved ? 'yes' : 'no' }),
  ...(filter.search !== '' && { q: filter.search }),
  ...(filter.after !== null && { after: writePlace(filter.after) }),
});

/** The page of the same institution, other than a list of requests, that somebody came from; null for any other address. */
export function readBack({ back = '' }: Query, organisationId: string): string | null {
  const [, institution, more] =
    /^\/(?:en\/our-institution|fr\/notre-etablissement)\/([0-9a-f-]{36})\/([a-z0-9-]+(?:\/[a-z0-9-]+)?(?:\?[\w%&=+.*-]*)?)$/.exec(
      back,
    ) ?? [];
  return institution === organisationId && more !== undefined ? back : null;
}

/** So many requests that were skipped are left out; of more, the latest. */
const SKIPPED = 40;

/** The list that somebody came to a request from, and what they skipped of it. */
export interface CameFrom {
  readonly filter: RequestFilter;
  readonly skipped: readonly string[];
}

/** One's own are where somebody came from who came from nowhere. */
export const readCameFrom = (query: Query, personId: string): CameFrom => ({
  filter: readFilter(query.tray === undefined ? { tray: 'mine' } : query, personId),
  skipped: (query.skipped ?? '').split(',').filter(isId).slice(-SKIPPED),
});

/** The same as it stands in the address of a request. */
export const cameFromQuery = ({ filter, skipped }: CameFrom): Readonly<Record<string, string>> => ({
  ...filterQuery(filter),
  ...(skipped.length > 0 && { skipped: skipped.slice(-SKIPPED).join(',') }),
});

import type { Departure } from '#portal/portal.ts';

/** A browser that starts over and over keeps its latest requests only. */
const DEPARTURES_KEPT = 5;

/** Seconds since somebody authenticated after which a provider must ask again (`SECURITY §1`). */
export const MAX_AUTHENTICATION_AGE = 20 * 60;

/** Remembers a request that leaves for a provider. */
export const depart = (departures: readonly Departure[], departure: Departure): readonly Departure[] =>
  [...departures, departure].slice(-DEPARTURES_KEPT);

/** Finds the request that an answer belongs to. */
export const findDeparture = (departures: readonly Departure[], state: string): Departure | undefined =>
  departures.find(({ pending }) => pending.state === state);

/** Forgets a request, so that its answer is taken once. */
export const arrive = (departures: readonly Departure[], state: string): readonly Departure[] =>
  departures.filter(({ pending }) => pending.state !== state);

/** What to do with a credential that a provider vouches for. */
type Reception =
  | { readonly kind: 'welcome' }
  /** It was moved away from or unlinked, and is never reassigned. */
  | { readonly kind: 'retired' };

export const receive = (status: 'known' | 'linked' | 'retired'): Reception =>
  status === 'retired' ? { kind: 'retired' } : { kind: 'welcome' };

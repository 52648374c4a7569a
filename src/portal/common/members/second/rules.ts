import { addDays, startOfDay } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';

/** How somebody came into the staff: who asked for a PIN of theirs, and who approved it. */
export interface Origin {
  readonly personId: string;
  /** Null where the system itself issued the PIN, at the word of whoever operates it. */
  readonly issuedBy: string | null;
  /** Null for a PIN of the time when one person sufficed. */
  readonly approvedBy: string | null;
  readonly redeemedAt: Date;
}

/** How long somebody whom colleagues let in has been there before they count as a second person. */
const NEWCOMER_DAYS = 7;

/** Why somebody is no second person to another. */
export type NoSecond =
  | { readonly kind: 'self' }
  /** One party could be both. */
  | { readonly kind: 'one-party' }
  | { readonly kind: 'newcomer'; readonly until: Date };

/**
 * Why `second` can't stand as second person to `first`; null where they can. `origins` are those of both and of
 * everybody on whom these rest. This is the one rule for all that takes two people (`SECURITY §3`).
 */
export function noSecond(
  second: string,
  first: string,
  origins: readonly Origin[],
  now: Date,
): NoSecond | null {
  if (second === first) return { kind: 'self' };
  if (areOneParty(second, first, origins)) return { kind: 'one-party' };
  const until = newUntil(second, origins, now);
  return until === null ? null : { kind: 'newcomer', until };
}

/** Until when somebody whom colleagues let in is too new for what needs a second person, or stands in for two. */
export function newUntil(personId: string, origins: readonly Origin[], now: Date): Date | null {
  const until = newcomerUntil(origins.filter((one) => one.personId === personId));
  return until !== null && until > now ? until : null;
}

/** Whether one person could stand behind both: one of them, or somebody who alone let in both. */
export const areOneParty = (one: string, other: string, origins: readonly Origin[]): boolean =>
  [...new Set([one, other, ...origins.map(({ personId }) => personId)])].some((maker) => {
    const made = madeBy(maker, origins);
    return made.has(one) && made.has(other);
  });

/** Everybody whom `maker` alone, with people whom they let in themselves, could have let in; also themselves. */
function madeBy(maker: string, origins: readonly Origin[]): ReadonlySet<string> {
  const made = new Set([maker]);
  const own = [...Map.groupBy(origins, ({ personId }) => personId)];
  const isMade = (one: Origin) =>
    one.issuedBy !== null && made.has(one.issuedBy) && (one.approvedBy === null || made.has(one.approvedBy));
  for (let size = 0; size < made.size; ) {
    size = made.size;
    for (const [person, all] of own) if (all.every(isMade)) made.add(person);
  }
  return made;
}

/** Until when somebody is new; null for whom the system let in, or of whom no PIN is known. */
function newcomerUntil(own: readonly Origin[]): Date | null {
  if (own.length === 0 || own.some(({ issuedBy }) => issuedBy === null)) return null;
  const first = Math.min(...own.map(({ redeemedAt }) => redeemedAt.getTime()));
  return startOfDay(addDays(isoDate(new Date(first)), NEWCOMER_DAYS));
}

import { minutes } from '#kernel/time.ts';

/** How long a credential that was just shown may be linked. */
export const SHOWN_MS = minutes(10);

/** How many sign-ins one page lists. */
export const SIGN_INS_A_PAGE = 20;

/** A credential that somebody would like to add, as it is on file. */
export interface Shown {
  readonly status: 'known' | 'linked' | 'retired';
  readonly personId: string | null;
}

/** Whether a shown credential may be added: only one that is nobody's, for none is ever reassigned (`SECURITY §1`). */
export function judgeShown(shown: Shown, personId: string): 'free' | 'yours' | 'taken' | 'retired' {
  if (shown.status === 'retired') return 'retired';
  if (shown.status === 'known') return 'free';
  return shown.personId === personId ? 'yours' : 'taken';
}

/** Whether a person may unlink one of their credentials: never the last, for nobody would get in by none. */
export function judgeUnlink(linked: readonly string[], id: string): 'unknown' | 'last' | 'may' {
  if (!linked.includes(id)) return 'unknown';
  return linked.length === 1 ? 'last' : 'may';
}

/** The browser and system that a user agent names, as far as a person needs to recognise their device. */
export function deviceOf(userAgent: string): {
  readonly browser: string | null;
  readonly system: string | null;
} {
  const first = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}

/** In this order, since many claim to be Chrome and Safari too. */
const BROWSERS = [
  ['Edge', /Edg\w*\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /Safari\//],
] as const;

const SYSTEMS = [
  ['iOS', /iPhone|iPad|iPod/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
] as const;

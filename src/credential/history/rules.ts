/** What came of one attempt to use a credential. */
export type SignInResult =
  | 'succeeded'
  | 'registered'
  | 'failed'
  | 'blocked'
  | 'recovered'
  | 'recovery_failed';

/** One attempt, as its holder may see it. */
export interface SignInEntry {
  readonly at: Date;
  readonly result: SignInResult;
  /** How often; more than once only for tries that a block turned away, of which `at` is the last. */
  readonly times: number;
  readonly network: string;
  readonly userAgent: string;
}

export interface SinceLastTime {
  /** The sign-in before this one; null at the first. */
  readonly last: SignInEntry | null;
  readonly failures: number;
  readonly recoveredAt: Date | null;
}

const ENTERED: readonly SignInResult[] = ['succeeded', 'registered'];
const FAILED: readonly SignInResult[] = ['failed', 'blocked', 'recovery_failed'];

/** What happened between the last sign-in and the present one; `entries` are newest first. */
export function sinceLastTime(entries: readonly SignInEntry[]): SinceLastTime {
  const present = entries.findIndex(({ result }) => ENTERED.includes(result));
  const before = present < 0 ? [] : entries.slice(present + 1);
  const end = before.findIndex(({ result }) => ENTERED.includes(result));
  const between = end < 0 ? before : before.slice(0, end);
  return {
    last: before[end] ?? null,
    failures: between
      .filter(({ result }) => FAILED.includes(result))
      .reduce((sum, { times }) => sum + times, 0),
    recoveredAt: between.find(({ result }) => result === 'recovered')?.at ?? null,
  };
}

/** 'Firefox' or 'Chrome' and 'Windows', as far as a browser says; enough to know one's own by. */
export function describeBrowser(userAgent: string): { browser: string | null; system: string | null } {
  const first = (known: readonly (readonly [RegExp, string])[]) =>
    known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}

/** In this order, for most browsers also call themselves Chrome and Safari. */
const BROWSERS = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

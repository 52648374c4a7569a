import { formatUpToMany, type Locale } from '#kernel/ui/locale.ts';
import { words as claims } from '#portal/office/claims/fr.ts';
import { backToQueue } from '#portal/office/trays/came-from.ts';
import {
  type Place,
  TRAYS,
  type Tray,
  type TrayOfWork,
  WHOSE,
  type Whose,
} from '#portal/office/trays/rules.ts';
import { words } from './fr.ts';
import type { Waiting } from './store.ts';

/** A page of the queue, and how it is narrowed. */
export interface Queue {
  readonly tray: Tray;
  /** What was typed to search. */
  readonly typed: string;
  /** Whose are shown; everybody's where null. */
  readonly whose: Whose | null;
  /** That of everything is null where it isn't shown. */
  readonly counts: Readonly<Record<TrayOfWork, number>> & { readonly all: number | null };
  /** Behind which line the page begins, and the next one; null for the first, and after the last. */
  readonly after: Place | null;
  readonly next: Place | null;
  readonly found: readonly Waiting[];
  readonly now: Date;
  readonly me: string;
}

/** Everybody's, one's own or nobody's, of the same tray and search. */
export function WhoseLinks({ locale, queue }: { locale: Locale; queue: Queue }) {
  const w = claims[locale].whose;
  return (
    <nav aria-label={w.label}>
      <p class="marks">
        <span>{w.label}</span>
        {[null, ...WHOSE].map((whose) => {
          const text = w[whose ?? 'any'];
          const current = whose === queue.whose;
          return (
            <a
              key={whose}
              href={address(locale, { ...queue, whose }, queue.tray)}
              aria-current={current ? 'page' : undefined}
            >
              {current ? <strong>{text}</strong> : text}
            </a>
          );
        })}
      </p>
    </nav>
  );
}

/** The trays, each with what it holds. */
export function Trays({ locale, queue }: { locale: Locale; queue: Queue }) {
  const w = words[locale].list;
  return (
    <nav class="tabs" aria-label={w.choose}>
      <ul>
        {TRAYS.map((tray) => (
          <li key={tray}>
            <a href={address(locale, queue, tray)} aria-current={tray === queue.tray ? 'page' : undefined}>
              {w.trays[tray]}
              {tray !== 'all' && <Count count={queue.counts[tray]} locale={locale} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How much work a tray holds; that of everything is no work, and its number stands over its table. */
const Count = ({ count, locale }: { count: number; locale: Locale }) => (
  <>
    {' '}
    <span class="tab-count">{formatUpToMany(count, locale)}</span>
  </>
);

/** A page of the queue with the same search, whoever's it shows. */
export const address = (
  locale: Locale,
  { typed, whose }: Queue,
  tray: Tray,
  after: Place | null = null,
): string => backToQueue(locale, { tray, typed, whose, after });

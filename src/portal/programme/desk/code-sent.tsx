import { formatDateTime } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { Ordered } from '#portal/programme/proof-codes/ordered-store.ts';
import { goodUntil, stateOf } from '#portal/programme/proof-codes/rules.ts';
import type { Checking } from './check.ts';
import { words } from './fr.ts';

/** That a code was sent, when, by whom, and until when it can be entered: nobody sends another one unaware. */
export function CodeSent({ visit: { locale, now }, code }: { visit: PortalVisit<Checking>; code: Ordered }) {
  const w = words[locale].check.code;
  const state = stateOf(code, now);
  return (
    <p>
      {w.sent(code.by, formatDateTime(code.askedAt, locale))}{' '}
      {state === 'good' && code.sentAt !== null
        ? w.good(formatDateTime(goodUntil(code.sentAt), locale))
        : w[state === 'due' ? 'due' : 'over']}
    </p>
  );
}

import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';

/** How many of the requests that somebody chose they claimed, and why not the others. */
export interface Claimed {
  readonly done: number;
  /** Their own, or of somebody who can't be told from them. */
  readonly own: number;
  /** Not new any more. */
  readonly gone: number;
}

/** The same as it stands in the address of the list to which claiming leads. */
export const claimedQuery = ({ done, own, gone }: Claimed): Readonly<Record<string, string>> => ({
  claimed: [done, own, gone].join('-'),
});

/** What an address says of it; null where it is of no claim. */
export function readClaimed({
  claimed = '',
}: {
  readonly [key: string]: string | undefined;
}): Claimed | null {
  const [, ...counts] = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(claimed) ?? [];
  const [done, own, gone] = counts.map(Number);
  return done === undefined || own === undefined || gone === undefined || done === 0
    ? null
    : { done, own, gone };
}

/** Said once claimed requests stand on the page that follows. */
export function ClaimedNote({ locale, claimed }: { locale: Locale; claimed: Claimed | null }) {
  if (claimed === null) return null;
  const w = words[locale].claimed;
  const { done, own, gone } = claimed;
  return (
    <Callout tone={own + gone > 0 ? 'warning' : 'success'}>
      <p>{w.done(done)}</p>
      {gone > 0 && <p>{w.gone(gone)}</p>}
      {own > 0 && <p>{w.own(own)}</p>}
    </Callout>
  );
}

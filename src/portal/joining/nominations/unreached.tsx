import { Callout, Status } from '#kernel/ui/content.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { isPending } from './rules.ts';
import type { Nomination } from './store.ts';
import { words } from './words.ts';

type Of = { readonly nomination: Nomination; readonly locale: Locale };

/** Since when mail to a nominee who is still under way fails; null where it doesn't. */
const failing = ({ status, unreachedAt }: Nomination): Date | null =>
  isPending(status) ? unreachedAt : null;

/** That mail does not reach a nominee, and what to do, for whoever can do it. */
export function Unreached({ nomination, locale }: Of) {
  const since = failing(nomination);
  if (since === null) return null;
  const w = words[locale].unreached;
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.text(nomination.email, formatDate(since, locale))}</p>
    </Callout>
  );
}

/** The same as a mark in a list. */
export const UnreachedMark = ({ nomination, locale }: Of) =>
  failing(nomination) === null ? null : <Status tone="warning" text={words[locale].unreached.mark} />;

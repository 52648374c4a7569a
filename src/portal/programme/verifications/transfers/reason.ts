import type { Locale } from '#kernel/ui/locale.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import type { TransferStatus } from './rules.ts';

/** Why a transfer came to nothing, for either institution; null where nobody said, or had to. */
export function whyOver(
  locale: Locale,
  { status, reason }: { readonly status: TransferStatus; readonly reason: string | null },
): string | null {
  const said: Readonly<Record<string, Readonly<Record<string, string>>>> = words[locale].transferOver;
  return (reason === null ? undefined : said[status]?.[reason]) ?? null;
}

import type { Locale } from '#kernel/ui/locale.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import type { TransferStatus } from './rules.ts';

const ACTIONS = {
  refused: 'transfer.refused',
  declined: 'transfer.declined',
  fallen: 'transfer.fell',
} as const;

/** What the log says of each code for which a transfer came to nothing: `transfer.declined:because:other`. */
export const loggedReasons = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words[locale].transferOver).flatMap(([status, said]) =>
      Object.entries(said).map(([code, text]) => [
        `${ACTIONS[status as keyof typeof ACTIONS]}:because:${code}`,
        text,
      ]),
    ),
  );

/** Why a transfer came to nothing, for either institution; null where nobody said, or had to. */
export function whyOver(
  locale: Locale,
  { status, reason }: { readonly status: TransferStatus; readonly reason: string | null },
): string | null {
  const said: Readonly<Record<string, Readonly<Record<string, string>>>> = words[locale].transferOver;
  return (reason === null ? undefined : said[status]?.[reason]) ?? null;
}

import { formatDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';

/** Why a last day, of a request or of what goes with it, is a later one than it was; nothing where it is not. */
export const Moved = ({ locale, of }: { locale: Locale; of: { readonly movedFrom: string | null } }) =>
  of.movedFrom === null ? null : (
    <Callout tone="info">
      <p>{words[locale].moved(formatDay(of.movedFrom, locale))}</p>
    </Callout>
  );

import { formatDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { File } from './file-store.ts';
import { words } from './fr.ts';

/** Why the last day of a request is a later one than it was; nothing where it is not. */
export const Moved = ({ locale, file }: { locale: Locale; file: Pick<File, 'movedFrom'> }) =>
  file.movedFrom === null ? null : (
    <Callout tone="info">
      <p>{words[locale].moved(formatDay(file.movedFrom, locale))}</p>
    </Callout>
  );

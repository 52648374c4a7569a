import { href } from '#kernel/http/path.ts';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '../paths.ts';

interface BackProps {
  readonly locale: Locale;
  readonly text: string;
  readonly onTheWay: boolean;
}

/** Out of a change that was not made; whoever turned aside on the way to the portal goes on with it. */
export function Back({ locale, text, onTheWay }: BackProps) {
  return (
    <ButtonLink kind="secondary" href={href(onTheWay ? paths.welcome : paths.account, locale)}>
      {text}
    </ButtonLink>
  );
}

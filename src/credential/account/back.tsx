import { href } from '#kernel/http/path.ts';
import { ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '../paths.ts';

/** Out of a change that was not made. */
export function Back({ locale, text }: { readonly locale: Locale; readonly text: string }) {
  return (
    <ButtonLink kind="secondary" href={href(paths.account, locale)}>
      {text}
    </ButtonLink>
  );
}

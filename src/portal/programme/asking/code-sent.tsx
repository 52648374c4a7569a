import { href } from '#kernel/http/path.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from '#portal/programme/proof-codes/fr.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';

/** That a code is on its way to the student, and where they type it. */
export function CodeSent({ locale, file }: { locale: Locale; file: File }) {
  const w = words[locale].page;
  return (
    <Callout tone="warning" title={w.title}>
      <p>{w.lead(file.organisation[locale])}</p>
      <Actions>
        <ButtonLink href={href(paths.ownCode, locale, { id: file.id })}>{w.open}</ButtonLink>
      </Actions>
    </Callout>
  );
}

import type { View } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { Heading, Lead } from '#kernel/ui/content.tsx';
import { Reference } from '#kernel/ui/error-page.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { StorageFault } from '#portal/common/kept-files/folder.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** What is the matter with a file, and what an officer can do: only who keeps the server can mend it. */
export function faultyPage(
  locale: Locale,
  fault: StorageFault,
  about: { readonly nominationId: string; readonly correlationId: string },
): View {
  const w = words[locale].faulty;
  const title = fault === 'unkept' ? w.unkeptTitle : w.title;
  return {
    title,
    body: (
      <>
        <Heading>{title}</Heading>
        <Lead>{w[fault]}</Lead>
        <p>{fault === 'unkept' ? w.tellUnkept : w.tell}</p>
        <Actions>
          <ButtonLink href={href(paths.checkNomination, locale, { id: about.nominationId })}>
            {w.back}
          </ButtonLink>
        </Actions>
        <Reference id={about.correlationId} />
      </>
    ),
  };
}

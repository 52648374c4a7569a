import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { cameFromQuery, readCameFrom } from './came-from.ts';
import type { Checking } from './check.ts';
import { words } from './fr.ts';
import { words as several } from './several/fr.ts';
import { backOf, listOf, pageAt } from './ways.ts';

/** Whose request was signed before this one was opened; it can be undone on its own page, and on the list. */
export const SignedBefore = ({ locale, name }: { locale: Locale; name: string | null }) =>
  name === null ? null : <Callout tone="info">{several[locale].undoableOne(name)}</Callout>;

/** Back to where somebody came from, and on to the next without signing. */
export function Onward({ visit }: { visit: PortalVisit<Checking> }) {
  const { locale, file, query, personId } = visit;
  const w = words[locale].check;
  const skip = pageAt(visit, paths.requestSkip, cameFromQuery(readCameFrom(query, personId)));
  const isWorked = file.pending === null && (file.status === 'new' || file.status === 'in_progress');
  return (
    <Actions>
      {isWorked && (
        <ButtonLink href={skip} kind="secondary">
          {w.skip}
        </ButtonLink>
      )}
      <ButtonLink href={listOf(visit)} kind="secondary">
        {backOf(visit) === null ? w.back : w.backThere}
      </ButtonLink>
    </Actions>
  );
}

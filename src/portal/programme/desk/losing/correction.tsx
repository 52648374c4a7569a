import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import type { Checking } from '#portal/programme/desk/check.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { pageAt } from '#portal/programme/desk/ways.ts';
import type { Corrected } from '#portal/programme/verifications/corrections/around-store.ts';
import { MadePart } from '#portal/programme/verifications/corrections/made.tsx';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';

interface Shown {
  readonly visit: PortalVisit<Checking>;
  /** Whether something of its decision can be put right, and whether that was asked for already. */
  readonly correction: Corrected['correction'];
}

/** What was corrected of a decision, and the way to a correction of what stands. */
export const Mistakes = ({ visit, corrected }: { visit: Shown['visit']; corrected: Corrected }) => (
  <>
    <MadePart locale={visit.locale} made={corrected.made} />
    <CorrectionLink visit={visit} correction={corrected.correction} />
  </>
);

/** The way to the correction of a decision that was a mistake; nothing for whose own file it is. */
function CorrectionLink({ visit, correction }: Shown) {
  const { locale, at, file, personId } = visit;
  const w = words[locale];
  if (correction === 'none' || file.personId === personId) return null;
  if (correction === 'asked')
    return (
      <Callout tone="warning">
        <p>{w.corrects}</p>
        <Actions>
          <ButtonLink href={pageAt(visit, paths.requestCorrection)} kind="secondary">
            {w.seeCorrection}
          </ButtonLink>
        </Actions>
      </Callout>
    );
  if (!isRepresentative(at.role) || file.pending !== null) return null;
  return (
    <Actions>
      <ButtonLink href={pageAt(visit, paths.requestCorrect)} kind="secondary">
        {w.correct}
      </ButtonLink>
    </Actions>
  );
}

import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonLink } from '#kernel/ui/forms.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
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
    {visit.file.personId !== visit.personId && <Refused locale={visit.locale} refused={corrected.refused} />}
    <CorrectionLink visit={visit} correction={corrected.correction} />
  </>
);

/** What was asked to be corrected and was refused: how it should have been, and why it stays. */
function Refused({ locale, refused }: { locale: Locale; refused: Corrected['refused'] }) {
  const w = words[locale].refused;
  if (refused.length === 0) return null;
  return (
    <>
      <h2>{w.title}</h2>
      {refused.map(({ id, what, askedBy, askedAt, reason, answer, settledAt }) => (
        <div key={id}>
          <p>
            <bdi>{w.asked(askedBy.name, formatDate(askedAt, locale))}</bdi> {w.whats[what]}
          </p>
          <p class="typed">
            <bdi>{reason}</bdi>
          </p>
          <p>{w.why(formatDate(settledAt ?? askedAt, locale))}</p>
          <p class="typed">
            <bdi>{answer}</bdi>
          </p>
        </div>
      ))}
    </>
  );
}

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

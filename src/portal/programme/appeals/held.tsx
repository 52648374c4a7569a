import type { FormState } from '#kernel/http/form.ts';
import { Callout } from '#kernel/ui/content.tsx';
import { Actions, ButtonForm } from '#kernel/ui/forms.tsx';
import { formatDate } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { pageAt } from '#portal/programme/desk/ways.ts';
import { isColleagues } from '#portal/programme/verifications/appeals/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import type { AtAppeal } from './guard.ts';

/** A colleague has it: whoever wants to decide it takes it over first. */
export function Held({ visit, form }: { visit: PortalVisit<AtAppeal>; form: FormState }) {
  const { locale, appeal, fault, file, personId } = visit;
  if (fault !== null || file.pending !== null || !isColleagues(appeal, personId)) return null;
  const w = words[locale].page;
  return (
    <>
      <Callout tone="warning">
        <p>{w.held(appeal.takenBy ?? '')}</p>
      </Callout>
      <Actions>
        <ButtonForm
          action={form.action}
          csrf={form.csrf}
          fields={{ do: 'take_over', from: appeal.takenById ?? '' }}
          kind="secondary"
        >
          {w.takeOver}
        </ButtonForm>
      </Actions>
    </>
  );
}

/** That a correction of the same decision waits, which comes first. */
export function Corrected({ visit }: { visit: PortalVisit<AtAppeal> }) {
  const { locale, correction } = visit;
  if (correction === null) return null;
  const w = words[locale].page;
  return (
    <Callout tone="warning">
      <p>
        <bdi>{w.correction(correction.askedBy.name, formatDate(correction.askedAt, locale))}</bdi>{' '}
        <a href={pageAt(visit, paths.requestCorrection)}>{w.toCorrection}</a>
      </p>
    </Callout>
  );
}

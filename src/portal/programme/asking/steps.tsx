import { formatDay, formatLastDay } from '#kernel/time.ts';
import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { stepOf } from '#portal/programme/verifications/steps/rules.ts';
import { words } from './fr.ts';

/** Where a request stands, in one sentence: who must act, and by when. */
export function sentenceOf(
  locale: Locale,
  { status, organisation, dueOn }: Pick<File, 'status' | 'organisation' | 'dueOn'>,
): string {
  const format = status === 'info_requested' ? formatLastDay : formatDay;
  const due = dueOn === null ? '' : format(dueOn, locale);
  return words[locale].request.sentences[status](organisation[locale], due);
}

/** The notice of the day on which a request closes without an answer, once it was given. */
export const Closes = ({ locale, on }: { locale: Locale; on: string | undefined }) =>
  on === undefined ? null : (
    <Callout tone="warning">{words[locale].request.question.closes(formatLastDay(on, locale))}</Callout>
  );

/** Whether it is said how an institution makes sure who somebody is: while it has still to decide. */
export const saysIdentity = ({ status }: Pick<File, 'status'>): boolean =>
  ['new', 'in_progress', 'transfer_in'].includes(status);

/** How an institution makes sure who somebody is, or that it was shown: nothing is told of what was only signed. */
export const Identity = ({
  locale,
  file,
  hasShown,
}: {
  locale: Locale;
  file: Pick<File, 'status' | 'organisation'>;
  hasShown: boolean;
}) => (saysIdentity(file) ? <p>{identityText(locale, file.organisation, hasShown)}</p> : null);

/** The same in a sentence or two. */
export const identityText = (locale: Locale, institution: File['organisation'], hasShown: boolean): string =>
  words[locale].check[hasShown ? 'identified' : 'identity'](institution[locale]);

/** The four steps of a request, as a line: done, now, to come. */
export function Steps({ locale, status }: { locale: Locale; status: File['status'] }) {
  const w = words[locale].request;
  // What ended without a decision went through no steps worth a line.
  if (['cancelled', 'closed', 'consent_revoked', 'transferred'].includes(status)) return null;
  const at = stepOf(status);
  return (
    <ol class="stages" aria-label={w.stepsLabel}>
      {w.steps.map((step, index) => {
        const state = index + 1 < at ? 'done' : index + 1 === at ? 'now' : 'to-come';
        return (
          <li key={step} class={`stage-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            {step}
            {state === 'done' && <span class="hidden"> ({w.done})</span>}
          </li>
        );
      })}
    </ol>
  );
}

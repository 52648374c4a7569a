import type { View } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { formatDay } from '#kernel/time.ts';
import { SEEN, SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { evaluate } from '#portal/programme/eligibility/rules.ts';
import { upTo } from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';
import { type AtOutgoing, mayMove } from './guard.ts';
import { cutsShort } from './rules.ts';

export const FIELDS = { lastDay: 'lastDay', known: 'known' } as const;

export const lastDayIn = (values: Typed): string => textOf(values, FIELDS.lastDay).trim();

/** What a file's new institution will read, up to a last day if any, and the rule by it, before it is handed out: that can't be undone. */
export function passedOnPage(
  visit: PortalVisit<AtOutgoing>,
  form: FormState,
  { lastDay, fields }: { readonly lastDay: string; readonly fields: readonly string[] },
): View {
  const { locale, file, transfer, judged } = visit;
  const w = words[locale].passedOn;
  const { inputs } = judged.judgement;
  const to = transfer.to[locale];
  const lead = cutsShort(inputs.periods, lastDay)
    ? w.shorter(formatDay(lastDay, locale), to)
    : w.whole(lastDay === '' ? null : formatDay(lastDay, locale), to);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{lead}</Lead>
        <Passed visit={visit} lastDay={lastDay} />
        <Callout tone="warning">{w.effect}</Callout>
        <SeenForm
          form={form}
          fields={fields}
          seen={seenOf(lastDay)}
          submit={words[locale].page.submit}
          mend={w.mend}
        />
      </>
    ),
  };
}

/** The numbers by what the new institution reads: all that is on file, or up to a last day. */
export function Passed({ visit, lastDay }: { visit: PortalVisit<AtOutgoing>; lastDay: string }) {
  const { locale, file, judged } = visit;
  const { evaluation, inputs } = judged.judgement;
  const { rule } = judged.version;
  const periods = lastDay === '' ? inputs.periods : upTo(inputs.periods, lastDay);
  return (
    <HowDecided
      locale={locale}
      evaluation={
        lastDay === ''
          ? evaluation
          : evaluate(inputs.askedOn, periods, inputs.facts, { kind: file.kind, rule })
      }
      periods={periods}
      rule={rule}
      isOpen
    />
  );
}

/** When, by whom and up to which day a file was handed out, once it was. */
export function HandedOver({ visit: { locale, transfer } }: { visit: PortalVisit<AtOutgoing> }) {
  const w = words[locale].page;
  if (transfer.handed === null) return null;
  const { at, by, lastDay } = transfer.handed;
  const time = formatDateTime(at, locale);
  return (
    <p>
      {by === null ? w.handedByItself(time) : <bdi>{w.handedBy(by, time)}</bdi>}{' '}
      {lastDay !== null && w.lastDayWas(formatDay(lastDay, locale))}
    </p>
  );
}

/** How the page names what was looked at: the last day, or that none was given. */
export const seenOf = (lastDay: string): string => lastDay || 'whole';

/** Whether a file could be handed out as it stands. */
export const canGo = (visit: PortalVisit<AtOutgoing>): boolean =>
  mayMove(visit) && visit.file.pending === null;

/** Whether what would be passed on is looked at: for this last day, of a file that can still go. */
export const isChecked = (
  visit: PortalVisit<AtOutgoing>,
  { values, errors }: FormState,
  { lastDay }: { readonly lastDay: string },
): boolean => canGo(visit) && errors.length === 0 && textOf(values, SEEN) === seenOf(lastDay);

import type { View } from '#kernel/http/answer.ts';
import type { FormState } from '#kernel/http/form.ts';
import { formatDay } from '#kernel/time.ts';
import { SeenForm } from '#kernel/ui/confirmation.tsx';
import { Callout, Heading, Lead } from '#kernel/ui/content.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { captionOf } from '#portal/programme/desk/caption.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { evaluate } from '#portal/programme/eligibility/rules.ts';
import { upTo } from '#portal/programme/verifications/transfers/rules.ts';
import { words } from './fr.ts';
import type { AtOutgoing } from './guard.ts';

/** What a last day leaves of the periods, and the rule by them, before a file is handed out: that can't be undone. */
export function shorterPage(
  visit: PortalVisit<AtOutgoing>,
  form: FormState,
  { lastDay, fields }: { readonly lastDay: string; readonly fields: readonly string[] },
): View {
  const { locale, file, transfer, judged } = visit;
  const w = words[locale].shorter;
  const { inputs } = judged.judgement;
  const { rule } = judged.version;
  const periods = upTo(inputs.periods, lastDay);
  return {
    title: w.title,
    body: (
      <>
        <Heading caption={captionOf(file)}>{w.title}</Heading>
        <Lead>{w.lead(formatDay(lastDay, locale), transfer.to[locale])}</Lead>
        <HowDecided
          locale={locale}
          evaluation={evaluate(inputs.askedOn, periods, inputs.facts, { kind: file.kind, rule })}
          periods={periods}
          rule={rule}
          isOpen
        />
        <Callout tone="warning">{w.effect}</Callout>
        <SeenForm
          form={form}
          fields={fields}
          seen={lastDay}
          submit={words[locale].page.submit}
          mend={w.mend}
        />
      </>
    ),
  };
}

import type { Tone } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { words } from './fr.ts';
import type { Decision } from './history-store.ts';
import { ExcludedBy, type Excluding } from './losses/part.tsx';
import { type Finding, findingOf, saysOtherwise } from './signing/rules.ts';

const TONES: Readonly<Record<Finding, Tone>> = { eligible: 'success', ineligible: 'danger', closed: 'info' };

/** A decision with its numbers as they were stored: what was decided on top, and what they say where that differs. */
export function DecisionNumbers(props: { locale: Locale; decision: Decision; excluding?: Excluding }) {
  const { locale, decision, excluding } = props;
  const w = words[locale].decided;
  const finding = findingOf(decision);
  const { evaluation, inputs, plain } = decision;
  const { outcome } = evaluation;
  return (
    <HowDecided
      locale={locale}
      evaluation={evaluation}
      periods={inputs.periods}
      rule={inputs}
      excluded={
        excluding && <ExcludedBy {...{ locale, ...excluding }} facts={inputs.facts} rule={decision} />
      }
      decided={{
        tone: TONES[finding],
        title: w.findings[finding],
        text:
          plain !== null ? w.byFact[outcome] : saysOtherwise(finding, outcome) ? w.otherwise[outcome] : null,
      }}
    />
  );
}

import { Callout } from '#kernel/ui/content.tsx';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { roleInSentence } from '#portal/common/members/words.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import { DecisionNumbers } from '#portal/programme/verifications/how-decided.tsx';
import type { Loss } from '#portal/programme/verifications/losses/rules.ts';
import { words } from './fr.ts';
import { PlainPart } from './losing/part.tsx';

const OWN = { kind: 'own' } as const;

/** Why somebody was found what they were: the reasons, the plain fact, and the words of the institution. */
export function Grounds({ locale, decision }: { locale: Locale; decision: Decision }) {
  const w = words[locale].request;
  return (
    <>
      {decision.reasons.length > 0 && (
        <ul>
          {decision.reasons.map((reason) => (
            <li key={reason}>{reasonText(locale, decision, reason)}</li>
          ))}
        </ul>
      )}
      <PlainPart locale={locale} decision={decision} />
      {decision.note !== '' && decision.note !== decision.overrideReason && (
        <>
          <h3>{w.note}</h3>
          <p class="typed">{decision.note}</p>
        </>
      )}
      {decision.overrideReason !== null && (
        <Callout tone="info" title={w.override}>
          <p class="typed">{decision.overrideReason}</p>
        </Callout>
      )}
    </>
  );
}

/** The decision as its student reads it: why, by which role, and how it was made. */
export function DecisionPart(props: { locale: Locale; decision: Decision; losses: readonly Loss[] }) {
  const { locale, decision, losses } = props;
  const w = words[locale].request;
  return (
    <>
      {decision.reasons.length > 0 && <h2>{w.why}</h2>}
      <Grounds locale={locale} decision={decision} />
      <DecisionNumbers {...{ locale, decision }} excluding={{ losses, reader: OWN }} />
      <p>{w.decidedOn(formatDate(decision.effectiveAt, locale), roleInSentence(decision.role, locale))}</p>
    </>
  );
}

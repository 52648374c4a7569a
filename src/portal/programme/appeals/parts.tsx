import { formatDay } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import { DecisionNumbers } from '#portal/programme/verifications/how-decided.tsx';
import { Said } from '#portal/programme/verifications/said.tsx';
import { words } from './fr.ts';

/** The decision that is looked at again, as it was signed. */
export function Reviewed({ locale, decision }: { locale: Locale; decision: Decision }) {
  const w = words[locale].page;
  return (
    <>
      <h2>{w.decided}</h2>
      <p>
        <bdi>{w.signedBy(decision.signedBy)}</bdi>
      </p>
      {decision.plain !== null && decision.plainOn !== null && (
        <p>
          {terms[locale].plain[decision.plain]} – {formatDay(decision.plainOn, locale)}
        </p>
      )}
      <ul>
        {decision.reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, decision, reason)}</li>
        ))}
      </ul>
      <Said title={w.note} text={decision.note} />
      <Said title={w.override} text={decision.overrideReason} />
      <DecisionNumbers locale={locale} decision={decision} />
    </>
  );
}

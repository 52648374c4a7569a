import { Status } from '#kernel/ui/content.tsx';
import type { PortalVisit } from '#portal/portal.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { showNumber } from '#portal/programme/evn/rules.ts';
import type { Evn } from '#portal/programme/evn/store.ts';
import { questionText, reasonText } from '#portal/programme/lines/pages.tsx';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import type { Checking } from './check.ts';
import { words } from './fr.ts';

/** What the student answered when they asked. */
export function Answers({ visit }: { visit: PortalVisit<Checking> }) {
  const { locale, file, judged } = visit;
  const w = words[locale].check;
  return (
    <>
      <h2>{w.answers}</h2>
      <ul>
        {judged.version.rule.questions.map((question) => (
          <li key={question}>
            {questionText(locale, judged.version.rule, question)}{' '}
            <strong>{file.answers[question] ? w.yes : w.no}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the numbers say before anybody has decided. */
export const Foreseen = ({ visit: { locale, judged } }: { visit: PortalVisit<Checking> }) => (
  <HowDecided
    locale={locale}
    evaluation={judged.judgement.evaluation}
    periods={judged.judgement.inputs.periods}
    rule={judged.version.rule}
    isOpen
  />
);

/** A decision as it was signed; nothing of it is worked out again. */
export function Decided(props: {
  visit: PortalVisit<Checking>;
  decision: Decision;
  numbers: readonly Evn[];
}) {
  const { visit, decision, numbers } = props;
  const { locale } = visit;
  return (
    <>
      {numbers.map(({ number, status }) => (
        <p key={number}>
          <strong>{showNumber(number)}</strong>{' '}
          {status !== 'live' && <Status text={words[locale].numbers[status]} />}
        </p>
      ))}
      <ul>
        {decision.reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, decision, reason)}</li>
        ))}
      </ul>
      {decision.overrideReason !== null && <p class="typed">{decision.overrideReason}</p>}
      <HowDecided
        locale={locale}
        evaluation={decision.evaluation}
        periods={decision.inputs.periods}
        rule={decision.inputs}
      />
    </>
  );
}

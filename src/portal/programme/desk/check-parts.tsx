import { formatDay } from '#kernel/time.ts';
import { Callout, Status, Timeline } from '#kernel/ui/content.tsx';
import { Guarded } from '#kernel/ui/guarded.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { showNumber } from '#portal/programme/evn/rules.ts';
import type { Evn } from '#portal/programme/evn/store.ts';
import { questionText, reasonText } from '#portal/programme/lines/pages.tsx';
import type { Line } from '#portal/programme/verifications/acts/store.ts';
import { lineText } from '#portal/programme/verifications/acts/text.ts';
import { words as terms } from '#portal/programme/verifications/fr.ts';
import type { Decision } from '#portal/programme/verifications/history-store.ts';
import { DecisionNumbers } from '#portal/programme/verifications/how-decided.tsx';
import { ExcludedBy, type Excluding } from '#portal/programme/verifications/losses/part.tsx';
import { Said } from '#portal/programme/verifications/said.tsx';
import type { Checking } from './check.ts';
import { words } from './fr.ts';

/** Why nobody who looks finds a button here, and who may decide instead. */
export function BarNote({ visit: { locale, barred } }: { visit: PortalVisit<Checking> }) {
  if (barred === null) return null;
  const w = words[locale];
  return (
    <Callout tone="warning">
      <p>{w.sign.faults[barred.bar]}</p>
      {barred.may.length === 0 ? (
        <p>{w.check.nobodyMay}</p>
      ) : (
        <>
          <p>{w.check.whoMay}</p>
          <ul>
            {barred.may.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  );
}

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
export const Foreseen = (props: { visit: PortalVisit<Checking>; excluding: Excluding }) => {
  const {
    visit: { locale, judged },
    excluding,
  } = props;
  const { evaluation, inputs } = judged.judgement;
  return (
    <HowDecided
      locale={locale}
      evaluation={evaluation}
      periods={inputs.periods}
      rule={judged.version.rule}
      excluded={<ExcludedBy {...{ locale, ...excluding }} facts={inputs.facts} rule={judged.version.rule} />}
      isOpen
    />
  );
};

/** For which reasons it was decided, what was written to the student, and why otherwise than the numbers say. */
function Why({ locale, decision }: { locale: Locale; decision: Decision }) {
  const w = words[locale].check;
  return (
    <>
      {decision.reasons.length > 0 && (
        <>
          <h3>{w.reasons}</h3>
          <ul>
            {decision.reasons.map((reason) => (
              <li key={reason}>{reasonText(locale, decision, reason)}</li>
            ))}
          </ul>
        </>
      )}
      <Said rank={3} title={w.note} text={decision.note} />
      <Said rank={3} title={w.override} text={decision.overrideReason} />
    </>
  );
}

/** A decision as it was signed; nothing of it is worked out again. */
export function Decided(props: {
  locale: Locale;
  decision: Decision;
  numbers: readonly Evn[];
  excluding: Excluding;
}) {
  const { locale, decision, numbers, excluding } = props;
  return (
    <>
      {numbers.map(({ number, status }) => (
        <p key={number}>
          {words[locale].numberLabel}{' '}
          <Guarded>
            <strong>{showNumber(number)}</strong>
          </Guarded>{' '}
          <Status text={words[locale].numbers[status]} />
        </p>
      ))}
      {decision.plain !== null && decision.plainOn !== null && (
        <p>
          {terms[locale].plain[decision.plain]} – {formatDay(decision.plainOn, locale)}
        </p>
      )}
      <Why locale={locale} decision={decision} />
      <DecisionNumbers {...{ locale, decision, excluding }} />
    </>
  );
}

/** What befell a request, and who did it, the latest first. */
export function History({ locale, lines }: { locale: Locale; lines: readonly Line[] }) {
  const { actors } = terms[locale];
  return (
    <>
      <h2>{words[locale].check.history}</h2>
      <Timeline
        items={lines.map((one) => ({
          time: formatDateTime(one.at, locale),
          dateTime: one.at.toISOString(),
          title: lineText(locale, one),
          text: <bdi>{one.by ?? actors.desk[one.actor]}</bdi>,
        }))}
      />
    </>
  );
}

import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { FileLinks } from '#portal/programme/answer-files/fields.tsx';
import { words as desk } from '#portal/programme/desk/fr.ts';
import { fileOf, pageAt } from '#portal/programme/desk/ways.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { words as outcomes } from '#portal/programme/eligibility/fr.ts';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import type { Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { isInForce, looksOf } from '#portal/programme/verifications/intents/rules.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { words } from './fr.ts';
import type { AtLoss } from './guard.ts';

/** What the numbers say on each day of which these reasons speak, and the way to the periods that make them. */
export const Numbers = ({ visit, reasons }: { visit: PortalVisit<AtLoss>; reasons: readonly string[] }) => (
  <>
    {looksOf(visit.judged.version.rule, reasons).map((look) => {
      const { evaluation, inputs } = look === 'request' ? visit.judged.atRequest : visit.judged.judgement;
      return (
        <HowDecided
          key={look}
          locale={visit.locale}
          evaluation={evaluation}
          periods={inputs.periods}
          rule={inputs}
          look={look}
          isOpen
          {...(evaluation.outcome === 'meets' && { decided: forStudent(visit.locale) })}
        />
      );
    })}
    <p>
      <a href={pageAt(visit, paths.requestPeriods)}>{desk[visit.locale].check.changePeriods}</a>
    </p>
  </>
);

/** Numbers that meet the rule are no green light above what ends a number. */
const forStudent = (locale: Locale) =>
  ({ tone: 'info', title: outcomes[locale].outcomes.meets, text: words[locale].forStudent }) as const;

/** What the student was told, and what they replied. */
export function Heard({ visit, intent }: { visit: PortalVisit<AtLoss>; intent: Intent }) {
  const { locale } = visit;
  const w = words[locale].decide;
  return (
    <>
      <h2>{w.reply}</h2>
      {intent.reply === null ? (
        <p>{w.none}</p>
      ) : (
        <>
          <p class="typed">
            <bdi>{intent.reply}</bdi>
          </p>
          <FileLinks locale={locale} files={intent.files} hrefOf={fileOf(visit)} />
        </>
      )}
      <h2>{w.told}</h2>
      <ul>
        {intent.reasons.map((reason) => (
          <li key={reason}>{reasonText(locale, intent, reason)}</li>
        ))}
      </ul>
      <p class="typed">
        <bdi>{intent.note}</bdi>
      </p>
    </>
  );
}

/** What is declared by signing, what follows, and until when it can be undone. */
export function Statement({ visit }: { visit: PortalVisit<AtLoss> }) {
  const { locale, file, goesTo, judged } = visit;
  const w = words[locale];
  return (
    <Callout tone="warning">
      <p>{w.statement}</p>
      <p>
        {w[isInForce(file.status) ? 'follows' : 'closes']}
        {goesTo && ` ${w.falls(goesTo[locale])}`}
      </p>
      <p>{desk[locale].sign.undo(judged.version.rule.undoMinutes)}</p>
    </Callout>
  );
}

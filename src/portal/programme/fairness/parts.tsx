import { Callout } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { HowDecided } from '#portal/programme/eligibility/explained.tsx';
import { reasonText } from '#portal/programme/lines/pages.tsx';
import type { Intent } from '#portal/programme/verifications/intents/list-store.ts';
import type { Judged } from '#portal/programme/verifications/judge/load.ts';
import { words } from './fr.ts';

/** What the numbers say today of somebody who was found eligible. */
export const Today = ({ locale, judged }: { locale: Locale; judged: Judged }) => (
  <HowDecided
    locale={locale}
    evaluation={judged.judgement.evaluation}
    periods={judged.judgement.inputs.periods}
    rule={judged.version.rule}
    isOpen
  />
);

/** What the student was told, and what they replied. */
export function Heard({ locale, intent }: { locale: Locale; intent: Intent }) {
  const w = words[locale].decide;
  return (
    <>
      <h2>{w.reply}</h2>
      {intent.reply === null ? (
        <p>{w.none}</p>
      ) : (
        <p class="typed">
          <bdi>{intent.reply}</bdi>
        </p>
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
export const Statement = ({ locale, undo }: { locale: Locale; undo: string }) => (
  <Callout tone="warning">
    <p>{words[locale].statement}</p>
    <p>{words[locale].follows}</p>
    <p>{undo}</p>
  </Callout>
);

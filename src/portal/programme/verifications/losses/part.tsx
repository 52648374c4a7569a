import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { Facts } from '#portal/programme/eligibility/rules.ts';
import { questionText } from '#portal/programme/lines/pages.tsx';
import type { LineRule } from '#portal/programme/lines/rules.ts';
import { words } from './fr.ts';
import { type Exclusion, exclusionsOf, type Loss } from './rules.ts';

/** Who reads what excludes a student: they themselves, an institution, which is told of no other one, or the department. */
type Reader =
  | { readonly kind: 'own' | 'office' }
  | { readonly kind: 'desk'; readonly organisationId: string };

/** How a student's losses stand, and who reads of them. */
export interface Excluding {
  readonly losses: readonly Loss[];
  readonly reader: Reader;
}

interface Shown extends Excluding {
  readonly locale: Locale;
  /** As they were judged. */
  readonly facts: Facts;
  /** The words of the rule’s questions, where the portal has none. */
  readonly rule: Pick<LineRule, 'wording'>;
}

/** Which fact excludes a student, since when, who recorded it, and what lifts it. */
export const ExcludedBy = (shown: Shown) => (
  <>
    {exclusionsOf(shown.facts, shown.losses).map((exclusion, index) => (
      <One key={index} {...shown} exclusion={exclusion} />
    ))}
  </>
);

function One({ exclusion, ...shown }: Shown & { readonly exclusion: Exclusion }) {
  const { locale, rule, reader } = shown;
  const { answers, otherAnswer, own, theirs, over } = words[locale];
  const w = reader.kind === 'own' ? own : theirs;
  if (exclusion.kind === 'answer') {
    const { question } = exclusion;
    return (
      <>
        <p>{w.answer(questionText(locale, rule, question))}</p>
        <p>{Object.hasOwn(answers, question) ? answers[question] : otherAnswer}</p>
      </>
    );
  }
  if (exclusion.loss === null) return <p>{over}</p>;
  return (
    <>
      <p>{lostText(locale, exclusion.loss, reader)}</p>
      <p>{words[locale].liftsTitle}</p>
      <ul>
        {w.lifts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function lostText(locale: Locale, { organisationId, institution, endedAt, plain }: Loss, reader: Reader) {
  const { how, told, another, own, theirs } = words[locale];
  const isOther = reader.kind === 'desk' && reader.organisationId !== organisationId;
  const name = isOther ? another : institution[locale];
  const why = plain === null ? told : how[plain];
  return (reader.kind === 'own' ? own : theirs).lost(name, formatDate(endedAt, locale), why);
}

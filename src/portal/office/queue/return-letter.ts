import type { Doc } from '#kernel/letters/document.ts';
import { fullName } from '#kernel/names.ts';
import { formatDate } from '#kernel/ui/locale.ts';
import { foreignStudentUnit } from '#portal/common/guide/address.ts';
import { addressAt } from '#portal/joining/forms/parts.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { words } from './fr.ts';
import { noonOf } from './rules.ts';

/** The letter that goes with returned forms: what is missing, in the officer's words, in the nominee's language. */
export function returnLetter(nomination: Nomination, address: readonly string[], now: Date): Doc {
  const { locale, reference, organisation, receivedOn } = nomination;
  const w = words[locale].letter;
  const name = fullName(nomination);
  const institution = organisation.name[locale];
  return {
    title: w.title(reference),
    locale,
    foot: reference,
    blocks: [
      { kind: 'address', look: 'small', lines: foreignStudentUnit[locale] },
      { kind: 'space', height: 24 },
      { kind: 'address', look: 'lead', lines: [name, ...addressAt(organisation.name, locale, address)] },
      { kind: 'space', height: 24 },
      { kind: 'paragraph', text: w.date(formatDate(nomination.decidedAt ?? now, locale)) },
      { kind: 'paragraph', look: 'strong', text: w.reference(reference) },
      { kind: 'heading', level: 1, text: w.subject },
      { kind: 'paragraph', text: w.greeting(name) },
      {
        kind: 'paragraph',
        text:
          receivedOn === null
            ? w.introUndated(institution)
            : w.intro(institution, formatDate(noonOf(receivedOn), locale)),
      },
      { kind: 'list', ordered: false, items: nomination.reasons.split(/\n+/).filter((line) => line.trim()) },
      { kind: 'paragraph', text: w.next },
      { kind: 'space', height: 18 },
      { kind: 'paragraph', text: w.closing },
    ],
  };
}

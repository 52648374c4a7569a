import type { Locale } from '#kernel/ui/locale.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import { lowerFirst, signedText } from '#portal/programme/verifications/signed.ts';
import { isStep } from './rules.ts';
import type { Line } from './store.ts';

/** The same to its student, who is spoken to of what they did and what was done with them. */
export function ownLineText(locale: Locale, line: Line): string {
  const w: Partial<Readonly<Record<Line['kind'], string>>> = words[locale].ownLines;
  return w[line.kind] ?? lineText(locale, line);
}

/** What a line of a history says. */
export function lineText(locale: Locale, line: Line): string {
  const w = words[locale];
  if (line.kind === 'proved') return w.steps.proved(lowerFirst(w.proofs[line.proof]));
  if (line.kind === 'signed') return w.steps.signed(signedText(locale, line));
  if (line.kind === 'given') return w.steps.given(line.to, line.from);
  if (line.kind === 'taken_over') return w.steps.taken_over(line.from);
  if (line.kind === 'freed') return w.steps.freed(line.from);
  if (line.kind === 'take_back') return backText(locale, line.transfer);
  return isStep(line.kind) ? w.steps[line.kind] : w.facts[line.kind];
}

/** A file that came back: nobody took it back where the other institution declined it, or did not answer. */
function backText(locale: Locale, transfer: string | null): string {
  const { backs, facts } = words[locale];
  return transfer === 'declined' || transfer === 'lapsed' ? backs[transfer] : facts.take_back;
}

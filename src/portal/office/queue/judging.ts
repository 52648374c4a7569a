import type { Typed } from '#kernel/http/form.ts';
import { readDecision } from '#kernel/ui/decision.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { words } from './fr.ts';
import { DECISIONS } from './rules.ts';

/** What an officer decided about signed forms, or what is to be mended first. */
export function readJudging(values: Typed, locale: Locale) {
  const { errors, ...labels } = words[locale].decide;
  const fields = { choice: 'decision', reason: 'reasons' };
  const missing = { choice: errors.decision, reason: errors.reasons };
  return readDecision(values, { fields, choices: DECISIONS, labels, missing }, locale);
}

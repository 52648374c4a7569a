import { createHash } from 'node:crypto';
import type { Locale } from '#kernel/ui/locale.ts';

/** SHA-256 of a text of the terms, in hex, by which the log knows what was published and accepted. */
export const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** The same of a text in both languages. */
export const digestsOf = ({
  en,
  fr,
}: Readonly<Record<Locale, string>>): Readonly<Record<Locale, string>> => ({
  en: digestOf(en),
  fr: digestOf(fr),
});

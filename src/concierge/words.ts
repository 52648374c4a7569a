import type { Locale, Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const words: Readonly<Record<Locale, Words<typeof en>>> = { en, fr };

/** The words of a notice told by `go(to, notice)`; nothing for one that we never told. */
export function noticeText(key: string, locale: Locale): string | null {
  const { notices } = words[locale];
  return Object.hasOwn(notices, key) ? notices[key as keyof typeof notices] : null;
}

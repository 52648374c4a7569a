import type { Locale, Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const pinWords: Record<Locale, Words<typeof en>> = { en, fr };

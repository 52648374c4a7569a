import type { Locale, Words } from '../ui/locale.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

const dictionaries: Record<Locale, Words<typeof en>> = { en, fr };

export const wordsOf = (locale: Locale): Words<typeof en> => dictionaries[locale];

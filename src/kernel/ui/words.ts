import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Locale, Words } from './locale.ts';

const dictionaries: Record<Locale, Words<typeof en>> = { en, fr };

/** Set by Page, so that a Field deep inside need not be told the language. */
export const LocaleContext = createContext<Locale>('en');

/** The words of the kernel's own components, in the page's language or the one given. */
export function useWords(locale?: Locale): Words<typeof en> {
  const around = useContext(LocaleContext);
  return dictionaries[locale ?? around];
}

export const wordsOf = (locale: Locale): Words<typeof en> => dictionaries[locale];

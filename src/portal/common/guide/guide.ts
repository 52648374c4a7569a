import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { numberOf, type SectionKey, sectionKeys, sections } from '#portal/common/guide-link/sections.ts';
import { type Document, plainText, readDocument } from './rules.ts';
import type { Passage } from './search/rules.ts';
import { CONTACTS, readText, type Setting } from './text.ts';

export interface Section extends Document {
  readonly key: SectionKey;
  readonly number: number;
  readonly modified: Date;
}

type Guide = Readonly<Record<Locale, readonly Section[]>>;

/** Where something was found. */
export interface Place {
  readonly section: SectionKey;
  /** Null for what stands before the first heading. */
  readonly part: number | null;
}

/** Reads the whole guide from its files. */
export function readGuide(setting: Setting): Guide {
  const [en = [], fr = []] = LOCALES.map((locale) =>
    sectionKeys.map((key) => readSection(key, locale, setting)),
  );
  return { en, fr };
}

/** The guide cut into what a search finds: each part, and each introduction. */
export const passagesOf = (guide: readonly Section[]): Passage<Place>[] =>
  guide.flatMap(({ key, title, intro, parts }) => [
    { place: { section: key, part: null }, title, text: plainText(intro) },
    ...parts.map((part) => ({
      place: { section: key, part: part.place },
      title: part.title,
      text: plainText(part.text.replace(CONTACTS, '')),
    })),
  ]);

function readSection(key: SectionKey, locale: Locale, setting: Setting): Section {
  const number = numberOf(key);
  const name = `${String(number).padStart(2, '0')}-${key}.${locale}.md`;
  const text = readText(new URL(`./sections/${name}`, import.meta.url), locale, setting);
  // Noon in Canada, so that the day is the same in every zone.
  return { key, number, modified: new Date(`${sections[key].modified}T17:00:00Z`), ...readDocument(text) };
}

import { readFileSync } from 'node:fs';
import { brand } from '#kernel/brand.ts';
import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths as contactPaths } from '#portal/common/contacts/paths.ts';
import { anchorOf, guidePath, isSection, type SectionKey } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import { foreignStudentUnit } from './address.ts';

/** Where a link to a section leads: to its own page, or further down the same one. */
type SectionLink = (section: SectionKey, place: number | null, locale: Locale) => string;

/** What a text depends on. */
export interface Setting {
  /** Whether there are Sign-In Partners, of whom no text speaks otherwise. */
  readonly partners: boolean;
  readonly toSection?: SectionLink;
}

/** A file in Markdown, filled in. */
export const readText = (file: URL, locale: Locale, setting: Setting): string =>
  fillIn(
    choose(withStories(readFileSync(file, 'utf8'), locale), setting.partners),
    locale,
    setting.toSection,
  );

/** What several pages tell, in one file. */
type Story = 'pin-dir' | 'pin-signatory';

/** A story for a page of its own. */
export const readStory = (story: Story, locale: Locale): string => fillIn(storyText(story, locale), locale);

const withStories = (text: string, locale: Locale): string =>
  text.replace(/\{story ([\w-]+)\}/g, (_, story: string) => storyText(story, locale).trim());

const storyText = (story: string, locale: Locale): string =>
  readFileSync(new URL(`./stories/${story}.${locale}.md`, import.meta.url), 'utf8');

/** What stands of `{if partners}…{else}…{end}`; a mark that has a line to itself goes with it. */
const choose = (text: string, partners: boolean): string =>
  text
    .replace(/^(\{(?:if partners|else|end)\})\n/gm, '$1')
    .replace(/\{if partners\}(.*?)(?:\{else\}(.*?))?\{end\}/gs, (_, there: string, none = '') =>
      partners ? there : none,
    );

/**
 * Fills in the names and links of a text: `{gckey}` from the brand, `{address}`, `[Log In](page:logIn)`,
 * `[Section 7](section:pin#2)`.
 * @throws TypeError for a name, a page or a section that there isn't.
 */
export function fillIn(text: string, locale: Locale, toSection: SectionLink = sectionHref): string {
  return text
    .replace(/\{(\w+)\}/g, (_, name: string) => nameOf(name, locale))
    .replace(/\]\(page:(\w+)\)/g, (_, page: string) => `](${pageHref(page, locale)})`)
    .replace(/\]\(section:([\w-]+)(?:#(\d+))?\)/g, (_, key: string, place?: string) => {
      if (!isSection(key)) throw new TypeError(`the guide has no section ${key}`);
      return `](${toSection(key, place === undefined ? null : Number(place), locale)})`;
    });
}

/** The address of a section, or of one of its parts. */
export const sectionHref: SectionLink = (key, place, locale) =>
  href(guidePath(key), locale) + (place === null ? '' : `#${anchorOf(key, place)}`);

/** The same where the whole guide is one page. */
export const printHref: SectionLink = (key, place) => `#${anchorOf(key, place)}`;

function pageHref(page: string, locale: Locale): string {
  const path = Object.entries({ ...paths, ...contactPaths }).find(([name]) => name === page)?.[1];
  if (path === undefined) throw new TypeError(`the portal has no page ${page}`);
  return href(path, locale);
}

/** Stands in a text where its page shows whom to call. */
export const CONTACTS = '{contacts}';

function nameOf(name: string, locale: Locale): string {
  if (name === 'contacts') return CONTACTS;
  if (name === 'address') return foreignStudentUnit[locale].join('\\\n');
  const named = Object.entries(brand[locale]).find(([key]) => key === name)?.[1];
  if (named === undefined) throw new TypeError(`the brand has no ${name}`);
  return named;
}

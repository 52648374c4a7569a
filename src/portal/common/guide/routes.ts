import { partnersOf } from '#kernel/config.ts';
import { show } from '#kernel/http/answer.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { contactsOf } from '#portal/common/contacts/kept.ts';
import type { Contacts } from '#portal/common/contacts/rules.ts';
import { guidePath, type SectionKey, sectionKeys } from '#portal/common/guide-link/sections.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { passagesOf, readGuide, type Section } from './guide.ts';
import { contentsPage } from './pages/contents.tsx';
import { printPage } from './pages/print.tsx';
import { sectionPage } from './pages/section.tsx';
import { search } from './search/rules.ts';
import { CONTACTS, printHref } from './text.ts';

/** The Online Guide: its contents and search, a page for each section, and all of it on one page. */
export function routes(portal: Pick<Portal, 'site' | 'config' | 'db' | 'clock'>): void {
  const { site, config } = portal;
  const partners = partnersOf(config) !== null;
  const guide = readGuide({ partners });
  const printed = readGuide({ partners, toSection: printHref });
  const passages = { en: passagesOf(guide.en), fr: passagesOf(guide.fr) };
  const find = (query: string, locale: Locale) => search(passages[locale], query, locale);

  site.page({
    path: paths.guide,
    show: async ({ locale, query: { q } }) => {
      const query = q?.trim();
      const found = query ? find(query, locale) : null;
      return show(contentsPage(locale, guide[locale], { query, found }));
    },
  });
  site.page({
    path: paths.guidePrint,
    show: async ({ locale }) => show(printPage(locale, printed[locale], await contactsOf(portal))),
  });
  for (const key of sectionKeys)
    site.page({
      path: guidePath(key),
      show: async ({ locale }) => {
        const contacts = tellsContacts(guide[locale], key) ? await contactsOf(portal) : NONE;
        return show(sectionPage(locale, guide[locale], key, contacts));
      },
    });
}

const NONE: Contacts = new Map();

/** The others need not be asked for: a page costs no more than it shows. */
const tellsContacts = (guide: readonly Section[], key: SectionKey): boolean =>
  guide.some((section) => section.key === key && section.parts.some(({ text }) => text.includes(CONTACTS)));

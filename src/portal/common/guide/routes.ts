import { partnersOf } from '#kernel/config.ts';
import { show } from '#kernel/http/answer.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { contactsOf } from '#portal/common/contacts/kept.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { passagesOf, readGuide } from './guide.ts';
import { contentsPage } from './pages/contents.tsx';
import { printPage } from './pages/print.tsx';
import { sectionPage } from './pages/section.tsx';
import { search } from './search/rules.ts';
import { guidePath, sectionKeys } from './sections.ts';
import { printHref } from './text.ts';

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
      show: async ({ locale }) => show(sectionPage(locale, guide[locale], key, await contactsOf(portal))),
    });
}

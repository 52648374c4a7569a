import { partnersOf } from '#kernel/config.ts';
import { show } from '#kernel/http/answer.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { contactsOf } from '#portal/common/contacts/kept.ts';
import { readDocument } from '#portal/common/guide/rules.ts';
import { readText, type Setting } from '#portal/common/guide/text.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { frontPage } from './pages.tsx';

/** The public front page: Steps 1 to 3 of the seed. */
export function routes(portal: Pick<Portal, 'site' | 'config' | 'db' | 'clock'>): void {
  const { site, config } = portal;
  const partners = partnersOf(config);
  const setting = { partners: partners !== null };
  const steps = { en: readSteps('en', setting), fr: readSteps('fr', setting) };
  site.page({
    path: paths.front,
    show: async ({ locale }) =>
      show(
        frontPage(locale, steps[locale], {
          partners: partners && `${partners}/${locale}`,
          contacts: await contactsOf(portal),
        }),
      ),
  });
}

const readSteps = (locale: Locale, setting: Setting) =>
  readDocument(readText(new URL(`./front.${locale}.md`, import.meta.url), locale, setting));

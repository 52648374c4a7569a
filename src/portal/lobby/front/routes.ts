import { show } from '#kernel/http/answer.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { readDocument } from '#portal/common/guide/rules.ts';
import { readText } from '#portal/common/guide/text.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { frontPage } from './pages.tsx';

/** The public front page: Steps 1 to 3 of the seed. */
export function routes({ site, config }: Pick<Portal, 'site' | 'config'>): void {
  const steps = { en: readSteps('en'), fr: readSteps('fr') };
  const { origin } = config.services.concierge;
  const ours = config.issuers.some(({ issuer }) => issuer === origin);
  site.page({
    path: paths.front,
    show: async ({ locale }) => show(frontPage(locale, steps[locale], ours ? `${origin}/${locale}` : null)),
  });
}

const readSteps = (locale: Locale) =>
  readDocument(readText(new URL(`./front.${locale}.md`, import.meta.url), locale));

import { record } from '#kernel/audit/store.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { type SignedIn, signedIn } from '#portal/common/arrival/guard.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import { saveLocale } from '#portal/common/persons/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { languagePage } from './settings-pages.tsx';
import { getAccount } from './store.ts';
import { words } from './words.ts';

/** In which language the portal writes to a person. */
export function settingsRoutes(portal: Portal): void {
  languageRoute(portal);
}

function languageRoute(portal: Portal): void {
  portal.site.form({
    path: paths.accountLanguage,
    enter: signedIn(portal),
    show: async (visit, form) => {
      const { locale } = await getAccount(portal.db, visit.personId);
      return show(languagePage(visit.locale, form, locale));
    },
    submit: async (visit, values) => {
      const locale = LOCALES.find((known) => known === textOf(values, 'language'));
      if (!locale) return invalid({ field: 'language', message: words[visit.locale].language.unchosen });
      await changeLanguage(portal, visit, locale);
      return go(href(paths.account, visit.locale), 'languageSaved');
    },
  });
}

const changeLanguage = (portal: Portal, visit: PortalVisit<SignedIn>, locale: Locale): Promise<void> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const { locale: former } = await getAccount(tx, personId);
    if (former === locale) return;
    await saveLocale(tx, personId, locale);
    await record(tx, {
      ...cause,
      action: 'person.language_changed',
      subject: `person:${personId}`,
      before: { locale: former },
      after: { locale },
    });
  });

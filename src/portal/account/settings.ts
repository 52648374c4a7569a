import { record } from '#kernel/audit/store.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { isEmail } from '#kernel/text.ts';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import { signedIn } from '../arrival/guard.ts';
import { personOf } from '../arrival/subject.ts';
import { paths } from '../paths.ts';
import type { Portal, PortalVisit } from '../portal.ts';
import { freshlySignedIn } from '../security-questions/fresh.ts';
import { eventOf } from './audit.ts';
import { tellOwner } from './emails.ts';
import { emailPage, languagePage } from './settings-pages.tsx';
import { getAccount, saveEmail, saveLocale } from './store.ts';
import { words } from './words.ts';

/** Where and in which language the portal writes to a person. */
export function settingsRoutes(portal: Portal): void {
  emailRoute(portal);
  languageRoute(portal);
}

/** The address guards the account (a move can be cancelled from it), so changing it takes a fresh answer. */
function emailRoute(portal: Portal): void {
  portal.site.form({
    path: paths.accountEmail,
    enter: freshlySignedIn(portal, 'email'),
    show: async (visit, form) => {
      const { email } = await getAccount(portal.db, personOf(visit));
      return show(emailPage(visit.locale, form, email));
    },
    submit: async (visit, values) => {
      const email = textOf(values, 'email').trim();
      const w = words[visit.locale].email.errors;
      if (!isEmail(email))
        return invalid({ field: 'email', message: email === '' ? w.missing : w.malformed });
      await changeEmail(portal, visit, email);
      return go(href(paths.account, visit.locale), 'emailSaved');
    },
  });
}

/** The former address is told too: if it wasn't the person, they hear of it (`SECURITY §5`). */
async function changeEmail(portal: Portal, visit: PortalVisit, email: string): Promise<void> {
  const personId = personOf(visit);
  await portal.db.transaction().execute(async (tx) => {
    const { email: former } = await getAccount(tx, personId);
    if (former === email) return;
    await saveEmail(tx, personId, email);
    await tellOwner(portal, tx, personId, 'emailChanged', former);
    await tellOwner(portal, tx, personId, 'emailNew', email);
    // The log tells that it changed; the addresses themselves are no one else's business.
    await record(tx, eventOf(visit, 'person.email_changed'));
  });
}

function languageRoute(portal: Portal): void {
  portal.site.form({
    path: paths.accountLanguage,
    enter: signedIn(portal),
    show: async (visit, form) => {
      const { locale } = await getAccount(portal.db, personOf(visit));
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

async function changeLanguage(portal: Portal, visit: PortalVisit, locale: Locale): Promise<void> {
  await portal.db.transaction().execute(async (tx) => {
    const { locale: former } = await getAccount(tx, personOf(visit));
    await saveLocale(tx, personOf(visit), locale);
    await record(
      tx,
      eventOf(visit, 'person.language_changed', { before: { locale: former }, after: { locale } }),
    );
  });
}

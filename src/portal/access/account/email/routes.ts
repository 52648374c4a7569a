import { readEmail } from '#kernel/email.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { instead, letIn } from '#kernel/http/route.ts';
import { readToken, sha256 } from '#kernel/secrets/tokens.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { freshlySignedIn } from '#portal/access/security-questions/fresh.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { type EmailChange, isWaiting } from '#portal/common/email-changes/rules.ts';
import { findChangeByToken } from '#portal/common/email-changes/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { getAccount } from '../store.ts';
import { askForEmail, confirmEmail, dropEmail, resendLink } from './change.ts';
import { words } from './fr.ts';
import { confirmedPage, confirmPage, emailPage, overPage } from './pages.tsx';
import { paths as ownPaths } from './paths.ts';

/** Changing one's e-mail address, which counts once its mail was read (`SECURITY §5`). */
export function routes(portal: Portal): void {
  askRoute(portal);
  waitingRoutes(portal);
  linkRoutes(portal);
}

/** The address guards the account (a move can be cancelled from it), so changing it takes a fresh answer. */
function askRoute(portal: Portal): void {
  portal.site.form({
    path: paths.accountEmail,
    enter: freshlySignedIn(portal, 'email'),
    show: async (visit, form) => {
      const { email } = await getAccount(portal.db, visit.personId);
      return show(emailPage(visit.locale, form, email));
    },
    submit: async (visit, values) => {
      const typed = textOf(values, 'email').trim();
      const email = readEmail(typed);
      const w = words[visit.locale].form.errors;
      if (email === null) return invalid({ field: 'email', message: typed === '' ? w.missing : w.malformed });
      const asked = await askForEmail(portal, visit, email);
      if (asked.kind === 'tooMany')
        return invalid({ field: 'email', message: w.tooMany(formatDateTime(asked.until, visit.locale)) });
      return go(href(paths.account, visit.locale), asked.kind === 'same' ? 'emailSame' : 'emailAsked');
    },
  });
}

const RESENT = { sent: 'emailAsked', over: 'emailOver', tooMany: 'emailTooMany' } as const;

/** On the page of the account. */
function waitingRoutes(portal: Portal): void {
  const enter = signedIn(portal);
  portal.site.action({
    path: paths.resendEmail,
    enter,
    submit: async (visit) => {
      const sent = await resendLink(portal, visit);
      return go(href(paths.account, visit.locale), RESENT[sent]);
    },
  });
  portal.site.action({
    path: paths.dropEmail,
    enter,
    submit: async (visit) => {
      const dropped = await dropEmail(portal, visit);
      return go(href(paths.account, visit.locale), dropped ? 'emailDropped' : 'emailOver');
    },
  });
}

/** The link of the e-mail, which works without logging in and can do nothing but confirm. */
function linkRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.confirmEmail,
    enter: followingLink(portal),
    show: async ({ locale, change }, form) => show(confirmPage(locale, form, change)),
    submit: async (visit) =>
      (await confirmEmail(portal, visit.change, visit))
        ? go(href(paths.emailConfirmed, visit.locale))
        : show(overPage(visit.locale), 410),
  });
  portal.site.page({
    path: ownPaths.confirmCut,
    show: async ({ locale }) => show(overPage(locale), 410),
  });
  portal.site.page({
    path: paths.emailConfirmed,
    show: async (visit) => show(confirmedPage(visit.locale)),
  });
}

/** Lets in whoever brings a token that works still; others, like one that was never given, are told that it is over. */
const followingLink =
  ({ db }: Portal): PortalGuard<{ readonly change: EmailChange }> =>
  async ({ parameters, locale, now }) => {
    const change = await findChangeByToken(db, sha256(readToken(parameters.token ?? '')));
    return change && isWaiting(change, now) ? letIn({ change }) : instead(show(overPage(locale), 410));
  };

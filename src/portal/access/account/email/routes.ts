import { go, invalid, show } from '#kernel/http/answer.ts';
import { textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { sha256 } from '#kernel/secrets/tokens.ts';
import { isEmail } from '#kernel/text.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { freshlySignedIn } from '#portal/access/security-questions/fresh.ts';
import { signedIn } from '#portal/common/arrival/guard.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { type EmailChange, isWaiting } from '#portal/common/email-changes/rules.ts';
import { findChangeByToken } from '#portal/common/email-changes/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getAccount } from '../store.ts';
import { askForEmail, confirmEmail, dropEmail, resendLink } from './change.ts';
import { words } from './fr.ts';
import { confirmedPage, confirmPage, emailPage, overPage } from './pages.tsx';

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
      const { email } = await getAccount(portal.db, personOf(visit));
      return show(emailPage(visit.locale, form, email));
    },
    submit: async (visit, values) => {
      const email = textOf(values, 'email').trim();
      const w = words[visit.locale].form.errors;
      if (!isEmail(email))
        return invalid({ field: 'email', message: email === '' ? w.missing : w.malformed });
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
    show: async (visit, form) => {
      const change = await findWaiting(portal, visit);
      return change ? show(confirmPage(visit.locale, form, change)) : show(overPage(visit.locale), 410);
    },
    submit: async (visit) => {
      const change = await findWaiting(portal, visit);
      const confirmed = change !== null && (await confirmEmail(portal, change, visit));
      return confirmed ? go(href(paths.emailConfirmed, visit.locale)) : show(overPage(visit.locale), 410);
    },
  });
  portal.site.page({
    path: paths.emailConfirmed,
    show: async (visit) => show(confirmedPage(visit.locale)),
  });
}

/** What the token of the address leads to; null for one that works no more, and for one that was never given. */
async function findWaiting({ db }: Portal, visit: PortalVisit): Promise<EmailChange | null> {
  const change = await findChangeByToken(db, sha256(visit.parameters.token ?? ''));
  return change && isWaiting(change, visit.now) ? change : null;
}

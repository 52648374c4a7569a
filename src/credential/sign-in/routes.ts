import { type Answer, done, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { unless } from '#kernel/http/route.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatDateTime, type Locale } from '#kernel/ui/locale.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { sinceLastTime } from '../history/rules.ts';
import { listSignIns } from '../history/store.ts';
import { paths } from '../paths.ts';
import { answersFlow, clientName, findFlow } from '../provider/flow.ts';
import { attemptPassword } from './attempt.ts';
import { en } from './en.ts';
import { enter } from './enter.ts';
import { fr } from './fr.ts';
import { type Proved, signedIn } from './guard.ts';
import { signInPage, welcomePage } from './pages.tsx';
import type { Attempt } from './rules.ts';

/** Logging in, the Welcome page, and logging out. */
export function routes(service: CredentialService): void {
  const { site } = service;
  site.page({
    path: paths.front,
    show: async ({ locale, session }) =>
      go(href(session.subject === null ? paths.signIn : paths.account, locale)),
  });
  site.form({
    path: paths.signIn,
    secrets: ['password'],
    enter: unless((visit) => skipIfDone(service, visit)),
    show: async (visit, form) => {
      const flow = await findFlow(service, visit);
      const client = clientName(flow, visit.locale);
      return show(signInPage({ locale: visit.locale, form, client, flow: flow?.uid ?? '' }));
    },
    submit: (visit, values) => logIn(service, visit, values),
  });
  site.page({
    path: paths.welcome,
    enter: signedIn,
    show: (visit) => showWelcome(service, visit),
  });
  site.action({
    path: paths.logOut,
    submit: async ({ session, locale }) => {
      await session.end('logged_out');
      // The provider's own session goes too; it asks first when other services were entered with it.
      return go(`/oidc/logout?ui_locales=${locale}-CA`);
    },
  });
  site.action({ path: paths.stay, submit: async () => done });
}

async function logIn(service: CredentialService, visit: CredentialVisit, values: Typed): Promise<Answer> {
  const typed = { userId: textOf(values, 'userId'), password: textOf(values, 'password') };
  const missing = missingFields(typed, visit.locale);
  if (missing.length > 0) return invalid(...missing);
  const flow = await findFlow(service, visit);
  if (textOf(values, 'flow') !== '' && flow === null) return go(href(paths.expired, visit.locale));
  const attempt = await attemptPassword(service, visit, {
    ...typed,
    right: (tx, { id, userId, passwordChangedAt }) =>
      enter(service, visit, tx, {
        credentialId: id,
        userId,
        passwordOf: passwordChangedAt,
        by: 'succeeded',
        flow: flow?.uid ?? null,
      }),
  });
  return attempt.kind === 'right'
    ? go(href(paths.welcome, visit.locale))
    : invalid(explain(attempt, visit.locale));
}

async function showWelcome(service: CredentialService, visit: CredentialVisit<Proved>): Promise<Answer> {
  const { csrf } = visit.session;
  const entries = await listSignIns(service.db, visit.credentialId, { limit: 200 });
  const client = clientName(await findFlow(service, visit), visit.locale);
  return show(welcomePage({ locale: visit.locale, csrf, client, since: sinceLastTime(entries) }));
}

/** Whoever has logged in for this request, or came by themselves and is logged in, need not do so again. */
async function skipIfDone(service: CredentialService, visit: CredentialVisit): Promise<Answer | null> {
  if (visit.session.subject === null) return null;
  const flow = await findFlow(service, visit);
  if (flow && !answersFlow(visit, flow)) return null;
  return go(href(flow ? paths.welcome : paths.account, visit.locale));
}

function missingFields(typed: { userId: string; password: string }, locale: Locale): FieldError[] {
  const words = { en, fr }[locale].errors;
  return [
    ...(typed.userId.trim() === '' ? [{ field: 'userId', message: words.userId }] : []),
    ...(typed.password === '' ? [{ field: 'password', message: words.password }] : []),
  ];
}

/** One message for an unknown user ID and a wrong password (`SECURITY §2`). */
export function explain(attempt: Exclude<Attempt, { kind: 'right' }>, locale: Locale): FieldError {
  const words = { en, fr }[locale].errors;
  if (attempt.kind === 'wait')
    return { field: '', message: words.wait(formatDateTime(attempt.until, locale)) };
  return { field: attempt.kind === 'wrong' ? 'userId' : '', message: words[attempt.kind] };
}

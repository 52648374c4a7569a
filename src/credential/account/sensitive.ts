import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { normalisePassword } from '#kernel/password.ts';
import { type CredentialService, type CredentialVisit, isOnTheWay } from '../credential-service.ts';
import { getCredential, holdPassword } from '../credentials/store.ts';
import { blocklist } from '../passwords/blocklist.ts';
import { explainPassword, PASSWORD_FIELDS, PASSWORD_KEEPS } from '../passwords/fields.tsx';
import { judgeNewPassword } from '../passwords/rules.ts';
import { paths } from '../paths.ts';
import { ANSWER_FIELDS, ANSWER_KEEPS, explainChoices, typedChoices, wording } from '../questions/fields.tsx';
import { chooseAnswers } from '../questions/rules.ts';
import { listAnswers } from '../questions/store.ts';
import { attemptPassword } from '../sign-in/attempt.ts';
import type { Proved } from '../sign-in/guard.ts';
import { explain } from '../sign-in/routes.ts';
import { changePassword, changeQuestions, revoke } from './change.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { type Confirming, confirming, freshlySignedIn } from './guard.ts';
import { confirmPage, passwordPage, questionsPage } from './pages.tsx';
import { revokePage } from './revocation-pages.tsx';

/** What may be done only with a password that was proved lately. */
export function sensitiveRoutes(service: CredentialService): void {
  const { site, config, db } = service;
  site.form({
    path: paths.confirm,
    secrets: ['password'],
    enter: confirming,
    show: async (visit, form) => {
      const { userId } = await getCredential(db, visit.credentialId);
      return show(confirmPage({ ...about(visit, form), userId }));
    },
    submit: (visit, values) => confirm(service, visit, textOf(values, 'password')),
  });
  site.form({
    path: paths.changePassword,
    secrets: PASSWORD_FIELDS,
    keeps: PASSWORD_KEEPS,
    enter: freshlySignedIn('password'),
    show: async (visit, form) => show(passwordPage({ ...about(visit, form), policy: config.passwordPolicy })),
    submit: (visit, values) => submitPassword(service, visit, values),
  });
  site.form({
    path: paths.changeQuestions,
    secrets: ANSWER_FIELDS,
    keeps: ANSWER_KEEPS,
    enter: freshlySignedIn('questions'),
    show: async (visit, form) => {
      const present = (await listAnswers(db, visit.credentialId)).map(({ question }) => question);
      return show(questionsPage({ ...about(visit, form), present }));
    },
    submit: (visit, values) => submitQuestions(service, visit, values),
  });
  site.form({
    path: paths.revoke,
    enter: freshlySignedIn('revocation'),
    show: async (visit, form) => show(revokePage({ ...about(visit, form), config })),
    submit: (visit, values) => submitRevocation(service, visit, values),
  });
}

const about = (visit: CredentialVisit, form: FormState) => ({
  locale: visit.locale,
  form,
  onTheWay: isOnTheWay(visit),
});

const AFTER = {
  password: paths.changePassword,
  questions: paths.changeQuestions,
  revocation: paths.revoke,
} as const;

async function confirm(
  service: CredentialService,
  visit: CredentialVisit<Confirming>,
  password: string,
): Promise<Answer> {
  const words = { en, fr }[visit.locale].confirm;
  if (password === '') return invalid({ field: 'password', message: words.empty });
  const { id, userId } = await getCredential(service.db, visit.credentialId);
  const attempt = await attemptPassword(service, visit, {
    userId,
    password,
    right: async (tx, { passwordChangedAt }) => {
      if (!(await holdPassword(tx, id, passwordChangedAt))) return false;
      await visit.session.signIn(id, { authenticatedAt: visit.now.toISOString() }, tx);
      return true;
    },
  });
  if (attempt.kind === 'wrong') return invalid({ field: 'password', message: words.wrong });
  if (attempt.kind !== 'right') return invalid(explain(attempt, visit.locale));
  return go(href(AFTER[visit.what], visit.locale));
}

async function submitPassword(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  values: Typed,
): Promise<Answer> {
  const credential = await getCredential(service.db, visit.credentialId);
  const policy = service.config.passwordPolicy;
  const typed = { password: textOf(values, 'password'), again: textOf(values, 'again') };
  const faults = judgeNewPassword({ ...typed, userId: credential.userId }, policy, blocklist);
  if (faults.length > 0) return invalid(...explainPassword(faults, visit.locale, policy));
  const words = { en, fr }[visit.locale].password;
  if ((await changePassword(service, visit, normalisePassword(typed.password))) === 'same')
    return invalid({ field: 'password', message: words.same });
  return go(href(paths.account, visit.locale), 'passwordChanged');
}

async function submitQuestions(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  values: Typed,
): Promise<Answer> {
  const { userId } = await getCredential(service.db, visit.credentialId);
  const chosen = chooseAnswers(typedChoices(values), { userId, wording });
  if (chosen.kind === 'faulty') return invalid(...explainChoices(chosen.faults, visit.locale));
  await changeQuestions(service, visit, chosen.answers);
  return go(href(paths.account, visit.locale), 'questionsChanged');
}

async function submitRevocation(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  values: Typed,
): Promise<Answer> {
  const message = { en, fr }[visit.locale].revoke.unticked;
  if (textOf(values, 'understand') !== 'yes') return invalid({ field: 'understand', message });
  await revoke(service, visit);
  await visit.session.end('revoked');
  return go(href(paths.revoked, visit.locale));
}

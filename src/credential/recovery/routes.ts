import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { unless } from '#kernel/http/route.ts';
import { guard } from '#kernel/journey.ts';
import { normalisePassword, normaliseUserId } from '#kernel/password.ts';
import { formatTime } from '#kernel/ui/locale.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { passwordContext } from '../credentials/rules.ts';
import { getCredential } from '../credentials/store.ts';
import { blocklist } from '../passwords/blocklist.ts';
import { explainPassword, PASSWORD_FIELDS } from '../passwords/fields.tsx';
import { judgeNewPassword } from '../passwords/rules.ts';
import { paths } from '../paths.ts';
import { ANSWER_FIELDS, emptyAnswers, typedAnswers } from '../questions/fields.tsx';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { answersPage, forgotPage, renewPage } from './pages.tsx';
import { attemptAnswers, questionsOf, renewPassword } from './recover.ts';
import { isStillProved, RECOVERY } from './rules.ts';

/** Forgot your password?: user ID, three questions, a new password. */
export function routes(service: CredentialService): void {
  const { site, config } = service;
  site.form({
    path: paths.forgot,
    show: async ({ locale }, form) => show(forgotPage({ locale, form })),
    submit: (visit, values) => name(visit, textOf(values, 'userId')),
  });
  site.form({
    path: paths.answers,
    secrets: ANSWER_FIELDS,
    enter: unless((visit) => step(visit, 'answers')),
    show: async ({ locale, session }, form) => {
      const userId = session.data.recovering ?? '';
      const questions = await questionsOf(service, userId);
      return show(answersPage({ locale, form, userId, questions }));
    },
    submit: (visit, values) => answer(service, visit, values),
  });
  site.form({
    path: paths.renew,
    secrets: PASSWORD_FIELDS,
    enter: unless((visit) => step(visit, 'renew')),
    show: async ({ locale }, form) => show(renewPage({ locale, form, policy: config.passwordPolicy })),
    submit: (visit, values) => renew(service, visit, values),
  });
}

async function name(visit: CredentialVisit, typed: string): Promise<Answer> {
  const message = { en, fr }[visit.locale].forgot.empty;
  if (typed.trim() === '') return invalid({ field: 'userId', message });
  await visit.session.keep({ recovering: normaliseUserId(typed), recovered: null });
  return go(href(paths.answers, visit.locale));
}

async function answer(service: CredentialService, visit: CredentialVisit, values: Typed): Promise<Answer> {
  const words = { en, fr }[visit.locale].answers;
  const typed = typedAnswers(values);
  const empty = emptyAnswers(typed, visit.locale);
  if (empty.length > 0) return invalid(...empty);
  const userId = visit.session.data.recovering ?? '';
  const answered = await attemptAnswers(service, visit, userId, typed);
  if (answered.kind === 'wrong') return invalid({ field: '', message: words.wrong });
  if (answered.kind === 'wait')
    return invalid({ field: '', message: words.wait(formatTime(answered.until, visit.locale)) });
  // What was proved belongs to a session whose token nobody can have had before (SECURITY §6).
  await visit.session.end('recovery_proved');
  const recovered = { credentialId: answered.credentialId, at: visit.now.toISOString() };
  await visit.session.keep({ recovered });
  return go(href(paths.renew, visit.locale));
}

async function renew(service: CredentialService, visit: CredentialVisit, values: Typed): Promise<Answer> {
  const { recovered } = visit.session.data;
  if (!recovered) return go(href(paths.forgot, visit.locale));
  const { credentialId } = recovered;
  const { userId } = await getCredential(service.db, credentialId);
  const typed = { userId, password: textOf(values, 'password'), again: textOf(values, 'again') };
  const policy = service.config.passwordPolicy;
  const faults = judgeNewPassword(typed, policy, blocklist);
  if (faults.length > 0) return invalid(...explainPassword(faults, visit.locale, policy));
  const password = normalisePassword(typed.password);
  const hashed = await service.hasher.hash(password, passwordContext(credentialId));
  await renewPassword(service, visit, credentialId, hashed);
  await visit.session.end('password_recovered');
  return go(href(paths.signIn, visit.locale), 'renewed');
}

/** The step's page, or the one that must come first. */
function step({ session, locale, now }: CredentialVisit, key: 'answers' | 'renew'): Answer | null {
  const { recovering, recovered } = session.data;
  const proved = isStillProved(recovered, now);
  const guarded = guard(RECOVERY, key, { named: recovering !== undefined, proved });
  if (guarded.kind === 'elsewhere') return go(href(paths[guarded.step], locale), 'recoveryLapsed');
  return key === 'answers' && recovering === undefined ? go(href(paths.renew, locale)) : null;
}

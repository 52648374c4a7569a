import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { instead, letIn } from '#kernel/http/route.ts';
import { guard } from '#kernel/journey.ts';
import { normalisePassword, normaliseUserId } from '#kernel/password.ts';
import { formatDateTime } from '#kernel/ui/locale.ts';
import type { CredentialGuard, CredentialService, CredentialVisit } from '../credential-service.ts';
import { passwordContext } from '../credentials/rules.ts';
import { getCredential } from '../credentials/store.ts';
import { blocklist } from '../passwords/blocklist.ts';
import { explainPassword, PASSWORD_FIELDS, PASSWORD_KEEPS } from '../passwords/fields.tsx';
import { judgeNewPassword } from '../passwords/rules.ts';
import { paths } from '../paths.ts';
import { ANSWER_FIELDS, ANSWER_KEEPS, emptyAnswers, typedAnswers } from '../questions/fields.tsx';
import type { Proved } from '../sign-in/guard.ts';
import type { CredentialTables } from '../tables.ts';
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
    keeps: ANSWER_KEEPS,
    enter: answering,
    show: async ({ locale, userId }, form) => {
      const questions = await questionsOf(service, userId);
      return show(answersPage({ locale, form, userId, questions }));
    },
    submit: (visit, values) => answer(service, visit, values),
  });
  site.form({
    path: paths.renew,
    secrets: PASSWORD_FIELDS,
    keeps: PASSWORD_KEEPS,
    enter: renewing,
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

async function answer(
  service: CredentialService,
  visit: CredentialVisit<Answering>,
  values: Typed,
): Promise<Answer> {
  const words = { en, fr }[visit.locale].answers;
  const typed = typedAnswers(values);
  const empty = emptyAnswers(typed, visit.locale);
  if (empty.length > 0) return invalid(...empty);
  const { userId, session } = visit;
  const right = async (tx: Db<CredentialTables>, credentialId: string) => {
    // What was proved belongs to a session whose token nobody can have had before (SECURITY §6).
    await session.end('recovery_proved', tx);
    await session.keep({ recovered: { credentialId, at: visit.now.toISOString() } }, tx);
  };
  const answered = await attemptAnswers(service, visit, { userId, typed, right });
  if (answered.kind === 'wrong') return invalid({ field: '', message: words.wrong });
  if (answered.kind === 'wait')
    return invalid({ field: '', message: words.wait(formatDateTime(answered.until, visit.locale)) });
  return go(href(paths.renew, visit.locale));
}

async function renew(
  service: CredentialService,
  visit: CredentialVisit<Proved>,
  values: Typed,
): Promise<Answer> {
  const { credentialId } = visit;
  const { userId } = await getCredential(service.db, credentialId);
  const typed = { userId, password: textOf(values, 'password'), again: textOf(values, 'again') };
  const policy = service.config.passwordPolicy;
  const faults = judgeNewPassword(typed, policy, blocklist);
  if (faults.length > 0) return invalid(...explainPassword(faults, visit.locale, policy));
  const password = normalisePassword(typed.password);
  const hashed = await service.hasher.hash(password, passwordContext(credentialId));
  await renewPassword(service, visit, hashed);
  await visit.session.end('password_recovered');
  return go(href(paths.signIn, visit.locale), 'renewed');
}

/** Somebody who has named a user ID, and whose answers are asked for. */
interface Answering {
  readonly userId: string;
}

const answering: CredentialGuard<Answering> = async (visit) => {
  const elsewhere = mustComeFirst(visit, 'answers');
  if (elsewhere) return instead(elsewhere);
  const { recovering: userId } = visit.session.data;
  return userId === undefined ? instead(go(href(paths.renew, visit.locale))) : letIn({ userId });
};

/** Lets in whoever has answered a moment ago. */
const renewing: CredentialGuard<Proved> = async (visit) => {
  const elsewhere = mustComeFirst(visit, 'renew');
  if (elsewhere) return instead(elsewhere);
  const { recovered } = visit.session.data;
  return recovered
    ? letIn({ credentialId: recovered.credentialId })
    : instead(go(href(paths.forgot, visit.locale)));
};

/** The step that must come before this one; null for whoever may be here. */
function mustComeFirst({ session, locale, now }: CredentialVisit, key: 'answers' | 'renew'): Answer | null {
  const { recovering, recovered } = session.data;
  const proved = isStillProved(recovered, now);
  const guarded = guard(RECOVERY, key, { named: recovering !== undefined, proved });
  return guarded.kind === 'elsewhere' ? go(href(paths[guarded.step], locale), 'recoveryLapsed') : null;
}

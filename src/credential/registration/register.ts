import { randomUUID } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { normalisePassword, normaliseUserId } from '#kernel/password.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import { formatDateTime } from '#kernel/ui/locale.ts';
import { causeOf } from '../cause.ts';
import type { CredentialService, CredentialVisit } from '../credential-service.ts';
import { passwordContext } from '../credentials/rules.ts';
import { addCredential, addTermsAcceptance, isUserIdTaken } from '../credentials/store.ts';
import { blocklist } from '../passwords/blocklist.ts';
import { explainPassword } from '../passwords/fields.tsx';
import { judgeNewPassword, judgeNewUserId } from '../passwords/rules.ts';
import { hashAnswers } from '../questions/answers.ts';
import { explainChoices, typedChoices, wording } from '../questions/fields.tsx';
import { type ChosenAnswer, chooseAnswers } from '../questions/rules.ts';
import { addAnswers, type StoredAnswer } from '../questions/store.ts';
import { enter, readFlow } from '../sign-in/enter.ts';
import { reserveForNetwork } from '../sign-in/tries.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface Registration {
  readonly id: string;
  readonly userId: string;
  readonly password: Hashed;
  readonly answers: readonly StoredAnswer[];
}

/** Registers what was typed and logs its holder in; answers what is wrong instead, if anything. @throws Busy. */
export async function register(
  service: CredentialService,
  visit: CredentialVisit,
  values: Typed,
): Promise<FieldError[]> {
  const words = { en, fr }[visit.locale].register;
  const judged = judge(service, visit, values);
  if (judged.kind === 'faulty') return judged.errors;
  // Who asks for many user IDs learns which are taken, so asking is counted.
  const reserved = await reserveForNetwork(service, visit, 'registration');
  if (reserved.kind === 'wait')
    return [{ field: '', message: words.tooMany(formatDateTime(reserved.until, visit.locale)) }];
  const taken = [{ field: 'userId', message: words.taken }];
  if (await isUserIdTaken(service.db, judged.userId)) return taken;
  const registration = await hashAll(service, judged);
  return (await save(service, visit, registration)) ? [] : taken;
}

interface Typing {
  readonly kind: 'right';
  readonly userId: string;
  readonly password: string;
  readonly answers: readonly ChosenAnswer[];
}

function judge(
  { config }: CredentialService,
  { locale }: CredentialVisit,
  values: Typed,
): Typing | { readonly kind: 'faulty'; readonly errors: FieldError[] } {
  const userId = textOf(values, 'userId');
  const typed = { userId, password: textOf(values, 'password'), again: textOf(values, 'again') };
  const policy = config.passwordPolicy;
  const faults = [...judgeNewUserId(userId, policy), ...judgeNewPassword(typed, policy, blocklist)];
  const chosen = chooseAnswers(typedChoices(values), { userId, wording });
  if (faults.length === 0 && chosen.kind === 'chosen')
    return {
      kind: 'right',
      userId: normaliseUserId(userId),
      password: normalisePassword(typed.password),
      answers: chosen.answers,
    };
  const more = chosen.kind === 'faulty' ? explainChoices(chosen.faults, locale) : [];
  return { kind: 'faulty', errors: [...explainPassword(faults, locale, policy), ...more] };
}

/** The id is chance, so that no subject made of it can ever belong to two people (`SECURITY §1`). */
async function hashAll({ hasher }: CredentialService, typing: Typing): Promise<Registration> {
  const id = randomUUID();
  const [password, answers] = await Promise.all([
    hasher.hash(typing.password, passwordContext(id)),
    hashAnswers(hasher, id, typing.answers),
  ]);
  return { id, userId: typing.userId, password, answers };
}

/** False when somebody else was a moment faster with the same user ID. */
async function save(
  service: CredentialService,
  visit: CredentialVisit,
  { id, userId, password, answers }: Registration,
): Promise<boolean> {
  const { terms } = visit.session.data;
  if (!terms) return false;
  const flow = await readFlow(service, visit);
  return service.db.transaction().execute(async (tx) => {
    if (!(await addCredential(tx, { id, userId, password, now: visit.now }))) return false;
    await addAnswers(tx, id, answers);
    await addTermsAcceptance(tx, { ...terms, credentialId: id, at: new Date(terms.at) });
    await record(tx, {
      ...causeOf(visit, id),
      action: 'credential.registered',
      after: { terms: terms.version, language: terms.locale },
    });
    await enter(service, visit, tx, {
      credentialId: id,
      userId,
      passwordOf: visit.now,
      by: 'registered',
      flow,
    });
    return true;
  });
}

import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { clearTries } from '#kernel/throttles/store.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { onwards } from '#portal/common/arrival/guard.ts';
import { lockedPin } from '#portal/common/contacts/locked-pin.ts';
import { deleteEnrolment, findProof, saveProof } from '#portal/common/credentials/enrolments-store.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { PIN_SECRETS } from '#portal/common/pins/fields.tsx';
import { type LivePin, serves } from '#portal/common/pins/rules.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import { findLivePin } from '#portal/common/pins/store.ts';
import { tryPin } from '#portal/common/pins/try.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { hashAnswers, nextPosition } from './answers.ts';
import { tellPerson } from './emails.ts';
import { completeSignIn } from './enter.ts';
import { ANSWER_KEEPS, ANSWER_SECRETS, readQuestions } from './form.ts';
import { type AtQuestion, atQuestion } from './guard.ts';
import { namesOf } from './names.ts';
import { resetPinPage, setPage } from './pages.tsx';
import { type StoredAnswer, saveAnswers } from './store.ts';
import { words } from './words.ts';

/** A new PIN, and with it new questions, for a person whose questions were disabled (`SECURITY §4`). */
export function resetRoutes(portal: Portal): void {
  pinRoute(portal);
  questionsRoute(portal);
}

function pinRoute(portal: Portal): void {
  portal.site.form({
    path: paths.resetPin,
    secrets: PIN_SECRETS,
    enter: disabledOnly(portal),
    show: async (visit, form) =>
      (await lockedPin(portal, visit, visit.person.id)) ?? show(resetPinPage(visit.locale, form)),
    submit: async (visit, values) => {
      const trial = await tryPin(portal, visit, {
        typed: values,
        use: { kind: 'reset', holder: visit.person },
        proved: async (tx, pin) => {
          await saveProof(tx, visit.credentialId, pin.id, visit.now);
          return true;
        },
      });
      return trial.kind === 'proved'
        ? go(href(paths.resetQuestions, visit.locale))
        : invalid(...trial.errors);
    },
  });
}

function questionsRoute(portal: Portal): void {
  portal.site.form({
    path: paths.resetQuestions,
    secrets: ANSWER_SECRETS,
    keeps: ANSWER_KEEPS,
    enter: resetting(portal),
    show: async (visit, form) => show(setPage(visit.locale, form, 'reset')),
    submit: async (visit, values) => {
      const { person } = visit;
      const read = readQuestions(values, await namesOf(portal.db, person), visit.locale);
      if (read.kind === 'faulty') return invalid(...read.errors);
      const answers = await hashAnswers(portal.hasher, person.id, read.chosen);
      const done = await portal.db.transaction().execute((tx) => reset(portal, visit, tx, answers));
      return done ? onwards(portal, visit) : invalid({ field: '', message: words[visit.locale].pin.gone });
    },
  });
}

/** All of it or nothing: the PIN is spent, the questions are new, the person is in. */
async function reset(
  portal: Portal,
  visit: PortalVisit<Resetting>,
  tx: Db<PortalTables>,
  answers: readonly StoredAnswer[],
): Promise<boolean> {
  const { credentialId, person, pin, now } = visit;
  if (!(await spendPin(tx, { pinId: pin.id, personId: person.id, credentialId, now }))) return false;
  await saveAnswers(tx, person.id, answers, nextPosition(), now);
  await clearTries(tx, questionThrottle(person.id));
  await deleteEnrolment(tx, credentialId);
  await dropWaiting(tx, person.id, causeOf(visit, person.id));
  await tellPerson(portal, tx, person.id, 'changed');
  await completeSignIn(visit, tx, person);
  await record(tx, {
    ...causeOf(visit, person.id),
    action: 'person.questions_reset',
    subject: `person:${person.id}`,
    authority: `pin:${pin.id}`,
    ...(pin.organisationId !== null && { organisationId: pin.organisationId }),
  });
  return true;
}

/** Somebody whose questions were disabled, and the PIN that they have proved. */
interface Resetting extends AtQuestion {
  readonly pin: LivePin;
}

/** Only for people at their question who can't answer it any more. */
const disabledOnly = (portal: Portal): PortalGuard<AtQuestion> =>
  behind(atQuestion(portal), async (visit) =>
    visit.person.status === 'disabled' ? letIn({}) : instead(await onwards(portal, visit)),
  );

/** Of them, only for those who have proved a PIN that is still good for it: they may have proved it for something else. */
const resetting = (portal: Portal): PortalGuard<Resetting> =>
  behind(disabledOnly(portal), async ({ credentialId, person: holder, locale, now }) => {
    const pinId = await findProof(portal.db, credentialId);
    const pin = pinId === null ? null : await findLivePin(portal.db, pinId, now);
    return pin !== null && serves(pin, { kind: 'reset', holder })
      ? letIn({ pin })
      : instead(go(href(paths.resetPin, locale)));
  });

import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { go, invalid, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, unless } from '#kernel/http/route.ts';
import { clearTries } from '#kernel/throttles/store.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { type Arriving, arriving, onwards } from '#portal/common/arrival/guard.ts';
import { getArrival } from '#portal/common/arrival/store.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { PIN_SECRETS } from '#portal/common/pins/fields.tsx';
import { deleteProof, findProof, saveProof } from '#portal/common/pins/proofs/store.ts';
import { type LivePin, serves } from '#portal/common/pins/rules.ts';
import { spendPin } from '#portal/common/pins/spend.ts';
import { findLivePin } from '#portal/common/pins/store.ts';
import { tryPin } from '#portal/common/pins/try.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { hashAnswers, nextPosition } from './answers.ts';
import { tellPerson } from './emails.ts';
import { letIn } from './enter.ts';
import { ANSWER_SECRETS, readQuestions } from './form.ts';
import { namesOf } from './names.ts';
import { resetPinPage, setPage } from './pages.tsx';
import { getQuestioned, type Questioned, saveAnswers } from './store.ts';
import { words } from './words.ts';

/** A new PIN, and with it new questions, for a person whose questions were disabled (`SECURITY §4`). */
export function resetRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.resetPin,
    secrets: PIN_SECRETS,
    enter: disabledOnly(portal),
    show: async (visit, form) => show(resetPinPage(visit.locale, form)),
    submit: async (visit, values) => {
      const holder = await personBehind(portal, visit);
      const trial = await tryPin(portal, visit, {
        typed: values,
        use: { kind: 'reset', holder },
        proved: async (tx, pin) => {
          await saveProof(tx, credentialOf(visit), pin.id, visit.now);
          return true;
        },
      });
      return trial.kind === 'proved'
        ? go(href(paths.resetQuestions, visit.locale))
        : invalid(...trial.errors);
    },
  });
  portal.site.form({
    path: paths.resetQuestions,
    secrets: ANSWER_SECRETS,
    enter: behind(
      disabledOnly(portal),
      unless(async (visit) =>
        (await provedPin(portal, visit)) ? null : go(href(paths.resetPin, visit.locale)),
      ),
    ),
    show: async (visit, form) => show(setPage(visit.locale, form, 'reset')),
    submit: async (visit, values) => {
      const person = await personBehind(portal, visit);
      const read = readQuestions(values, await namesOf(portal.db, person.id), visit.locale);
      if (read.kind === 'faulty') return invalid(...read.errors);
      const answers = await hashAnswers(portal.hasher, person.id, read.chosen);
      const pin = await provedPin(portal, visit);
      const done =
        pin !== null &&
        (await portal.db.transaction().execute((tx) => reset(portal, visit, tx, person, pin, answers)));
      return done ? onwards(portal, visit) : invalid({ field: '', message: words[visit.locale].pin.gone });
    },
  });
}

/** All of it or nothing: the PIN is spent, the questions are new, the person is in. */
async function reset(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  person: Questioned,
  pin: LivePin,
  answers: Awaited<ReturnType<typeof hashAnswers>>,
): Promise<boolean> {
  const credentialId = credentialOf(visit);
  if (!(await spendPin(tx, { pinId: pin.id, personId: person.id, credentialId, now: visit.now })))
    return false;
  await saveAnswers(tx, person.id, answers, nextPosition(), visit.now);
  await clearTries(tx, questionThrottle(person.id));
  await deleteProof(tx, credentialId);
  await dropWaiting(tx, person.id, causeOf(visit, person.id));
  await tellPerson(portal, tx, person.id, 'changed');
  await letIn(visit, tx, person);
  await record(tx, {
    ...causeOf(visit, person.id),
    action: 'person.questions_reset',
    subject: `person:${person.id}`,
    authority: `pin:${pin.id}`,
    ...(pin.organisationId !== null && { organisationId: pin.organisationId }),
  });
  return true;
}

/** Only for people at their question who can't answer it any more. */
const disabledOnly = (portal: Portal): PortalGuard<Arriving> =>
  behind(
    arriving(portal, 'question'),
    unless(async (visit) => {
      const { status } = await personBehind(portal, visit);
      return status === 'disabled' ? null : onwards(portal, visit);
    }),
  );

async function personBehind(portal: Portal, visit: PortalVisit): Promise<Questioned> {
  const { personId } = await getArrival(portal.db, credentialOf(visit));
  if (personId === null) throw new TypeError('only an enrolled person has questions');
  return getQuestioned(portal.db, personId);
}

/** The PIN that this credential proved, if it is still good for this person: they may have proved it for something else. */
async function provedPin(portal: Portal, visit: PortalVisit): Promise<LivePin | null> {
  const holder = await personBehind(portal, visit);
  const pinId = await findProof(portal.db, credentialOf(visit));
  const pin = pinId === null ? null : await findLivePin(portal.db, pinId, visit.now);
  return pin !== null && serves(pin, { kind: 'reset', holder }) ? pin : null;
}

import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Throttle } from '#kernel/throttle.ts';
import { clearTries, getTries } from '#kernel/throttles/store.ts';
import { causeOf as byPerson, type Cause } from '#portal/common/arrival/cause.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { disableQuestions } from '#portal/common/persons/store.ts';
import { pinThrottle } from '#portal/common/pins/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { highestRole, needsSecond, rightsOver } from './rules.ts';
import { addReset, type Locked, settleReset } from './store.ts';

/** What counts a person's tries here: of their questions, and of PINs from each of their credentials. */
const throttlesOf = (person: Locked): string[] => [
  questionThrottle(person.id),
  ...person.credentials.map(pinThrottle),
];

/** The tries that now stand in somebody's way or will soon. */
export async function listThrottles(portal: Portal, person: Locked): Promise<Throttle[]> {
  const all = await Promise.all(throttlesOf(person).map((key) => getTries(portal.db, key)));
  return all.filter(({ failures }) => failures > 0);
}

/** Forgets somebody's tries. False: it isn't this officer's to do. */
export async function unlock(portal: Portal, visit: PortalVisit, person: Locked): Promise<boolean> {
  if (!rightsOver(person, personOf(visit)).unlock) return false;
  await portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    for (const key of throttlesOf(person)) await clearTries(tx, key);
    await record(tx, eventOf(visit, person, 'person.unlocked'));
  });
  return true;
}

export type Asked = 'done' | 'second' | 'late';

/** Asks for a reset of somebody's questions; done at once where no second officer is needed. */
export async function askReset(portal: Portal, visit: PortalVisit, person: Locked): Promise<Asked> {
  const by = personOf(visit);
  const role = highestRole(person.memberships);
  if (role === null || !rightsOver(person, by).reset) return 'late';
  const status = needsSecond(person.memberships) ? 'awaiting_second' : 'done';
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    const reset = { personId: person.id, membershipId: role.id, by, now: visit.now, status } as const;
    const id = await addReset(tx, reset);
    if (id === null) return 'late';
    if (status === 'done') await disable(portal, visit, tx, person);
    await record(tx, { ...eventOf(visit, person, 'person.reset_asked'), after: { reset: id, status } });
    return status === 'done' ? 'done' : 'second';
  });
}

/** The second officer's word. False: somebody else was faster, or it is not theirs to say. */
export async function settle(
  portal: Portal,
  visit: PortalVisit,
  person: Locked,
  resetId: string,
  status: 'done' | 'refused',
): Promise<boolean> {
  const by = personOf(visit);
  return portal.db.transaction().execute(async (tx) => {
    await visit.session.hold(tx);
    if (!(await settleReset(tx, resetId, { status, by, now: visit.now }))) return false;
    if (status === 'done') await disable(portal, visit, tx, person);
    const action = status === 'done' ? 'person.reset_confirmed' : 'person.reset_refused';
    await record(tx, { ...eventOf(visit, person, action), after: { reset: resetId, status } });
    return true;
  });
}

/** From now on only a new PIN opens the way to new questions; the person is told, so that it can't be done secretly. */
async function disable(
  portal: Portal,
  visit: PortalVisit,
  tx: Db<PortalTables>,
  person: Locked,
): Promise<void> {
  await disableQuestions(tx, person.id);
  await dropWaiting(tx, person.id, causeOf(visit));
  await clearTries(tx, questionThrottle(person.id));
  if (person.email === null) return;
  const { locale } = person;
  const w = words[locale].mail;
  const letter = {
    to: person.email,
    locale,
    subject: w.subject,
    firstName: person.givenNames,
    paragraphs: [w.text, w.notYou],
    link: { text: w.link, href: portal.place.origin + href(paths.logIn, locale) },
  };
  await sendMail(portal.jobs, tx, composeMail(letter));
}

const eventOf = (visit: PortalVisit, person: Locked, action: string) => ({
  ...causeOf(visit),
  action,
  subject: `person:${person.id}`,
});

const causeOf = (visit: PortalVisit): Cause => ({ ...byPerson(visit), authority: 'officer' });

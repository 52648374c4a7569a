import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMail } from '#kernel/mail/mail.ts';
import type { Throttle } from '#kernel/throttle.ts';
import { clearTries, getTries } from '#kernel/throttles/store.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import { dropWaiting } from '#portal/common/email-changes/drop.ts';
import { decide } from '#portal/common/members/decide.ts';
import { findNoSecond } from '#portal/common/members/second/store.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { tellEach } from '#portal/common/persons/letters.ts';
import { questionThrottle } from '#portal/common/persons/rules.ts';
import { disableQuestions } from '#portal/common/persons/store.ts';
import { pinThrottle } from '#portal/common/pins/rules.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import type { LockedVisit } from './guard.ts';
import { highestRole, needsSecond } from './rules.ts';
import { addReset, findAsker, type Locked, settleReset } from './store.ts';

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
export async function unlock(portal: Portal, visit: LockedVisit): Promise<boolean> {
  const { person, may } = visit;
  if (!may.unlock) return false;
  await decide(portal, visit, async (tx, { cause }) => {
    for (const key of throttlesOf(person)) await clearTries(tx, key);
    await record(tx, { ...cause, action: 'person.unlocked', subject: `person:${person.id}` });
  });
  return true;
}

type Asked = 'done' | 'second' | 'late';

/** Asks for a reset of somebody's questions; done at once where no second officer is needed. */
export async function askReset(portal: Portal, visit: LockedVisit): Promise<Asked> {
  const { person, may, now } = visit;
  if (!may.reset) return 'late';
  return decide(portal, visit, async (tx, { personId: by, cause }) => {
    // Roles may have come or gone since the page was opened, and they decide how many officers it takes.
    const memberships = await listMemberships(tx, person.id);
    const role = highestRole(memberships);
    if (role === null) return 'late';
    const status = needsSecond(memberships) ? 'awaiting_second' : 'done';
    const id = await addReset(tx, { personId: person.id, membershipId: role.id, by, now, status });
    if (id === null) return 'late';
    if (status === 'done') await disable(portal, tx, person, cause);
    const subject = `person:${person.id}` as const;
    await record(tx, { ...cause, action: 'person.reset_asked', subject, after: { reset: id, status } });
    return status === 'done' ? 'done' : 'second';
  });
}

/** The second officer's word. False: somebody else was faster, or it is not theirs to say. */
export async function settle(
  portal: Portal,
  visit: LockedVisit,
  resetId: string,
  status: 'done' | 'refused',
): Promise<boolean> {
  const { person, now } = visit;
  return decide(portal, visit, async (tx, { personId: by, cause }) => {
    const askedBy = await findAsker(tx, resetId);
    if (askedBy === null || (await findNoSecond(tx, { second: by, first: askedBy }, now))) return false;
    if (status === 'done' && highestRole(await listMemberships(tx, person.id)) === null) return false;
    if (!(await settleReset(tx, resetId, { status, by, now }))) return false;
    if (status === 'done') await disable(portal, tx, person, cause);
    await tellAsker(portal, tx, askedBy, { personId: person.id, status });
    const action = status === 'done' ? 'person.reset_confirmed' : 'person.reset_refused';
    const subject = `person:${person.id}` as const;
    await record(tx, { ...cause, action, subject, after: { reset: resetId, status } });
    return true;
  });
}

/** Tells whoever asked for a reset, while they are an officer still, what a second one made of it. */
async function tellAsker(
  portal: Portal,
  tx: Db<PortalTables>,
  askedBy: string,
  { personId, status }: { readonly personId: string; readonly status: 'done' | 'refused' },
): Promise<void> {
  const officers = await listWorkers(tx, ['officer'], [OFFICE]);
  const askers = officers.filter((officer) => officer.personId === askedBy);
  await tellEach(portal, tx, askers, (locale) => {
    const { open, ...letters } = words[locale].settledMail;
    return { ...letters[status], open, page: href(paths.person, locale, { id: personId }) };
  });
}

/** From now on only a new PIN opens the way to new questions; the person is told, so that it can't be done secretly. */
async function disable(portal: Portal, tx: Db<PortalTables>, person: Locked, cause: Cause): Promise<void> {
  await disableQuestions(tx, person.id);
  await dropWaiting(tx, person.id, cause);
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

import { record, recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Cause, systemCause } from '#portal/common/arrival/cause.ts';
import { lockAccount } from '#portal/common/persons/store.ts';
import type { Portal } from '#portal/portal.ts';
import { hasRevoked, lockConsents, passConsents } from '#portal/programme/consents/pass-store.ts';
import { passNumbers } from '#portal/programme/evn/pass-store.ts';
import { addMessages, passMessages } from '#portal/programme/messages/store.ts';
import { passPlace } from '#portal/programme/places/pass-store.ts';
import { endPlace, lockPlaces } from '#portal/programme/places/store.ts';
import { lockLive, passFiles } from '#portal/programme/verifications/change/pass-store.ts';
import { type Changed, changeStatus } from '#portal/programme/verifications/change/store.ts';
import { dropTransfers } from '#portal/programme/verifications/transfers/follow.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellAccounts, tellStopped } from './emails.ts';
import { getFinding, type Held, isAsFound, listDue, saveFinding } from './findings-store.ts';
import { refuseClaim } from './refuse.ts';
import { mayPass, merge } from './rules.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;
type Tx = Db<PortalTables>;

/** Findings that are looked at before the list is read anew. */
const AT_ONCE = 50;

/**
 * Lets what was held for a day pass, and ends what can't be any more; may be done twice, and by several at once. Each is
 * a transaction of its own: one that fails leaves the others alone, and is tried again.
 */
export async function passDue({ db, jobs, clock }: Working): Promise<void> {
  const now = clock.now();
  const failed: unknown[] = [];
  for (const id of await listDue(db, now, AT_ONCE))
    await db
      .transaction()
      .execute((tx) => settle({ jobs }, tx, id, now))
      .catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

type Telling = Pick<Portal, 'jobs'>;

/** Under the locks of both accounts, the institution's places and both accounts' consents, in the order of whoever asks. */
async function settle(portal: Telling, tx: Tx, id: string, now: Date): Promise<void> {
  const before = await getFinding(tx, id);
  for (const personId of [before.laterPerson, before.provedPerson].toSorted())
    await lockAccount(tx, personId);
  await lockPlaces(tx, before.organisationId);
  const between = betweenOf(before);
  const consents = await lockConsents(tx, between);
  const held = await getFinding(tx, id);
  if (held.status !== 'found' && held.status !== 'held') return;
  const isWhole = await isAsFound(tx, id);
  const revoked = await hasRevoked(tx, between, held.foundAt);
  const may = mayPass(held.kind, { laterLives: isWhole, provedHolds: isWhole, revoked });
  if (held.status === 'found' || !may) return overtake(portal, tx, held, now);
  if (held.passesAt === null || held.passesAt > now) return;
  if (!(await saveFinding(tx, held.id, 'held', { status: 'applied', now }))) return;
  if (held.kind === 'same_person') await pass(portal, tx, { held, consents, now });
  else await end(portal, tx, held, now);
}

/** The record is the later person's: the claim by which another had been proved is refused, and their number ends. */
const end = (portal: Telling, tx: Tx, held: Held, now: Date): Promise<void> =>
  refuseClaim(portal, tx, {
    findingId: held.id,
    loser: { personId: held.provedPerson, placeId: held.provedPlace },
    organisationId: held.organisationId,
    cause: systemCause(now, `finding:${held.id}`),
    by: null,
  });

/** What is the institution's goes from the account that was proved to the later one. */
const betweenOf = ({ organisationId, provedPerson, laterPerson }: Held) => ({
  organisationId,
  from: provedPerson,
  to: laterPerson,
});

async function overtake(portal: Telling, tx: Tx, held: Held, now: Date): Promise<void> {
  const { id, status } = held;
  if (status !== 'found' && status !== 'held') return;
  if (!(await saveFinding(tx, id, status, { status: 'overtaken', now }))) return;
  await recordOf(tx, held, systemCause(now), 'contest.overtaken');
  if (status === 'held') await tellStopped(portal, tx, held);
}

interface Passing {
  readonly held: Held;
  readonly consents: Awaited<ReturnType<typeof lockConsents>>;
  readonly now: Date;
}

/** Everything that the institution has of one account becomes the other's, once: shut files stay shut. */
async function pass(portal: Telling, tx: Tx, { held, consents, now }: Passing): Promise<void> {
  const between = betweenOf(held);
  const { organisationId, from, to } = between;
  const cause = systemCause(now, `finding:${held.id}`);
  const accounts = { organisationId, personIds: [from, to] };
  await dropTransfers(portal, tx, accounts, { by: null, cause, now });
  const live = await lockLive(tx, accounts);
  const { ending, closing, goingOn } = mergeAll(between, live, consents);
  await passConsents(tx, between, { ending, now });
  const change = { fact: 'close', by: null, at: now, holder: null, dueOn: null } as const;
  const closed = await changeStatus(tx, { ids: closing }, { ...change, closedWhy: 'other_account' });
  await addMessages(tx, closed.map(closedMessage), now);
  await endPlace(tx, held.laterPlace, 'ended', now);
  const seen = { seenBy: held.foundBy, seenAt: held.foundAt };
  if (!(await passPlace(tx, { placeId: held.provedPlace, from, to, ...seen })))
    throw new Error(`The place of finding ${held.id} was another’s under its lock`);
  const open = await passFiles(tx, between, { goingOn, placeId: held.provedPlace });
  await passMessages(tx, between);
  await passNumbers(tx, between);
  await recordClosed(tx, closed, cause);
  await recordOf(tx, held, cause, 'contest.passed');
  await portal.jobs.sendAll(
    tx,
    'portal.judge-request',
    open.map((id) => ({ id })),
  );
  const told = [held.laterPerson, held.provedPerson].map((personId) => ({ personId }));
  await tellAccounts(portal, tx, { id: held.id, told: 'passed' }, told);
}

/** Line by line: which consents end, which requests are closed, and which go on. */
function mergeAll(
  { from, to }: ReturnType<typeof betweenOf>,
  live: Awaited<ReturnType<typeof lockLive>>,
  consents: Passing['consents'],
): { readonly ending: string[]; readonly closing: string[]; readonly goingOn: string[] } {
  const merged = [...new Set([...live, ...consents].map(({ line }) => line))].map((line) => {
    const of = (personId: string) => ({
      live: live.filter((one) => one.personId === personId && one.line === line).map(({ id }) => id),
      consent: consents.find((one) => one.personId === personId && one.line === line)?.id ?? null,
    });
    return merge({ proved: of(from), later: of(to) });
  });
  return {
    ending: merged.flatMap(({ ending }) => ending ?? []),
    closing: merged.flatMap(({ closing }) => closing),
    goingOn: merged.flatMap(({ goingOn }) => goingOn),
  };
}

const closedMessage = ({ id, personId }: Changed) => ({
  id,
  personId,
  content: { kind: 'closed', why: 'other_account' } as const,
});

const recordClosed = (tx: Tx, closed: readonly Changed[], cause: Cause): Promise<void> =>
  recordAll(
    tx,
    closed.map(({ id, reference, organisationId }) => ({
      ...cause,
      action: 'verification.closed' as const,
      subject: `verification:${id}` as const,
      organisationId,
      after: { reference, why: 'other_account' },
    })),
  );

const recordOf = (
  tx: Tx,
  { id, provedPlace, provedPerson, laterPerson, organisationId }: Held,
  cause: Cause,
  action: 'contest.passed' | 'contest.overtaken',
): Promise<void> =>
  record(tx, {
    ...cause,
    action,
    subject: `place:${provedPlace}`,
    organisationId,
    ...(action === 'contest.passed' && {
      before: { person: provedPerson },
      after: { person: laterPerson, finding: id },
    }),
  });

import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { lockAccount } from '#portal/common/persons/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { lockPlaces } from '#portal/programme/places/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellAccounts } from './emails.ts';
import { addFinding, saveFinding } from './findings-store.ts';
import { type AtContest, findPart } from './guard.ts';
import { type Contest, getContest } from './list-store.ts';
import { refuseClaim } from './refuse.ts';
import { afterConfirming, type Kind, type Part, passesAt } from './rules.ts';

type Result = 'done' | 'late';
type Tx = Db<PortalTables>;

/** Writes down whose a record is, for a second person to confirm; who finds it has seen the person and their card. */
export const findOut = (
  portal: Portal,
  visit: PortalVisit<AtContest>,
  { kind, note }: { readonly kind: Kind; readonly note: string },
): Promise<Result> =>
  settling(portal, visit, 'finds', async (tx, by, contest) => {
    const id = await addFinding(tx, contest, { kind, note, by: by.personId, now: visit.now });
    if (id === null) return 'late';
    await recordOf(tx, by, contest, { action: 'contest.found', after: { id, finding: kind, seen: true } });
    return 'done';
  });

/** Takes back what one found oneself, before a second person has looked at it. */
export const withdraw = (portal: Portal, visit: PortalVisit<AtContest>): Promise<Result> =>
  settling(portal, visit, 'own', async (tx, by, contest, id) => {
    if (!(await saveFinding(tx, id, 'found', { status: 'withdrawn', now: visit.now }))) return 'late';
    await recordOf(tx, by, contest, { action: 'contest.withdrawn', after: { id } });
    return 'done';
  });

/** What a second person does not confirm is found anew. */
export const refuse = (portal: Portal, visit: PortalVisit<AtContest>, why: string): Promise<Result> =>
  settling(portal, visit, 'seconds', async (tx, by, contest, id) => {
    const to = { status: 'refused', now: visit.now, second: by.personId, why } as const;
    if (!(await saveFinding(tx, id, 'found', to))) return 'late';
    await recordOf(tx, by, contest, { action: 'contest.refused', after: { id } });
    return 'done';
  });

/**
 * Confirms what a colleague found: a later claim that is another's is refused at once; what takes something from whoever
 * was proved is held for a day before it passes or ends (`ENS §4`).
 */
export const confirm = (portal: Portal, visit: PortalVisit<AtContest>): Promise<Result> =>
  settling(portal, visit, 'seconds', async (tx, by, contest, id) => {
    const kind = contest.finding?.kind ?? 'same_person';
    const status = afterConfirming(kind);
    const { now } = visit;
    const startAfter = passesAt(now);
    const to = { status, now, second: by.personId, ...(status === 'held' && { passesAt: startAfter }) };
    if (!(await saveFinding(tx, id, 'found', to))) return 'late';
    if (status === 'held') {
      await portal.jobs.send(tx, 'portal.pass-records', {}, { startAfter, singletonKey: id });
      const { later, proved } = contest;
      if (kind === 'same_person') await tellAccounts(portal, tx, { id, told: 'passes' }, [later, proved]);
      else await tellAccounts(portal, tx, { id, told: 'ends' }, [proved]);
    } else {
      const { organisationId, later: loser } = contest;
      const { cause, personId } = by;
      await refuseClaim(portal, tx, { findingId: id, loser, organisationId, cause, by: personId });
    }
    // Behind the requests that were held: they come before the log, as everywhere.
    await recordOf(tx, by, contest, { action: 'contest.confirmed', after: { id, finding: kind, status } });
    return 'done';
  });

type Doing = (tx: Tx, by: By, contest: Contest, findingId: string) => Promise<Result>;

/** As things stand within the transaction, one after another at an institution: who has become somebody else does nothing. */
const settling = (
  portal: Portal,
  visit: PortalVisit<AtContest>,
  part: Part['kind'],
  doing: Doing,
): Promise<Result> =>
  decide(portal, visit, async (tx, by) => {
    const { at, now } = visit;
    const { later, proved } = visit.contest;
    for (const personId of [later.personId, proved.personId].toSorted()) await lockAccount(tx, personId);
    await lockPlaces(tx, at.organisationId);
    const contest = await getContest(tx, at.organisationId, visit.contest.id);
    const before = visit.contest.finding?.id ?? null;
    if ((contest.finding?.id ?? null) !== before) return 'late';
    const own = await findPart(tx, contest, { personId: by.personId, role: by.role ?? at.role }, now);
    return own.kind === part ? doing(tx, by, contest, before ?? '') : 'late';
  });

const recordOf = (
  tx: Tx,
  { cause }: By,
  { later, organisationId }: Contest,
  event: {
    readonly action: 'contest.found' | 'contest.withdrawn' | 'contest.refused' | 'contest.confirmed';
    readonly after: Readonly<Record<string, unknown>>;
  },
): Promise<void> => record(tx, { ...cause, ...event, subject: `place:${later.placeId}`, organisationId });

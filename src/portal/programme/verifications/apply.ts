import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { clearLosses, mapNumbers, mintNumbers } from '#portal/programme/evn/store.ts';
import type { Said } from '#portal/programme/messages/store.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { refusePlace } from '#portal/programme/places/refuse.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Changed, changeStatus } from './change/store.ts';
import { mapCorrected } from './corrections/end-store.ts';
import { overtake, type Signed } from './decisions-store.ts';
import { type Lot, listDue, mapPlaces } from './due-store.ts';
import type { PlainFact } from './intents/rules.ts';
import type { SignedFact } from './rules.ts';
import { toldOf } from './told/rules.ts';
import { followTransfers } from './transfers/follow.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;

/** Signatures that take effect in one transaction: a crash loses no more, and nobody waits long for the audit's head. */
const CHUNK = 500;

/**
 * Lets every signature take effect whose time has come; may be done twice, and by several at once. A transaction does
 * one thing to its requests, so that it holds them all before it counts: whoever does two in the other order waits for
 * it, and it for them. Of each student it takes the first that is due: what was signed after it comes when that is done.
 */
export async function applyDue(portal: Working): Promise<void> {
  for (let some = true; some; ) {
    some = false;
    for (const lot of LOTS) while (await applyChunk(portal, lot)) some = true;
  }
}

/** What befalls signatures: what they say takes effect, or they fall. */
const LOTS = [
  'find_eligible',
  'find_ineligible',
  'restore',
  'accept',
  'conclude',
  'amend',
  'falls',
] as const satisfies readonly Lot[];

/** Whether anything came of it: where others did it meanwhile, they go on. */
const applyChunk = (portal: Working, lot: Lot): Promise<boolean> =>
  portal.db.transaction().execute(async (tx) => {
    const now = portal.clock.now();
    const due = await listDue(tx, { lot, now, day: isoDate(now) }, CHUNK);
    if (due.length === 0) return false;
    const done = lot === 'falls' ? await letFall(tx, due, now) : await applyAll(portal, tx, lot, due);
    return done > 0;
  });

/** How many took effect. */
async function applyAll(
  { jobs, clock }: Working,
  tx: Db<PortalTables>,
  fact: SignedFact,
  due: readonly Signed[],
): Promise<number> {
  const now = clock.now();
  const which = { ids: due.map(({ verificationId }) => verificationId), pendingIds: due.map(({ id }) => id) };
  const changed = await withBefore(
    tx,
    fact,
    await changeStatus(tx, which, { fact, by: null, at: now, dueOn: null }),
  );
  if (fact === 'find_eligible' || fact === 'accept' || fact === 'restore')
    await mintNumbers(tx, changed.flatMap(eligibleOf), now);
  if (fact === 'restore') await clearAll(tx, changed);
  if (fact === 'conclude') await refusePlaces(tx, changed.filter(isNotOurs), now);
  await followTransfers({ jobs }, tx, changed, { by: null, cause: systemCause(now), now });
  await recordAll(
    tx,
    changed.map((one) => ({
      ...systemCause(now, `decision:${one.decisionId}`),
      action: actionOf(fact, one),
      subject: `verification:${one.id}` as const,
      organisationId: one.organisationId,
      before: { status: one.from },
      after: { status: one.to, reference: one.reference, ...(one.to === 'closed' && { why: one.closedWhy }) },
    })),
  );
  await tellStudents({ jobs }, tx, changed.filter(isHeard).map(decidedOf), now);
  return changed.length;
}

/** What has changed, and what was before. */
interface Applied extends Changed {
  /** The plain fact of the decision that is corrected by it; undefined where none is. */
  readonly corrected: PlainFact | null | undefined;
  /** Whether it had brought a number. */
  readonly hadNumber: boolean;
}

async function withBefore(
  tx: Db<PortalTables>,
  fact: SignedFact,
  changed: readonly Changed[],
): Promise<readonly Applied[]> {
  const may = fact === 'restore' || fact === 'amend';
  const by = await mapCorrected(tx, may ? changed.flatMap(({ decisionId }) => decisionId ?? []) : []);
  const numbers = await mapNumbers(tx, fact === 'restore' ? changed.map(({ id }) => id) : []);
  return changed.map((one) => ({
    ...one,
    corrected: by.get(one.decisionId ?? ''),
    hadNumber: numbers.has(one.id),
  }));
}

/** The numbers that ended by mistake are no loss: each says by what that was found out. */
async function clearAll(tx: Db<PortalTables>, changed: readonly Applied[]): Promise<void> {
  const ids = (corrected: boolean) =>
    changed.filter((one) => (one.corrected !== undefined) === corrected).map(({ id }) => id);
  await clearLosses(tx, ids(false), 'review_changed');
  await clearLosses(tx, ids(true), 'corrected');
}

const APPLIED = {
  find_eligible: 'verification.found_eligible',
  find_ineligible: 'verification.found_ineligible',
  restore: 'verification.restored',
  accept: 'verification.accepted',
  conclude: 'verification.closed',
  amend: 'verification.day_corrected',
} as const satisfies Record<SignedFact, string>;

const actionOf = (fact: SignedFact, { corrected }: Applied) =>
  fact === 'restore' && corrected !== undefined ? 'verification.corrected' : APPLIED[fact];

const decidedOf = (one: Applied): Said => ({ id: one.id, personId: one.personId, content: toldOf(one) });

const isNotOurs = ({ closedWhy }: Changed): boolean => closedWhy === 'not_ours';

/** The places of requests that were nobody's at the institution, which count against who asked. */
async function refusePlaces(tx: Db<PortalTables>, changed: readonly Changed[], now: Date): Promise<void> {
  const places = await mapPlaces(
    tx,
    changed.map(({ id }) => id),
  );
  for (const { id, personId } of changed) {
    const placeId = places.get(id);
    if (placeId !== undefined) await refusePlace(tx, { id: placeId, personId }, now);
  }
}

/** Nothing is written to whoever has died: it would come to those whom they leave. */
const isHeard = ({ closedWhy }: Changed): boolean => closedWhy !== 'died';

/** What was signed by somebody who has left, or for an institution that no longer takes part. */
async function letFall(tx: Db<PortalTables>, due: readonly Signed[], now: Date): Promise<number> {
  const fallen = await overtake(
    tx,
    due.map(({ id }) => id),
    now,
  );
  await recordAll(
    tx,
    fallen.map(({ id, verificationId, organisationId, reference }) => ({
      ...systemCause(now, `decision:${id}`),
      action: 'verification.signature_fell' as const,
      subject: `verification:${verificationId}` as const,
      organisationId,
      after: { reference },
    })),
  );
  return fallen.length;
}

const eligibleOf = ({ id, decisionId, personId, organisationId, line }: Changed) =>
  decisionId === null ? [] : [{ verificationId: id, decisionId, personId, organisationId, line }];

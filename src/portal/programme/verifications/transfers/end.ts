import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { supersedeNumbers } from '#portal/programme/evn/store.ts';
import type { TransferStep } from '#portal/programme/messages/rules.ts';
import { addMessages } from '#portal/programme/messages/store.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { type Changed, changeStatus } from '#portal/programme/verifications/change/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { announceTransfer } from './emails.ts';
import type { TransferFact } from './rules.ts';
import { settleTransfers, type Transfer } from './store.ts';

type Working = Pick<Portal, 'jobs'>;
type Tables = Db<PortalTables>;
export type Ending = Exclude<TransferFact, 'hand_out' | 'refuse'>;

export interface Following {
  /** Whoever changed the request; null for the system, or for the signers of what takes effect. */
  readonly by: string | null;
  readonly cause: Cause;
  readonly now: Date;
  /** Why, by a code, where the institution says. */
  readonly reason?: string;
  readonly note?: string;
}

/** A transfer with what befell one of its ends. */
export interface Befallen {
  readonly transfer: Transfer;
  /** The end that has changed; null where it is the transfer itself that ends. */
  readonly end: 'from' | 'to' | null;
  readonly changed: Changed | null;
  readonly fact: Ending;
}

/** Lets one fact end transfers: what it does at their other ends, the log, what the student and both sides are told. */
export async function settle(
  portal: Working,
  tx: Tables,
  { fact, these }: { readonly fact: Ending; readonly these: readonly Befallen[] },
  how: Following,
): Promise<void> {
  const { by, now, note } = how;
  for (const [reason, some] of Map.groupBy(these, (one) => how.reason ?? reasonOf(one))) {
    const ids = some.map(({ transfer }) => transfer.id);
    const settled = new Set(
      await settleTransfers(tx, ids, fact, {
        ...{ by, now },
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
      }),
    );
    const over = some.filter(({ transfer }) => settled.has(transfer.id));
    const ends = fact === 'accept' ? await complete(tx, over, how) : await undoEnds(tx, over, fact, how);
    await recordOvertaken(tx, ends, how);
    await recordAll(
      tx,
      over.flatMap(({ transfer }) =>
        loggedAt(transfer, fact).map((organisationId) => ({
          ...how.cause,
          action: ACTIONS[fact],
          subject: `transfer:${transfer.id}` as const,
          organisationId,
          ...(reason !== undefined && { after: { reason } }),
        })),
      ),
    );
    const heard = over.filter(({ changed }) => changed?.closedWhy !== 'died');
    if (fact === 'accept') await addMessages(tx, saidOf(heard, 'accepted'), now);
    else await tellStudents(portal, tx, saidOf(heard, STEPS[fact]), now);
    await announce(portal, tx, over, now);
  }
}

/** Whose logs tell of it: that of the new institution too, once the file was there; of an *Accept* it has its own word. */
const loggedAt = ({ fromOrganisationId, organisationId, toId }: Transfer, fact: Ending): readonly string[] =>
  toId === null || fact === 'accept' ? [fromOrganisationId] : [fromOrganisationId, organisationId];

const ACTIONS = {
  accept: 'transfer.accepted',
  decline: 'transfer.declined',
  lapse: 'transfer.lapsed',
  withdraw: 'transfer.withdrawn',
  fall: 'transfer.fell',
} as const satisfies Record<Ending, string>;

const STEPS = {
  decline: 'declined',
  lapse: 'lapsed',
  withdraw: 'withdrawn',
  fall: 'fallen',
} as const satisfies Record<Exclude<Ending, 'accept'>, TransferStep>;

const reasonOf = ({ fact, changed }: Befallen): string | undefined =>
  fact !== 'fall'
    ? undefined
    : changed?.to === 'ineligible'
      ? 'ineligible'
      : changed?.closedWhy === 'other_account'
        ? 'other_account'
        : 'ended';

/** The former institution's file goes over; its number is superseded by the new one, in the same moment. */
async function complete(
  tx: Tables,
  over: readonly Befallen[],
  { now }: Following,
): Promise<readonly Changed[]> {
  const pairs = over.flatMap(({ transfer: { fromId, toId } }) => (toId === null ? [] : [{ fromId, toId }]));
  const fromIds = pairs.map(({ fromId }) => fromId);
  await supersedeNumbers(tx, pairs, now);
  return changeStatus(tx, { ids: fromIds }, { fact: 'complete', by: null, at: now, dueOn: null });
}

/** The other end of a transfer that is over without an *Accept*: the number lives on, the new request does not. */
async function undoEnds(
  tx: Tables,
  over: readonly Befallen[],
  fact: Ending,
  { now, by }: Following,
): Promise<readonly Changed[]> {
  const back = over.filter(({ end }) => end !== 'from').map(({ transfer }) => transfer.fromId);
  await changeStatus(tx, { ids: back }, { fact: 'take_back', by: null, at: now, dueOn: null });
  const open = over.flatMap(({ end, transfer: { toId } }) => (end !== 'to' && toId !== null ? [toId] : []));
  const change = { at: now, holder: null, dueOn: null } as const;
  return fact === 'withdraw'
    ? changeStatus(tx, { ids: open }, { ...change, fact: 'cancel', by })
    : changeStatus(tx, { ids: open }, { ...change, fact: 'close', by: null, closedWhy: 'transfer_over' });
}

/** A signature at the other end that came to nothing by it does so in the log of its institution too. */
const recordOvertaken = (tx: Tables, ends: readonly Changed[], { cause }: Following): Promise<void> =>
  recordAll(
    tx,
    ends.flatMap(({ id, decisionId, reference, organisationId }) =>
      decisionId === null
        ? []
        : [
            {
              ...cause,
              action: 'verification.signature_overtaken' as const,
              subject: `verification:${id}` as const,
              organisationId,
              after: { reference, decision: decisionId },
            },
          ],
    ),
  );

/** In the thread of the request whose number it is about. Of an *Accept* the new number tells: no mail of its own. */
const saidOf = (over: readonly Befallen[], step: TransferStep) =>
  over.map(({ transfer: { fromId: id, personId } }) => ({
    ...{ id, personId },
    content: { kind: 'transfer', step } as const,
  }));

/** The institution at the other end reads that something has moved; its page says what. */
async function announce(portal: Working, tx: Tables, over: readonly Befallen[], now: Date): Promise<void> {
  for (const { end, transfer } of over) {
    const { fromOrganisationId, organisationId, toId } = transfer;
    if (end !== 'from') await announceTransfer(portal, tx, fromOrganisationId, now);
    if (end !== 'to' && toId !== null) await announceTransfer(portal, tx, organisationId, now);
  }
}

import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { systemCause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { followTransfers } from '#portal/programme/verifications/transfers/follow.ts';
import type { PortalTables } from '#portal/tables.ts';
import { stepOn } from './rules.ts';
import { addNotices, type Behind, type Departed, listDeparted, lockBehind } from './store.ts';

type Working = Pick<Portal, 'db' | 'jobs' | 'clock'>;
type Tx = Db<PortalTables>;

/** Requests that are moved in one transaction. */
const CHUNK = 500;

/**
 * Each night: students of institutions that have left are told until when what they have there counts, and it ends
 * (`ENS §10`). An officer has ended the participation with a reason, so nobody is asked again. May run twice.
 */
export async function runDepartures(portal: Working): Promise<void> {
  const today = isoDate(portal.clock.now());
  for (const departed of await listDeparted(portal.db, today))
    for (let after: string | null = ''; after !== null; ) {
      const from: string = after;
      after = await portal.db.transaction().execute((tx) => moveChunk(portal, tx, { departed, from, today }));
    }
}

/** The id behind which the next chunk begins; null after the last. */
async function moveChunk(
  portal: Working,
  tx: Tx,
  { departed, from, today }: { readonly departed: Departed; readonly from: string; readonly today: string },
): Promise<string | null> {
  const held = await lockBehind(tx, { ...departed, after: from }, CHUNK);
  const steps = held.map((one) => ({ one, step: stepOn({ ...departed, ...one }, today) }));
  const now = portal.clock.now();
  const told = steps.flatMap(({ one, step }) => (step?.kind === 'notice' ? [{ ...one, ...step }] : []));
  await addNotices(tx, told, today);
  const closed = await close(portal, tx, {
    ids: steps.flatMap(({ one, step }) => (step?.kind === 'close' ? [one.id] : [])),
    now,
  });
  await recordAll(tx, [
    ...told.map(({ id, step }) => ({
      ...systemCause(now, undefined, 'schedule'),
      action: 'verification.departure_told' as const,
      subject: `verification:${id}` as const,
      organisationId: departed.organisationId,
      after: { step },
    })),
    ...closed.map(({ id, reference, organisationId }) => ({
      ...systemCause(now, undefined, 'schedule'),
      action: 'verification.closed' as const,
      subject: `verification:${id}` as const,
      organisationId,
      after: { reference, why: 'left' },
    })),
  ]);
  await tell(portal, tx, { told, closed, now });
  return held[CHUNK - 1]?.id ?? null;
}

async function close(
  portal: Working,
  tx: Tx,
  { ids, now }: { readonly ids: readonly string[]; readonly now: Date },
): Promise<Awaited<ReturnType<typeof changeStatus>>> {
  const change = { fact: 'close', by: null, at: now, holder: null, dueOn: null } as const;
  const closed = await changeStatus(tx, { ids }, { ...change, closedWhy: 'left' });
  const cause = systemCause(now, undefined, 'schedule');
  await followTransfers(portal, tx, closed, { by: null, cause, now });
  return closed;
}

interface Told {
  readonly told: readonly (Behind & { readonly closesOn: string })[];
  readonly closed: readonly { readonly id: string; readonly personId: string }[];
  readonly now: Date;
}

const tell = (portal: Working, tx: Tx, { told, closed, now }: Told): Promise<void> =>
  tellStudents(
    portal,
    tx,
    [
      ...told.map(({ id, personId, closesOn }) => ({
        id,
        personId,
        content: { kind: 'closing', closesOn, why: 'left' } as const,
      })),
      ...closed.map(({ id, personId }) => ({
        id,
        personId,
        content: { kind: 'closed', why: 'left' } as const,
      })),
    ],
    now,
  );

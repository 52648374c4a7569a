import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { addDays } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import type { Portal } from '#portal/portal.ts';
import { mapParticipations } from '#portal/programme/lines/participants-store.ts';
import { standingOn } from '#portal/programme/lines/rules.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { isLive } from '#portal/programme/places/rules.ts';
import { getOwnPlace } from '#portal/programme/places/store.ts';
import { addVerification } from '#portal/programme/verifications/change/add-store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { announceRequest } from '#portal/programme/verifications/emails.ts';
import { type File, listFiles } from '#portal/programme/verifications/file-store.ts';
import { loadJudged } from '#portal/programme/verifications/judge/load.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Fall, type Handed, upTo } from './rules.ts';
import { lockTransfers, saveHandOut, settleTransfers, type Transfer } from './store.ts';

type Working = Pick<Portal, 'jobs'>;

/** Who hands out, and what they say with it. */
interface HandingOut {
  /** Null for the system. */
  readonly by: string | null;
  readonly cause: Cause;
  /** The student's last day of study there, where it is said. */
  readonly lastDay: string | null;
  readonly now: Date;
}

type Result =
  | 'handed_out'
  /** It was handed out, refused or withdrawn before. */
  | 'over'
  /** A signature waits at the former institution: whoever undoes it, or its time, comes first. */
  | 'waits'
  /** The new institution can't take it any more, so that it fell. */
  | 'fell';

/**
 * Hands a file out (`ENS §10`): the former institution's periods go along as they are on file now, a request begins at
 * the new one, and the number goes on living. Done once, however often and by however many it is tried.
 */
export async function handOut(
  portal: Working,
  tx: Db<PortalTables>,
  id: string,
  how: HandingOut,
): Promise<Result> {
  const [transfer] = await lockTransfers(tx, [id]);
  if (transfer?.status !== 'asked') return 'over';
  const [file] = await listFiles(tx, [transfer.fromId]);
  if (file?.status !== 'eligible') return 'over';
  if (file.pending !== null) return 'waits';
  const fault = await faultOf(tx, transfer, how.now);
  const toId = fault === null ? await begin(tx, transfer, how.now) : null;
  if (toId === null) {
    await fall(portal, tx, { transfer, reason: fault ?? 'ended' }, how);
    return 'fell';
  }
  const dueOn = addDays(isoDate(how.now), transfer.clocks.accept);
  await changeStatus(tx, { ids: [file.id] }, { fact: 'hand_out', by: how.by, at: how.now, dueOn });
  const handed = await handedOf(tx, file, how.lastDay);
  await saveHandOut(tx, id, { toId, handed, lastDay: how.lastDay, dueOn, by: how.by, now: how.now });
  await recordHandOut(tx, { transfer, file, toId }, how);
  const content = {
    kind: 'transfer',
    step: how.by === null ? 'handed_out_by_itself' : 'handed_out',
  } as const;
  await tellStudents(portal, tx, [{ id: file.id, personId: file.personId, content }], how.now);
  await announceRequest(portal, tx, transfer.organisationId, how.now);
  await portal.jobs.send(tx, 'portal.judge-request', { id: toId });
  return 'handed_out';
}

/** Why the new institution can't take it any more: it takes part no longer, or the student does not study there. */
async function faultOf(tx: Db<PortalTables>, transfer: Transfer, now: Date): Promise<Fall | null> {
  const { line, organisationId, placeId, personId } = transfer;
  const taking = await mapParticipations(tx, line, [organisationId]);
  if (standingOn(taking.get(organisationId) ?? [], isoDate(now)) !== 'takes_part') return 'not_taking_part';
  return isLive(await getOwnPlace(tx, placeId, personId)) ? null : 'ended';
}

/** The request at the new institution, asked on the day on which the student asked for the transfer. */
async function begin(tx: Db<PortalTables>, transfer: Transfer, now: Date): Promise<string | null> {
  const { line, personId, placeId, organisationId, ruleVersion, askedOn, consentId, answers } = transfer;
  const { campusId } = await getOwnPlace(tx, placeId, personId);
  return addVerification(
    tx,
    {
      ...{ kind: 'transfer', reference: mintReference(randomBytes(REFERENCE_BYTES), 'EV'), line, personId },
      ...{ placeId, organisationId, campusId, ruleVersion, askedOn, consentId, answers },
      ...{ dueOn: addDays(isoDate(now), transfer.clocks.accept), match: 'none', prediction: 'cannot_tell' },
    },
    now,
  );
}

/** What is on file at the former institution, with what came to it by an earlier transfer. */
export async function handedOf(tx: Db<PortalTables>, file: File, lastDay: string | null): Promise<Handed> {
  const { judgement } = await loadJudged(tx, file);
  const { en, fr } = file.organisation;
  const periods = judgement.inputs.periods.map((period) => ({ reportedBy: { en, fr }, ...period }));
  return { periods: upTo(periods, lastDay) };
}

async function fall(
  portal: Working,
  tx: Db<PortalTables>,
  { transfer, reason }: { readonly transfer: Transfer; readonly reason: Fall },
  { by, cause, now }: HandingOut,
): Promise<void> {
  await settleTransfers(tx, [transfer.id], 'fall', { by, now, reason });
  await record(tx, {
    ...cause,
    action: 'transfer.fell',
    subject: `transfer:${transfer.id}`,
    organisationId: transfer.fromOrganisationId,
    after: { reason },
  });
  const content = { kind: 'transfer', step: 'fallen' } as const;
  await tellStudents(portal, tx, [{ id: transfer.fromId, personId: transfer.personId, content }], now);
}

async function recordHandOut(
  tx: Db<PortalTables>,
  { transfer, file, toId }: { readonly transfer: Transfer; readonly file: File; readonly toId: string },
  { cause }: HandingOut,
): Promise<void> {
  await record(tx, {
    ...cause,
    action: 'transfer.handed_out',
    subject: `transfer:${transfer.id}`,
    organisationId: transfer.fromOrganisationId,
    after: { reference: file.reference },
  });
  await record(tx, {
    ...cause,
    action: 'transfer.received',
    subject: `verification:${toId}`,
    organisationId: transfer.organisationId,
  });
}

import { record } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { addMs, minutes } from '#kernel/time.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { AtInstitution, AtWork } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { listNumbers } from '#portal/programme/evn/store.ts';
import { isTaken, lockPlaces, savePlaceProof } from '#portal/programme/places/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { type File, getFile } from '#portal/programme/verifications/file-store.ts';
import { type Judged, loadJudged } from '#portal/programme/verifications/judge/load.ts';
import type { Scope } from '#portal/programme/verifications/scope-store.ts';
import {
  faultsOfSigning,
  isAgainst,
  judgeSigning,
  proves,
  type Signable,
  type SignFault,
} from '#portal/programme/verifications/signing/rules.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import type { AtRequest } from './guard.ts';
import { isPermitKept, isProved, isStudied } from './judged.ts';
import { withoutOwnCodes } from './own-codes.ts';
import { isRepresentative } from './rules.ts';
import { settleSignature } from './settle.ts';

/** What somebody signs, as they saw the request. */
export interface Order {
  readonly fact: 'find_eligible' | 'find_ineligible' | 'conclude' | 'accept' | 'restore';
  readonly reasons: readonly string[];
  readonly note: string;
  readonly overrideReason: string | null;
  /** Whether the signer has seen the student and their card. */
  readonly seen: boolean;
  readonly revision: number;
  /** The plain fact by which a request is closed. */
  readonly ends?: { readonly plain: 'not_ours'; readonly plainOn: string };
  /** The review or the correction by which it is signed; whoever decides it is judged in the same transaction. */
  readonly again?: {
    readonly by: { readonly appealId: string } | { readonly correctionId: string };
    readonly isAllowed: (tx: Db<PortalTables>, by: By) => Promise<boolean>;
  };
}

/** Somebody before a request that they sign: at its institution, or for the department. */
interface Signing extends AtWork {
  readonly at?: AtInstitution;
  readonly scope: Scope;
  readonly file: File;
}

type SignResult =
  | { readonly kind: 'signed' }
  | { readonly kind: SignFault }
  /** Another proved place has the number or the client ID. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'late' };

/**
 * Signs a request: what is on file is judged again in the transaction, and the student's identity proved with it. The
 * decision takes effect after the minutes that its rule gives (`ENS §5`).
 */
export const signRequest = (portal: Portal, visit: PortalVisit<Signing>, order: Order): Promise<SignResult> =>
  decide(portal, visit, async (tx, by) => {
    const { scope, now } = visit;
    await lockPlaces(tx, scope.organisationId);
    const found = await getFile(tx, scope, visit.file.id);
    const [file = found] = await withoutOwnCodes(tx, by.personId, [found]);
    const judged = await loadJudged(tx, file);
    const bar = (await mapBarred(tx, by.personId, [file.id], now)).get(file.id) ?? null;
    const role = by.role ?? visit.at?.role;
    if (role === undefined) throw new NotFound();
    const signer = { personId: by.personId, represents: order.again !== undefined || isRepresentative(role) };
    const numbered = await wasNumbered(tx, file, judged, order.fact);
    const standing = signable(file, judged, { seen: order.seen, bar, numbered });
    const fault = judgeSigning(order, standing, signer);
    if (fault !== null) return { kind: fault };
    if (file.revision !== order.revision || !file.consentLives) return { kind: 'late' };
    if (order.again !== undefined && !(await order.again.isAllowed(tx, by))) return { kind: 'late' };
    if (await isClaimedTwice(tx, { file, judged, by }, order.fact)) {
      // Whoever finds out whose it is need not wait for the job of the hour.
      await portal.jobs.send(tx, 'portal.contested', {}, { singletonKey: 'met' });
      return { kind: 'taken' };
    }
    const effectiveAt = addMs(now, minutes(judged.version.rule.undoMinutes));
    // Who is found eligible was proved before, or has just been by their card.
    const seen = proves(order.fact) && !isProved(file, judged);
    const signature = {
      ...{ ...order, seen, verificationId: file.id, judgement: judged.judgement, effectiveAt },
      overrideReason: keptReason(order, standing),
      ...order.again?.by,
    };
    const [signed] = await sign(tx, [signature], { ...signer, role, signedAt: now, batchId: null });
    if (signed === undefined) return { kind: 'late' };
    await settleSignature(portal, tx, { ...order, file, signed, cause: by.cause, effectiveAt });
    return { kind: 'signed' };
  });

/** Why all the same is kept only where the numbers say otherwise. */
const keptReason = ({ fact, overrideReason }: Order, { outcome }: Pick<Signable, 'outcome'>) =>
  isAgainst(fact, outcome) ? overrideReason : null;

/** What is restored stands on what was decided then: that is looked for only where nothing is on file now. */
const wasNumbered = async (
  tx: Db<PortalTables>,
  file: File,
  judged: Judged,
  fact: Order['fact'],
): Promise<boolean> =>
  fact === 'restore' && !isStudied(judged) && (await listNumbers(tx, file.id)).length > 0;

/** Why a signature would not be taken as the request is shown now; empty where only the signing itself can tell. */
export function foreseeFaults(
  { file, judged, personId, at }: AtRequest & { readonly judged: Judged; readonly personId: string },
  order: Order,
): readonly Exclude<SignResult['kind'], 'signed'>[] {
  const signer = { personId, represents: isRepresentative(at.role) };
  const shown = signable(file, judged, { seen: order.seen, bar: null, numbered: false });
  const faults = faultsOfSigning(order, shown, signer);
  if (faults.length > 0) return faults;
  return file.revision === order.revision && file.consentLives ? [] : ['late'];
}

/** What is said of it. */
export const faultText = (locale: Locale, fault: Exclude<SignResult['kind'], 'signed'>): string => {
  const w = words[locale].sign;
  return fault === 'taken' || fault === 'late' ? w[fault] : w.faults[fault];
};

const signable = (
  file: File,
  judged: Judged,
  { seen, bar, numbered }: Pick<Signable, 'bar' | 'numbered'> & { readonly seen: boolean },
) => ({
  status: file.status,
  bar,
  numbered,
  studied: isStudied(judged),
  holderId: file.holder?.id ?? null,
  proved: isProved(file, judged) || (seen && isProved({ place: { proof: 'seen' } }, judged)),
  pending: file.pending !== null,
  permitKept: isPermitKept(judged),
  outcome: judged.judgement.evaluation.outcome,
});

interface Deciding {
  readonly file: File;
  readonly judged: Judged;
  readonly by: By;
}

/**
 * Whether somebody else was proved under what this student claims; who is found eligible takes it, where nobody was,
 * and who is no student there takes nothing. Nothing is signed before it is found out whose it is, and so no *not eligible* either.
 */
async function isClaimedTwice(
  tx: Db<PortalTables>,
  deciding: Deciding,
  fact: Order['fact'],
): Promise<boolean> {
  const { file, judged } = deciding;
  if (fact === 'conclude') return false;
  if (proves(fact)) return !isProved(file, judged) && !(await prove(tx, deciding));
  if (file.place.proof !== 'none') return false;
  const { id: placeId } = file.place;
  return isTaken(tx, { placeId, rosterId: judged.held?.id ?? null, clientId: file.claimed.clientId });
}

/** By the card that was seen, where the record has the student; null where there is no record to prove them by. */
async function prove(tx: Db<PortalTables>, { file, judged, by }: Deciding): Promise<boolean> {
  const { personId, cause } = by;
  const { id: placeId } = file.place;
  const { clientId } = file.claimed;
  const rosterId = judged.held?.id ?? null;
  const proved = { placeId, rosterId, proof: 'seen', clientId, by: personId, now: cause.at } as const;
  if (!(await savePlaceProof(tx, proved))) return false;
  await record(tx, {
    ...cause,
    action: 'place.proved',
    subject: `place:${placeId}`,
    organisationId: file.organisationId,
    after: { proof: 'seen', reference: file.reference },
  });
  return true;
}

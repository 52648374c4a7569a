import { recordAll } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { addMs, minutes } from '#kernel/time.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getScope } from '#portal/programme/desk/guard.ts';
import { isProved, isStudied } from '#portal/programme/desk/judged.ts';
import { withoutOwnCodes } from '#portal/programme/desk/own-codes.ts';
import { lockPlaces } from '#portal/programme/places/store.ts';
import { addReadings } from '#portal/programme/readings/store.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { type Signed, sign } from '#portal/programme/verifications/decisions-store.ts';
import { type File, listFilesWithin } from '#portal/programme/verifications/file-store.ts';
import type { Judged } from '#portal/programme/verifications/judge/load.ts';
import { loadAllJudged } from '#portal/programme/verifications/judge/load-all.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { AtSelection } from './guard.ts';
import { outcomesOf } from './outcomes.ts';
import { type Fallen, fallsOutOfSigning, type Standing } from './rules.ts';
import { lockSelection, saveOutcomes } from './selections-store.ts';

type Tables = Db<PortalTables>;

/**
 * Signs what was chosen, once: everything is judged and looked at again in the transaction, those that fall out are
 * kept with the reason, and the rest is signed. What was nobody's is claimed by the signature (`ENS §5`).
 */
export const signSelection = (portal: Portal, visit: PortalVisit<AtSelection>): Promise<void> =>
  decide(portal, visit, async (tx, by) => {
    const { selection, at, now } = visit;
    await lockPlaces(tx, at.organisationId);
    const chosen = await lockSelection(tx, selection.id);
    if (chosen === null) return;
    const found = await listFilesWithin(tx, await getScope(tx, at), [...chosen.keys()]);
    const files = await withoutOwnCodes(tx, by.personId, found);
    const judged = await loadAllJudged(tx, at.organisationId, files);
    const bars = await mapBarred(tx, by.personId, [...chosen.keys()], now);
    const outcomes = outcomesOf(chosen, files, bars, whyOf(judged, by.personId));
    const good = files.filter(({ id }) => outcomes.get(id) === 'done');
    const signed = await signAll(tx, good, { judged, by, role: by.role ?? at.role, batchId: selection.id });
    const done = new Set(signed.map(({ verificationId }) => verificationId));
    for (const { id } of good) if (!done.has(id)) outcomes.set(id, 'moved');
    await saveOutcomes(tx, selection.id, outcomes, { now, holderId: null });
    const reader = { readerId: by.personId, role: at.role, organisationId: at.organisationId };
    const read = good.map(({ personId }) => personId);
    await addReadings(tx, read, { ...reader, page: 'request' }, now);
    await tell(portal, tx, { files: good, signed, judged, by, batchId: selection.id });
  });

/** Why a file can't be signed together with others, as it is judged now. */
const whyOf =
  (judged: ReadonlyMap<string, Judged>, signerId: string) =>
  (standing: Standing, file: File): Fallen | null => {
    const found = judged.get(file.id);
    if (found === undefined) return 'beyond';
    const row = {
      ...standing,
      answeredAt: file.answeredAt,
      match: found.judgement.match.level,
      proved: isProved(file, found),
      studied: isStudied(found),
      outcome: found.judgement.evaluation.outcome,
    };
    return fallsOutOfSigning(row, signerId);
  };

interface Signing {
  readonly judged: ReadonlyMap<string, Judged>;
  readonly by: By;
  readonly role: Role;
  readonly batchId: string;
}

/** Those that are nobody's yet are the signer's by it, since only who holds a request signs it. */
async function signAll(tx: Tables, files: readonly File[], signing: Signing): Promise<Signed[]> {
  const { by, role, judged, batchId } = signing;
  const now = by.cause.at;
  const signatures = files.flatMap(({ id, revision, status }) => {
    const found = judged.get(id);
    if (found === undefined) return [];
    const { judgement, version } = found;
    const effectiveAt = addMs(now, minutes(version.rule.undoMinutes));
    const claims = status === 'new';
    return [{ ...ELIGIBLE, verificationId: id, revision, claims, judgement, effectiveAt }];
  });
  return sign(tx, signatures, { personId: by.personId, role, signedAt: now, batchId });
}

const ELIGIBLE = { fact: 'find_eligible', reasons: [], note: '', overrideReason: null, seen: false } as const;

/** Events that are added to the log in one statement. */
const AT_ONCE = 1_000;

async function tell(
  portal: Portal,
  tx: Tables,
  {
    files,
    signed,
    judged,
    by,
    batchId,
  }: Pick<Signing, 'by' | 'batchId' | 'judged'> & {
    readonly files: readonly File[];
    readonly signed: readonly Signed[];
  },
): Promise<void> {
  if (signed.length === 0) return;
  // Lines may give their signers different times.
  for (const count of new Set(files.flatMap(({ id }) => judged.get(id)?.version.rule.undoMinutes ?? []))) {
    const due = { startAfter: addMs(by.cause.at, minutes(count)), singletonKey: `${batchId} ${count}` };
    await portal.jobs.send(tx, 'portal.apply-decisions', {}, due);
  }
  const decisions = new Map(signed.map(({ id, verificationId }) => [verificationId, id]));
  const events = files.flatMap(({ id, reference, organisationId, status }) => {
    const decision = decisions.get(id);
    if (decision === undefined) return [];
    const about = { ...by.cause, subject: `verification:${id}` as const, organisationId };
    const after = { reference, decision, fact: ELIGIBLE.fact, batch: batchId };
    const signature = { ...about, action: 'verification.signed' as const, after };
    return status === 'new'
      ? [{ ...about, action: 'verification.claimed' as const, after: { reference } }, signature]
      : [signature];
  });
  for (let from = 0; from < events.length; from += AT_ONCE)
    await recordAll(tx, events.slice(from, from + AT_ONCE));
}

import { type Answer, go, invalid } from '#kernel/http/answer.ts';
import { addMs, minutes } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { settleSignature } from '#portal/programme/desk/settle.ts';
import { listOf } from '#portal/programme/desk/ways.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { sign } from '#portal/programme/verifications/decisions-store.ts';
import { getFile } from '#portal/programme/verifications/file-store.ts';
import { findIntent } from '#portal/programme/verifications/intents/list-store.ts';
import {
  concludes,
  judgeLoss,
  type Loss,
  type LossFault,
} from '#portal/programme/verifications/intents/rules.ts';
import { judgementOf, loadJudgedOn } from '#portal/programme/verifications/judge/load.ts';
import { words } from './fr.ts';
import type { AtLoss } from './guard.ts';

/** By what somebody ends a decision in force, as they saw it. */
type Order = Loss & { readonly note: string; readonly revision: number };

type Fault = LossFault | 'late';

/**
 * Signs the end of a decision in force: by what was told first, or by a plain fact. Judged again in the transaction that
 * signs; it takes effect after the minutes of its rule, as every signature does (`ENS §11`).
 */
const signLoss = (portal: Portal, visit: PortalVisit<AtLoss>, order: Order): Promise<Fault | null> =>
  decide(portal, visit, async (tx, by): Promise<Fault | null> => {
    const { scope, at, now } = visit;
    const file = await getFile(tx, scope, visit.file.id);
    const intent = await findIntent(tx, file.id);
    const bar = (await mapBarred(tx, by.personId, [file.id], now)).get(file.id) ?? null;
    const { status, askedOn } = file;
    const { rule } = visit.judged.version;
    const standing = { status, askedOn, bar, pending: file.pending !== null, intent, rule };
    const role = by.role ?? at.role;
    const fault = judgeLoss(order, standing, { represents: isRepresentative(role) });
    if (fault !== null) return fault;
    if (file.revision !== order.revision) return 'late';
    const judged = await loadJudgedOn(tx, file, isoDate(now));
    const effectiveAt = addMs(now, minutes(judged.version.rule.undoMinutes));
    const fact = order.kind === 'plain' && concludes(order.plain) ? 'conclude' : 'find_ineligible';
    const reasons = order.kind === 'plain' ? [] : order.reasons;
    const { revision, note } = order;
    const signature = {
      ...({ verificationId: file.id, revision, fact, note, effectiveAt } as const),
      ...{ reasons, overrideReason: null, seen: false, judgement: judgementOf(judged, reasons) },
      ends:
        order.kind === 'plain'
          ? { plain: order.plain, plainOn: order.plainOn }
          : { intentId: intent?.id ?? '' },
    };
    const signer = { personId: by.personId, role, signedAt: now, batchId: null };
    const [signed] = await sign(tx, [signature], signer);
    if (signed === undefined) return 'late';
    await settleSignature(portal, tx, { file, signed, cause: by.cause, fact, effectiveAt });
    return null;
  });

/** Signs, and leads back to the list that one came from; a fault is said on the form, at its field. */
export async function answerLoss(
  portal: Portal,
  visit: PortalVisit<AtLoss>,
  order: Order,
  fieldOf: (fault: Fault) => string,
): Promise<Answer> {
  const fault = await signLoss(portal, visit, order);
  if (fault !== null) return invalid({ field: fieldOf(fault), message: faultText(visit, fault) });
  return go(listOf(visit), 'requestSigned');
}

const faultText = ({ locale }: PortalVisit<AtLoss>, fault: Fault): string =>
  fault === 'late' ? words[locale].late : words[locale].faults[fault];

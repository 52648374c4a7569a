import { behind, letIn } from '#kernel/http/route.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { type AtRequest, atRequest } from '#portal/programme/desk/guard.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { addReading } from '#portal/programme/readings/store.ts';
import type { Bar } from '#portal/programme/verifications/barred/rules.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { findIntent, type Intent } from '#portal/programme/verifications/intents/list-store.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { type JudgedAnew, loadJudgedOn } from '#portal/programme/verifications/judge/load.ts';
import { type Departure, findDeparture } from '#portal/programme/verifications/transfers/list-store.ts';
import { isUnderWay } from '#portal/programme/verifications/transfers/rules.ts';

/** Somebody before a decision that may end, judged as things stand today, and on the day of its request. */
export interface AtLoss extends AtRequest {
  readonly judged: JudgedAnew;
  /** What is intended of it; null where nothing is. */
  readonly intent: Intent | null;
  /** Where it is being transferred to; null where it is not. */
  readonly goesTo: Departure['to'] | null;
  /** Why whoever looks may not decide it. */
  readonly bar: Bar | null;
}

/** Lets those at the desk in to a request within their scope; opening it is a reading (`ENS §8`). */
export const atLoss = (portal: Portal): PortalGuard<AtLoss> =>
  behind(atRequest(portal), async ({ file, personId, at, now }) => {
    const { db } = portal;
    const reading = { studentId: file.personId, readerId: personId, role: at.role } as const;
    if (file.personId !== personId)
      await addReading(db, { ...reading, organisationId: at.organisationId, page: 'request' }, now);
    const judged = await loadJudgedOn(db, file, isoDate(now));
    const bar = (await mapBarred(db, personId, [file.id], now)).get(file.id) ?? null;
    const departure = isInForce(file.status) ? await findDeparture(db, file.id) : null;
    const goesTo = departure !== null && isUnderWay(departure.status) ? departure.to : null;
    return letIn({ judged, bar, goesTo, intent: await findIntent(db, file.id) });
  });

/** Whether whoever looks can write what is intended: nothing was sent, nothing signed, and nothing bars them. */
export const mayWrite = ({ file, intent, bar }: AtLoss): boolean =>
  bar === null &&
  isInForce(file.status) &&
  file.pending === null &&
  (intent === null || intent.status === 'drafted');

/** Whether whoever looks can drop what is intended: DIRs and alternates, and anybody at the desk a draft. */
export const mayDrop = ({ file, intent, bar, at }: AtLoss): boolean =>
  bar === null &&
  intent !== null &&
  file.pending === null &&
  (intent.status === 'drafted' || isRepresentative(at.role));

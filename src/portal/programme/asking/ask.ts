import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { decideOnAccount } from '#portal/common/members/decide.ts';
import type { AsStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { CONSENT_VERSION, type Purpose } from '#portal/programme/consents/rules.ts';
import { giveConsent } from '#portal/programme/consents/store.ts';
import { addBusinessDays } from '#portal/programme/deadlines/rules.ts';
import { mapParticipations } from '#portal/programme/lines/participants-store.ts';
import { type RuleVersion, ruleOn, standingOn } from '#portal/programme/lines/rules.ts';
import { listRules } from '#portal/programme/lines/store.ts';
import { tellStudents } from '#portal/programme/messages/tell.ts';
import { isLive } from '#portal/programme/places/rules.ts';
import { findOwnPlace, type Place } from '#portal/programme/places/store.ts';
import { addVerification } from '#portal/programme/verifications/change/add-store.ts';
import { announceRequest } from '#portal/programme/verifications/emails.ts';
import type { PortalTables } from '#portal/tables.ts';
import { judgeAsking, type NotAsked } from './rules.ts';
import { hasLiveRequest } from './store.ts';
import { getFull } from './taken-store.ts';

/** What a student asks for, where. */
export interface Order {
  readonly line: string;
  readonly placeId: string;
  readonly answers: Readonly<Record<string, boolean>>;
  readonly purposes: readonly Purpose[];
}

/** What a request is before a job has judged it. */
const UNJUDGED = { match: 'none', prediction: 'cannot_tell' } as const;

type Asked = { readonly kind: 'asked'; readonly id: string } | NotAsked;

/**
 * Sends a student's request to their institution, with their consent. What the institution has on file is not looked at
 * here: a number that is nobody's, another's or taken is answered alike, in the same time (`ENS §4`).
 */
export const ask = (portal: Portal, visit: PortalVisit<AsStudent>, order: Order): Promise<Asked> =>
  decideOnAccount(portal, visit, async (tx, { personId, cause }) => {
    const { now, locale } = visit;
    const { line } = order;
    const today = isoDate(now);
    const judged = await judgeAsk(tx, { personId, now }, order);
    if (judged.kind !== 'may') return judged;
    const { place, version } = judged;
    const { organisationId } = place;
    const given = { personId, organisationId, line, version: CONSENT_VERSION, locale };
    const consentId = await giveConsent(tx, { ...given, purposes: order.purposes }, now);
    const reference = mintReference(randomBytes(REFERENCE_BYTES), 'EV');
    const id = await addVerification(
      tx,
      {
        ...{
          kind: 'initial',
          reference,
          line,
          personId,
          placeId: place.id,
          organisationId,
          campusId: place.campusId,
        },
        ...{ ruleVersion: version.version, askedOn: today, consentId, answers: order.answers },
        ...{ dueOn: addBusinessDays(today, version.rule.clocks.decide, place.jurisdiction), ...UNJUDGED },
      },
      now,
    );
    if (id === null) throw new Error('A request came to be that was not there under the lock');
    const event = { ...cause, organisationId };
    const after = { version: CONSENT_VERSION, purposes: order.purposes };
    await record(tx, { ...event, action: 'consent.given', subject: `consent:${consentId}`, after });
    const asked = { action: 'verification.asked', subject: `verification:${id}` } as const;
    await record(tx, { ...event, ...asked, after: { reference, line } });
    await tellStudents(portal, tx, [{ id, personId, content: { kind: 'received' } }], now);
    await announceRequest(portal, tx, organisationId, now);
    await portal.jobs.send(tx, 'portal.judge-request', { id });
    return { kind: 'asked', id };
  });

type Judged = { readonly kind: 'may'; readonly place: Place; readonly version: RuleVersion } | NotAsked;

/** Whether a student may ask at a place of theirs, as things stand under the lock of their account. */
export async function judgeAsk(
  tx: Db<PortalTables>,
  { personId, now }: { readonly personId: string; readonly now: Date },
  { placeId, line }: Pick<Order, 'placeId' | 'line'>,
): Promise<Judged> {
  const today = isoDate(now);
  const place = await findOwnPlace(tx, placeId, personId);
  if (place === null) return { kind: 'place_gone' };
  const { organisationId } = place;
  const version = ruleOn(await listRules(tx, line), today);
  const fault = judgeAsking({
    placeLives: isLive(place),
    takesPart: await takesPart(tx, { line, organisationId }, today),
    hasRule: version !== null,
    hasOpen: await hasLiveRequest(tx, { personId, organisationId, line }),
    full: (await getFull(tx, personId, now)).requests,
  });
  if (fault !== null) return fault;
  return version === null ? { kind: 'no_rule' } : { kind: 'may', place, version };
}

async function takesPart(
  tx: Db<PortalTables>,
  { line, organisationId }: { readonly line: string; readonly organisationId: string },
  today: string,
): Promise<boolean> {
  const taking = await mapParticipations(tx, line, [organisationId]);
  return standingOn(taking.get(organisationId) ?? [], today) === 'takes_part';
}

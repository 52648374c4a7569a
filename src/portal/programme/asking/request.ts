import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { isWaiting } from '#portal/common/email-changes/rules.ts';
import { findChange } from '#portal/common/email-changes/store.ts';
import { decide } from '#portal/common/members/decide.ts';
import { idOf } from '#portal/common/members/guard.ts';
import { findRecipient } from '#portal/common/persons/store.ts';
import { type AsStudent, asStudent } from '#portal/common/students/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { findLastDay } from '#portal/programme/departures/store.ts';
import { listNumbers } from '#portal/programme/evn/store.ts';
import { findNumbersStand } from '#portal/programme/evn/surrender-store.ts';
import { openThread } from '#portal/programme/messages/load.ts';
import { type ProofCode, stateOf } from '#portal/programme/proof-codes/rules.ts';
import { findCode } from '#portal/programme/proof-codes/store.ts';
import { mapClosing } from '#portal/programme/unanswered/store.ts';
import { listToldHistory } from '#portal/programme/verifications/acts/store.ts';
import { findReviewable, type Reviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { listMade } from '#portal/programme/verifications/corrections/list-store.ts';
import { bearsCorrection } from '#portal/programme/verifications/corrections/rules.ts';
import { type File, getOwnFile } from '#portal/programme/verifications/file-store.ts';
import {
  findDecision,
  findDecisionBy,
  listQuestions,
} from '#portal/programme/verifications/history-store.ts';
import {
  findHeard,
  findHeardOfClosed,
  findIntended,
} from '#portal/programme/verifications/intents/list-store.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { loadLosses } from '#portal/programme/verifications/losses/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { LIVE, OPEN } from '#portal/programme/verifications/rules.ts';
import { followTransfers } from '#portal/programme/verifications/transfers/follow.ts';
import { listOwnTransfers, type OwnTransfer } from '#portal/programme/verifications/transfers/list-store.ts';
import { isUnderWay } from '#portal/programme/verifications/transfers/rules.ts';
import { againFrom } from './again.ts';
import { answerRoute } from './answer.ts';
import { reviewRoutes } from './appeal/routes.tsx';
import { cancelPage } from './cancel-page.tsx';
import { awaitedCodeRoute, codeRoute } from './code.tsx';
import { replyRoute } from './losing/reply.tsx';
import { recordOwn } from './own-event.ts';
import { type Around, requestPage } from './request-pages.tsx';
import { saysIdentity } from './steps.tsx';
import { hasShownIdentity } from './store.ts';
import { transferRoutes } from './transfer/routes.tsx';

/** A student before one of their own requests. */
export interface AtOwnRequest extends AsStudent {
  readonly file: File;
}

const atOwnRequest = (portal: Portal): PortalGuard<AtOwnRequest> =>
  behind(asStudent(portal), async (visit) =>
    letIn({ file: await getOwnFile(portal.db, visit.personId, idOf(visit)) }),
  );

/** A request as its student sees it, and what they can do about it. */
export function requestRoutes(portal: Portal): void {
  const { site } = portal;
  site.page({
    path: paths.ownRequest,
    enter: atOwnRequest(portal),
    show: async (visit) => show(requestPage(visit, await aroundOf(portal, visit))),
  });
  awaitedCodeRoute(portal, asStudent(portal));
  codeRoute(portal, atOwnRequest(portal));
  answerRoute(portal, atOwnRequest(portal));
  transferRoutes(portal, atOwnRequest(portal));
  replyRoute(portal, atOwnRequest(portal));
  reviewRoutes(portal, atOwnRequest(portal));
  site.form({
    path: paths.cancelRequest,
    enter: atOwnRequest(portal),
    show: async (visit, form) => show(cancelPage(visit, form, await againFrom(portal, visit))),
    submit: (visit) => cancel(portal, visit),
  });
}

/** All that stands on the page of a request. */
const aroundOf = async (portal: Portal, visit: PortalVisit<AtOwnRequest>): Promise<Around> => {
  const { db } = portal;
  const { file } = visit;
  const decision = await findDecision(db, file.id);
  const reviewable = await findReviewed(portal, file);
  const intended = isInForce(file.status) ? await findIntended(db, file.id) : { intent: null, dropped: null };
  return {
    history: await listToldHistory(db, file.id),
    questions: await listQuestions(db, file.id),
    thread: await openThread(
      db,
      { verificationId: file.id, personId: visit.personId, now: visit.now },
      visit.query.before,
    ),
    decision,
    made: bearsCorrection(decision) ? await listMade(db, file.id) : [],
    transfer: await findTransfer(portal, file),
    institutionLeft: await findLeft(portal, visit),
    ...intended,
    reviewable,
    reviewed: reviewable?.appeal?.restored ? await findDecisionBy(db, reviewable.decisionId) : null,
    heard: file.status === 'closed' ? await findHeardOfClosed(db, file.id) : await findHeard(db, reviewable),
    numbers: await listNumbers(db, file.id),
    isPermitSettled: file.status === 'ineligible' && (await isPermitSettled(portal, file)),
    losses: await loadLosses(db, file, [decision?.inputs.facts, intended.intent?.inputs.facts]),
    code: await findAwaited(portal, visit),
    hasShownIdentity: saysIdentity(file) && (await hasShownIdentity(db, file.place.id)),
    unreached: await findUnreached(portal, visit),
    closesOn:
      file.status === 'info_requested' ? (await mapClosing(db, visit.personId)).get(file.id) : undefined,
  };
};

/**
 * The latest transfer of what was decided, or the one that brought a request here and came to nothing; nothing can be
 * taken along before there is a decision.
 */
async function findTransfer({ db }: Portal, { id, personId, status }: File): Promise<OwnTransfer | null> {
  if ((OPEN as readonly string[]).includes(status)) return null;
  const all = await listOwnTransfers(db, personId);
  const isBack = ({ toId, status: stands }: OwnTransfer) =>
    toId === id && stands !== 'accepted' && !isUnderWay(stands);
  return all.find(({ fromId }) => fromId === id) ?? all.find(isBack) ?? null;
}

/** The last day of its institution, where it has left and what is here still counts. */
async function findLeft({ db }: Portal, { file, now }: PortalVisit<AtOwnRequest>): Promise<string | null> {
  return (LIVE as readonly string[]).includes(file.status) ? findLastDay(db, file, isoDate(now)) : null;
}
/** Whether it is on record what became of the permit of the number that ended last in this line. */
const isPermitSettled = async ({ db }: Pick<Portal, 'db'>, { personId, line }: File): Promise<boolean> =>
  ((await findNumbersStand(db, personId, line)).ended?.permit ?? null) !== null;

/** What could be reviewed, or was; nothing is asked for before there can be a decision. */
const findReviewed = async ({ db }: Portal, { id, status }: File): Promise<Reviewable | null> =>
  status === 'ineligible' || status === 'eligible' ? findReviewable(db, id) : null;

/** Why nobody writes to the student of an open request: they gave no address, or have not confirmed it yet. */
async function findUnreached(
  { db }: Portal,
  { file, personId, now }: PortalVisit<AtOwnRequest>,
): Promise<Around['unreached']> {
  if (!(OPEN as readonly string[]).includes(file.status)) return null;
  if ((await findRecipient(db, personId)) !== null) return null;
  const change = await findChange(db, personId);
  return { address: change && isWaiting(change, now) ? change.email : null };
}

/** The code that is on its way to the student, or good to be typed. */
async function findAwaited(
  { db }: Portal,
  { file, now }: PortalVisit<AtOwnRequest>,
): Promise<ProofCode | null> {
  const code = await findCode(db, file.place.id);
  return code !== null && stateOf(code, now) !== 'over' ? code : null;
}

async function cancel(portal: Portal, visit: PortalVisit<AtOwnRequest>): Promise<Answer> {
  const { file, locale, now } = visit;
  const gone = await decide(portal, visit, async (tx, { personId, cause }) => {
    const change = { fact: 'cancel', by: personId, at: now, holder: null, dueOn: null } as const;
    const [changed] = await changeStatus(tx, { ids: [file.id], personId }, change);
    if (changed === undefined) return false;
    await followTransfers(portal, tx, [changed], { by: personId, cause, now });
    await recordOwn(tx, { ...cause, action: 'verification.cancelled' }, file);
    return true;
  });
  return go(href(paths.ownRequest, locale, { id: file.id }), gone ? 'requestCancelled' : 'requestNotOpen');
}

import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import type { FieldError } from '#kernel/ui/forms.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { confirmFirst } from '#portal/common/arrival/fresh.ts';
import { idOf } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { giveFile } from '#portal/programme/answer-files/give.tsx';
import { getSentFile } from '#portal/programme/answer-files/store.ts';
import { type Contested, findContest } from '#portal/programme/contested/store.ts';
import { listNumbers } from '#portal/programme/evn/store.ts';
import { loadThread } from '#portal/programme/messages/load.ts';
import { findOrdered } from '#portal/programme/proof-codes/ordered-store.ts';
import { addReading, type ReadPage } from '#portal/programme/readings/store.ts';
import { listHistory } from '#portal/programme/verifications/acts/store.ts';
import { findReviewable } from '#portal/programme/verifications/appeals/list-store.ts';
import { findCorrected } from '#portal/programme/verifications/corrections/around-store.ts';
import { findDecision } from '#portal/programme/verifications/history-store.ts';
import {
  findHeard,
  findHeardOfClosed,
  findIntent,
} from '#portal/programme/verifications/intents/list-store.ts';
import { isInForce } from '#portal/programme/verifications/intents/rules.ts';
import { type Judged, loadJudged } from '#portal/programme/verifications/judge/load.ts';
import { loadLosses } from '#portal/programme/verifications/losses/load.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { findArrival, findDeparture } from '#portal/programme/verifications/transfers/list-store.ts';
import { findOvertaken } from '#portal/programme/verifications/transfers/overtaken-store.ts';
import { listUndoableBy } from '#portal/programme/verifications/undoable-store.ts';
import { type Barred, findBarred } from './barred.ts';
import { cameFromQuery, readCameFrom } from './came-from.ts';
import { type Around, checkPage } from './check-page.tsx';
import { type AtRequest, atRequest } from './guard.ts';
import { findNext, findSigned } from './next-store.ts';
import { withoutOwnCodes } from './own-codes.ts';
import { isRepresentative } from './rules.ts';
import { faultText, foreseeFaults, type Order, signRequest } from './sign.ts';
import { SIGN } from './sign-form.tsx';
import { listOf, requestOf } from './ways.ts';

/** A request beside the institution's record, judged as things stand. */
export interface Checking extends AtRequest {
  readonly judged: Judged;
  /** How the student stands where two people claim the record; null where they don't. */
  readonly contest: Contested | null;
  /** Why whoever looks may not decide it, with those who may; null when nothing bars them. */
  readonly barred: Barred | null;
}

/** Opening a student's file is a reading, whoever opens it (`ENS §8`). */
export const checking = (portal: Portal): PortalGuard<Checking> =>
  behind(atRequest(portal), async (visit) => {
    const { file, personId, at, now } = visit;
    const reader = { readerId: personId, role: at.role, organisationId: at.organisationId };
    const reading = { studentId: file.personId, ...reader, page: 'request' } as const;
    const [own = file] = await withoutOwnCodes(portal.db, personId, [file]);
    // Side by side, since a reading waits for the disk; nothing is shown before it is kept.
    const [judged, contest, barred] = await Promise.all([
      loadJudged(portal.db, file),
      findContest(portal.db, file.place.id),
      findBarred(portal.db, file, personId, now),
      file.personId === personId ? null : addReading(portal.db, reading, now),
    ]);
    return letIn({ file: own, judged, contest, barred });
  });

/** *Check a request*: the student's words beside the record, the window of twelve months, and the signature. */
export function checkRoute(portal: Portal): void {
  portal.site.form({
    path: paths.request,
    enter: checking(portal),
    check: (visit, values) =>
      foreseeFaults(visit, orderOf(values, visit.file)).map((fault) => errorOf(visit.locale, fault)),
    first: (visit) => confirmFirst(visit),
    show: async (visit, form) => show(checkPage(visit, form, await aroundOf(portal, visit))),
    submit: (visit, values) => sign(portal, visit, values),
  });
  fileRoute(portal);
  skipRoute(portal);
}

/** All that stands on the page of a request. */
async function aroundOf(portal: Portal, visit: PortalVisit<Checking>): Promise<Around> {
  const { db } = portal;
  const { file, query } = visit;
  const showsBirth = query.show === 'birth';
  if (showsBirth) await readPage(portal, visit, 'birth');
  const decision = await findDecision(db, file.id);
  const reviewable = file.status === 'ineligible' ? await findReviewable(db, file.id) : null;
  return {
    history: await listHistory(db, file.id),
    thread: await loadThread(db, file.id, query.before),
    decision,
    corrected: await findCorrected(db, file, decision),
    arrival: file.kind === 'transfer' ? await findArrival(db, file.id) : null,
    departure: DECIDED.has(file.status) ? await findDeparture(db, file.id) : null,
    intent: isInForce(file.status) ? await findIntent(db, file.id) : null,
    heard: file.status === 'closed' ? await findHeardOfClosed(db, file.id) : await findHeard(db, reviewable),
    overtaken: isOverByTransfer(file) ? await findOvertaken(db, file.id) : null,
    isReviewed: reviewable?.appeal != null,
    numbers: await listNumbers(db, file.id),
    losses: await loadLosses(db, file, [visit.judged.judgement.inputs.facts, decision?.inputs.facts]),
    showsBirth,
    code: file.place.proof === 'none' ? await findOrdered(db, file.place.id) : null,
    undoes: await undoes(db, visit),
    signed: await findSigned(db, visit.scope, visit, query.signed),
  };
}

/** Whether whoever looks may undo what was signed. */
async function undoes(db: Portal['db'], visit: PortalVisit<Checking>): Promise<boolean> {
  const { file, personId, at, now } = visit;
  const me = { personId, represents: isRepresentative(at.role) };
  return file.pending !== null && (await listUndoableBy(db, [file.pending.id], me, now)).size > 0;
}

/** Whether a request ended by a transfer, at either end. */
const isOverByTransfer = ({ status, closedWhy }: AtRequest['file']): boolean =>
  status === 'transferred' || (status === 'closed' && closedWhy === 'transfer_over');

/** A decision can be taken along where it is, or was, in force. */
const DECIDED: ReadonlySet<string> = new Set(['eligible', 'transfer_out', 'transferred']);

/** A file of an answer is given out to those who may read the answer; to open it is a reading of its own. */
function fileRoute(portal: Portal): void {
  portal.site.page({
    path: paths.requestFile,
    enter: atRequest(portal),
    show: async (visit) => {
      const { file } = visit;
      const one = await getSentFile(portal.db, file.id, idOf(visit, 'document'));
      await readPage(portal, visit, 'attachment');
      return giveFile(portal, visit, one, requestOf(visit));
    },
  });
}

/** Goes on without signing; what was skipped comes again when nothing else is left. */
function skipRoute(portal: Portal): void {
  portal.site.page({
    path: paths.requestSkip,
    enter: atRequest(portal),
    show: async (visit) => {
      const { locale, scope, at, file } = visit;
      const came = readCameFrom(visit.query, visit.personId);
      const { skipped } = came;
      const organisation = at.organisationId;
      const next = await findNext(portal.db, scope, visit, { ...came, at: file.id });
      if (next === null) return go(listOf(visit), 'nothingLeft');
      // All others were skipped: they begin again.
      const left = skipped.includes(next) ? [file.id] : [...skipped.filter((id) => id !== file.id), file.id];
      const query = cameFromQuery({ ...came, skipped: left });
      return go(href(paths.request, locale, { organisation, id: next }, query));
    },
  });
}

/** Nobody reads their own file as somebody else's. */
async function readPage(
  { db }: Portal,
  { file, personId, at, now }: PortalVisit<AtRequest>,
  page: ReadPage,
): Promise<void> {
  if (file.personId === personId) return;
  const { role, organisationId } = at;
  await addReading(db, { studentId: file.personId, readerId: personId, role, organisationId, page }, now);
}

const orderOf = (values: Typed, { status }: Pick<AtRequest['file'], 'status'>): Order => ({
  fact: status === 'transfer_in' ? 'accept' : 'find_eligible',
  reasons: [],
  note: '',
  overrideReason: textOf(values, SIGN.override).trim() || null,
  seen: textOf(values, SIGN.seen) !== '',
  revision: revisionOf(values),
});

const errorOf = (locale: Locale, fault: Parameters<typeof faultText>[1]): FieldError => ({
  field: fault === 'unproved' ? SIGN.seen : fault === 'not_met' ? SIGN.override : '',
  message: faultText(locale, fault),
});

async function sign(portal: Portal, visit: PortalVisit<Checking>, values: Typed): Promise<Answer> {
  const { locale, scope, file } = visit;
  const result = await signRequest(portal, visit, orderOf(values, file));
  if (result.kind !== 'signed') return invalid(errorOf(locale, result.kind));
  if (file.status === 'transfer_in') return go(listOf(visit), 'transferAccepted');
  const came = readCameFrom(visit.query, visit.personId);
  const next = await findNext(portal.db, scope, visit, { ...came, at: file.id });
  if (next === null) return go(listOf(visit), 'requestSigned');
  const parameters = { organisation: scope.organisationId, id: next };
  const query = { ...cameFromQuery(came), signed: file.id };
  return go(href(paths.request, locale, parameters, query), 'requestSigned');
}

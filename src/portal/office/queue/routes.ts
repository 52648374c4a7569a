import { type Answer, go, invalid, type Notice, sendFile, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf } from '#kernel/http/form.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import { namesErrors } from '#kernel/ui/name-errors.ts';
import { readNames } from '#kernel/ui/one-name.tsx';
import { linesOf } from '#portal/common/identification/rules.ts';
import { withRole } from '#portal/common/members/guard.ts';
import { getRecord } from '#portal/common/organisations/store.ts';
import { namesakesOf } from '#portal/joining/nominations/apart/rules.ts';
import { listForms } from '#portal/joining/nominations/form-store.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import { findHolderName, listParties } from '#portal/joining/nominations/parties-store.ts';
import { afterFact, isPending } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { heldPage } from '#portal/office/claims/parts.tsx';
import { isColleagues } from '#portal/office/claims/rules.ts';
import { findClaim } from '#portal/office/claims/store.ts';
import { listNotes } from '#portal/office/notes/store.ts';
import {
  beforeCase,
  beforeNomination,
  type CaseVisit,
  type NominationVisit,
} from '#portal/office/scans/guard.ts';
import { listScans } from '#portal/office/scans/store.ts';
import { caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { listChain } from './chain-store.ts';
import { receive } from './decide.ts';
import { decidePage } from './decide-page.tsx';
import { closedPage, latePage, receiptPage } from './forms.tsx';
import { words } from './fr.ts';
import { casePage } from './one.tsx';
import { receiptsRoutes } from './receipts/routes.ts';
import { returnLetter } from './return-letter.ts';
import { readDay } from './rules.ts';
import { asSeen, settle } from './settle.ts';
import { showQueue } from './show-queue.ts';
import { twoPeopleRoutes } from './two-people.tsx';

/** An officer's work: what waits, one nomination with all that belongs to it, and the decisions about it. */
export function routes(portal: Portal): void {
  const enter = beforeCase(portal);
  portal.site.page({
    path: paths.workQueue,
    enter: withRole(portal, ['officer']),
    show: (visit) => showQueue(portal, visit),
  });
  portal.site.page({ path: paths.checkNomination, enter, show: (visit) => showCase(portal, visit) });
  portal.site.page({
    path: paths.returnLetter,
    enter: beforeNomination(portal),
    show: (visit) => sendReturnLetter(portal, visit),
  });
  portal.site.form({
    path: paths.recordReceipt,
    enter,
    show: (visit, form) => showReceipt(portal, visit, form),
    submit: (visit, values) => recordReceipt(portal, visit, values),
  });
  portal.site.form({
    path: paths.decideNomination,
    enter,
    show: (visit, form) => showDecision(portal, visit, form),
    submit: (visit, values) => settle(portal, visit, values),
  });
  twoPeopleRoutes(portal);
  receiptsRoutes(portal);
}

async function showCase({ db }: Portal, visit: CaseVisit): Promise<Answer> {
  const { locale, nomination, judges, query, personId, now, session } = visit;
  const one = {
    nomination,
    record: await getRecord(db, nomination.organisation.id, [nomination.organisation.jurisdiction]),
    forms: await listForms(db, nomination.id),
    scans: await listScans(db, nomination.id),
    history: await loadHistory(db, nomination),
    replaces: await findHolderName(db, nomination.replacesId),
    chain: await listChain(db, nomination.nominatedBy),
    namesakes: isPending(nomination.status) ? namesakesOf(nomination, await listParties(db, nomination)) : [],
    came: readCameFrom(query),
    claim: await findClaim(db, nomination.id, now),
    notes: judges ? await listNotes(db, nomination.id) : [],
    officerId: personId,
    csrf: session.csrf,
    may: {
      judge: judges,
      receive: judges && afterFact(nomination.status, 'receive') !== null,
      decide: judges && afterFact(nomination.status, 'return') !== null,
    },
  };
  return show(casePage(locale, one));
}

const showDecision = ({ db }: Portal, visit: CaseVisit, form: FormState): Promise<Answer> =>
  showStep(visit, 'return', async ({ locale, nomination, personId: officerId, now, session, query }) => {
    const { organisation, id } = nomination;
    const came = readCameFrom(query);
    const claim = await findClaim(db, id, now);
    // What was typed before a colleague took the case up comes back with its mistakes instead.
    if (isColleagues(claim, officerId) && form.errors.length === 0)
      return heldPage(locale, { nomination, claim, officerId, came, csrf: session.csrf });
    return decidePage(locale, form, {
      nomination,
      record: await getRecord(db, organisation.id, [organisation.jurisdiction]),
      forms: await listForms(db, id),
      scans: await listScans(db, id),
      notes: await listNotes(db, id),
      came,
      claim,
      officerId,
    });
  });

async function sendReturnLetter(portal: Portal, { nomination, now }: NominationVisit): Promise<Answer> {
  if (nomination.status !== 'returned') throw new NotFound();
  const record = await getRecord(portal.db, nomination.organisation.id, [
    nomination.organisation.jurisdiction,
  ]);
  const address = linesOf(record.fields.address);
  const body = await renderPdf(returnLetter(nomination, address, now), now);
  return sendFile({ name: `${nomination.reference}.pdf`, type: PDF_TYPE, body });
}

const showReceipt = (portal: Portal, visit: CaseVisit, form: FormState): Promise<Answer> =>
  showStep(visit, 'receive', async ({ locale, nomination, now }) =>
    receiptPage(locale, form, nomination, {
      byHand: await isByHand(portal, nomination),
      today: isoDate(now),
      came: readCameFrom(visit.query),
    }),
  );

async function recordReceipt(portal: Portal, visit: CaseVisit, values: Typed): Promise<Answer> {
  const { nomination, judges } = visit;
  const w = words[visit.locale].receipt.errors;
  const read = readDay(textOf(values, 'day'), {
    // What was completed online was printed and signed after that.
    first: isoDate(nomination.completedAt ?? nomination.createdAt),
    today: isoDate(visit.now),
  });
  const names = (await isByHand(portal, nomination)) ? readNames(values) : null;
  const errors = [
    ...(read.kind === 'faulty' ? [{ field: 'day', message: w[read.fault] }] : []),
    ...(names ? namesErrors(names, { givenNames: w.given, familyName: w.family }, visit.locale) : []),
  ];
  if (read.kind === 'faulty' || errors.length > 0) return invalid(...errors);
  const done = judges && (await receive(portal, visit, asSeen(nomination, values), { day: read.day, names }));
  return done ? backTo(visit, 'receiptRecorded') : show(latePage(visit.locale, nomination.id), 409);
}

/** The page of a step; once it is taken, word of where the nomination stands. @throws NotFound for whoever may not judge. */
async function showStep(
  visit: CaseVisit,
  fact: 'receive' | 'return',
  page: (visit: CaseVisit) => Promise<View>,
): Promise<Answer> {
  const { locale, nomination, judges } = visit;
  if (!judges) throw new NotFound();
  if (afterFact(nomination.status, fact) === null) return show(closedPage(locale, nomination), 409);
  return show(await page(visit));
}

/** Forms that were never completed online were filled in by hand. */
async function isByHand(portal: Portal, nomination: Nomination): Promise<boolean> {
  const forms = Object.values(await listForms(portal.db, nomination.id));
  return !forms.some(({ completedAt }) => completedAt !== null);
}

const backTo = ({ locale, nomination, query }: CaseVisit, notice: Notice): Answer =>
  go(caseHref(locale, nomination.id, readCameFrom(query)), notice);

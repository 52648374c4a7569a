import { type Answer, go, invalid, type Notice, sendFile, show } from '#kernel/http/answer.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { PDF_TYPE, renderPdf } from '#kernel/letters/render.ts';
import { readDecision } from '#kernel/ui/decision.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type AtWork, withRole } from '#portal/common/members/guard.ts';
import { pageOf } from '#portal/common/organisations/rules.ts';
import { identificationForm } from '#portal/joining/forms/identification.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { type Decided, decideAmendment } from './decide.ts';
import { decidePage, latePage, settledPage, withdrawPage } from './decision-pages.tsx';
import { listPage } from './list.tsx';
import { amendmentPage } from './pages.tsx';
import { identificationOf } from './print.ts';
import { type BeforeAmendment, beforeAmendment, CONCERNED, DECIDERS, reachOf } from './reach.ts';
import { recordRoutes } from './record.ts';
import { AMENDMENT_STATUSES, type AmendmentFact, OPEN } from './rules.ts';
import { type Amendment, countAmendments, findName, listAmendments } from './store.ts';
import { words } from './words.ts';

/** The record of an institution, and how it is changed: asked for, confirmed, applied. */
export function routes(portal: Portal): void {
  recordRoutes(portal);
  const enter = beforeAmendment(portal, CONCERNED);
  portal.site.page({
    path: paths.amendments,
    enter: withRole(portal, DECIDERS),
    show: (visit) => showList(portal, visit),
  });
  portal.site.page({ path: paths.amendment, enter, show: (visit) => showOne(portal, visit) });
  portal.site.page({ path: paths.amendmentPdf, enter, show: (visit) => sendForm(portal, visit) });
  portal.site.form({
    path: paths.decideAmendment,
    enter: beforeAmendment(portal, DECIDERS),
    show: async (visit, form) => {
      if (!visit.powers.refuse) return show(settledPage(visit), 409);
      return show(decidePage(visit.locale, form, visit));
    },
    submit: (visit, values) => submitDecision(portal, visit, values),
  });
  portal.site.form({
    path: paths.withdrawAmendment,
    enter,
    show: async (visit, form) =>
      visit.powers.withdraw
        ? show(withdrawPage(visit.locale, form, visit.amendment))
        : show(settledPage(visit), 409),
    submit: (visit, values) => withdraw(portal, visit, values),
  });
}

async function showList(portal: Portal, visit: PortalVisit<AtWork>): Promise<Answer> {
  const { memberships: acting } = visit;
  const status = AMENDMENT_STATUSES.find((known) => known === visit.query.status) ?? null;
  const first = OPEN.filter((open) => acting.some(({ role }) => role === DECIDES[open]));
  const filter = { reach: reachOf(acting), statuses: status === null ? OPEN : [status], first };
  const count = await countAmendments(portal.db, filter);
  const page = pageOf(visit.query.page, count);
  const found = await listAmendments(portal.db, filter, page);
  return show(listPage(visit.locale, { status, count, page, found, officer: first.includes('confirmed') }));
}

/** Who decides about what is open. */
const DECIDES = { requested: 'coordinator', confirmed: 'officer' } as const;

async function showOne(portal: Portal, visit: PortalVisit<BeforeAmendment>): Promise<Answer> {
  const { requestedBy, confirmedBy } = visit.amendment;
  const names = {
    requested: await findName(portal.db, requestedBy),
    confirmed: await findName(portal.db, confirmedBy),
  };
  return show(amendmentPage(visit.locale, visit, names));
}

/** For their files: what was asked for, on the form it would be asked for on paper. */
async function sendForm(portal: Portal, visit: PortalVisit<BeforeAmendment>): Promise<Answer> {
  const { amendment } = visit;
  const asked = await findName(portal.db, amendment.requestedBy);
  const confirmed = await findName(portal.db, amendment.confirmedBy);
  const doc = identificationForm(identificationOf(visit.locale, amendment, { asked, confirmed }));
  const body = await renderPdf(doc, visit.now);
  return sendFile({ name: `IMM5592-${amendment.reference}.pdf`, type: PDF_TYPE, body });
}

type AmendmentVisit = PortalVisit<BeforeAmendment>;

async function submitDecision(portal: Portal, visit: AmendmentVisit, values: Typed): Promise<Answer> {
  const shown = asShown(visit.amendment, values);
  const read = readDeciding(values, visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const { choice: fact, reason: reasons } = read;
  if (!visit.powers[fact]) return show(latePage(visit, 'late'), 409);
  const decided = await decideAmendment(portal, visit, shown, { fact, reasons });
  return answer(visit, decided, NOTICES[fact]);
}

async function withdraw(portal: Portal, visit: AmendmentVisit, values: Typed): Promise<Answer> {
  const { amendment, powers } = visit;
  if (!powers.withdraw) return show(latePage(visit, 'late'), 409);
  const how = { fact: 'withdraw', reasons: '' } as const;
  const decided = await decideAmendment(portal, visit, asShown(amendment, values), how);
  return answer(visit, decided, NOTICES.withdraw);
}

const NOTICES = {
  confirm: 'amendmentConfirmed',
  apply: 'amendmentApplied',
  refuse: 'amendmentRefused',
  withdraw: 'amendmentWithdrawn',
} as const satisfies Record<AmendmentFact, string>;

const answer = (visit: PortalVisit, decided: Decided, notice: Notice): Answer =>
  decided === 'done'
    ? go(href(paths.amendment, visit.locale, { id: visit.parameters.id ?? '' }), notice)
    : show(latePage(visit, decided), 409);

function readDeciding(values: Typed, locale: Locale) {
  const { errors, ...labels } = words[locale].decide;
  const fields = { choice: 'decision', reason: 'reasons' };
  const missing = { choice: errors.decision, reason: errors.reasons };
  const choices = { confirm: 'none', apply: 'none', refuse: 'reason' } as const;
  return readDecision(values, { fields, choices, labels, missing }, locale);
}

/** In the status that the page showed, so that nobody decides about what they haven't seen. */
const asShown = (amendment: Amendment, values: Typed): Amendment => {
  const shown = AMENDMENT_STATUSES.find((status) => status === textOf(values, 'status'));
  return { ...amendment, status: shown ?? amendment.status };
};

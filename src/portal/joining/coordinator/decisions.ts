import type { Db } from '#kernel/db/database.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { readDecision } from '#kernel/ui/decision.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { type By, decide } from '#portal/common/members/decide.ts';
import { jurisdictionsOf } from '#portal/common/organisations/reach.ts';
import {
  confirmNomination,
  refuseNomination,
  sendLinkAgain,
  withdrawNomination,
} from '#portal/joining/nominations/decide.ts';
import { listForms } from '#portal/joining/nominations/form-store.ts';
import { findHolderName } from '#portal/joining/nominations/parties-store.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { confirmPage, latePage, settledPage, withdrawPage } from './decision-pages.tsx';
import { words } from './fr.ts';
import { type BeforeNomination, beforeNomination } from './guard.ts';

type NominationVisit = PortalVisit<BeforeNomination>;

/** What a coordinator decides about a nomination: confirms, refuses, withdraws it, or sends its link again. */
export function decisionRoutes(portal: Portal): void {
  const enter = beforeNomination(portal);
  portal.site.form({
    path: paths.confirmNomination,
    enter,
    show: async (visit, form) => {
      const { locale, nomination, may } = visit;
      if (!may.confirm) return show(settledPage(visit), 409);
      const replaces = await findHolderName(portal.db, nomination.replacesId);
      const forms = await listForms(portal.db, nomination.id);
      return show(confirmPage(locale, form, { nomination, replaces, forms }));
    },
    submit: (visit, values) => confirmOrRefuse(portal, visit, values),
  });
  portal.site.form({
    path: paths.withdrawNomination,
    enter,
    show: async (visit, form) =>
      visit.may.withdraw
        ? show(withdrawPage(visit.locale, form, visit.nomination))
        : show(settledPage(visit), 409),
    submit: (visit, values) => withdraw(portal, visit, values),
  });
  portal.site.action({
    path: paths.sendNominationLink,
    enter,
    submit: async (visit) => {
      const { nomination, may } = visit;
      const sent =
        may.send && (await settle(portal, visit, (tx, by) => sendLinkAgain(portal, tx, nomination, by)));
      return sent ? toNomination(visit, 'linkSent') : show(latePage(visit), 409);
    },
  });
}

/** Decides by the role in the nomination's jurisdiction: another of theirs gives no say in it. */
const settle = (
  portal: Portal,
  visit: NominationVisit,
  work: (tx: Db<PortalTables>, by: By) => Promise<boolean>,
): Promise<boolean> =>
  decide(portal, visit, async (tx, by) => {
    const { jurisdiction } = visit.nomination.organisation;
    if (!jurisdictionsOf(by.memberships).includes(jurisdiction)) throw new NotFound();
    return work(tx, by);
  });

async function withdraw(portal: Portal, visit: NominationVisit, values: Typed): Promise<Answer> {
  if (!visit.may.withdraw) return show(latePage(visit), 409);
  const reasons = textOf(values, 'reasons').trim();
  const seen = asSeen(visit.nomination, values);
  const withdrawn = await settle(portal, visit, (tx, by) =>
    withdrawNomination(portal, tx, seen, { by, reasons }),
  );
  return withdrawn ? toNomination(visit, 'nominationWithdrawn') : show(latePage(visit), 409);
}

async function confirmOrRefuse(portal: Portal, visit: NominationVisit, values: Typed): Promise<Answer> {
  if (!visit.may.confirm) return show(latePage(visit), 409);
  const seen = asSeen(visit.nomination, values);
  const read = readConfirming(values, visit.locale);
  if (read.kind === 'faulty') return invalid(...read.errors);
  const confirms = read.choice === 'confirm';
  const settled = await settle(portal, visit, (tx, by) =>
    confirms
      ? confirmNomination(tx, seen, by)
      : refuseNomination(portal, tx, seen, { by, reasons: read.reason }),
  );
  const notice = confirms ? 'nominationConfirmed' : 'nominationRefused';
  return settled ? toNomination(visit, notice) : show(latePage(visit), 409);
}

function readConfirming(values: Typed, locale: Locale) {
  const { errors, ...labels } = words[locale].confirm;
  const fields = { choice: 'decision', reason: 'reasons' };
  const missing = { choice: errors.decision, reason: errors.reasons };
  const choices = { confirm: 'none', refuse: 'reason' } as const;
  return readDecision(values, { fields, choices, labels, missing }, locale);
}

/** The nomination at the revision that the page showed, so that nobody decides about what they haven't seen. */
const asSeen = (nomination: Nomination, values: Typed): Nomination => ({
  ...nomination,
  revision: revisionOf(values),
});

const toNomination = (
  { locale, nomination }: NominationVisit,
  notice: 'linkSent' | 'nominationConfirmed' | 'nominationRefused' | 'nominationWithdrawn',
): Answer => go(href(paths.nomination, locale, { id: nomination.id }), notice);

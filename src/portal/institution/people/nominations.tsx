import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { type FormState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { decide } from '#portal/common/members/decide.ts';
import { type AtInstitution, atInstitution } from '#portal/common/members/guard.ts';
import { sendLinkAgain, withdrawNomination } from '#portal/joining/nominations/decide.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import { type Nominated, nominate } from '#portal/joining/nominations/nominate.ts';
import { readPerson, whoErrors } from '#portal/joining/nominations/person.tsx';
import { afterFact, isLinkOffered } from '#portal/joining/nominations/rules.ts';
import type { Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { type AtOurs, type BeforeNomination, beforeManaged, beforeNomination } from './guard.ts';
import { nominationPage, Revision } from './nomination.tsx';
import { latePage, nominatePage } from './pages.tsx';
import { judgeSlip, mayManage, NOMINATED_KINDS } from './rules.ts';
import { getActor } from './store.ts';

/** Alternates and signatories on the way to their role. */
export function nominationRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.nominatePerson,
    enter: atInstitution(portal),
    show: async ({ locale, at }, form) => show(nominatePage(locale, form, at, toPeople(locale, at))),
    submit: (visit, values) => submitNomination(portal, visit, values),
  });
  portal.site.page({
    path: paths.ourNomination,
    enter: beforeNomination(portal),
    show: (visit) => showOne(portal, visit),
  });
  portal.site.form({
    path: paths.withdrawOurs,
    enter: beforeManaged(portal),
    show: async (visit, form) => {
      const { at, nomination } = visit;
      if (afterFact(nomination.status, 'withdraw') === null) return tooLate(visit);
      return show(withdrawPage(visit.locale, form, at, nomination));
    },
    submit: (visit, values) => submitWithdrawal(portal, visit, values),
  });
  portal.site.action({
    path: paths.sendOurLink,
    enter: beforeManaged(portal),
    submit: async (visit) => {
      const { at, nomination } = visit;
      const sent = await decide(portal, visit, (tx, by) => sendLinkAgain(portal, tx, nomination, by));
      return sent ? go(toNomination(visit.locale, at, nomination), 'ourLinkSent') : tooLate(visit);
    },
  });
}

async function submitNomination(portal: Portal, visit: PortalVisit<AtOurs>, values: Typed): Promise<Answer> {
  const { locale, at } = visit;
  const kind = NOMINATED_KINDS.find((known) => known === textOf(values, 'kind'));
  const person = readPerson(values, locale);
  const errors = [
    ...(kind ? [] : [{ field: 'kind', message: words[locale].nominate.errors.kind }]),
    ...(person.kind === 'faulty' ? person.errors : []),
  ];
  if (!kind || person.kind === 'faulty') return invalid(...errors);
  const nominated = await nominate(portal, visit, {
    ...person,
    kind,
    organisationId: at.organisationId,
    replacesId: null,
  });
  return answer(visit, nominated);
}

function answer({ locale, at }: PortalVisit<AtOurs>, nominated: Nominated): Answer {
  const w = words[locale].nominate.errors;
  switch (nominated.kind) {
    case 'nominated':
      return go(toNomination(locale, at, nominated), 'ourNominated');
    case 'namesake':
    case 'ownName':
    case 'mailbox':
      return invalid(whoErrors(nominated.kind, locale));
    case 'self':
    case 'member':
    case 'pending':
      return invalid({ field: 'email', message: w[nominated.kind] });
    case 'closed':
    case 'notReplaceable':
      return invalid({ field: '', message: w.closed });
  }
}

async function showOne(portal: Portal, visit: PortalVisit<BeforeNomination>): Promise<Answer> {
  const { at, nomination } = visit;
  const managed = mayManage(at, nomination);
  const view = nominationPage(visit.locale, {
    at,
    nomination,
    history: await loadHistory(portal.db, nomination),
    slip: judgeSlip(nomination, await getActor(portal.db, at.personId)),
    may: {
      withdraw: managed && afterFact(nomination.status, 'withdraw') !== null,
      send: managed && isLinkOffered(nomination.status),
    },
    csrf: visit.session.csrf,
  });
  return show(view);
}

async function submitWithdrawal(
  portal: Portal,
  visit: PortalVisit<BeforeNomination>,
  values: Typed,
): Promise<Answer> {
  const { at, nomination } = visit;
  const seen = { ...nomination, revision: revisionOf(values) };
  const reasons = textOf(values, 'reasons').trim();
  const withdrawn = await decide(portal, visit, (tx, by) =>
    withdrawNomination(portal, tx, seen, { by, reasons }),
  );
  return withdrawn ? go(toPeople(visit.locale, at), 'oursWithdrawn') : tooLate(visit);
}

function withdrawPage(locale: Locale, form: FormState, at: AtInstitution, nomination: Nomination) {
  const w = words[locale].withdraw;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: nomination.reference,
    lead: w.lead(fullName(nomination)),
    effect: w.effect,
    submit: w.submit,
    danger: true,
    back: toNomination(locale, at, nomination),
    fields: (
      <>
        <Revision form={form} nomination={nomination} />
        <ReasonField form={form} name="reasons" label={w.reasons} required={false} />
      </>
    ),
  });
}

const tooLate = ({ locale, at, nomination }: PortalVisit<BeforeNomination>): Answer =>
  show(latePage(locale, { open: toNomination(locale, at, nomination) }), 409);

const toPeople = (locale: Locale, at: AtInstitution): string =>
  href(paths.institutionPeople, locale, { organisation: at.organisationId });

const toNomination = (locale: Locale, at: AtInstitution, { id }: { readonly id: string }): string =>
  href(paths.ourNomination, locale, { organisation: at.organisationId, id });

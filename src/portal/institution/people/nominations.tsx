import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { idOf, type withRole } from '#portal/common/members/guard.ts';
import { sendLinkAgain, withdrawNomination } from '#portal/joining/nominations/decide.ts';
import { loadHistory } from '#portal/joining/nominations/history.tsx';
import { type Nominated, nominate } from '#portal/joining/nominations/nominate.ts';
import { readPerson } from '#portal/joining/nominations/person.tsx';
import { afterFact, linkMail } from '#portal/joining/nominations/rules.ts';
import { getNomination, type Nomination } from '#portal/joining/nominations/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { nominationPage, Revision } from './nomination.tsx';
import { latePage, nominatePage } from './pages.tsx';
import { atInstitution } from './reach.ts';
import { judgeSlip, mayManage, NOMINATED_KINDS } from './rules.ts';
import { getActor } from './store.ts';

type Guard = ReturnType<typeof withRole>;

/** Alternates and signatories on the way to their role. */
export function nominationRoutes(portal: Portal, enter: Guard): void {
  portal.site.form({
    path: paths.nominatePerson,
    enter,
    show: async (visit, form) => {
      const at = await atInstitution(portal, visit);
      return show(nominatePage(visit.locale, form, at, toPeople(visit.locale, at)));
    },
    submit: (visit, values) => submitNomination(portal, visit, values),
  });
  portal.site.page({ path: paths.ourNomination, enter, show: (visit) => showOne(portal, visit) });
  portal.site.form({
    path: paths.withdrawOurs,
    enter,
    show: async (visit, form) => {
      const { at, nomination } = await loadManaged(portal, visit);
      if (afterFact(nomination.status, 'withdraw') === null) return tooLate(visit, at, nomination);
      return show(withdrawPage(visit.locale, form, at, nomination));
    },
    submit: (visit, values) => submitWithdrawal(portal, visit, values),
  });
  portal.site.action({
    path: paths.sendOurLink,
    enter,
    submit: async (visit) => {
      const { at, nomination } = await loadManaged(portal, visit);
      const sent = await sendLinkAgain(portal, visit, nomination, at.role);
      return sent
        ? go(toNomination(visit.locale, at, nomination), 'ourLinkSent')
        : tooLate(visit, at, nomination);
    },
  });
}

async function submitNomination(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const at = await atInstitution(portal, visit);
  const { locale } = visit;
  const kind = NOMINATED_KINDS.find((known) => known === textOf(values, 'kind'));
  const person = readPerson(values, locale);
  const errors = [
    ...(kind ? [] : [{ field: 'kind', message: words[locale].nominate.errors.kind }]),
    ...(person.kind === 'faulty' ? person.errors : []),
  ];
  if (!kind || person.kind === 'faulty') return invalid(...errors);
  const nominated = await nominate(portal, visit, {
    kind,
    organisationId: at.organisationId,
    nominee: person.nominee,
    locale: person.locale,
    replacesId: null,
  });
  return answer(visit, at, nominated);
}

function answer({ locale }: PortalVisit, at: AtInstitution, nominated: Nominated): Answer {
  const w = words[locale].nominate.errors;
  switch (nominated.kind) {
    case 'nominated':
      return go(toNomination(locale, at, nominated), 'ourNominated');
    case 'self':
    case 'member':
    case 'pending':
      return invalid({ field: 'email', message: w[nominated.kind] });
    case 'closed':
    case 'notReplaceable':
      return invalid({ field: '', message: w.closed });
  }
}

async function showOne(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const { at, nomination } = await loadNomination(portal, visit);
  const managed = mayManage(at, nomination);
  const view = nominationPage(visit.locale, {
    at,
    nomination,
    history: await loadHistory(portal.db, nomination),
    slip: judgeSlip(nomination, await getActor(portal.db, at.personId)),
    may: {
      withdraw: managed && afterFact(nomination.status, 'withdraw') !== null,
      send: managed && linkMail(nomination.status) !== null,
    },
    csrf: visit.session.csrf,
  });
  return show(view);
}

async function submitWithdrawal(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const { at, nomination } = await loadManaged(portal, visit);
  const seen = { ...nomination, revision: revisionOf(values) };
  const reasons = textOf(values, 'reasons').trim().slice(0, 500);
  const withdrawn = await withdrawNomination(portal, visit, seen, { authority: at.role, reasons });
  return withdrawn ? go(toPeople(visit.locale, at), 'oursWithdrawn') : tooLate(visit, at, nomination);
}

function withdrawPage(locale: Locale, form: FormState, at: AtInstitution, nomination: Nomination) {
  const w = words[locale].withdraw;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: nomination.reference,
    lead: w.lead(`${nomination.givenNames} ${nomination.familyName}`),
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

/** A nomination of the institution in the address. @throws NotFound for any other. */
export async function loadNomination(
  portal: Portal,
  visit: PortalVisit,
): Promise<{ readonly at: AtInstitution; readonly nomination: Nomination }> {
  const at = await atInstitution(portal, visit);
  const reach = { organisationIds: [at.organisationId] };
  return { at, nomination: await getNomination(portal.db, idOf(visit), reach) };
}

async function loadManaged(portal: Portal, visit: PortalVisit) {
  const loaded = await loadNomination(portal, visit);
  if (!mayManage(loaded.at, loaded.nomination)) throw new NotFound();
  return loaded;
}

const tooLate = ({ locale }: PortalVisit, at: AtInstitution, nomination: Nomination): Answer =>
  show(latePage(locale, { open: toNomination(locale, at, nomination) }), 409);

const toPeople = (locale: Locale, at: AtInstitution): string =>
  href(paths.institutionPeople, locale, { organisation: at.organisationId });

const toNomination = (locale: Locale, at: AtInstitution, { id }: { readonly id: string }): string =>
  href(paths.ourNomination, locale, { organisation: at.organisationId, id });

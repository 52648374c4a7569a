import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, revisionOf, type Typed, textOf } from '#kernel/http/form.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { fullName } from '#kernel/names.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import { decide } from '#portal/common/members/decide.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import { namesakesOf } from '#portal/joining/nominations/apart/rules.ts';
import { listParties } from '#portal/joining/nominations/parties-store.ts';
import { isPending } from '#portal/joining/nominations/rules.ts';
import { saveNomination } from '#portal/joining/nominations/store.ts';
import { beforeCase, type CaseVisit } from '#portal/office/scans/guard.ts';
import { caseHref, readCameFrom } from '#portal/office/trays/came-from.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { latePage, Revision } from './forms.tsx';
import { words } from './fr.ts';
import { paths as own } from './paths.ts';

/** An officer before a nominee whom somebody with a say in the nomination bears the name of. */
type NamesakeVisit = CaseVisit & PortalVisit<{ readonly namesakes: readonly Somebody[] }>;

/**
 * How an officer made sure that a nominee and whoever bears the same name are two people. Until then nobody of that name
 * decides about the nomination or issues its slip (`DOMAIN §1`).
 */
export function twoPeopleRoutes(portal: Portal): void {
  portal.site.form({
    path: own.twoPeople,
    enter: beforeNamesake(portal),
    show: async (visit, form) =>
      visit.namesakes.length === 0
        ? show(latePage(visit.locale, visit.nomination.id), 409)
        : show(twoPeoplePage(visit, form)),
    submit: (visit, values) => submit(portal, visit, values),
  });
}

const beforeNamesake = (portal: Portal) =>
  behind(beforeCase(portal), async ({ nomination, judges }) => {
    if (!judges || !isPending(nomination.status)) throw new NotFound();
    return letIn({ namesakes: namesakesOf(nomination, await listParties(portal.db, nomination)) });
  });

async function submit(portal: Portal, visit: NamesakeVisit, values: Typed): Promise<Answer> {
  const { locale, nomination, namesakes } = visit;
  const reasons = textOf(values, 'reasons').replaceAll('\r\n', '\n').trim();
  if (reasons === '') return invalid({ field: 'reasons', message: words[locale].twoPeople.missing });
  const seen = { ...nomination, revision: revisionOf(values) };
  const told =
    namesakes.length > 0 &&
    (await decide(portal, visit, async (tx, { cause }) => {
      const { id, status, organisation } = seen;
      if (!(await saveNomination(tx, seen, { status, told_apart: reasons }))) return false;
      await record(tx, {
        ...cause,
        action: 'nomination.told_apart',
        subject: `nomination:${id}`,
        organisationId: organisation.id,
        after: { reasons },
      });
      return true;
    }));
  return told
    ? go(caseHref(locale, nomination.id, readCameFrom(visit.query)), 'toldApart')
    : show(latePage(locale, nomination.id), 409);
}

function twoPeoplePage({ locale, nomination, namesakes, query }: NamesakeVisit, form: FormState): View {
  const w = words[locale].twoPeople;
  return confirmationPage(locale, form, {
    title: w.title,
    caption: nomination.reference,
    lead: w.lead(namesakes.map(({ email }) => email ?? w.noAddress).join(', ')),
    effect: w.effect(fullName(nomination), nomination.email),
    submit: w.submit,
    danger: false,
    back: caseHref(locale, nomination.id, readCameFrom(query)),
    fields: (
      <>
        <Revision form={form} nomination={nomination} />
        <ReasonField form={form} name="reasons" label={w.reasons} hint={w.reasonsHint} required />
      </>
    ),
  });
}

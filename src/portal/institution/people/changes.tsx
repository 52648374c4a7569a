import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { fullName } from '#kernel/names.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { changeMembership, type MembershipChanged } from '#portal/common/members/change.ts';
import { lockPeers } from '#portal/common/members/change-store.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { AtInstitution } from '#portal/common/members/guard.ts';
import { authorityOver, type MembershipFact } from '#portal/common/members/rules.ts';
import { saveScope } from '#portal/common/members/scope-store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { type BeforeColleague, beforeColleague } from './guard.ts';
import { latePage, scopePage } from './pages.tsx';
import { type Campus, type Colleague, listCampusChoices, listScope } from './store.ts';

/** What a representative may do to somebody's role; each asks once more first. */
export function changeRoutes(portal: Portal): void {
  changeRoute(portal, paths.suspendPerson, 'suspend');
  changeRoute(portal, paths.reactivatePerson, 'reactivate');
  changeRoute(portal, paths.removePerson, 'end');
  portal.site.form({
    path: paths.scopePerson,
    enter: beforeScope(portal),
    show: (visit, form) => showScope(portal, visit, form),
    submit: (visit, values) => submitScope(portal, visit, values),
  });
}

type ChangeVisit = PortalVisit<BeforeColleague>;

type Change = Extract<MembershipFact, 'suspend' | 'reactivate' | 'end'>;

function changeRoute(portal: Portal, path: Path, fact: Change): void {
  portal.site.form({
    path,
    enter: beforeColleague(portal),
    show: async (visit, form) => {
      const { locale, at, colleague, powers } = visit;
      return powers[fact]
        ? show(changePage(locale, form, fact, at, colleague))
        : show(refusedPage(visit), 409);
    },
    submit: (visit, values) => submitChange(portal, visit, fact, values),
  });
}

async function submitChange(
  portal: Portal,
  visit: ChangeVisit,
  fact: Change,
  values: Typed,
): Promise<Answer> {
  const { at, colleague } = visit;
  if (fact === 'reactivate' && visit.namesake) return show(refusedPage(visit), 409);
  const reason = textOf(values, 'reason').trim();
  if (fact === 'suspend' && reason === '')
    return invalid({ field: 'reason', message: words[visit.locale].suspend.missing });
  const changed = await decide(portal, visit, (tx, by) =>
    changeMembership(portal, tx, {
      membershipId: colleague.id,
      fact,
      by,
      reason,
    }),
  );
  if (changed !== 'changed') return show(lateOf(visit, changed), 409);
  return go(toPerson(visit.locale, at, colleague), NOTICES[fact]);
}

const NOTICES = {
  suspend: 'personSuspended',
  reactivate: 'personReactivated',
  end: 'personRemoved',
} as const;

function changePage(
  locale: Locale,
  form: FormState,
  fact: Change,
  at: AtInstitution,
  colleague: Colleague,
): View {
  const name = nameOf(colleague);
  const common = { caption: at.name[locale], back: toPerson(locale, at, colleague) };
  const { suspend, reactivate, remove } = words[locale];
  if (fact === 'reactivate')
    return confirmationPage(locale, form, {
      ...common,
      title: reactivate.title,
      lead: reactivate.lead(name),
      submit: reactivate.submit,
      danger: false,
    });
  const w = fact === 'suspend' ? suspend : remove;
  const hint = fact === 'suspend' ? { hint: suspend.reasonHint } : {};
  return confirmationPage(locale, form, {
    ...common,
    title: w.title,
    lead: w.lead(name),
    effect: w.effect,
    submit: w.submit,
    danger: true,
    fields: (
      <ReasonField form={form} name="reason" label={w.reason} required={fact === 'suspend'} {...hint} />
    ),
  });
}

/** It isn't theirs to do, or would leave the institution without a DIR. */
function refusedPage({ locale, at, colleague, namesake }: ChangeVisit): View {
  const own = colleague.personId === at.personId;
  const lastDir = colleague.role === 'dir' && colleague.status === 'active';
  const { one, late } = words[locale];
  const text = own ? one.self : namesake ? one.namesake : lastDir ? late.lastDir : late.text;
  return latePage(locale, { text, open: toPerson(locale, at, colleague) });
}

function lateOf(visit: ChangeVisit, why: MembershipChanged): View {
  const { locale, at, colleague } = visit;
  if (colleague.personId === at.personId) return refusedPage(visit);
  const open = toPerson(locale, at, colleague);
  return why === 'lastDir'
    ? latePage(locale, { text: words[locale].late.lastDir, open })
    : latePage(locale, { open });
}

/** Only a signatory's work is limited to campuses; of anybody else there is no such page. */
const beforeScope = (portal: Portal) =>
  behind(beforeColleague(portal), async ({ powers }) => {
    if (!powers.scope) throw new NotFound();
    return letIn({});
  });

async function showScope(portal: Portal, visit: ChangeVisit, form: FormState): Promise<Answer> {
  const { at, colleague } = visit;
  const person = { name: nameOf(colleague), back: toPerson(visit.locale, at, colleague) };
  const campuses = await listCampusChoices(portal.db, at.organisationId);
  const chosen = await listScope(portal.db, colleague.id);
  return show(scopePage(visit.locale, form, person, { campuses, chosen }));
}

async function submitScope(portal: Portal, visit: ChangeVisit, values: Typed): Promise<Answer> {
  const { at, colleague } = visit;
  const w = words[visit.locale].scope.errors;
  const reach = textOf(values, 'reach');
  const ticked = textsOf(values, 'campuses');
  const campuses = await listCampusChoices(portal.db, at.organisationId);
  const chosen = campuses.filter(({ id }) => ticked.includes(id));
  if (reach !== 'all' && reach !== 'some') return invalid({ field: 'reach', message: w.reach });
  if (reach === 'some' && chosen.length === 0) return invalid({ field: 'campuses', message: w.campuses });
  const saved = await limit(portal, visit, reach === 'all' ? [] : chosen);
  return saved
    ? go(toPerson(visit.locale, at, colleague), 'scopeSaved')
    : show(latePage(visit.locale, { open: toPerson(visit.locale, at, colleague) }), 409);
}

/** False when it is no longer theirs to say. */
async function limit(portal: Portal, visit: ChangeVisit, campuses: readonly Campus[]): Promise<boolean> {
  return decide(portal, visit, async (tx, by) => {
    const { held } = await lockPeers(tx, visit.colleague.id);
    const authority = authorityOver(by, held);
    if (authority === null || held.status === 'ended') return false;
    const before = await listScope(tx, held.id);
    if (sameCampuses(before, campuses)) return true;
    const ids = campuses.map(({ id }) => id);
    await saveScope(tx, held.id, ids);
    await record(tx, {
      ...by.cause,
      action: 'membership.scoped',
      subject: `person:${held.personId}`,
      organisationId: visit.at.organisationId,
      authority,
      before: { membership: held.id, campuses: before.map(({ name }) => name) },
      after: { campuses: campuses.map(({ name }) => name) },
    });
    return true;
  });
}

const sameCampuses = (some: readonly Campus[], others: readonly Campus[]): boolean =>
  some.length === others.length && some.every(({ id }) => others.some((other) => other.id === id));

const nameOf = (person: Colleague): string => fullName(person);

const toPerson = (locale: Locale, at: AtInstitution, { id }: Colleague): string =>
  href(paths.institutionPerson, locale, { organisation: at.organisationId, id });

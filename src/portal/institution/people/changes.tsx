import { record } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show, type View } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type FormState, type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { confirmationPage, ReasonField } from '#kernel/ui/confirmation.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { changeMembership, type MembershipChanged } from '#portal/common/members/change.ts';
import { lockPeers } from '#portal/common/members/change-store.ts';
import { idOf, type withRole } from '#portal/common/members/guard.ts';
import { authorityOver, type MembershipFact } from '#portal/common/members/rules.ts';
import { listMemberships } from '#portal/common/members/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { latePage, scopePage } from './pages.tsx';
import { type AtInstitution, atInstitution } from './reach.ts';
import { type Powers, powersOver } from './rules.ts';
import {
  type Colleague,
  countActiveDirs,
  getColleague,
  listCampusChoices,
  listScope,
  saveScope,
} from './store.ts';

type Guard = ReturnType<typeof withRole>;

/** What a representative may do to somebody's role; each asks once more first. */
export function changeRoutes(portal: Portal, enter: Guard): void {
  changeRoute(portal, enter, paths.suspendPerson, 'suspend');
  changeRoute(portal, enter, paths.reactivatePerson, 'reactivate');
  changeRoute(portal, enter, paths.removePerson, 'end');
  portal.site.form({
    path: paths.scopePerson,
    enter,
    show: (visit, form) => showScope(portal, visit, form),
    submit: (visit, values) => submitScope(portal, visit, values),
  });
}

type Change = Extract<MembershipFact, 'suspend' | 'reactivate' | 'end'>;

function changeRoute(portal: Portal, enter: Guard, path: Path, fact: Change): void {
  portal.site.form({
    path,
    enter,
    show: async (visit, form) => {
      const { at, colleague, powers } = await load(portal, visit);
      if (!powers[fact]) return show(refusedPage(visit.locale, at, colleague), 409);
      return show(changePage(visit.locale, form, fact, at, colleague));
    },
    submit: (visit, values) => submitChange(portal, visit, fact, values),
  });
}

async function submitChange(
  portal: Portal,
  visit: PortalVisit,
  fact: Change,
  values: Typed,
): Promise<Answer> {
  const { at, colleague } = await load(portal, visit);
  const reason = textOf(values, 'reason').trim().slice(0, 500);
  if (fact === 'suspend' && reason === '')
    return invalid({ field: 'reason', message: words[visit.locale].suspend.missing });
  const changed = await portal.db.transaction().execute((tx) =>
    changeMembership(portal, tx, {
      membershipId: colleague.id,
      fact,
      at: visit.now,
      by: { kind: 'person', id: at.personId },
      reason,
      from: visit.from,
    }),
  );
  if (changed !== 'changed') return show(lateOf(visit.locale, at, colleague, changed), 409);
  return go(toPerson(visit.locale, at, colleague), NOTICES[fact]);
}

const NOTICES = {
  suspend: 'personSuspended',
  reactivate: 'personReactivated',
  end: 'personRemoved',
} as const;

async function load(
  portal: Portal,
  visit: PortalVisit,
): Promise<{ at: AtInstitution; colleague: Colleague; powers: Powers }> {
  const at = await atInstitution(portal, visit);
  const colleague = await getColleague(portal.db, idOf(visit), at.organisationId);
  const activeDirs = await countActiveDirs(portal.db, at.organisationId);
  return { at, colleague, powers: powersOver(at, colleague, activeDirs) };
}

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
function refusedPage(locale: Locale, at: AtInstitution, colleague: Colleague): View {
  const own = colleague.personId === at.personId;
  const lastDir = colleague.role === 'dir' && colleague.status === 'active';
  const text = own ? words[locale].one.self : lastDir ? words[locale].late.lastDir : words[locale].late.text;
  return latePage(locale, { text, open: toPerson(locale, at, colleague) });
}

function lateOf(locale: Locale, at: AtInstitution, colleague: Colleague, why: MembershipChanged): View {
  if (colleague.personId === at.personId) return refusedPage(locale, at, colleague);
  const open = toPerson(locale, at, colleague);
  return why === 'lastDir'
    ? latePage(locale, { text: words[locale].late.lastDir, open })
    : latePage(locale, { open });
}

async function showScope(portal: Portal, visit: PortalVisit, form: FormState): Promise<Answer> {
  const { at, colleague } = await loadScopable(portal, visit);
  const person = { name: nameOf(colleague), back: toPerson(visit.locale, at, colleague) };
  const campuses = await listCampusChoices(portal.db, at.organisationId);
  const chosen = await listScope(portal.db, colleague.id);
  return show(scopePage(visit.locale, form, person, { campuses, chosen }));
}

async function submitScope(portal: Portal, visit: PortalVisit, values: Typed): Promise<Answer> {
  const { at, colleague } = await loadScopable(portal, visit);
  const w = words[visit.locale].scope.errors;
  const reach = textOf(values, 'reach');
  const ticked = textsOf(values, 'campuses');
  const campuses = await listCampusChoices(portal.db, at.organisationId);
  const chosen = campuses.filter(({ id }) => ticked.includes(id));
  if (reach !== 'all' && reach !== 'some') return invalid({ field: 'reach', message: w.reach });
  if (reach === 'some' && chosen.length === 0) return invalid({ field: 'campuses', message: w.campuses });
  const saved = await limit(portal, visit, at, colleague, reach === 'all' ? [] : chosen);
  return saved
    ? go(toPerson(visit.locale, at, colleague), 'scopeSaved')
    : show(latePage(visit.locale, { open: toPerson(visit.locale, at, colleague) }), 409);
}

/** False when it is no longer theirs to say. */
async function limit(
  portal: Portal,
  visit: PortalVisit,
  at: AtInstitution,
  colleague: Colleague,
  campuses: readonly { readonly id: string; readonly name: string }[],
): Promise<boolean> {
  return portal.db.transaction().execute(async (tx) => {
    const { held } = await lockPeers(tx, colleague.id);
    const memberships = await listMemberships(tx, at.personId);
    const authority = authorityOver({ personId: at.personId, memberships }, held);
    if (authority === null || held.status === 'ended') return false;
    const before = await listScope(tx, held.id);
    await saveScope(
      tx,
      held.id,
      campuses.map(({ id }) => id),
    );
    await record(tx, {
      at: visit.now,
      action: 'membership.scoped',
      actor: { kind: 'person', id: at.personId },
      subject: `person:${held.personId}`,
      organisationId: at.organisationId,
      authority,
      before: { membership: held.id, campuses: before.map(({ name }) => name) },
      after: { campuses: campuses.map(({ name }) => name) },
      correlationId: visit.from.correlationId,
      network: visit.from.network,
    });
    return true;
  });
}

async function loadScopable(portal: Portal, visit: PortalVisit) {
  const loaded = await load(portal, visit);
  if (!loaded.powers.scope) throw new NotFound();
  return loaded;
}

const nameOf = ({ givenNames, familyName }: Colleague): string => `${givenNames} ${familyName}`;

const toPerson = (locale: Locale, at: AtInstitution, { id }: Colleague): string =>
  href(paths.institutionPerson, locale, { organisation: at.organisationId, id });

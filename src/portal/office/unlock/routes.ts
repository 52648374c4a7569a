import { type Answer, go, invalid, type Notice, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf } from '#kernel/http/form.ts';
import { href } from '#kernel/http/path.ts';
import { wordQuery } from '#kernel/search.ts';
import { idOf, withRole } from '#portal/common/members/guard.ts';
import { listProvenance } from '#portal/common/members/provenance/store.ts';
import { listMembershipsOf } from '#portal/common/members/store.ts';
import { pageOf, tidy } from '#portal/common/organisations/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { latePage, ownPage, resetPage, settlePage } from './forms.tsx';
import { words } from './fr.ts';
import { beforePerson, type LockedVisit } from './guard.ts';
import { searchPage } from './list.tsx';
import { personPage } from './one.tsx';
import { countPeopleByName, type Locked, listOpenResets, listPeopleByName } from './store.ts';
import { askReset, listThrottles, settle, unlock } from './unlock.ts';

/** Officers help people who can't get in any more, and not themselves. */
export function routes(portal: Portal): void {
  portal.site.page({
    path: paths.people,
    enter: withRole(portal, ['officer']),
    show: (visit) => search(portal, visit),
  });
  portal.site.page({
    path: paths.person,
    enter: beforePerson(portal),
    show: async ({ locale, session, person, none, may }) => {
      const throttles = await listThrottles(portal, person);
      const lines = await Promise.all(person.memberships.map(({ id }) => listProvenance(portal.db, id)));
      return show(personPage(locale, { person, throttles, none, may, lines, csrf: session.csrf }));
    },
  });
  portal.site.action({
    path: paths.unlockPerson,
    enter: beforePerson(portal),
    submit: async (visit) =>
      (await unlock(portal, visit)) ? toPerson(visit, 'personUnlocked') : late(visit),
  });
  resetRoutes(portal);
}

function resetRoutes(portal: Portal): void {
  portal.site.form({
    path: paths.askReset,
    enter: beforePerson(portal),
    show: async (visit, form) =>
      visit.may.unlock
        ? show(resetPage(visit.locale, form, getFor(visit, 'reset')))
        : show(ownPage(visit.locale), 409),
    submit: async (visit) => {
      if (!visit.may.unlock) return show(ownPage(visit.locale), 409);
      const asked = await askReset(portal, visit);
      if (asked === 'late') return late(visit);
      return toPerson(visit, asked === 'done' ? 'resetDone' : 'resetAsked');
    },
  });
  portal.site.form({
    path: paths.settleReset,
    enter: beforePerson(portal),
    show: async (visit, form) => show(settlePage(visit.locale, form, getFor(visit, 'settle'))),
    submit: (visit, values) => settleAsked(portal, visit, values),
  });
}

async function search(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const typed = tidy(visit.query.q ?? '');
  const query = wordQuery(typed);
  const count = query === null ? 0 : await countPeopleByName(portal.db, query);
  // A search is for somebody: nobody prints everyone who bears a name.
  const page = { ...pageOf(visit.query.page, count), whole: false };
  const searched = typed === '' ? null : [];
  const found = query === null ? searched : await listPeopleByName(portal.db, query, page);
  const roles = await listMembershipsOf(portal.db, found?.map(({ id }) => id) ?? []);
  const people = found?.map((person) => ({ ...person, memberships: roles.get(person.id) ?? [] })) ?? null;
  const open = await listOpenResets(portal.db);
  return show(searchPage(visit.locale, { typed, count, page, found: people, open }));
}

async function settleAsked(portal: Portal, visit: LockedVisit, values: Typed): Promise<Answer> {
  const decision = textOf(values, 'decision');
  if (decision !== 'confirm' && decision !== 'refuse')
    return invalid({ field: 'decision', message: words[visit.locale].settle.unchosen });
  const resetId = idOf(visit, 'reset');
  // The reset of somebody else is none of this page's.
  if (visit.person.open?.id !== resetId) return late(visit);
  const status = decision === 'confirm' ? 'done' : 'refused';
  if (!(await settle(portal, visit, resetId, status))) return late(visit);
  return toPerson(visit, status === 'done' ? 'resetDone' : 'resetRefused');
}

/** Somebody about whom this officer may do that. @throws NotFound for anybody else. */
function getFor({ person, may }: LockedVisit, right: 'reset' | 'settle'): Locked {
  if (!may[right]) throw new NotFound();
  return person;
}

const toPerson = (visit: PortalVisit, notice: Notice): Answer =>
  go(href(paths.person, visit.locale, { id: idOf(visit) }), notice);

const late = (visit: PortalVisit): Answer => show(latePage(visit.locale, idOf(visit)), 409);

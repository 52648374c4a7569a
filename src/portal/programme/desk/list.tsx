import { recordAll } from '#kernel/audit/store.ts';
import { type Answer, go, invalid, show } from '#kernel/http/answer.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Typed, textOf, textsOf } from '#kernel/http/form.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { isId } from '#kernel/ids.ts';
import { decide } from '#portal/common/members/decide.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { mapBarred } from '#portal/programme/verifications/barred/store.ts';
import { changeStatus } from '#portal/programme/verifications/change/store.ts';
import { paths } from '#portal/programme/verifications/paths.ts';
import { mapCounts, scoped } from '#portal/programme/verifications/scope-store.ts';
import { listUndoableBy } from '#portal/programme/verifications/undoable-store.ts';
import { filterQuery, readFilter } from './came-from.ts';
import { claimedQuery, readClaimed } from './claimed.tsx';
import { countOwn } from './counts-store.ts';
import { type AtDesk, atDesk } from './guard.ts';
import { DO, LIST_ACTS, PAGE } from './list-actions.tsx';
import { CHOSEN, listPage } from './list-page.tsx';
import { isRepresentative } from './rules.ts';
import { listUndoable } from './several/chosen-store.ts';
import { words as several } from './several/fr.ts';
import type { SelectionAct } from './several/rules.ts';
import { addChosen, addSignable } from './several/selections-store.ts';
import { listRequests, type RequestFilter, type Row } from './store.ts';
import { cameFromOf } from './ways.ts';
import { listWithin } from './within-store.ts';

/** What an institution is asked, tray by tray; new requests are claimed from here, a page at a time, and go back so. */
export function listRoute(portal: Portal): void {
  portal.site.form({
    path: paths.requests,
    enter: atDesk(portal),
    show: async (visit, form) => {
      const { locale, scope, at, now } = visit;
      const filter = filterOf(visit);
      const found = await listRequests(portal.db, scope, filter, PAGE_SIZE + 1);
      const counts = await mapCounts(portal.db, scope);
      const own = await countOwn(portal.db, scope, filter);
      const rows = found.slice(0, PAGE_SIZE);
      return show(
        listPage(locale, form, {
          institution: at,
          filter,
          rows,
          hasMore: found.length > PAGE_SIZE,
          counts,
          own,
          claimed: readClaimed(visit.query),
          undoable: await listUndoable(portal.db, scope, { personId: visit.personId, now }),
          undoes: await undoesOf(portal, visit, rows),
          me: { personId: visit.personId, role: at.role },
          now,
        }),
      );
    },
    submit: (visit, values) => submit(portal, visit, values),
  });
}

/** Which of the signatures on a page whoever looks may undo. */
const undoesOf = (
  { db }: Portal,
  { personId, at, now }: PortalVisit<AtDesk>,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> => {
  const waiting = rows.flatMap(({ pending }) => (pending === null ? [] : [pending.id]));
  return listUndoableBy(db, waiting, { personId, represents: isRepresentative(at.role) }, now);
};

const filterOf = ({ query, personId }: PortalVisit<AtDesk>): RequestFilter => readFilter(query, personId);

async function submit(portal: Portal, visit: PortalVisit<AtDesk>, values: Typed): Promise<Answer> {
  const act = LIST_ACTS.find((one) => one === textOf(values, DO)) ?? 'claim';
  const isPage = act === 'claim_page' || act === 'give_back_page';
  const chosen = [...new Set(textsOf(values, isPage ? PAGE : CHOSEN).filter(isId))].slice(0, PAGE_SIZE);
  if (act === 'assign' && !isRepresentative(visit.at.role)) throw new NotFound();
  if (act !== 'sign_all' && chosen.length === 0)
    return invalid({ field: CHOSEN, message: several[visit.locale].none });
  if (act === 'claim' || act === 'claim_page') return claim(portal, visit, chosen);
  return choose(portal, visit, act === 'give_back_page' ? 'give_back' : act, chosen);
}

/** Where what was chosen is looked at. */
const CHOSEN_FOR = {
  assign: paths.requestsToAssign,
  give_back: paths.requestsToGiveBack,
  sign: paths.requestsToSign,
} as const satisfies Readonly<Record<SelectionAct, Path>>;

/** Keeps what was chosen, and leads to where it is looked at before anything is done. */
async function choose(
  portal: Portal,
  visit: PortalVisit<AtDesk>,
  act: SelectionAct | 'sign_all',
  chosen: readonly string[],
): Promise<Answer> {
  const { scope, now, locale, at } = visit;
  const id = await decide(portal, visit, (tx, { personId }) => {
    const by = { scope, personId, act: act === 'sign_all' ? 'sign' : act, now } as const;
    return act === 'sign_all' ? addSignable(tx, by, filterOf(visit)) : addChosen(tx, by, chosen);
  });
  const organisation = at.organisationId;
  if (id === null) {
    const list = href(paths.requests, locale, { organisation }, filterQuery(filterOf(visit)));
    return go(list, act === 'sign_all' ? 'nothingToSign' : 'requestChanged');
  }
  return go(
    href(CHOSEN_FOR[act === 'sign_all' ? 'sign' : act], locale, { organisation, id }, cameFromOf(visit)),
  );
}

/** Those that are still new and within the scope; what somebody else has claimed meanwhile is left out. */
async function claim(portal: Portal, visit: PortalVisit<AtDesk>, chosen: readonly string[]): Promise<Answer> {
  const { scope, now, locale, at } = visit;
  const claimed = await decide(portal, visit, async (tx, { personId, cause }) => {
    const within = await listWithin(scoped(tx, scope), chosen, personId);
    const barred = await mapBarred(tx, personId, within.others, now);
    const ids = within.others.filter((id) => barred.get(id) !== 'own_file');
    const change = { fact: 'claim', by: personId, at: now, holder: personId } as const;
    const changed = await changeStatus(tx, { ids }, change);
    await recordAll(
      tx,
      changed.map(({ id, reference, organisationId }) => ({
        ...cause,
        action: 'verification.claimed' as const,
        subject: `verification:${id}` as const,
        organisationId,
        after: { reference },
      })),
    );
    const own = within.own.length + within.others.length - ids.length;
    return { done: changed.length, own, gone: chosen.length - changed.length - own };
  });
  const held = filterQuery({ ...filterOf(visit), tray: 'mine', after: null });
  const mine = (more = {}) =>
    href(paths.requests, locale, { organisation: at.organisationId }, { ...held, ...more });
  if (claimed.done > 0) return go(mine(claimedQuery(claimed)));
  return go(mine(), claimed.own > 0 ? 'requestOwnFile' : 'requestChanged');
}

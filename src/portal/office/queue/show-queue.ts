import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import { PAGE_SIZE, tidy } from '#portal/common/organisations/rules.ts';
import { readPlace, readSearch, readWhose, TRAYS } from '#portal/office/trays/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { queuePage } from './list.tsx';
import { countAll, countTrays, findByReference, listTray } from './store.ts';

/** What waits in a tray, narrowed by a search; the reference of a nomination leads to it at once. */
export async function showQueue(portal: Portal, visit: PortalVisit<AtWork>): Promise<Answer> {
  const typed = tidy(visit.query.q ?? '');
  const search = readSearch(typed);
  if (search.kind === 'reference') {
    const id = await findByReference(portal.db, search.reference);
    if (id !== null) return go(href(paths.checkNomination, visit.locale, { id }));
  }
  const { personId, now } = visit;
  const whose = readWhose(visit.query.whose);
  const wanted = whose === null ? undefined : { whose, officerId: personId };
  const narrowed = { search, wanted, now };
  // Whoever looks for somebody, or for what is theirs, need not know where it stands.
  const first = search.kind === 'none' && whose !== 'mine' ? 'to_receive' : 'all';
  const tray = TRAYS.find((known) => known === visit.query.tray) ?? first;
  const all = tray === 'all' || search.kind !== 'none' ? await countAll(portal.db, narrowed) : null;
  const counts = { ...(await countTrays(portal.db, narrowed)), all };
  const after = readPlace(visit.query.after);
  const listed = await listTray(portal.db, { ...narrowed, tray, after }, PAGE_SIZE + 1);
  const found = listed.slice(0, PAGE_SIZE);
  const next = listed.length > PAGE_SIZE ? (found.at(-1)?.place ?? null) : null;
  return show(queuePage(visit.locale, { tray, typed, whose, counts, found, after, next, now, me: personId }));
}

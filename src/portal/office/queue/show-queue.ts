import { type Answer, go, show } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { PAGE_SIZE, tidy } from '#portal/common/organisations/rules.ts';
import { readPlace, readSearch, TRAYS } from '#portal/office/trays/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { queuePage } from './list.tsx';
import { countAll, countTrays, findByReference, listTray } from './store.ts';

/** What waits in a tray, narrowed by a search; the reference of a nomination leads to it at once. */
export async function showQueue(portal: Portal, visit: PortalVisit): Promise<Answer> {
  const typed = tidy(visit.query.q ?? '');
  const search = readSearch(typed);
  if (search.kind === 'reference') {
    const id = await findByReference(portal.db, search.reference);
    if (id !== null) return go(href(paths.checkNomination, visit.locale, { id }));
  }
  // Whoever looks for somebody need not know where they stand.
  const first = search.kind === 'none' ? 'to_receive' : 'all';
  const tray = TRAYS.find((known) => known === visit.query.tray) ?? first;
  const all = tray === 'all' || search.kind !== 'none' ? await countAll(portal.db, search) : null;
  const counts = { ...(await countTrays(portal.db, search, visit.now)), all };
  const after = readPlace(visit.query.after);
  const listed = await listTray(portal.db, { tray, search, after, now: visit.now }, PAGE_SIZE + 1);
  const found = listed.slice(0, PAGE_SIZE);
  const next = listed.length > PAGE_SIZE ? (found.at(-1)?.place ?? null) : null;
  return show(queuePage(visit.locale, { tray, typed, counts, found, after, next, now: visit.now }));
}

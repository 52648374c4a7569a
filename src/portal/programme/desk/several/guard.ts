import { NotFound } from '#kernel/http/errors.ts';
import { href, type Path } from '#kernel/http/path.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { idOf } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { type AtDesk, atDesk } from '#portal/programme/desk/guard.ts';
import { isRepresentative } from '#portal/programme/desk/rules.ts';
import { cameFromOf } from '#portal/programme/desk/ways.ts';
import type { SelectionAct } from './rules.ts';
import { getSelection, type Selection } from './selections-store.ts';

/** Somebody at the desk before what was chosen to be done at once. */
export interface AtSelection extends AtDesk {
  readonly selection: Selection;
}

/** Lets in whoever chose it; to what was signed also those who may undo it. To everybody else there is no such page. */
export const atSelection = (portal: Portal, act: SelectionAct): PortalGuard<AtSelection> =>
  behind(atDesk(portal), async (visit) => {
    const { at, personId } = visit;
    const selection = await getSelection(portal.db, at.organisationId, idOf(visit));
    const undoes = selection.act === 'sign' && selection.doneAt !== null && isRepresentative(at.role);
    // Whoever chose it may have been a representative then, and a signatory now.
    const may = act !== 'assign' || isRepresentative(at.role);
    if (!may || selection.act !== act || (selection.personId !== personId && !undoes)) throw new NotFound();
    return letIn({ selection });
  });

/** A page of what was chosen, from which the way leads back to the list that it was chosen from. */
export const selectionAt = (visit: PortalVisit<AtSelection>, path: Path): string => {
  const { locale, at, selection } = visit;
  return href(path, locale, { organisation: at.organisationId, id: selection.id }, cameFromOf(visit));
};

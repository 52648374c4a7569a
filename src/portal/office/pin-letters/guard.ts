import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { getLetter, type Letter } from './store.ts';

/** An officer before a PIN letter. */
export type LetterVisit = PortalVisit<AtWork & { readonly letter: Letter }>;

/** Lets officers in to the letter in the page's address. */
export const beforeLetter = (portal: Portal) =>
  behind(withRole(portal, ['officer']), async (visit) =>
    letIn({ letter: await getLetter(portal.db, idOf(visit)) }),
  );

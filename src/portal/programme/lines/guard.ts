import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import { getParticipant, type Participant } from './participants-store.ts';
import type { Line } from './rules.ts';
import { getLine } from './store.ts';

/** Somebody of the department, before a line of business. */
export interface AtLine extends AtWork {
  readonly line: Line;
}

export interface AtParticipant extends AtLine {
  readonly participant: Participant;
}

/** Lets in officers, to a line that there is. */
export const atLine = (portal: Portal): PortalGuard<AtLine> =>
  behind(withRole(portal, ['officer']), async ({ parameters }) => {
    const code = parameters.line?.toUpperCase() ?? '';
    if (!/^[A-Z]{2,12}$/.test(code)) throw new NotFound();
    return letIn({ line: await getLine(portal.db, code) });
  });

/** Lets in officers, to a line and a confirmed institution. */
export const atParticipant = (portal: Portal): PortalGuard<AtParticipant> =>
  behind(atLine(portal), async (visit) =>
    letIn({ participant: await getParticipant(portal.db, idOf(visit)) }),
  );

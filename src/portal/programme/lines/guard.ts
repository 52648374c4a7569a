import { NotFound } from '#kernel/http/errors.ts';
import { behind, letIn } from '#kernel/http/route.ts';
import { type AtWork, idOf, withRole } from '#portal/common/members/guard.ts';
import type { Portal, PortalGuard } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
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

/** Who reads a line's rules: those who propose them and those who publish them. */
export const RULE_READERS = ['officer', 'administrator'] as const satisfies readonly Role[];

/** Lets in officers, or whoever else is named, to a line that there is. */
export const atLine = (portal: Portal, roles: readonly Role[] = ['officer']): PortalGuard<AtLine> =>
  behind(withRole(portal, roles), async ({ parameters }) => {
    const code = parameters.line?.toUpperCase() ?? '';
    if (!/^[A-Z]{2,12}$/.test(code)) throw new NotFound();
    return letIn({ line: await getLine(portal.db, code) });
  });

/** Lets in officers, to a line and a confirmed institution. */
export const atParticipant = (portal: Portal): PortalGuard<AtParticipant> =>
  behind(atLine(portal), async (visit) =>
    letIn({ participant: await getParticipant(portal.db, idOf(visit)) }),
  );

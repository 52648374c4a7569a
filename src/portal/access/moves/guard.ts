import { go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, instead, letIn } from '#kernel/http/route.ts';
import { type Arriving, type Asserted, arriving } from '#portal/common/arrival/guard.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { isOpen, type Move } from './rules.ts';
import { findLastMove } from './store.ts';

/** Lets in whoever came with a credential that has no account, and has accepted the portal's terms. */
export const moving = (portal: Portal): PortalGuard<Arriving> => arriving(portal, 'welcome');

/** Somebody who moves, and what they have asked for that can still become something. */
interface Asking extends Arriving {
  readonly open: Move | null;
}

export const asking = (portal: Portal): PortalGuard<Asking> =>
  behind(moving(portal), async (visit) => letIn({ open: await findOpenMove(portal, visit) }));

async function findOpenMove(
  { db }: Portal,
  { credentialId, now }: PortalVisit<Asserted>,
): Promise<Move | null> {
  const last = await findLastMove(db, credentialId);
  return last && isOpen(last, now) ? last : null;
}

/** Lets in whoever may give a proof: those who wait for something see that instead. */
export const proving = (portal: Portal): PortalGuard<Asking> =>
  behind(asking(portal), async ({ open, locale }) =>
    open === null ? letIn({}) : instead(go(href(paths.move, locale))),
  );

/** Somebody who has given their proof, and has the questions left to answer. */
export interface Answering extends Arriving {
  readonly move: Move;
}

export const answering = (portal: Portal): PortalGuard<Answering> =>
  behind(asking(portal), async ({ open, locale }) =>
    open?.status === 'awaiting_answers' ? letIn({ move: open }) : instead(go(href(paths.move, locale))),
  );

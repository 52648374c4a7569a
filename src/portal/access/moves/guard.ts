import { go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { behind, unless } from '#kernel/http/route.ts';
import type { Arriving } from '#portal/common/arrival/guard.ts';
import { arriving } from '#portal/common/arrival/guard.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalGuard, PortalVisit } from '#portal/portal.ts';
import { isOpen, type Move } from './rules.ts';
import { findLastMove } from './store.ts';

/** The move that this credential has asked for and that can still become something. */
export async function findOpenMove(portal: Portal, visit: PortalVisit): Promise<Move | null> {
  const last = await findLastMove(portal.db, credentialOf(visit));
  return last && isOpen(last, visit.now) ? last : null;
}

/** Lets in whoever came with a credential that has no account, and has accepted the portal's terms. */
export const moving = (portal: Portal): PortalGuard<Arriving> => arriving(portal, 'welcome');

/** Lets in whoever may give a proof: those who wait for something see that instead. */
export const proving = (portal: Portal): PortalGuard<Arriving> =>
  behind(
    moving(portal),
    unless(async (visit) =>
      (await findOpenMove(portal, visit)) === null ? null : go(href(paths.move, visit.locale)),
    ),
  );

/** Lets in whoever has given their proof, and has their questions left to answer. */
export const answering = (portal: Portal): PortalGuard<Arriving> =>
  behind(
    moving(portal),
    unless(async (visit) =>
      (await findOpenMove(portal, visit))?.status === 'awaiting_answers'
        ? null
        : go(href(paths.move, visit.locale)),
    ),
  );

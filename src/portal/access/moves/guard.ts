import { type Answer, go } from '#kernel/http/answer.ts';
import { href } from '#kernel/http/path.ts';
import { arriving } from '#portal/common/arrival/guard.ts';
import { credentialOf } from '#portal/common/arrival/subject.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { isOpen, type Move } from './rules.ts';
import { findLastMove } from './store.ts';

type Guard = (visit: PortalVisit) => Promise<Answer | null>;

/** The move that this credential has asked for and that can still become something. */
export async function findOpenMove(portal: Portal, visit: PortalVisit): Promise<Move | null> {
  const last = await findLastMove(portal.db, credentialOf(visit));
  return last && isOpen(last, visit.now) ? last : null;
}

/** Lets in whoever came with a credential that has no account, and has accepted the portal's terms. */
export const moving = (portal: Portal): Guard => arriving(portal, 'welcome');

/** Lets in whoever may give a proof: those who wait for something see that instead. */
export const proving =
  (portal: Portal): Guard =>
  async (visit) =>
    (await moving(portal)(visit)) ??
    ((await findOpenMove(portal, visit)) === null ? null : go(href(paths.move, visit.locale)));

/** Lets in whoever has given their proof, and has their questions left to answer. */
export const answering =
  (portal: Portal): Guard =>
  async (visit) =>
    (await moving(portal)(visit)) ??
    ((await findOpenMove(portal, visit))?.status === 'awaiting_answers'
      ? null
      : go(href(paths.move, visit.locale)));

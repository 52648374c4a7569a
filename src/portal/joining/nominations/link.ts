import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { randomToken, readToken, sha256 } from '#kernel/secrets/tokens.ts';
import { paths } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { addLink, findLink } from './link-store.ts';
import { type LinkState, linkEnd, linkState } from './rules.ts';
import { findNomination, type Nomination } from './store.ts';

/**
 * A new personal link of a nominee, as an absolute address in their language: 256 random bits, of which only the
 * hash is kept. Former links go on until their own end, for they may stand in a mail that is read later; only
 * whoever sends a link again ends them (`decide.ts`).
 */
export async function issueLink(
  { place }: Pick<Portal, 'place'>,
  tx: Db<PortalTables>,
  nomination: Pick<Nomination, 'id' | 'locale'>,
  now: Date,
): Promise<string> {
  const token = randomToken();
  await addLink(tx, {
    tokenHash: sha256(token),
    nominationId: nomination.id,
    now,
    expiresAt: linkEnd(now),
  });
  return place.origin + href(paths.nominee, nomination.locale, { token });
}

interface OpenedLink {
  readonly state: LinkState;
  readonly nomination: Nomination;
  readonly token: string;
}

/** What the token of a page's address leads to; null for one that was never given, or came here cut off. */
export async function findOpenedLink(
  { db }: Pick<Portal, 'db'>,
  visit: PortalVisit,
): Promise<OpenedLink | null> {
  const token = readToken(visit.parameters.token ?? '');
  const link = await findLink(db, sha256(token));
  const nomination = link && (await findNomination(db, link.nominationId));
  if (!link || !nomination) return null;
  return { state: linkState(link, nomination.status, visit.now), nomination, token };
}

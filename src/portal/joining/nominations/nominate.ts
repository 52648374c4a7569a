import { randomBytes } from 'node:crypto';
import { record } from '#kernel/audit/store.ts';
import { mintReference, REFERENCE_BYTES } from '#kernel/codes.ts';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Cause } from '#portal/common/arrival/cause.ts';
import { decide } from '#portal/common/members/decide.ts';
import type { AtWork } from '#portal/common/members/guard.ts';
import { type Organisation, takesNominations } from '#portal/common/organisations/rules.ts';
import { lockOrganisation } from '#portal/common/organisations/store.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { tellCoordinators, tellNominee } from './emails.ts';
import { type Obstacle, obstacleTo } from './obstacle/rules.ts';
import { findReplaceable, getNominator, listHolders } from './parties-store.ts';
import { confirmationFor, kindsOf, mayNominate, type NominationKind, type Nominee, roleOf } from './rules.ts';
import { addNomination, listPending } from './store.ts';

/** Whom to put forward, for what. */
interface NominationOrder {
  readonly kind: NominationKind;
  readonly organisationId: string;
  readonly nominee: Nominee;
  /** Whoever nominates has said that it is somebody else than a namesake. */
  readonly isAnother: boolean;
  readonly locale: Locale;
  /** The membership whose access ends when the new one works; with `replace_dir` only. */
  readonly replacesId: string | null;
}

export type Nominated =
  | { readonly kind: 'nominated'; readonly id: string; readonly reference: string }
  | Obstacle
  /** The institution is closed or was refused. */
  | { readonly kind: 'closed' }
  /** The DIR to be replaced is none of this institution's, or not active any more. */
  | { readonly kind: 'notReplaceable' };

/**
 * Puts somebody forward on behalf of whoever is signed in, and sends them their link; a coordinator for a DIR, a
 * representative for alternates, signatories and their own successor. @throws NotFound when it isn't theirs to do.
 */
export const nominate = (
  portal: Portal,
  visit: PortalVisit<AtWork>,
  order: NominationOrder,
): Promise<Nominated> =>
  decide(portal, visit, async (tx, by) => {
    const organisation = await lockOrganisation(tx, order.organisationId);
    const acting = by.memberships.find((membership) => mayNominate(membership, order.kind, organisation));
    if (!acting) throw new NotFound();
    const { role } = acting;
    const nominator = await getNominator(tx, by.personId);
    const cause = { ...by.cause, authority: role };
    return putForward(portal, tx, order, { organisation, nominator, role, cause });
  });

/** A nominee who begins by themselves: the coordinator of the jurisdiction must confirm them. */
export const startNomination = (
  portal: Portal,
  tx: Db<PortalTables>,
  order: Pick<NominationOrder, 'nominee' | 'locale'>,
  at: Pick<Hand, 'organisation' | 'cause'>,
): Promise<Nominated> =>
  putForward(
    portal,
    tx,
    { ...order, isAnother: false, kind: 'new_dir', replacesId: null },
    { ...at, nominator: null, role: null },
  );

interface Hand {
  readonly organisation: Organisation;
  readonly nominator: (Somebody & { readonly id: string }) | null;
  readonly role: Role | null;
  readonly cause: Cause;
}

type Order = Omit<NominationOrder, 'organisationId'>;

async function putForward(
  portal: Portal,
  tx: Db<PortalTables>,
  order: Order,
  hand: Hand,
): Promise<Nominated> {
  const obstacle = await findObstacle(tx, order, hand);
  if (obstacle) return obstacle;
  const { nominee, kind, locale } = order;
  const { organisation, cause } = hand;
  const reference = mintReference(randomBytes(REFERENCE_BYTES));
  const confirmation = confirmationFor(hand.role, kind);
  const id = await addNomination(tx, {
    ...nominee,
    reference,
    kind,
    organisationId: organisation.id,
    locale,
    nominatedBy: hand.nominator?.id ?? null,
    confirmation,
    replacesId: order.replacesId,
    now: cause.at,
  });
  await tellNominee(portal, tx, id, 'invited');
  if (confirmation === 'awaiting') await tellCoordinators(portal, tx, organisation.jurisdiction);
  await record(tx, {
    ...cause,
    action: 'nomination.started',
    subject: `nomination:${id}`,
    organisationId: organisation.id,
    after: { reference, kind, confirmation, replacesId: order.replacesId },
  });
  return { kind: 'nominated', id, reference };
}

/** What stands in the way, as things are under the institution's lock. */
async function findObstacle(
  tx: Db<PortalTables>,
  { kind, nominee, isAnother, replacesId }: Order,
  { organisation, nominator }: Hand,
): Promise<Exclude<Nominated, { kind: 'nominated' }> | null> {
  const members = await listHolders(tx, organisation.id, roleOf(kind));
  const pending = await listPending(tx, organisation.id, kindsOf(roleOf(kind)));
  const obstacle = obstacleTo(nominee, { pending, members, nominator }, isAnother);
  if (obstacle) return obstacle;
  if (!takesNominations(organisation)) return { kind: 'closed' };
  const replaceable =
    kind === 'replace_dir'
      ? replacesId !== null && (await findReplaceable(tx, replacesId, organisation.id))
      : replacesId === null;
  return replaceable ? null : { kind: 'notReplaceable' };
}

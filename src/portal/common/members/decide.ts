import type { Db } from '#kernel/db/database.ts';
import { againAfterDeadlock } from '#kernel/db/deadlock.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { type Cause, causeOf } from '#portal/common/arrival/cause.ts';
import type { SignedIn } from '#portal/common/arrival/guard.ts';
import { lockAccount } from '#portal/common/persons/store.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { AtInstitution, AtWork } from './guard.ts';
import { type Membership, stillHeld } from './rules.ts';
import { listMemberships } from './store.ts';

/** Whoever decides, as things stand within the transaction. */
export interface By {
  readonly personId: string;
  /** The role by which they act; none where nobody needs one. */
  readonly role: Role | null;
  /** Of the roles that let them in, those that they hold still. */
  readonly memberships: readonly Membership[];
  /** What the audit keeps of every decision: who, when, from where, by which role. */
  readonly cause: Cause;
}

type Deciding = SignedIn &
  Partial<Pick<AtWork, 'memberships'>> & { readonly at?: AtInstitution; readonly student?: object };

/**
 * The one way to decide (`ARCHITECTURE §2`): opens the transaction, holds the session, reads the roles again that the
 * guard went by, and hands on the cause. Whoever was put out or lost the role since the page was opened decides nothing.
 * The work may be begun a second time, so that it leaves nothing behind but what the transaction writes.
 * @throws SessionOver, NotFound
 */
export const decide = <Result>(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit<Deciding>,
  work: Work<Result>,
): Promise<Result> =>
  begin(portal, async (tx) => {
    await visit.session.hold(tx);
    return work(tx, await deciding(tx, visit));
  });

/**
 * The same about one's own account, whose lock comes before the session's: so it does wherever sessions end because
 * the account moves, and neither waits for the other. @throws SessionOver
 */
export const decideOnAccount = <Result>(
  portal: Pick<Portal, 'db'>,
  visit: PortalVisit<SignedIn>,
  work: Work<Result>,
): Promise<Result> =>
  begin(portal, async (tx) => {
    await lockAccount(tx, visit.personId);
    await visit.session.hold(tx);
    return work(tx, await deciding(tx, visit));
  });

type Work<Result> = (tx: Db<PortalTables>, by: By) => Promise<Result>;

/** Of two who put one another out each waits for the other: one begins again, and learns that they were put out. */
const begin = <Result>(
  { db }: Pick<Portal, 'db'>,
  work: (tx: Db<PortalTables>) => Promise<Result>,
): Promise<Result> => againAfterDeadlock(() => db.transaction().execute(work));

async function deciding(tx: Db<PortalTables>, visit: PortalVisit<Deciding>): Promise<By> {
  const { personId, memberships: before, at, student } = visit;
  if (before === undefined) {
    // Whatever else they are, what they do as a student is nobody's by name.
    const authority = student === undefined ? {} : { authority: 'student' };
    return { personId, role: null, memberships: [], cause: { ...causeOf(visit, personId), ...authority } };
  }
  const memberships = stillHeld(before, await listMemberships(tx, personId));
  const [acting] = at ? memberships.filter((held) => isAt(held, at)) : memberships;
  if (acting === undefined) throw new NotFound();
  const { role } = acting;
  return { personId, role, memberships, cause: { ...causeOf(visit, personId), authority: role } };
}

const isAt = (held: Membership, { organisationId, role }: AtInstitution): boolean =>
  held.organisationId === organisationId && held.role === role;

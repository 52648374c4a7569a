import type { Db } from '#kernel/db/database.ts';
import { type Mail, writeMail } from '#kernel/mail/mail.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { heldLetter, tellApprover } from './emails.ts';
import { getAddressee, listApprovers, listRequests } from './people/store.ts';
import { releaseMove } from './release.ts';
import { approversOf } from './rules.ts';
import { findMove } from './store.ts';

const RELEASE = 'portal.move-release';
const ASKED = 'portal.move-asked';
const HELD = 'portal.move-held';

interface About {
  readonly moveId: string;
}

interface Held extends About {
  readonly to: string;
}

type Office = Pick<Portal, 'jobs' | 'db' | 'clock' | 'place' | 'mailer' | 'keys'>;

/** The work of this room's queues; once per process, before they start. */
export async function defineJobs(portal: Office): Promise<void> {
  await portal.jobs.define(RELEASE, ({ moveId }) => releaseMove(portal, moveId));
  await portal.jobs.define(ASKED, ({ moveId }) => askApprovers(portal, moveId));
  await writeMail(portal.jobs, portal.mailer, HELD, {
    find: (held) => findHeld(portal, held),
    write: (move, { to }) => writeHeld(portal, move, to),
  });
}

/** Releases a held move when its hour comes. */
export const scheduleRelease = (portal: Office, tx: Db<PortalTables>, moveId: string, releaseAt: Date) =>
  portal.jobs.send(tx, RELEASE, { moveId }, { startAfter: releaseAt });

/** Writes to those who may decide about a request, after the answer has gone out. */
export const tellApprovers = (portal: Office, tx: Db<PortalTables>, moveId: string) =>
  portal.jobs.send(tx, ASKED, { moveId });

/** Tells every address on file that a move is held (`SECURITY §5`), each in a mail of its own. */
export async function tellHeld(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  moveId: string,
  personId: string,
): Promise<void> {
  const { addresses } = await getAddressee(tx, personId);
  await jobs.sendAll(
    tx,
    HELD,
    addresses.map((to): Held => ({ moveId, to })),
  );
}

/**
 * What cancels a move, the same in the mail to each of its addresses and at every try to deliver one: made from the
 * portal's keys when it is needed, so that only its hash is kept.
 */
export const cancelToken = ({ keys }: Pick<Portal, 'keys'>, moveId: string): string =>
  keys.hmac('cancel-move', moveId);

/** Null when it is over: then another mail has said so. */
async function findHeld({ db }: Office, { moveId }: Held): Promise<HeldMove | null> {
  const move = await findMove(db, moveId);
  if (move?.status !== 'held' || !move.personId || !move.releaseAt) return null;
  return { id: moveId, personId: move.personId, releaseAt: move.releaseAt };
}

interface HeldMove {
  readonly id: string;
  readonly personId: string;
  readonly releaseAt: Date;
}

async function writeHeld(portal: Office, { id, personId, releaseAt }: HeldMove, to: string): Promise<Mail> {
  const token = cancelToken(portal, id);
  return heldLetter(portal, await getAddressee(portal.db, personId), { to, releaseAt, token });
}

async function askApprovers(portal: Office, moveId: string): Promise<void> {
  const [request] = await listRequests(portal.db, portal.clock.now(), moveId);
  if (!request) return;
  const approvers = await listApprovers(portal.db, approversOf(request.memberships));
  await portal.db.transaction().execute(async (tx) => {
    for (const approver of approvers)
      if (approver.id !== request.move.personId) await tellApprover(portal, tx, approver);
  });
}

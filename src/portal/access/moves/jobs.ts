import { type Mail, writeMail } from '#kernel/mail/mail.ts';
import type { Portal } from '#portal/portal.ts';
import type { Room } from '#portal/room.ts';
import { heldLetter, tellApprover } from './emails.ts';
import { heedNotices, settleNotice } from './notices.ts';
import { getAddressee, listApprovers, listRequests } from './people/store.ts';
import { ASKED, HELD, OVERDUE, RELEASE } from './queues.ts';
import { releaseMove } from './release.ts';
import { ANNOUNCED, approversOf, earliestRelease, type Move } from './rules.ts';
import { findMove, lockMove } from './store.ts';

interface Held {
  readonly moveId: string;
  readonly to: string;
}

type Office = Pick<Portal, 'jobs' | 'db' | 'clock' | 'place' | 'mailer' | 'keys'>;

/** The work of this room's queues; once per process, before they start. */
export async function defineJobs(portal: Office): Promise<void> {
  await portal.jobs.define(RELEASE, ({ moveId }) =>
    portal.db.transaction().execute((tx) => releaseMove(portal, tx, moveId)),
  );
  await portal.jobs.define(ASKED, ({ moveId }) => askApprovers(portal, moveId));
  await portal.jobs.define(OVERDUE, ({ moveId }) => lookAfterNotices(portal, moveId));
  await writeMail(portal.jobs, portal.mailer, HELD, {
    find: (held) => findAnnounced(portal, held),
    write: (move, { to }) => writeHeld(portal, move, to),
    taken: (held) => portal.db.transaction().execute((tx) => settleNotice(portal, tx, held, 'taken')),
  });
}

/** A notice that was given up was refused for good, by the server or by the days that it took. */
export const noticeGivenUp: NonNullable<Room['undelivered']> = async (portal, tx, { queue, about }) => {
  if (queue === HELD) await settleNotice(portal, tx, about as Held, 'refused');
};

/** When the time for our mail is over. */
const lookAfterNotices = ({ db, ...office }: Office, moveId: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const move = await lockMove(tx, moveId);
    if (move) await heedNotices(office, tx, move);
  });

/**
 * What cancels a move, the same in the mail to each of its addresses and at every try to deliver one: made from the
 * portal's keys when it is needed, so that only its hash is kept.
 */
export const cancelToken = ({ keys }: Pick<Portal, 'keys'>, moveId: string): string =>
  keys.hmac('cancel-move', moveId);

/** Null when it is over: then another mail has said so. */
async function findAnnounced({ db }: Office, { moveId }: Held): Promise<Announced | null> {
  const move = await findMove(db, moveId);
  if (!move?.personId || !ANNOUNCED.some((status) => status === move.status)) return null;
  return { ...move, personId: move.personId };
}

type Announced = Move & { readonly personId: string };

async function writeHeld(portal: Office, move: Announced, to: string): Promise<Mail> {
  const token = cancelToken(portal, move.id);
  const releaseAt = earliestRelease(move, portal.clock.now());
  const held = { to, token, releaseAt, hasBegun: move.releaseAt !== null };
  return heldLetter(portal, await getAddressee(portal.db, move.personId), held);
}

async function askApprovers(portal: Office, moveId: string): Promise<void> {
  const [request] = await listRequests(portal.db, portal.clock.now(), moveId);
  if (!request) return;
  const approvers = await listApprovers(portal.db, approversOf(request.memberships));
  await portal.db.transaction().execute(async (tx) => {
    const what = request.move.status === 'unreached' ? 'unreached' : 'asked';
    for (const approver of approvers)
      if (approver.id !== request.move.personId) await tellApprover(portal, tx, approver, what);
  });
}

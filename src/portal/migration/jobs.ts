import type { Db } from '#kernel/db/database.ts';
import type { Portal } from '../portal.ts';
import type { PortalTables } from '../tables.ts';
import { tellApprover } from './emails.ts';
import { listApprovers, listRequests } from './people/store.ts';
import { releaseMove } from './release.ts';
import { approversOf } from './rules.ts';

const RELEASE = 'portal.move-release';
const ASKED = 'portal.move-asked';

interface About {
  readonly moveId: string;
}

type Office = Pick<Portal, 'jobs' | 'db' | 'clock' | 'place'>;

/** The work of this room's queues; once per process, before they start. */
export async function defineJobs(portal: Office): Promise<void> {
  await portal.jobs.define<About>(RELEASE, ({ moveId }) => releaseMove(portal, moveId));
  await portal.jobs.define<About>(ASKED, ({ moveId }) => askApprovers(portal, moveId));
}

/** Releases a held move when its hour comes. */
export const scheduleRelease = (portal: Office, tx: Db<PortalTables>, moveId: string, releaseAt: Date) =>
  portal.jobs.send(tx, RELEASE, { moveId }, { startAfter: releaseAt });

/** Writes to those who may decide about a request, after the answer has gone out. */
export const tellApprovers = (portal: Office, tx: Db<PortalTables>, moveId: string) =>
  portal.jobs.send(tx, ASKED, { moveId });

async function askApprovers(portal: Office, moveId: string): Promise<void> {
  const [request] = await listRequests(portal.db, portal.clock.now(), moveId);
  if (!request) return;
  const approvers = await listApprovers(portal.db, approversOf(request.memberships));
  await portal.db.transaction().execute(async (tx) => {
    for (const approver of approvers)
      if (approver.id !== request.move.personId) await tellApprover(portal, tx, approver);
  });
}

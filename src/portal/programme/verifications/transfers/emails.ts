import type { Db } from '#kernel/db/database.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import { mailEach, onceAnHour } from '#portal/programme/verifications/hourly.ts';
import type { PortalTables } from '#portal/tables.ts';

const QUEUE = 'portal.transfers-moved';

/** Tells the representatives of an institution that transfers have moved: once an hour at most, when it is over. */
export const announceTransfer = (
  portal: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  organisationId: string,
  now: Date,
): Promise<void> => onceAnHour(portal, tx, QUEUE, { organisationId, now });

/** The work of this queue; once per process, before the queues start. */
export const defineTransferMail = (portal: Pick<Portal, 'db' | 'jobs' | 'place'>): Promise<void> =>
  portal.jobs.define(QUEUE, async ({ organisationId }) =>
    mailEach(
      portal,
      await listWorkers(portal.db, REPRESENTATIVES, [organisationId]),
      (locale) => words[locale].transfersMoved,
    ),
  );

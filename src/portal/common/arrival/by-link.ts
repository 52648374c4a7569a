import type { Db } from '#kernel/db/database.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { type Cause, visitorCause } from './cause.ts';

/** The way to decide for whoever follows a link or writes for help, of whom no more is known: in one transaction, with the cause for the log. */
export const decideByLink = <Result>(
  { db }: Pick<Portal, 'db'>,
  visit: PortalVisit,
  link: Parameters<typeof visitorCause>[1],
  work: (tx: Db<PortalTables>, cause: Cause) => Promise<Result>,
): Promise<Result> => db.transaction().execute((tx) => work(tx, visitorCause(visit, link)));

import type { Db } from '#kernel/db/database.ts';
import { addMs, hours } from '#kernel/time.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { mailEach, type OfAnHour, onceAnHour } from './hourly.ts';
import { DESK_ROLES, listCampusesOf, listNewCampuses } from './news-store.ts';

const TO_INSTITUTION = 'portal.new-requests';

/** The work of this room's queue for mail; once per process, before the queues start. */
export const defineMail = (portal: Pick<Portal, 'db' | 'jobs' | 'place'>): Promise<void> =>
  portal.jobs.define(TO_INSTITUTION, (about) => tellInstitution(portal, about));

/** Tells those at the desk of an institution that requests came: once an hour at most, when the hour is over. */
export const announceRequest = (
  portal: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  organisationId: string,
  now: Date,
): Promise<void> => onceAnHour(portal, tx, TO_INSTITUTION, { organisationId, now });

const REVOKED = 'portal.consents-revoked';

/** Tells the representatives of an institution that consent was revoked: once an hour at most, when the hour is over. */
export const announceRevoked = (
  portal: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  organisationId: string,
  now: Date,
): Promise<void> => onceAnHour(portal, tx, REVOKED, { organisationId, now });

/** The work of that queue; once per process, before the queues start. */
export const defineRevokedMail = (portal: Pick<Portal, 'db' | 'jobs' | 'place'>): Promise<void> =>
  portal.jobs.define(REVOKED, async ({ organisationId }) =>
    mailEach(
      portal,
      await listWorkers(portal.db, REPRESENTATIVES, [organisationId]),
      (locale) => words[locale].consentsRevoked,
    ),
  );

/** Each hears of requests within their scope only, and reads no more than that there are some. */
async function tellInstitution(
  portal: Pick<Portal, 'db' | 'jobs' | 'place'>,
  { organisationId, from }: OfAnHour,
): Promise<void> {
  const { db } = portal;
  const since = new Date(from);
  const campuses = await listNewCampuses(db, organisationId, since, addMs(since, hours(1)));
  if (campuses.length === 0) return;
  const workers = await listWorkers(db, DESK_ROLES, [organisationId]);
  const scopes = await listCampusesOf(db, organisationId);
  const hearing = workers.filter(({ personId, role }) => {
    const own = role === 'signatory' ? (scopes.get(personId) ?? null) : null;
    return own === null || campuses.some((campus) => campus === null || own.includes(campus));
  });
  await mailEach(portal, hearing, (locale) => words[locale].newRequests);
}

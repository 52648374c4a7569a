import type { Db } from '#kernel/db/database.ts';
import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import { sendMails } from '#kernel/mail/mail.ts';
import { addMs, hours } from '#kernel/time.ts';
import { listWorkers } from '#portal/common/waiting/store.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';
import { words } from './fr.ts';
import { DESK_ROLES, listCampusesOf, listNewCampuses } from './news-store.ts';

export interface NewRequests {
  readonly organisationId: string;
  /** The hour whose requests are told, in ISO 8601. */
  readonly from: string;
}

const TO_INSTITUTION = 'portal.new-requests';

/** The work of this room's queue for mail; once per process, before the queues start. */
export const defineMail = (portal: Pick<Portal, 'db' | 'jobs' | 'place'>): Promise<void> =>
  portal.jobs.define(TO_INSTITUTION, (about) => tellInstitution(portal, about));

/** Tells those at the desk of an institution that requests came: once an hour at most, when the hour is over. */
export async function announceRequest(
  { jobs }: Pick<Portal, 'jobs'>,
  tx: Db<PortalTables>,
  organisationId: string,
  now: Date,
): Promise<void> {
  const from = new Date(Math.floor(now.getTime() / hours(1)) * hours(1));
  await jobs.send(
    tx,
    TO_INSTITUTION,
    { organisationId, from: from.toISOString() },
    { startAfter: addMs(from, hours(1)), singletonKey: `${organisationId} ${from.toISOString()}` },
  );
}

/** Each hears of requests within their scope only, and reads no more than that there are some. */
async function tellInstitution(
  { db, jobs, place }: Pick<Portal, 'db' | 'jobs' | 'place'>,
  { organisationId, from }: NewRequests,
): Promise<void> {
  const since = new Date(from);
  const campuses = await listNewCampuses(db, organisationId, since, addMs(since, hours(1)));
  if (campuses.length === 0) return;
  const workers = await listWorkers(db, DESK_ROLES, [organisationId]);
  const scopes = await listCampusesOf(db, organisationId);
  const hearing = workers.filter(({ personId, role }, at) => {
    const own = role === 'signatory' ? (scopes.get(personId) ?? null) : null;
    const hears = own === null || campuses.some((campus) => campus === null || own.includes(campus));
    return hears && workers.findIndex((other) => other.personId === personId) === at;
  });
  await sendMails(
    jobs,
    db,
    hearing.map(({ email, locale, givenNames }) => {
      const { subject, text, link } = words[locale].newRequests;
      const page = { text: link, href: place.origin + href(common.home, locale) };
      return composeMail({
        to: email,
        locale,
        firstName: givenNames,
        subject,
        paragraphs: [text],
        link: page,
      });
    }),
  );
}

import type { FastifyInstance } from 'fastify';
import { originsOf } from '#kernel/config.ts';
import { createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import type { Service } from '#kernel/service.ts';
import { defineJobs as emailJobs } from '#portal/access/account/email/jobs.ts';
import { routes as email } from '#portal/access/account/email/routes.ts';
import { routes as account } from '#portal/access/account/routes.ts';
import { routes as doors } from '#portal/access/doors/routes.ts';
import { routes as enrolment } from '#portal/access/enrolment/routes.ts';
import { defineJobs as migrationJobs } from '#portal/access/moves/jobs.ts';
import { routes as migration } from '#portal/access/moves/routes.ts';
import { routes as recoveryCode } from '#portal/access/recovery-code/routes.ts';
import { routes as securityQuestions } from '#portal/access/security-questions/routes.ts';
import { openDoors } from '#portal/access/sign-in/doors.ts';
import { routes as signIn } from '#portal/access/sign-in/routes.ts';
import { publishFirstTerms } from '#portal/access/terms/first.ts';
import { routes as terms } from '#portal/access/terms/routes.ts';
import { areTermsPublished } from '#portal/access/terms/store.ts';
import { routes as guide } from '#portal/common/guide/routes.ts';
import { routes as organisations } from '#portal/common/organisations/routes.ts';
import { routes as amendments } from '#portal/institution/amendments/routes.ts';
import { nominationRedeemed } from '#portal/institution/handover/granted.ts';
import { routes as handover } from '#portal/institution/handover/routes.ts';
import { routes as institutionLog } from '#portal/institution/institution-log/routes.ts';
import { routes as people } from '#portal/institution/people/routes.ts';
import { routes as reviews } from '#portal/institution/reviews/routes.ts';
import { coordinatorRoutes as coordinator } from '#portal/joining/coordinator/routes.ts';
import { startRoutes as nominationStart } from '#portal/joining/nomination-start/routes.ts';
import { defineJobs as nominationJobs } from '#portal/joining/nominations/emails.ts';
import { nomineeRoutes as nominee } from '#portal/joining/nominee/routes.ts';
import { frame, notice, renderProblem } from '#portal/lobby/frame/frame.tsx';
import { routes as front } from '#portal/lobby/front/routes.ts';
import { routes as home } from '#portal/lobby/home/routes.ts';
import { routes as mailbox } from '#portal/lobby/mailbox/routes.tsx';
import { defineJobs as upkeepJobs } from '#portal/night/upkeep/jobs.ts';
import { routes as administration } from '#portal/office/administration/routes.ts';
import { routes as dashboard } from '#portal/office/dashboard/routes.ts';
import { routes as pinLetters } from '#portal/office/pin-letters/routes.ts';
import { routes as queue } from '#portal/office/queue/routes.ts';
import { routes as scans } from '#portal/office/scans/routes.ts';
import { routes as unlock } from '#portal/office/unlock/routes.ts';
import type { Portal, PortalSession } from './portal.ts';
import type { PortalTables } from './tables.ts';

/** The Partner Portal: who people are to it, and what they were given. */
export const portal: Service<PortalTables> = async (deps) => {
  const { config, place, db, clock, log, keys } = deps;
  await publishFirstTerms(deps);
  const app: FastifyInstance = await createServer({
    name: 'portal',
    origin: place.origin,
    log,
    formTargets: originsOf(config.issuers),
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    ready: () => areTermsPublished(db),
    renderError: renderProblem,
  });
  const secure = place.origin.startsWith('https://');
  const site = new Site<PortalSession>({
    app,
    clock,
    origin: place.origin,
    session: { name: 'portal', secure, csrfKey: keys.derive('csrf'), db, clock },
    frame,
    notice,
  });
  const rooms: Portal = { ...deps, site, doors: openDoors(deps), onGranted: [nominationRedeemed] };
  await emailJobs(rooms);
  await migrationJobs(rooms);
  await nominationJobs(rooms);
  await upkeepJobs(rooms);
  signIn(rooms, app);
  for (const routes of [
    front,
    guide,
    terms,
    enrolment,
    securityQuestions,
    recoveryCode,
    migration,
    home,
    account,
    email,
    organisations,
    nominationStart,
    nominee,
    coordinator,
    people,
    amendments,
    reviews,
    handover,
    institutionLog,
    queue,
    scans,
    pinLetters,
    unlock,
    administration,
    doors,
    dashboard,
    mailbox,
  ])
    routes(rooms);
  return app;
};

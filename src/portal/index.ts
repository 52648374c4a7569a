import type { FastifyInstance } from 'fastify';
import { originsOf } from '#kernel/config.ts';
import { createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import type { Service } from '#kernel/service.ts';
import { defineJobs as emailJobs } from './account/email/jobs.ts';
import { routes as email } from './account/email/routes.ts';
import { routes as account } from './account/routes.ts';
import { routes as administration } from './administration/routes.ts';
import { routes as amendments } from './amendments/routes.ts';
import { routes as dashboard } from './dashboard/routes.ts';
import { routes as doors } from './doors/routes.ts';
import { routes as enrolment } from './enrolment/routes.ts';
import { frame, notice, renderProblem } from './frame/frame.tsx';
import { routes as front } from './front/routes.ts';
import { routes as guide } from './guide/routes.ts';
import { nominationRedeemed } from './handover/granted.ts';
import { routes as handover } from './handover/routes.ts';
import { routes as home } from './home/routes.ts';
import { routes as institutionLog } from './institution-log/routes.ts';
import { routes as mailbox } from './mailbox/routes.tsx';
import { defineJobs as migrationJobs } from './migration/jobs.ts';
import { routes as migration } from './migration/routes.ts';
import { defineJobs as nominationJobs } from './nominations/emails.ts';
import { routes as nominations } from './nominations/routes.ts';
import { routes as organisations } from './organisations/routes.ts';
import { routes as people } from './people/routes.ts';
import { routes as pinLetters } from './pin-letters/routes.ts';
import type { Portal, PortalSession } from './portal.ts';
import { routes as queue } from './queue/routes.ts';
import { routes as recoveryCode } from './recovery-code/routes.ts';
import { routes as reviews } from './reviews/routes.ts';
import { routes as scans } from './scans/routes.ts';
import { routes as securityQuestions } from './security-questions/routes.ts';
import { openDoors } from './sign-in/doors.ts';
import { routes as signIn } from './sign-in/routes.ts';
import type { PortalTables } from './tables.ts';
import { publishFirstTerms } from './terms/first.ts';
import { routes as terms } from './terms/routes.ts';
import { areTermsPublished } from './terms/store.ts';
import { routes as unlock } from './unlock/routes.ts';
import { defineJobs as upkeepJobs } from './upkeep/jobs.ts';

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
    nominations,
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

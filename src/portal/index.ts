import type { FastifyInstance } from 'fastify';
import { originsOf } from '#kernel/config.ts';
import { createServer } from '#kernel/http/server.ts';
import { Site } from '#kernel/http/site.tsx';
import type { Service } from '#kernel/service.ts';
import { openDoors } from './access/sign-in/doors.ts';
import { publishFirstTerms } from './access/terms/first.ts';
import { areTermsPublished } from './access/terms/store.ts';
import { contactsOf } from './common/contacts/kept.ts';
import { longestOf } from './lengths.ts';
import { frame, noticesOf, renderProblem } from './lobby/frame/frame.tsx';
import type { Portal, PortalSession } from './portal.ts';
import { addFirstLine } from './programme/lines/first.ts';
import { rooms } from './rooms.ts';
import type { PortalTables } from './tables.ts';

/** The Partner Portal: who people are to it, and what they were given. */
export const portal: Service<PortalTables> = async (deps) => {
  const { config, place, db, clock, log, keys } = deps;
  await publishFirstTerms(deps);
  await addFirstLine(deps);
  await contactsOf(deps);
  const app: FastifyInstance = await createServer({
    name: 'portal',
    origin: place.origin,
    log,
    formTargets: originsOf(config.issuers),
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    hstsSubdomains: config.hstsSubdomains,
    ready: () => areTermsPublished(db),
    renderError: (problem) => renderProblem(problem, deps),
  });
  const secure = place.origin.startsWith('https://');
  const everyRoom = Object.values(rooms);
  const site = new Site<PortalSession>({
    app,
    clock,
    origin: place.origin,
    session: { name: 'portal', secure, csrfKeys: keys.hmacKeys('csrf'), db, clock },
    frame: (visit) => frame(visit, everyRoom),
    notice: noticesOf(everyRoom),
    longest: longestOf,
  });
  const whole: Portal = { ...deps, site, doors: openDoors(deps), rooms: everyRoom };
  for (const { jobs } of everyRoom) await jobs?.(whole);
  for (const { routes } of everyRoom) routes?.(whole, app);
  return app;
};

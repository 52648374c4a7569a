import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { paths as common } from '#portal/paths.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { DESK_ROLES } from '#portal/programme/verifications/news-store.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import { type AboutFinding, defineMail } from './emails.ts';
import type { en } from './en.ts';
import { listConcerning } from './findings-store.ts';
import { words } from './fr.ts';
import { concerns } from './own.ts';
import { CLAIMS, OwnClaims } from './own-pages.tsx';
import { passDue } from './pass.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { toldSince } from './rules.ts';
import { lookForContested } from './run.ts';
import { contestedToDecide, findingsToConfirm, findingsToObject } from './waits-store.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.contested': object;
    'portal.contest-mail': AboutFinding;
    'portal.pass-records': object;
    'portal.sweep-records': object;
  }
}

/** What was held passes by a job of its moment; whatever that missed is swept up, and at start. */
async function jobs(portal: Portal): Promise<void> {
  await defineMail(portal);
  await portal.jobs.define('portal.pass-records', () => passDue(portal));
  await portal.jobs.schedule('portal.contested', '*/10 * * * *', () => lookForContested(portal));
  await portal.jobs.schedule('portal.sweep-records', '*/10 * * * *', () => passDue(portal));
}

/** What an institution found of a record that this student claims, for as long as it is told. */
async function stands({ db }: Portal, { locale, personId, now }: PortalVisit<{ readonly personId: string }>) {
  const all = await listConcerning(db, personId, toldSince(now));
  const findings = all.filter((one) => concerns(one, personId));
  return findings.length === 0 ? null : OwnClaims({ locale, findings, personId });
}

/** Where the home page says what was found. */
const HERE = { en: `${common.home.en}#${CLAIMS}`, fr: `${common.home.fr}#${CLAIMS}` };

const TOOL = { path: paths.ourContested, roles: REPRESENTATIVES } as const;

export const room = {
  routes,
  jobs,
  stands,
  tools: [toolOf(TOOL, both(words, 'tool'))],
  waits: [
    {
      ...TOOL,
      key: 'contested',
      text: both(both(words, 'waits'), 'open'),
      hearing: 'by_morning',
      rows: contestedToDecide,
    },
    {
      key: 'contested.findings',
      roles: DESK_ROLES,
      path: paths.ourContested,
      text: both(both(words, 'waits'), 'found'),
      hearing: 'by_morning',
      rows: findingsToConfirm,
    },
    {
      key: 'contested.object',
      roles: [],
      audience: 'student',
      path: HERE,
      text: both(both(words, 'waits'), 'object'),
      hearing: 'by_its_room',
      rows: findingsToObject,
      dated: true,
    },
  ],
  notices: both(words, 'notices'),
  explains: ['claimLate'],
  logged: both(words, 'logged'),
} satisfies Room;

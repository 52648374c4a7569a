import { show } from '#kernel/http/answer.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { asStudent } from '#portal/common/students/guard.ts';
import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import { listReadings } from './list-store.ts';
import { ourReadings } from './ours.tsx';
import { readersPage } from './pages.tsx';
import { pageOf } from './paging.ts';
import { paths } from './paths.ts';
import { sealReadings } from './seal.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'readings', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.seal-readings': object;
  }
}

/** A student sees who read their file, and representatives who of theirs read whose. */
function routes(portal: Portal): void {
  ourReadings(portal);
  portal.site.page({
    path: paths.readers,
    enter: asStudent(portal),
    show: async ({ locale, personId, query }) => {
      const paged = await pageOf(query.before, (before, limit) =>
        listReadings(portal.db, personId, before, limit),
      );
      return show(readersPage(locale, paged));
    },
  });
}

/** Each night the readings of the day before are sealed. */
const jobs = ({ jobs: queues, ...portal }: Portal): Promise<void> =>
  queues.schedule('portal.seal-readings', '15 0 * * *', () => sealReadings(portal));

export const room = {
  routes,
  jobs,
  tools: [
    toolOf({ path: paths.readers, audience: 'student' }, both(words, 'tool')),
    toolOf({ path: paths.ourReadings, roles: REPRESENTATIVES }, both(both(words, 'ours'), 'tool')),
  ],
  logged: both(words, 'logged'),
} satisfies Room;

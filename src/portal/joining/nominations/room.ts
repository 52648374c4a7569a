import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { About } from './emails.ts';
import { defineJobs, nomineeUnreached } from './emails.ts';
import type { en } from './en.ts';
import { listBearing } from './log-store.ts';
import { words as open } from './open-work/fr.ts';
import { countOpen, KINDS } from './open-work/store.ts';
import { unreachedInProvince } from './unreached-store.ts';
import { toConfirm } from './waits-store.ts';
import { words } from './words.ts';

declare module '#kernel/audit/event.ts' {
  interface AuditActions extends Record<keyof typeof en.logged, true> {}
  interface AuditSubjects extends Record<'nomination', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.nominee-mail': About;
  }
}

const PLACES = {
  nominations: paths.institutionPeople,
  unredeemed: paths.institutionPeople,
  amendments: paths.institutionRecord,
  reviews: paths.institutionReview,
} as const;

const AWAITING = { en: `${paths.nominations.en}?awaiting=yes`, fr: `${paths.nominations.fr}?awaiting=yes` };

export const room = {
  jobs: defineJobs,
  tools: [
    toolOf(
      {
        // A nomination begins with its institution.
        path: {
          en: `${paths.institutions.en}?for=nomination`,
          fr: `${paths.institutions.fr}?for=nomination`,
        },
        roles: ['coordinator'],
      },
      both(both(words, 'tools'), 'nominate'),
    ),
    toolOf({ path: paths.nominations, roles: ['coordinator'] }, both(both(words, 'tools'), 'nominations')),
  ],
  logged: both(words, 'logged'),
  bearing: listBearing,
  passesOver: {
    kinds: KINDS.map((key) => ({ key, path: PLACES[key], text: both(both(open, 'kinds'), key) })),
    count: countOpen,
  },
  undelivered: nomineeUnreached,
  waits: [
    {
      key: 'nominations.confirm',
      roles: ['coordinator'],
      path: AWAITING,
      text: both(both(words, 'waits'), 'confirm'),
      hearing: 'at_once',
      rows: toConfirm,
    },
    {
      key: 'nominations.unreached',
      roles: ['coordinator'],
      path: paths.nominations,
      text: both(both(words, 'waits'), 'unreached'),
      hearing: 'by_morning',
      rows: unreachedInProvince,
    },
  ],
} satisfies Room;

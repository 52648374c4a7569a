import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './en.ts';
import { words } from './fr.ts';
import type { en as invitations } from './invitations/en.ts';
import { words as invitationWords } from './invitations/fr.ts';
import { defineJobs } from './invitations/jobs.ts';
import { routes as invitationRoutes } from './invitations/routes.ts';
import { secondsAwaited, settledInvitations } from './invitations/waits-store.ts';
import { routes } from './routes.ts';
import { STAFF_KEEPERS } from './rules.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices | keyof typeof invitations.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<
      | 'staff_invitation.asked'
      | 'staff_invitation.approved'
      | 'staff_invitation.refused'
      | 'staff_invitation.withdrawn'
      | 'pin.opened',
      true
    > {}
  interface AuditSubjects extends Record<'staff_invitation', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.staff-pin-link': { readonly pinId: string };
  }
}

export const room = {
  routes: (portal: Portal) => {
    routes(portal);
    invitationRoutes(portal);
  },
  jobs: defineJobs,
  tools: [toolOf({ path: paths.staff, roles: STAFF_KEEPERS }, both(words, 'tool'))],
  notices: {
    en: { ...words.en.notices, ...invitationWords.en.notices },
    fr: { ...words.fr.notices, ...invitationWords.fr.notices },
  },
  waits: [
    {
      key: 'staff.second',
      roles: STAFF_KEEPERS,
      path: paths.staff,
      text: both(both(invitationWords, 'waits'), 'second'),
      hearing: 'at_once',
      rows: secondsAwaited,
      second: true,
    },
    {
      key: 'staff.settled',
      roles: STAFF_KEEPERS,
      path: paths.staff,
      text: both(both(invitationWords, 'waits'), 'settled'),
      // The letter went out as it happened.
      hearing: 'by_its_room',
      rows: settledInvitations,
    },
  ],
} satisfies Room;

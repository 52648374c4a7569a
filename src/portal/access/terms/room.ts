import { paths } from '#portal/paths.ts';
import { both, type Room, toolOf } from '#portal/room.ts';
import type { en } from './publishing/en.ts';
import { words } from './publishing/fr.ts';
import { routes } from './routes.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<
      'terms.accepted' | 'terms.declined' | 'terms.published' | 'terms.draft_saved' | 'terms.draft_discarded',
      true
    > {}
  interface AuditSubjects extends Record<'terms', true> {}
}

export const room = {
  routes,
  tools: [toolOf({ path: paths.termsVersions, roles: ['administrator'] }, both(words, 'tool'))],
  notices: both(words, 'notices'),
} satisfies Room;

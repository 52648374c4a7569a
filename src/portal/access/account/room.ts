import type { Portal } from '#portal/portal.ts';
import type { Room } from '#portal/room.ts';
import type { en as email } from './email/en.ts';
import { words as emailWords } from './email/fr.ts';
import { defineJobs } from './email/jobs.ts';
import { routes as emailRoutes } from './email/routes.ts';
import type { en } from './en.ts';
import { routes } from './routes.ts';
import { words } from './words.ts';

declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices | keyof typeof email.notices, true> {}
}

declare module '#kernel/http/session-store.ts' {
  interface SessionEnds extends Record<'ended_by_owner' | 'credential_unlinked', true> {}
}

declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'portal.email-link': { readonly changeId: string };
  }
}

declare module '#kernel/audit/event.ts' {
  interface AuditActions
    extends Record<
      | 'credential.linked'
      | 'credential.unlinked'
      | 'person.email_change_asked'
      | 'person.email_link_sent'
      | 'person.email_changed'
      | 'person.language_changed'
      | 'session.others_ended',
      true
    > {}
}

export const room = {
  routes: (portal: Portal) => {
    routes(portal);
    emailRoutes(portal);
  },
  jobs: defineJobs,
  notices: {
    en: { ...words.en.notices, ...emailWords.en.notices },
    fr: { ...words.fr.notices, ...emailWords.fr.notices },
  },
  explains: ['moveOver', 'emailSame', 'emailTooMany', 'emailOver'],
} satisfies Room;

import type { en } from './en.ts';

// What the concierge tells on the page that follows.
declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

/** What the audit log keeps of it. */
declare module '#kernel/audit/event.ts' {
  interface AuditActions {
    'handle.created': true;
    'handle.rekeyed': true;
    'terms.accepted': true;
  }
  interface AuditSubjects {
    account: true;
  }
}

import type { en } from './en.ts';

/** What the credential service tells on the page that follows. */
declare module '#kernel/http/answer.ts' {
  interface Notices extends Record<keyof typeof en.notices, true> {}
}

/** Why it ends sessions. */
declare module '#kernel/http/session-store.ts' {
  interface SessionEnds {
    continued: true;
    ended_by_holder: true;
    password_changed: true;
    password_recovered: true;
    recovery_overtaken: true;
    recovery_proved: true;
    revoked: true;
  }
}

/** What waits in its queues. */
declare module '#kernel/jobs/types.ts' {
  interface Queues {
    'credential.housekeeping': object;
    /** `before` in ISO 8601. */
    'credential.end-client-sessions': { readonly credentialId: string; readonly before: string };
  }
}

/** What the audit log keeps of it. */
declare module '#kernel/audit/event.ts' {
  interface AuditActions {
    'password.changed': true;
    'recovery-questions.changed': true;
    'credential.revoked': true;
    'sessions.ended': true;
    'password.recovered': true;
    'credential.registered': true;
    'password.disabled': true;
    'credential.signed-in': true;
  }
}

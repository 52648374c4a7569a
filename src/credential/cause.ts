import type { CredentialVisit } from './credential-service.ts';

/** What the audit keeps of all that a credential's holder does, which is done to that credential. */
export const causeOf = (visit: CredentialVisit, credentialId: string) => ({
  at: visit.now,
  actor: { kind: 'credential', id: credentialId } as const,
  subject: `credential:${credentialId}` as const,
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});

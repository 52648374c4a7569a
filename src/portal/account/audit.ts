import type { AuditEvent } from '#kernel/audit/event.ts';
import { personOf } from '../arrival/subject.ts';
import type { PortalVisit } from '../portal.ts';

/** What a person did to their own account. */
export const eventOf = (
  visit: PortalVisit,
  action: string,
  change: Pick<AuditEvent, 'before' | 'after'> = {},
): AuditEvent => ({
  at: visit.now,
  action,
  actor: { kind: 'person', id: personOf(visit) },
  subject: `person:${personOf(visit)}`,
  correlationId: visit.from.correlationId,
  network: visit.from.network,
  ...change,
});

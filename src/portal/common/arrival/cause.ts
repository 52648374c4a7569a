import type { AuditEvent } from '#kernel/audit/event.ts';
import type { PortalVisit } from '#portal/portal.ts';
import { personOf } from './subject.ts';

/** Who caused an event, when, and from where. */
export type Cause = Pick<AuditEvent, 'at' | 'actor' | 'authority' | 'correlationId' | 'network'>;

/** The person who visits, or who is only just being let in. */
export const causeOf = (visit: PortalVisit, personId = personOf(visit)): Cause => ({
  at: visit.now,
  actor: { kind: 'person', id: personId },
  correlationId: visit.from.correlationId,
  network: visit.from.network,
});

import type { AuditEvent } from '#kernel/audit/event.ts';
import { causeOf } from '#portal/common/arrival/cause.ts';
import { personOf } from '#portal/common/arrival/subject.ts';
import type { PortalVisit } from '#portal/portal.ts';

/** What a person did to their own account. */
export const eventOf = (
  visit: PortalVisit,
  action: string,
  change: Pick<AuditEvent, 'before' | 'after'> = {},
): AuditEvent => ({ ...causeOf(visit), action, subject: `person:${personOf(visit)}`, ...change });

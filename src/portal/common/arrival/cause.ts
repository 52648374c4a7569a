import type { Actor, AuditEvent } from '#kernel/audit/event.ts';
import type { PortalVisit } from '#portal/portal.ts';

/** Who caused an event, when, and from where. */
export type Cause = Pick<AuditEvent, 'at' | 'actor' | 'authority' | 'correlationId' | 'network'>;

/** The person who visits, or who is only just being let in. */
export const causeOf = (visit: PortalVisit, personId: string): Cause =>
  caused(visit, { kind: 'person', id: personId });

/** A credential on its way in: it is nobody's yet, or its person has not answered their question. */
export const credentialCause = (visit: PortalVisit, credentialId: string): Cause =>
  caused(visit, { kind: 'credential', id: credentialId });

/** Somebody of whom no more is known than the link that they followed, by whom or what it is for, or the form that they sent. */
export const visitorCause = (
  visit: PortalVisit,
  id: 'nominee' | 'cancel-link' | 'confirmation-link' | 'staff-pin-link' | 'help-form',
): Cause => caused(visit, { kind: 'visitor', id });

/** The portal itself, at its own hours or because something else was decided: that is its authority. */
export const systemCause = (
  at: Date,
  authority?: string,
  id: 'portal' | 'schedule' | 'back-channel' = 'portal',
): Cause => ({
  at,
  actor: { kind: 'system', id },
  ...(authority !== undefined && { authority }),
});

const caused = ({ now, from }: PortalVisit, actor: Actor): Cause => ({
  at: now,
  actor,
  correlationId: from.correlationId,
  network: from.network,
});

import type { PortalVisit } from '#portal/portal.ts';

/** A session belongs to a credential first, and to a person once they have answered their question. */
export const credentialSubject = (id: string): string => `credential:${id}`;
export const personSubject = (id: string): string => `person:${id}`;

/** The person whose session this is, or null before they have fully signed in. */
export function findPerson(visit: PortalVisit): string | null {
  const { subject } = visit.session;
  return subject?.startsWith('person:') ? subject.slice('person:'.length) : null;
}

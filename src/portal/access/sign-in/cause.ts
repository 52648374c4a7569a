import { type Cause, causeOf, credentialCause } from '#portal/common/arrival/cause.ts';
import { findPerson } from '#portal/common/arrival/subject.ts';
import type { PortalVisit } from '#portal/portal.ts';

/** Whoever's session this is: a person, or only a credential whose person has not answered yet. */
export function sessionCause(visit: PortalVisit, credentialId: string): Cause {
  const personId = findPerson(visit);
  return personId === null ? credentialCause(visit, credentialId) : causeOf(visit, personId);
}

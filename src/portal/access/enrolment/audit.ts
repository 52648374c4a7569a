import type { Cause } from '#portal/common/arrival/cause.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';

/** Whoever redeems a PIN acts by it, at its institution. */
export const redeeming = (cause: Cause, { id, organisationId }: LivePin) => ({
  ...cause,
  authority: `pin:${id}`,
  ...(organisationId !== null && { organisationId }),
});

/** The role that a PIN gave, and who issued it. */
export const granted = (
  cause: ReturnType<typeof redeeming>,
  personId: string,
  { role, organisationId, jurisdiction, issuedBy }: LivePin,
) => ({
  ...cause,
  action: 'membership.granted' as const,
  subject: `person:${personId}` as const,
  after: { role, organisationId, jurisdiction, issuedBy },
});

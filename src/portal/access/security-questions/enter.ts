import type { Db } from '#kernel/db/database.ts';
import { SessionOver } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import type { Asserted } from '#portal/common/arrival/guard.ts';
import { personSubject } from '#portal/common/arrival/subject.ts';
import { saveSignIn } from '#portal/common/credentials/sign-ins-store.ts';
import { saveActivity } from '#portal/common/members/store.ts';
import type { PortalVisit } from '#portal/portal.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Lets a person in: a new session token, and a line in their list of sign-ins. Call it last but for the audit. */
export async function completeSignIn(
  visit: PortalVisit<Asserted>,
  tx: Db<PortalTables>,
  person: { readonly id: string; readonly givenNames: string; readonly familyName: string },
): Promise<void> {
  const { credentialId } = visit;
  // The credential may have been unlinked, or the account moved to another, while its answer was compared.
  if (!(await saveSignIn(tx, { personId: person.id, credentialId, at: visit.now, from: visit.from })))
    throw new SessionOver();
  await saveActivity(tx, person.id, visit.now);
  await visit.session.signIn(
    personSubject(person.id),
    { name: fullName(person), answeredAt: visit.now.toISOString() },
    tx,
  );
}

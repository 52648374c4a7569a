import type { Db } from '#kernel/db/database.ts';
import type { LivePin } from '#portal/common/pins/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Gives a person the role of a PIN, unless they hold it there already; whether it was given. */
export async function addMembership(
  tx: Db<PortalTables>,
  personId: string,
  pin: LivePin,
  now: Date,
): Promise<boolean> {
  if (await holds(tx, personId, pin)) return false;
  await tx
    .insertInto('memberships')
    .values({
      person_id: personId,
      role: pin.role,
      organisation_id: pin.organisationId,
      jurisdiction: pin.jurisdiction,
      status: 'active',
      pin_id: pin.id,
      granted_by: pin.issuedBy,
      granted_at: now,
    })
    .execute();
  return true;
}

/** A role ended is a role lost; a suspended one is held, and comes back by other means than a PIN. */
async function holds(tx: Db<PortalTables>, personId: string, pin: LivePin): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', pin.role)
    .where('organisation_id', 'is not distinct from', pin.organisationId)
    .where('jurisdiction', 'is not distinct from', pin.jurisdiction)
    .where('status', '!=', 'ended')
    .executeTakeFirst();
  return row !== undefined;
}

import type { Db } from '#kernel/db/database.ts';
import type { Names, PinStatus } from '#portal/common/pins/rules.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface FormerPin {
  readonly id: string;
  readonly selector: string;
  readonly status: PinStatus;
  readonly expiresAt: Date;
}

/** The last PIN that was issued to somebody of these names for this role. */
export async function findFormerPin(
  db: Tables,
  { givenNames, familyName, role }: Names & { readonly role: Role },
  organisationId: string | null,
): Promise<FormerPin | null> {
  const row = await db
    .selectFrom('pins')
    .select(['id', 'selector', 'status', 'expires_at as expiresAt'])
    .where('given_names', '=', givenNames)
    .where('family_name', '=', familyName)
    .where('role', '=', role)
    .where('organisation_id', 'is not distinct from', organisationId)
    .orderBy('issued_at', 'desc')
    .orderBy((eb) => eb('status', 'in', ['issued', 'posted', 'redeemed']), 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Whose right to issue a PIN is the oldest, so that the line of a role leads back to the first officer (`DOMAIN §1`):
 * a DIR of the institution for its signatories, an officer for all others. Null where there is nobody yet.
 */
export async function findIssuer(
  db: Tables,
  role: Role,
  organisationId: string | null,
): Promise<string | null> {
  const issuer = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('role', '=', role === 'signatory' ? 'dir' : 'officer')
    .where('organisation_id', 'is not distinct from', role === 'signatory' ? organisationId : null)
    .where('status', '=', 'active')
    .orderBy('granted_at')
    .executeTakeFirst();
  return issuer?.person_id ?? null;
}

/** Whether nobody was ever enrolled or invited: then, and only then, the system issues the first PIN itself. */
export async function isUntouched(db: Tables): Promise<boolean> {
  const person = await db.selectFrom('persons').select('id').limit(1).executeTakeFirst();
  const pin = await db.selectFrom('pins').select('id').limit(1).executeTakeFirst();
  return person === undefined && pin === undefined;
}

import type { Db } from '#kernel/db/database.ts';
import { LIVE, type Names, type PinStatus } from '#portal/common/pins/rules.ts';
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

/** The oldest DIR of an institution, on whose word its signatories come in. Null where there is none yet. */
export async function findDir(db: Tables, organisationId: string | null): Promise<string | null> {
  const row = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('role', '=', 'dir')
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'active')
    .orderBy('granted_at')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Two officers, the older first, neither of whom is the other's doing: they let in whom the system invites itself. */
export async function findTwoOfficers(db: Tables): Promise<readonly [string, string] | null> {
  const [first, second] = await systemOfficers(db).execute();
  return first?.id && second?.id ? [first.id, second.id] : null;
}

/** How many officers the system itself let in, and how many PINs of its own may become one still. */
export async function countFirstOfficers(tx: Tables, now: Date): Promise<number> {
  const officers = await systemOfficers(tx).execute();
  const open = await tx
    .selectFrom('pins')
    .select('id')
    .where('role', '=', 'officer')
    .where('issued_by', 'is', null)
    .where('resets_person', 'is', null)
    .where('status', 'in', LIVE)
    .where('expires_at', '>', now)
    .execute();
  return officers.length + open.length;
}

const systemOfficers = (db: Tables) =>
  db
    .selectFrom('memberships as m')
    .innerJoin('pins as p', 'p.id', 'm.pin_id')
    .where('m.role', '=', 'officer')
    .where('m.status', '=', 'active')
    .where('p.issued_by', 'is', null)
    .select('m.person_id as id')
    .orderBy('m.granted_at')
    .orderBy('m.id');

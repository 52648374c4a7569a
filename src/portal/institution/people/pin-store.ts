import type { Db } from '#kernel/db/database.ts';
import { LIVE } from '#portal/common/pins/rules.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface HolderOfRole {
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string | null;
}

/** The live PINs that give somebody back the questions of a role, newest first; locked, in a transaction. */
export async function lockLivePins(tx: Tables, holder: HolderOfRole): Promise<string[]> {
  const rows = await tx
    .selectFrom('pins')
    .select('id')
    .where('resets_person', '=', holder.personId)
    .where('organisation_id', '=', holder.organisationId)
    .where('role', '=', holder.role)
    .where('status', 'in', LIVE)
    .orderBy('issued_at', 'desc')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

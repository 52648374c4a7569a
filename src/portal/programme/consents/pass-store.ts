import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface Between {
  readonly organisationId: string;
  readonly from: string;
  readonly to: string;
}

/** A consent that lives, held until the transaction ends: whoever revokes it waits, or was first. */
interface LiveConsent {
  readonly id: string;
  readonly personId: string;
  readonly line: string;
}

/** The consents of two accounts that live at an institution, under their locks. */
export async function lockConsents(
  tx: Tables,
  { organisationId, from, to }: Between,
): Promise<LiveConsent[]> {
  return tx
    .selectFrom('consents')
    .select(['id', 'person_id as personId', 'line'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', 'in', [from, to])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whether one of two accounts has revoked a consent there since a moment, and not only given a newer one. */
export async function hasRevoked(
  db: Tables,
  { organisationId, from, to }: Between,
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('consents')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', 'in', [from, to])
    .where('revoked_at', '>=', since)
    .where('replaced', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** All that one account consented to at an institution becomes another's; those end first whose place another takes. */
export async function passConsents(
  tx: Tables,
  { organisationId, from, to }: Between,
  { ending, now }: { readonly ending: readonly string[]; readonly now: Date },
): Promise<void> {
  if (ending.length > 0)
    await tx
      .updateTable('consents')
      .set({ revoked_at: now, replaced: true })
      .where('id', 'in', ending)
      .where('revoked_at', 'is', null)
      .execute();
  await tx
    .updateTable('consents')
    .set({ person_id: to })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', from)
    .execute();
}

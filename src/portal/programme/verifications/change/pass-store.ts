import type { Db } from '#kernel/db/database.ts';
import { LIVE, OPEN } from '#portal/programme/verifications/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface AtPlace {
  readonly id: string;
  readonly line: string;
}

/**
 * The live requests of a place, after every request of these accounts there was locked: requests are held before counts,
 * as everywhere.
 */
export async function lockLive(
  tx: Tables,
  { organisationId, personIds }: { readonly organisationId: string; readonly personIds: readonly string[] },
): Promise<readonly (AtPlace & { readonly personId: string; readonly placeId: string })[]> {
  const rows = await tx
    .selectFrom('verifications')
    .select(['id', 'line', 'person_id as personId', 'place_id as placeId', 'status'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', 'in', personIds)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.filter(({ status }) => (LIVE as readonly string[]).includes(status));
}

/** Requests of one account at an institution become another's, as they are; those that are named go on at a place. */
export async function passFiles(
  tx: Tables,
  {
    organisationId,
    from,
    to,
  }: { readonly organisationId: string; readonly from: string; readonly to: string },
  { goingOn, placeId }: { readonly goingOn: readonly string[]; readonly placeId: string },
): Promise<readonly string[]> {
  await tx
    .updateTable('verifications')
    .set(({ eb }) => ({ person_id: to, revision: eb('revision', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', from)
    .execute();
  if (goingOn.length > 0)
    await tx
      .updateTable('verifications')
      .set(({ eb }) => ({ place_id: placeId, revision: eb('revision', '+', 1) }))
      .where('id', 'in', goingOn)
      .execute();
  const open = await tx
    .selectFrom('verifications')
    .select('id')
    .where('place_id', '=', placeId)
    .where('status', 'in', OPEN)
    .execute();
  return open.map(({ id }) => id);
}

/** Files that live by a consent live by the one that took its place; what was shut stays so. */
export async function renewConsent(
  tx: Tables,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('verifications')
    .set({ consent_id: to })
    .where('consent_id', '=', from)
    .where('shut', '=', false)
    .execute();
}

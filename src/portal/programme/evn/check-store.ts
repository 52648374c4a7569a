import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { NumberStatus } from './rules.ts';

/** A number with whose it is, to be compared with a second fact before anything of it is told. */
export interface Found {
  readonly personId: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly clientId: string;
  readonly status: NumberStatus;
  readonly liveAt: Date;
  readonly endedAt: Date | null;
  readonly reason: string | null;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly line: { readonly en: string; readonly fr: string };
}

/** A number; for an institution, one of its own whose file is not shut to it. */
export async function findNumber(
  db: Db<PortalTables>,
  number: string,
  organisationId: string | null,
): Promise<Found | null> {
  let query = db
    .selectFrom('evns as e')
    .innerJoin('students as s', 's.person_id', 'e.person_id')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .innerJoin('verifications as v', 'v.id', 'e.verification_id')
    .innerJoin('lines as l', 'l.code', 'e.line')
    .where('e.number', '=', number)
    .select(['e.person_id', 's.family_name', 's.given_names', 's.client_id', 'e.status', 'e.live_at'])
    .select(['e.ended_at', 'e.reason', 'o.name_en', 'o.name_fr'])
    .select(['l.name_en as line_en', 'l.name_fr as line_fr']);
  if (organisationId !== null)
    query = query.where('e.organisation_id', '=', organisationId).where('v.shut', '=', false);
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  return {
    personId: row.person_id,
    familyName: row.family_name,
    givenNames: row.given_names,
    clientId: row.client_id,
    status: row.status,
    liveAt: row.live_at,
    endedAt: row.ended_at,
    reason: row.reason,
    institution: { en: row.name_en, fr: row.name_fr },
    line: { en: row.line_en, fr: row.line_fr },
  };
}

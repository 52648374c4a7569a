import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { LIVE } from '#portal/programme/verifications/rules.ts';
import { UNDER_WAY } from '#portal/programme/verifications/transfers/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

interface Where {
  readonly personId: string;
  readonly organisationId: string;
  readonly line: string;
}

/** Whether a student has a request there that is open or was found eligible, or a transfer on its way there. */
export async function hasLiveRequest(
  db: Tables,
  { personId, organisationId, line }: Where,
): Promise<boolean> {
  const row = await db
    .selectFrom('verifications')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    .where('status', 'in', LIVE)
    .unionAll(
      db
        .selectFrom('transfers')
        .select('id')
        .where('person_id', '=', personId)
        .where('organisation_id', '=', organisationId)
        .where('line', '=', line)
        .where('status', 'in', UNDER_WAY),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** A request that lives under a consent. */
export interface Under {
  readonly id: string;
  readonly eligible: boolean;
}

/**
 * Whether a student has shown an institution who they are, as far as they know: by a code that was right, whatever came of
 * it, or by a decision that has taken effect. What was only signed is nobody's to know outside of the institution.
 */
export async function hasShownIdentity(db: Tables, placeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('proof_codes')
    .select('id')
    .where('place_id', '=', placeId)
    .where('used_at', 'is not', null)
    .unionAll(
      db
        .selectFrom('decisions as d')
        .innerJoin('verifications as v', 'v.id', 'd.verification_id')
        .select('d.id')
        .where('v.place_id', '=', placeId)
        .where('d.fact', 'in', ['find_eligible', 'accept', 'restore'])
        .where('d.status', '=', 'applied'),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** The requests that live under a student's consent. */
export async function listUnder(db: Tables, where: Where): Promise<Under[]> {
  const rows = await db
    .selectFrom('verifications')
    .select(['id', 'status'])
    .where('person_id', '=', where.personId)
    .where('organisation_id', '=', where.organisationId)
    .where('line', '=', where.line)
    .where('status', 'in', LIVE)
    .execute();
  return rows.map(({ id, status }) => ({ id, eligible: status === 'eligible' || status === 'transfer_out' }));
}

/** A request that is open or was found eligible. */
export interface LiveRequest {
  readonly id: string;
  readonly line: string;
}

/** The live requests of a student, by the place they were asked from; a transfer is at the place it goes to. */
export async function mapLiveRequests(
  db: Tables,
  personId: string,
): Promise<ReadonlyMap<string, readonly LiveRequest[]>> {
  const rows = await db
    .selectFrom('verifications')
    .select(['id', 'line', 'place_id'])
    .where('person_id', '=', personId)
    .where('status', 'in', LIVE)
    .unionAll(
      db
        .selectFrom('transfers')
        .select(['from_id as id', 'line', 'place_id'])
        .where('person_id', '=', personId)
        .where('status', '=', 'asked'),
    )
    .execute();
  return Map.groupBy(rows, ({ place_id }) => place_id);
}

/** An institution to choose, with its campuses. */
export interface Choice {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly campuses: readonly { readonly id: string; readonly name: string }[];
}

/** The institutions of a province that take part in any line on a day, by name. */
export async function listTakingPart(
  db: Tables,
  { day, jurisdiction }: { readonly day: string; readonly jurisdiction: Jurisdiction },
  locale: Locale,
): Promise<Choice[]> {
  const rows = await db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name_en', 'o.name_fr'])
    .where('o.jurisdiction', '=', jurisdiction)
    .where('o.status', '=', 'confirmed')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('participations as p')
          .select('p.id')
          .whereRef('p.organisation_id', '=', 'o.id')
          .where('p.from_day', '<=', day)
          .where(({ or, eb }) => or([eb('p.to_day', 'is', null), eb('p.to_day', '>=', day)])),
      ),
    )
    .orderBy(`o.sort_${locale}`)
    .execute();
  const campuses = await mapCampuses(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name_en, name_fr }) => ({
    id,
    name: { en: name_en, fr: name_fr },
    campuses: campuses.get(id) ?? [],
  }));
}

/** The campuses of an institution, by name. */
export const listCampuses = async (db: Tables, organisationId: string): Promise<Choice['campuses']> =>
  (await mapCampuses(db, [organisationId])).get(organisationId) ?? [];

async function mapCampuses(db: Tables, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return new Map<string, { id: string; name: string }[]>();
  const rows = await db
    .selectFrom('campuses')
    .select(['id', 'name', 'organisation_id'])
    .where('organisation_id', 'in', organisationIds)
    .orderBy('sort_name')
    .execute();
  return Map.groupBy(rows, ({ organisation_id }) => organisation_id);
}

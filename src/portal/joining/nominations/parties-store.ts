import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Nomination } from './store.ts';

type Tables = Db<PortalTables>;

/** The name of whoever holds a membership. */
export async function findHolderName(db: Tables, membershipId: string | null): Promise<string | null> {
  if (membershipId === null) return null;
  const row = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.given_names', 'p.family_name'])
    .where('m.id', '=', membershipId)
    .executeTakeFirst();
  return row ? nameInRow(row) : null;
}

/** Whoever puts somebody forward, or decides about it. */
export async function getNominator(
  db: Tables,
  personId: string,
): Promise<Somebody & { readonly id: string; readonly locale: Locale }> {
  return db
    .selectFrom('persons')
    .select(['id', 'email', 'locale', 'given_names as givenNames', 'family_name as familyName'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** Those who have a say in a nomination from outside the office: whoever made it, who issues its slip, who confirms it. */
export const listParties = (
  db: Tables,
  { nominatedBy, organisation }: Pick<Nomination, 'nominatedBy' | 'organisation'>,
): Promise<(Somebody & { readonly id: string })[]> =>
  db
    .selectFrom('persons as p')
    .select(['p.id', 'p.email', 'p.given_names as givenNames', 'p.family_name as familyName'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('p.id', '=', nominatedBy),
        eb(
          'p.id',
          'in',
          selectFrom('memberships as m')
            .select('m.person_id')
            .where('m.status', '=', 'active')
            .where(({ or: either, and, eb: is }) =>
              either([
                and([is('m.organisation_id', '=', organisation.id), is('m.role', 'in', REPRESENTATIVES)]),
                and([is('m.jurisdiction', '=', organisation.jurisdiction), is('m.role', '=', 'coordinator')]),
              ]),
            ),
        ),
      ]),
    )
    .execute();

/** Those who hold a role at an institution already, by name and address. */
export async function listHolders(
  db: Tables,
  organisationId: string,
  role: Role,
): Promise<{ readonly givenNames: string; readonly familyName: string; readonly email: string | null }[]> {
  return db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.given_names as givenNames', 'p.family_name as familyName', 'p.email'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', '=', role)
    .where('m.status', '!=', 'ended')
    .execute();
}

/** Whether the programme knows an institution: it has a memorandum of understanding, or has had a DIR, if only once. */
export async function hadRepresentative(db: Tables, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisations as o')
    .select('o.id')
    .where('o.id', '=', organisationId)
    .where(({ or, exists, selectFrom, eb }) =>
      or([
        eb('o.agreement_reference', '!=', ''),
        exists(
          selectFrom('memberships as m')
            .select('m.id')
            .whereRef('m.organisation_id', '=', 'o.id')
            .where('m.role', '=', 'dir'),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a membership is that of an active DIR of the institution. */
export async function findReplaceable(
  db: Tables,
  membershipId: string,
  organisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('id')
    .where('id', '=', membershipId)
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'dir')
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row !== undefined;
}

/** The active representatives of an institution who can be written to. */
export async function listRepresentatives(
  db: Tables,
  organisationId: string,
): Promise<{ readonly email: string; readonly locale: Locale; readonly givenNames: string }[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .distinct()
    .where('m.role', 'in', REPRESENTATIVES)
    .where('m.organisation_id', '=', organisationId)
    .where('m.status', '=', 'active')
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}

/** The active coordinators of a jurisdiction who can be written to. */
export async function listCoordinators(
  db: Tables,
  jurisdiction: Jurisdiction,
): Promise<{ readonly email: string; readonly locale: Locale; readonly givenNames: string }[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select(['p.email', 'p.locale', 'p.given_names as givenNames'])
    .where('m.role', '=', 'coordinator')
    .where('m.jurisdiction', '=', jurisdiction)
    .where('m.status', '=', 'active')
    .execute();
  return rows.flatMap(({ email, ...rest }) => (email === null ? [] : [{ ...rest, email }]));
}

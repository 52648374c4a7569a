import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import { haveWords } from '#kernel/db/words.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { wordQuery } from '#kernel/search.ts';
import { COLUMN_FIELDS } from '#portal/common/identification/fields.ts';
import { recordIn } from '#portal/common/identification/rules.ts';
import type { Membership } from '#portal/common/members/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import {
  areNamesakes,
  type NewOrganisation,
  type Organisation,
  type OrganisationRecord,
  type OrganisationStatus,
  type Slice,
} from './rules.ts';

type Tables = Db<PortalTables>;

/** What of the list is asked for. */
export interface OrganisationFilter {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly search: string;
  readonly status: OrganisationStatus | null;
}

/** One page of the institutions whose name holds some text, by name. `page` counts from 1. */
export async function listOrganisations(
  db: Tables,
  filter: OrganisationFilter,
  locale: 'en' | 'fr',
  page: Slice,
): Promise<(Organisation & { readonly dirs: number })[]> {
  const rows = await pageQuery(db, filter, locale, page).execute();
  return rows.map((row) => ({ ...organisationOf(row), dirs: Number(row.dirs ?? 0) }));
}

/** The same as a query, for whoever wants to see its plan: first the page, then the DIRs of its lines alone. */
export function pageQuery(db: Tables, filter: OrganisationFilter, locale: 'en' | 'fr', page: Slice) {
  const lines = matching(db, filter)
    .select('o.id')
    .orderBy(`o.sort_${locale}`)
    .orderBy('o.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size);
  return db
    .selectFrom(lines.as('line'))
    .innerJoin('organisations as o', 'o.id', 'line.id')
    .select([...columns])
    .select((eb) =>
      eb
        .selectFrom('memberships as m')
        .whereRef('m.organisation_id', '=', 'o.id')
        .where('m.role', '=', 'dir')
        .where('m.status', '=', 'active')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('dirs'),
    )
    .orderBy(`o.sort_${locale}`)
    .orderBy('o.id');
}

export async function countOrganisations(db: Tables, filter: OrganisationFilter): Promise<number> {
  const row = await matching(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function matching(db: Tables, { jurisdictions, search, status }: OrganisationFilter) {
  let query = db.selectFrom('organisations as o').where('o.jurisdiction', 'in', jurisdictions);
  if (status !== null) query = query.where('o.status', '=', status);
  if (search !== '') query = query.where((eb) => haveWords(eb.ref('o.words'), wordQuery(search)));
  return query;
}

/** The confirmed institutions of one jurisdiction, to choose from by name. */
export async function listChoices(
  db: Tables,
  jurisdiction: Jurisdiction,
  locale: 'en' | 'fr',
): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisations as o')
    .select([...columns])
    .where('o.jurisdiction', '=', jurisdiction)
    .where('o.status', '=', 'confirmed')
    .orderBy(`o.sort_${locale}`)
    .orderBy('o.id')
    .execute();
  return rows.map(organisationOf);
}

/** The record of an institution of these jurisdictions. @throws NotFound for another's (`SECURITY §6`). */
export async function getRecord(
  db: Tables,
  id: string,
  jurisdictions: readonly Jurisdiction[],
): Promise<OrganisationRecord> {
  const row = await db
    .selectFrom('organisations as o')
    .select([
      'o.id',
      'o.jurisdiction',
      'o.status',
      ...COLUMN_FIELDS.map(({ record }) => `o.${record}` as const),
    ])
    .where('o.id', '=', id)
    .where('o.jurisdiction', 'in', jurisdictions)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const lists = { campuses: await listCampuses(db, id) };
  return { ...organisationOf(row), fields: recordIn(row, lists) };
}

async function listCampuses(db: Tables, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('campuses')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .orderBy('sort_name')
    .execute();
  return rows.map(({ name }) => name);
}

/** Takes the institution's row lock, so that what is decided about its people is decided one by one. */
export async function lockOrganisation(tx: Tables, id: string): Promise<Organisation> {
  const row = await tx
    .selectFrom('organisations as o')
    .select([...columns])
    .where('o.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return organisationOf(row);
}

/** Adds an institution; confirmed at once when a coordinator does it, who is named then. Answers its id. */
export async function addOrganisation(
  tx: Tables,
  added: NewOrganisation & { readonly confirmedBy: string | null; readonly now: Date },
): Promise<string> {
  const row = await tx
    .insertInto('organisations')
    .values({
      name_en: added.nameEn,
      name_fr: added.nameFr,
      jurisdiction: added.jurisdiction,
      status: added.confirmedBy === null ? 'proposed' : 'confirmed',
      confirmed_by: added.confirmedBy,
      created_at: added.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Settles a proposed institution; false when it isn't proposed any more. */
export async function settleProposed(
  tx: Tables,
  id: string,
  status: 'confirmed' | 'refused',
  by: string,
): Promise<boolean> {
  const row = await tx
    .updateTable('organisations')
    .set({ status, ...(status === 'confirmed' && { confirmed_by: by }) })
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets one transaction at a time look for a namesake in a jurisdiction, and add an institution there if there is none. */
export const lockNames = (tx: Tables, jurisdiction: Jurisdiction): Promise<void> =>
  lockTopic(tx, `institutions:${jurisdiction}`);

/** An institution of this jurisdiction that already bears a name. */
export async function findNamesake(db: Tables, wanted: NewOrganisation): Promise<Organisation | null> {
  const rows = await db
    .selectFrom('organisations as o')
    .select([...columns])
    .where('o.jurisdiction', '=', wanted.jurisdiction)
    .where('o.status', 'in', ['proposed', 'confirmed'])
    .orderBy('o.created_at')
    .execute();
  return rows.map(organisationOf).find((known) => areNamesakes(wanted, known)) ?? null;
}

/** Somebody who holds a role at an institution. */
export interface OrganisationPerson {
  readonly membershipId: string;
  readonly personId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly role: Role;
  readonly status: Membership['status'];
  readonly since: Date;
}

/** The people of an institution, those who left excepted; representatives first. */
export async function listPeople(db: Tables, organisationId: string): Promise<OrganisationPerson[]> {
  return db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', organisationId)
    .where('m.status', '!=', 'ended')
    .select([
      'm.id as membershipId',
      'p.id as personId',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.email',
      'm.role',
      'm.status',
      'm.granted_at as since',
    ])
    .orderBy((eb) =>
      eb.case().when('m.role', '=', 'dir').then(0).when('m.role', '=', 'alternate_dir').then(1).else(2).end(),
    )
    .orderBy('p.sort_name')
    .execute();
}

const columns = ['o.id', 'o.name_en', 'o.name_fr', 'o.jurisdiction', 'o.status'] as const;

const organisationOf = (row: {
  id: string;
  name_en: string;
  name_fr: string;
  jurisdiction: Jurisdiction;
  status: OrganisationStatus;
}): Organisation => ({
  id: row.id,
  name: { en: row.name_en, fr: row.name_fr },
  jurisdiction: row.jurisdiction,
  status: row.status,
});

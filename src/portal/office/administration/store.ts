import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import { beginsWith, haveWords } from '#kernel/db/words.ts';
import { spellings } from '#kernel/email.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { wordQuery } from '#kernel/search.ts';
import type { Held, Membership } from '#portal/common/members/rules.ts';
import type { Slice } from '#portal/common/organisations/rules.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import type { Jurisdiction } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { STAFF_ROLES, type StaffRole } from './rules.ts';

type Tables = Db<PortalTables>;

/** A role of somebody of the staff. */
export interface StaffMember extends Held, Somebody {
  readonly id: string;
  readonly jurisdiction: Jurisdiction | null;
  readonly grantedAt: Date;
  readonly changedAt: Date | null;
  readonly lastActiveAt: Date | null;
  readonly reason: string;
}

export interface StaffFilter {
  readonly search: string;
  readonly role: StaffRole | null;
  /** Everybody but those who left, when null. */
  readonly status: Membership['status'] | null;
}

/** One page of the staff, administrators first. `page` counts from 1. */
export const listStaff = (db: Tables, filter: StaffFilter, page: Slice): Promise<StaffMember[]> =>
  matching(db, filter)
    .orderBy('m.role')
    .orderBy('p.sort_name')
    .orderBy('m.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();

export async function countStaff(db: Tables, filter: StaffFilter): Promise<number> {
  const row = await db
    .selectFrom(matching(db, filter).as('matching'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Somebody of the staff. @throws NotFound for a role at an institution, or none (`SECURITY §6`). */
export async function getStaffMember(db: Tables, id: string): Promise<StaffMember> {
  const row = await staff(db).where('m.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

export async function countAdministrators(db: Tables): Promise<number> {
  const row = await db
    .selectFrom('memberships')
    .where('role', '=', 'administrator')
    .where('status', '=', 'active')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * How many are active, under the lock of each and of a role that is to change, in the order in which everybody takes
 * them: so two of them can't end one another at once.
 */
export async function lockAdministrators(tx: Tables, membershipId?: string): Promise<number> {
  // Where there is none, no row can be locked.
  await lockTopic(tx, 'administrators');
  const rows = await tx
    .selectFrom('memberships')
    .select(['id', 'role', 'status'])
    .where((eb) => {
      const active = eb.and([eb('role', '=', 'administrator'), eb('status', '=', 'active')]);
      return membershipId === undefined ? active : eb.or([active, eb('id', '=', membershipId)]);
    })
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.filter(({ role, status }) => role === 'administrator' && status === 'active').length;
}

/** Whether somebody of this address holds a role already. */
export async function findHolder(
  db: Tables,
  email: string,
  { role, jurisdiction }: { readonly role: StaffRole; readonly jurisdiction: Jurisdiction | null },
): Promise<string | null> {
  const row = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where((eb) => eb(eb.fn('lower', ['p.email']), 'in', spellings(email)))
    .where('m.role', '=', role)
    .where('m.jurisdiction', 'is not distinct from', jurisdiction)
    .where('m.status', '!=', 'ended')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whoever acts, by names and address. */
export const getActor = (db: Tables, personId: string): Promise<Somebody> =>
  db
    .selectFrom('persons')
    .select(['given_names as givenNames', 'family_name as familyName', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();

const staff = (db: Tables) =>
  db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('m.role', 'in', STAFF_ROLES)
    .select(['m.id', 'm.person_id as personId', 'm.role', 'm.organisation_id as organisationId', 'm.status'])
    .select(['p.given_names as givenNames', 'p.family_name as familyName', 'p.email', 'm.jurisdiction'])
    .select(['m.granted_at as grantedAt', 'm.changed_at as changedAt', 'm.reason'])
    .select('m.last_active_at as lastActiveAt');

function matching(db: Tables, { search, role, status }: StaffFilter) {
  let query = staff(db);
  query = status === null ? query.where('m.status', '!=', 'ended') : query.where('m.status', '=', status);
  if (role !== null) query = query.where('m.role', '=', role);
  if (search === '') return query;
  return query.where((eb) =>
    search.includes('@')
      ? beginsWith(eb.ref('p.email'), search)
      : haveWords(eb.ref('p.words'), wordQuery(search)),
  );
}

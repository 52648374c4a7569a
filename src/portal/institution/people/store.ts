import type { Db } from '#kernel/db/database.ts';
import { beginsWith, haveWords } from '#kernel/db/words.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { wordQuery } from '#kernel/search.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Held, Membership } from '#portal/common/members/rules.ts';
import type { QuestionsStatus } from '#portal/common/persons/rules.ts';
import type { Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Somebody of an institution, as its representatives see them. */
export interface Colleague extends Held {
  readonly id: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly grantedAt: Date;
  readonly changedAt: Date | null;
  readonly reason: string;
  readonly lastSignInAt: Date | null;
  readonly questionsDisabled: boolean;
}

export interface PeopleFilter {
  readonly organisationId: string;
  readonly search: string;
  readonly role: Role | null;
  /** Everybody but those who left, when null. */
  readonly status: Membership['status'] | null;
}

/** One page of an institution's people, representatives first; pages count from 1. */
export async function listColleagues(
  db: Tables,
  filter: PeopleFilter,
  page: { readonly current: number; readonly size: number },
): Promise<Colleague[]> {
  const rows = await matching(db, filter)
    .orderBy((eb) =>
      eb.case().when('m.role', '=', 'dir').then(0).when('m.role', '=', 'alternate_dir').then(1).else(2).end(),
    )
    .orderBy('p.sort_name')
    .orderBy('m.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();
  return rows.map(colleagueOf);
}

export async function countColleagues(db: Tables, filter: PeopleFilter): Promise<number> {
  const row = await db
    .selectFrom(matching(db, filter).as('matching'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Somebody of this institution. @throws NotFound for anybody else's (`SECURITY §6`). */
export async function getColleague(db: Tables, id: string, organisationId: string): Promise<Colleague> {
  const row = await colleagues(db, organisationId).where('m.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return colleagueOf(row);
}

/** How many active DIRs an institution has. */
export async function countActiveDirs(db: Tables, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('memberships')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'dir')
    .where('status', '=', 'active')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface Campus {
  readonly id: string;
  readonly name: string;
}

/** The campuses of an institution, to choose from. */
export const listCampusChoices = (db: Tables, organisationId: string): Promise<Campus[]> =>
  db
    .selectFrom('campuses')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('sort_name')
    .execute();

/** The campuses that a role is limited to; none for one that reaches them all. */
export const listScope = (db: Tables, membershipId: string): Promise<Campus[]> =>
  db
    .selectFrom('membership_campuses as mc')
    .innerJoin('campuses as c', 'c.id', 'mc.campus_id')
    .select(['c.id', 'c.name'])
    .where('mc.membership_id', '=', membershipId)
    .orderBy('c.sort_name')
    .execute();

/** Whoever acts, by name and address. */
export const getActor = (
  db: Tables,
  personId: string,
): Promise<{ readonly givenNames: string; readonly familyName: string; readonly email: string | null }> =>
  db
    .selectFrom('persons')
    .select(['given_names as givenNames', 'family_name as familyName', 'email'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();

const colleagues = (db: Tables, organisationId: string) =>
  db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('m.organisation_id', '=', organisationId)
    .select([
      'm.id',
      'm.person_id as personId',
      'm.organisation_id as organisationId',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.email',
      'p.locale',
      'p.questions_status',
      'm.role',
      'm.status',
      'm.granted_at as grantedAt',
      'm.changed_at as changedAt',
      'm.reason',
    ])
    .select((eb) =>
      eb
        .selectFrom('sign_ins as s')
        .whereRef('s.person_id', '=', 'm.person_id')
        .where('s.outcome', '=', 'signed_in')
        .orderBy('s.at', 'desc')
        .limit(1)
        .select('s.at')
        .as('lastSignInAt'),
    );

function matching(db: Tables, { organisationId, search, role, status }: PeopleFilter) {
  let query = colleagues(db, organisationId);
  query = status === null ? query.where('m.status', '!=', 'ended') : query.where('m.status', '=', status);
  if (role !== null) query = query.where('m.role', '=', role);
  if (search === '') return query;
  return query.where((eb) =>
    search.includes('@')
      ? beginsWith(eb.ref('p.email'), search)
      : haveWords(eb.ref('p.words'), wordQuery(search)),
  );
}

type Row = Omit<Colleague, 'questionsDisabled'> & { readonly questions_status: QuestionsStatus };

const colleagueOf = ({ questions_status, ...row }: Row): Colleague => ({
  ...row,
  questionsDisabled: questions_status === 'disabled',
});

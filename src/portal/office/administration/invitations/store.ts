import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { StaffRole } from '../rules.ts';
import { lapseOf, type StaffInvitationStatus } from './rules.ts';

type Tables = Db<PortalTables>;

/** Whom to let in, as what. */
export interface Invited extends Somebody {
  readonly email: string;
  readonly locale: Locale;
  readonly role: StaffRole;
  readonly jurisdiction: Jurisdiction | null;
}

/** An invitation that waits for a second person. */
export interface StaffInvitation extends Invited {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly lapsesAt: Date;
  readonly asker: string;
}

/** Asks; null when the same is asked for already. What was not approved in time makes room first. */
export async function addInvitation(
  tx: Tables,
  { givenNames, familyName, email, locale, role, jurisdiction }: Invited,
  askedBy: string,
  now: Date,
): Promise<string | null> {
  await lapseInvitations(tx, now);
  const row = await tx
    .insertInto('staff_invitations')
    .values({
      given_names: givenNames,
      family_name: familyName,
      email,
      locale,
      role,
      jurisdiction,
      asked_by: askedBy,
      asked_at: now,
      lapses_at: lapseOf(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

const lapseInvitations = (tx: Tables, now: Date) =>
  tx
    .updateTable('staff_invitations')
    .set({ status: 'lapsed', settled_at: now })
    .where('status', '=', 'asked')
    .where('lapses_at', '<=', now)
    .execute();

export const listInvitations = (db: Tables, now: Date): Promise<StaffInvitation[]> =>
  invitations(db, now).orderBy('s.asked_at').execute();

/** One that waits still. @throws NotFound */
export async function getInvitation(db: Tables, id: string, now: Date): Promise<StaffInvitation> {
  const row = await invitations(db, now).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The same under its lock; null when somebody else was faster. */
export async function lockInvitation(tx: Tables, id: string, now: Date): Promise<StaffInvitation | null> {
  const row = await invitations(tx, now).where('s.id', '=', id).forUpdate('s').executeTakeFirst();
  return row ?? null;
}

/** Whether an administrator is asked for. */
export async function isAdministratorAsked(tx: Tables, now: Date): Promise<boolean> {
  const row = await invitations(tx, now).where('s.role', '=', 'administrator').executeTakeFirst();
  return row !== undefined;
}

export async function settleInvitation(
  tx: Tables,
  id: string,
  settled: {
    readonly status: Exclude<StaffInvitationStatus, 'asked' | 'lapsed'>;
    readonly by: string;
    readonly at: Date;
    readonly pinId?: string;
  },
): Promise<void> {
  await tx
    .updateTable('staff_invitations')
    .set({
      status: settled.status,
      settled_by: settled.by,
      settled_at: settled.at,
      pin_id: settled.pinId ?? null,
    })
    .where('id', '=', id)
    .execute();
}

interface Reader {
  readonly id: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly givenNames: string;
}

/** Everybody who holds one of these roles now. */
export const listHolders = (db: Tables, roles: readonly Role[]): Promise<Reader[]> =>
  db
    .selectFrom('persons as p')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('memberships as m')
          .select('m.id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.role', 'in', roles)
          .where('m.status', '=', 'active'),
      ),
    )
    .select(['p.id', 'p.email', 'p.locale', 'p.given_names as givenNames'])
    .orderBy('p.id')
    .execute();

const invitations = (db: Tables, now: Date) =>
  db
    .selectFrom('staff_invitations as s')
    .innerJoin('persons as a', 'a.id', 's.asked_by')
    .where('s.status', '=', 'asked')
    .where('s.lapses_at', '>', now)
    .select(['s.id', 's.given_names as givenNames', 's.family_name as familyName', 's.email', 's.locale'])
    .select(['s.role', 's.jurisdiction', 's.asked_by as askedBy', 's.asked_at as askedAt'])
    .select(['s.lapses_at as lapsesAt'])
    .select((eb) =>
      eb
        .fn<string>('concat_ws', [
          eb.val(' '),
          eb.fn('nullif', ['a.given_names', eb.val('')]),
          'a.family_name',
        ])
        .as('asker'),
    );

import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '../tables.ts';

export interface Resident {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  /** The sign-in before the present one. */
  readonly formerSignIn: Date | null;
  readonly hasRecoveryCode: boolean;
}

export async function getResident(db: Db<PortalTables>, personId: string): Promise<Resident> {
  const row = await db
    .selectFrom('persons as p')
    .where('p.id', '=', personId)
    .select((eb) => [
      'p.given_names',
      'p.family_name',
      'p.email',
      eb
        .selectFrom('sign_ins as s')
        .whereRef('s.person_id', '=', 'p.id')
        .where('s.outcome', '=', 'signed_in')
        .orderBy('s.at', 'desc')
        .offset(1)
        .limit(1)
        .select('s.at')
        .as('former'),
      eb
        .exists(
          eb.selectFrom('recovery_codes as r').whereRef('r.person_id', '=', 'p.id').select('r.person_id'),
        )
        .as('has_code'),
    ])
    .executeTakeFirstOrThrow();
  return {
    givenNames: row.given_names,
    familyName: row.family_name,
    email: row.email,
    formerSignIn: row.former,
    hasRecoveryCode: Boolean(row.has_code),
  };
}

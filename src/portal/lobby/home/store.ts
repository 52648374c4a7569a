import type { ExpressionBuilder } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { OPEN } from '#portal/access/moves/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

export interface Resident {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  /** The sign-in before the present one. */
  readonly formerSignIn: Date | null;
  readonly hasRecoveryCode: boolean;
  /** When a code of theirs was last used; a code works once. */
  readonly codeUsedAt: Date | null;
  /** Whether there may be something to load for the rare notices of this page. */
  readonly moveAsked: boolean;
  readonly doorRetires: boolean;
}

/** Whose home page it is, and what else it has to ask for: everybody comes here, most of them to no notice at all. */
export async function getResident(db: Db<PortalTables>, personId: string): Promise<Resident> {
  const row = await db
    .selectFrom('persons as p')
    .where('p.id', '=', personId)
    .select((eb) => [
      'p.given_names',
      'p.family_name',
      'p.email',
      formerSignIn(eb).as('former'),
      codeUsed(eb).as('code_used'),
      eb
        .exists(
          eb.selectFrom('recovery_codes as r').whereRef('r.person_id', '=', 'p.id').select('r.person_id'),
        )
        .as('has_code'),
      eb
        .exists(
          eb
            .selectFrom('credential_moves as m')
            .whereRef('m.person_id', '=', 'p.id')
            .where('m.status', 'in', OPEN)
            .select('m.id'),
        )
        .as('move_asked'),
      eb
        .exists(eb.selectFrom('door_retirements as d').where('d.withdrawn_at', 'is', null).select('d.id'))
        .as('door_retires'),
    ])
    .executeTakeFirstOrThrow();
  return {
    givenNames: row.given_names,
    familyName: row.family_name,
    email: row.email,
    formerSignIn: row.former,
    hasRecoveryCode: Boolean(row.has_code),
    codeUsedAt: row.code_used,
    moveAsked: Boolean(row.move_asked),
    doorRetires: Boolean(row.door_retires),
  };
}

type Builder = ExpressionBuilder<PortalTables & { p: PortalTables['persons'] }, 'p'>;

const formerSignIn = (eb: Builder) =>
  eb
    .selectFrom('sign_ins as s')
    .whereRef('s.person_id', '=', 'p.id')
    .where('s.outcome', '=', 'signed_in')
    .orderBy('s.at', 'desc')
    .offset(1)
    .limit(1)
    .select('s.at');

/** When they last gave a recovery code to move their account. */
const codeUsed = (eb: Builder) =>
  eb
    .selectFrom('credential_moves as used')
    .whereRef('used.person_id', '=', 'p.id')
    .where('used.proof', '=', 'recovery_code')
    .select(({ fn }) => fn.max('used.requested_at').as('at'));

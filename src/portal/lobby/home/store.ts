import type { ExpressionBuilder } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { OPEN } from '#portal/access/moves/rules.ts';
import { PENDING } from '#portal/joining/nominations/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

export interface Resident {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  /** An address that waits to be confirmed. */
  readonly emailWaits: string | null;
  readonly isStudent: boolean;
  /** The sign-in before the present one. */
  readonly formerSignIn: Date | null;
  readonly hasRecoveryCode: boolean;
  /** When a code of theirs was last used; a code works once. */
  readonly codeUsedAt: Date | null;
  /** Whether there may be something to load for the rare notices of this page. */
  readonly moveAsked: boolean;
  readonly nominated: boolean;
  /** Whether a successor of theirs is under way, whose access ends their own. */
  readonly handsOver: boolean;
  readonly doorRetires: boolean;
}

/** Whose home page it is, and what else it has to ask for: everybody comes here, most of them to no notice at all. */
export async function getResident(db: Db<PortalTables>, personId: string, now: Date): Promise<Resident> {
  const row = await db
    .selectFrom('persons as p')
    .where('p.id', '=', personId)
    .select((eb) => [
      'p.given_names',
      'p.family_name',
      'p.email',
      emailWaits(eb, now).as('email_waits'),
      formerSignIn(eb).as('former'),
      codeUsed(eb).as('code_used'),
      isNominated(eb).as('nominated'),
      ...standings(eb),
    ])
    .executeTakeFirstOrThrow();
  return {
    givenNames: row.given_names,
    familyName: row.family_name,
    email: row.email,
    emailWaits: row.email_waits,
    isStudent: Boolean(row.is_student),
    formerSignIn: row.former,
    hasRecoveryCode: Boolean(row.has_code),
    codeUsedAt: row.code_used,
    moveAsked: Boolean(row.move_asked),
    nominated: Boolean(row.nominated),
    handsOver: Boolean(row.hands_over),
    doorRetires: Boolean(row.door_retires),
  };
}

type Builder = ExpressionBuilder<PortalTables & { p: PortalTables['persons'] }, 'p'>;

/** What there is of them, yes or no. */
const standings = (eb: Builder) => [
  eb
    .exists(eb.selectFrom('students as t').whereRef('t.person_id', '=', 'p.id').select('t.person_id'))
    .as('is_student'),
  eb
    .exists(eb.selectFrom('recovery_codes as r').whereRef('r.person_id', '=', 'p.id').select('r.person_id'))
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
    .exists(
      eb
        .selectFrom('memberships as held')
        .innerJoin('nominations as n', 'n.replaces_id', 'held.id')
        .whereRef('held.person_id', '=', 'p.id')
        .where('held.status', '=', 'active')
        .where('n.status', 'in', PENDING)
        .select('n.id'),
    )
    .as('hands_over'),
  eb
    .exists(eb.selectFrom('door_retirements as d').where('d.withdrawn_at', 'is', null).select('d.id'))
    .as('door_retires'),
];

/** Whether a nomination of theirs is still under way: by the PIN they redeemed, or by their address. */
const isNominated = (eb: Builder) =>
  eb.or([
    eb.exists(
      eb
        .selectFrom('nominations as n')
        .innerJoin('pins', 'pins.id', 'n.pin_id')
        .whereRef('pins.redeemed_by', '=', 'p.id')
        .where('n.status', 'in', PENDING)
        .select('n.id'),
    ),
    eb.exists(
      eb
        .selectFrom('nominations as n')
        .where((on) => on(on.fn('lower', ['n.email']), '=', on.fn('lower', ['p.email'])))
        .where('n.status', 'in', PENDING)
        .select('n.id'),
    ),
  ]);

const formerSignIn = (eb: Builder) =>
  eb
    .selectFrom('sign_ins as s')
    .whereRef('s.person_id', '=', 'p.id')
    .where('s.outcome', '=', 'signed_in')
    .orderBy('s.at', 'desc')
    .offset(1)
    .limit(1)
    .select('s.at');

const emailWaits = (eb: Builder, now: Date) =>
  eb
    .selectFrom('email_changes as w')
    .whereRef('w.person_id', '=', 'p.id')
    .where('w.expires_at', '>', now)
    .select('w.email');

/** When they last gave a recovery code to move their account. */
const codeUsed = (eb: Builder) =>
  eb
    .selectFrom('credential_moves as used')
    .whereRef('used.person_id', '=', 'p.id')
    .where('used.proof', '=', 'recovery_code')
    .select(({ fn }) => fn.max('used.requested_at').as('at'));

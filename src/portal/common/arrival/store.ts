import type { ExpressionBuilder } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { type Given, once, only } from '#kernel/db/once.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Arrival } from './rules.ts';

export type StoredArrival = Omit<Arrival, 'answered'> & {
  readonly personId: string | null;
  /** Whether this credential asked for an account that somebody has, and that may still become its own. */
  readonly moving: boolean;
};

/** How far a credential has come; whether its person has answered a question is the session's to say. */
export async function getArrival(db: Db<PortalTables>, credentialId: string): Promise<StoredArrival> {
  const row = only(await arrivalOf(db, { credentialId }));
  const accepted = new Set(row.accepted ?? []);
  // One that was retired keeps the person whose it was, for the record only.
  const personId = row.status === 'linked' ? row.person_id : null;
  return {
    personId,
    moving: Boolean(row.moving),
    enrolled: personId !== null,
    portalTerms: accepted.has('portal'),
    welcomed: row.welcomed_at != null,
    hasPin: row.has_pin_at != null,
    proved: row.proved_at != null,
    studying: row.studying_at != null,
    studentTerms: accepted.has('student'),
    detailsGiven: Boolean(row.details_given),
    partnerTerms: accepted.has('partner'),
    isStudent: Boolean(row.is_student),
    isStaff: Boolean(row.is_staff),
  };
}

const arrivalOf = once((db: Db<PortalTables>, { credentialId }: Given<{ credentialId: string }>) =>
  db
    .selectFrom('credentials as c')
    .leftJoin('enrolments as e', 'e.credential_id', 'c.id')
    .where('c.id', '=', credentialId)
    .select(['c.person_id', 'c.status', 'e.welcomed_at', 'e.has_pin_at', 'e.proved_at', 'e.studying_at'])
    .select((eb) =>
      eb
        .selectFrom('terms_acceptances as a')
        .innerJoin(currentVersions(db).as('v'), (join) =>
          join.onRef('v.document', '=', 'a.document').onRef('v.version', '=', 'a.version'),
        )
        .where(({ or, eb: on }) =>
          or([on('a.credential_id', '=', on.ref('c.id')), on('a.person_id', '=', on.ref('c.person_id'))]),
        )
        .select(({ fn }) => fn.agg<string[]>('array_agg', ['a.document']).as('documents'))
        .as('accepted'),
    )
    .select((eb) => [isMoving(eb).as('moving'), ...standings(eb)]),
);

type Credentials = ExpressionBuilder<PortalTables & { c: PortalTables['credentials'] }, 'c'>;

const isMoving = (eb: Credentials) =>
  eb.exists(
    eb
      .selectFrom('credential_moves as m')
      .whereRef('m.new_credential_id', '=', 'c.id')
      .where('m.status', 'not in', ['done', 'cancelled', 'refused'])
      .select('m.id'),
  );

/** What a credential has told of a student, and what its person is. */
const standings = (eb: Credentials) => [
  eb
    .exists(
      eb.selectFrom('student_details as d').whereRef('d.credential_id', '=', 'c.id').select('d.saved_at'),
    )
    .as('details_given'),
  eb
    .exists(eb.selectFrom('students as s').whereRef('s.person_id', '=', 'c.person_id').select('s.person_id'))
    .as('is_student'),
  eb
    .exists(eb.selectFrom('memberships as r').whereRef('r.person_id', '=', 'c.person_id').select('r.id'))
    .as('is_staff'),
];

const currentVersions = (db: Db<PortalTables>) =>
  db
    .selectFrom('terms_versions')
    .select(({ fn }) => ['document', fn.max('version').as('version')])
    .groupBy('document');

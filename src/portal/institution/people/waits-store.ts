import { sql } from 'kysely';
import { LIVE } from '#portal/common/pins/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';

/** Approved nominees whose PIN their institution issues, and has not; since a former PIN ended, where there was one. */
export const pinsToIssue: WaitQuery = (db, now) =>
  db
    .selectFrom('nominations as n')
    .leftJoin('pins as former', 'former.id', 'n.pin_id')
    .where('n.status', '=', 'approved')
    .where('n.kind', 'in', ['alternate_dir', 'signatory'])
    .select((eb) => [
      eb.cast<string>('n.organisation_id', 'text').as('place'),
      sql<Date>`greatest(coalesce(${eb.ref('n.decided_at')}, ${eb.ref('n.created_at')}), case when ${eb.ref('former.expires_at')} < ${now}::timestamptz then ${eb.ref('former.expires_at')} end)`.as(
        'since',
      ),
      sql<string | null>`null::uuid`.as('except'),
    ]);

/** Alternates and signatories whose security questions are disabled, and who have no new PIN. */
export const questionsToRestore: WaitQuery = (db) =>
  db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('p.questions_status', '=', 'disabled')
    .where('m.status', '=', 'active')
    .where('m.role', 'in', ['alternate_dir', 'signatory'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pins as live')
            .whereRef('live.resets_person', '=', 'p.id')
            .where('live.status', 'in', LIVE)
            .select('live.id'),
        ),
      ),
    )
    .select((eb) => [
      eb.cast<string>('m.organisation_id', 'text').as('place'),
      eb.fn.coalesce('m.last_active_at', 'm.granted_at').as('since'),
      'p.id as except',
    ]);

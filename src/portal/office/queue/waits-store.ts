import { type ExpressionBuilder, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Forms that came, and still want a scan or a confirmation. */
export const toCheck: WaitQuery = (db) => received(db).where((eb) => eb.not(isReady(eb)));

/** Forms that an officer can decide about. */
export const toApprove: WaitQuery = (db) => received(db).where(isReady);

/** Since the later of their receipt and of a coordinator's word. */
const received = (db: Db<PortalTables>) =>
  db
    .selectFrom('nominations as n')
    .where('n.status', '=', 'received')
    .select((eb) => [
      sql<string>`${OFFICE}::text`.as('place'),
      sql<Date>`coalesce(greatest(${eb.ref('n.received_on')}::timestamp at time zone 'America/Toronto', ${eb.ref('n.confirmed_at')}), ${eb.ref('n.created_at')})`.as(
        'since',
      ),
      eb.cast<string | null>('n.nominated_by', 'uuid').as('except'),
    ]);

type Builder = ExpressionBuilder<PortalTables & { n: PortalTables['nominations'] }, 'n'>;

const isReady = (eb: Builder) =>
  eb.and([
    eb('n.confirmation', 'in', ['not_needed', 'confirmed']),
    eb.exists(
      eb
        .selectFrom('scans as s')
        .select('s.id')
        .whereRef('s.nomination_id', '=', 'n.id')
        .where('s.withdrawn_at', 'is', null),
    ),
  ]);

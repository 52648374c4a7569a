import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { OFFICE } from '#portal/common/waiting/rules.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Forms that came, and still want a scan or a confirmation. */
export const toCheck: WaitQuery = (db) => received(db, 'to_check');

/** Forms that an officer can decide about. */
export const toApprove: WaitQuery = (db) => received(db, 'to_approve');

/** Since the later of their receipt and of a coordinator's word. */
const received = (db: Db<PortalTables>, tray: 'to_check' | 'to_approve') =>
  db
    .selectFrom('nominations as n')
    .where('n.tray', '=', tray)
    .select((eb) => [
      sql<string>`${OFFICE}::text`.as('place'),
      sql<Date>`coalesce(greatest(${eb.ref('n.received_on')}::timestamp at time zone 'America/Toronto', ${eb.ref('n.confirmed_at')}), ${eb.ref('n.created_at')})`.as(
        'since',
      ),
      eb.cast<string | null>('n.nominated_by', 'uuid').as('except'),
    ]);

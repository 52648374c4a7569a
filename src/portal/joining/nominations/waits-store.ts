import type { WaitQuery } from '#portal/common/waiting/store.ts';
import { PENDING } from './rules.ts';

/** Nominations that a province's coordinators have yet to confirm or refuse. */
export const toConfirm: WaitQuery = (db) =>
  db
    .selectFrom('nominations as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .where('n.confirmation', '=', 'awaiting')
    .where('n.status', 'in', PENDING)
    .select((eb) => [
      eb.cast<string>('o.jurisdiction', 'text').as('place'),
      'n.created_at as since',
      'n.nominated_by as except',
    ]);

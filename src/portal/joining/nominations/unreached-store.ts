import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { WaitQuery } from '#portal/common/waiting/store.ts';
import type { PortalTables } from '#portal/tables.ts';
import { PENDING } from './rules.ts';

type Tables = Db<PortalTables>;

/** Notes that mail to a nominee was given up, or, with null, that the next may reach them. */
export async function saveUnreached(tx: Tables, nominationId: string, at: Date | null): Promise<void> {
  await tx.updateTable('nominations').set({ unreached_at: at }).where('id', '=', nominationId).execute();
}

/** Nominees whom mail does not reach, at their institution; a successor is their DIR's own affair. */
export const unreachedHere: WaitQuery = (db) =>
  unreached(db)
    .where((eb) => eb.or([eb('n.kind', 'in', ['alternate_dir', 'signatory']), isOwnSuccessor]))
    .select((eb) =>
      eb
        .case()
        .when('n.kind', '=', 'replace_dir')
        .then(sql<string>`n.organisation_id || ' ' || n.nominated_by`)
        .else(eb.cast<string>('n.organisation_id', 'text'))
        .end()
        .as('place'),
    );

/** Those who are to be DIR, in their province, where a coordinator can send the link anew or withdraw. */
export const unreachedInProvince: WaitQuery = (db) =>
  unreached(db)
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .where('n.kind', 'in', ['new_dir', 'replace_dir'])
    .select((eb) => eb.cast<string>('o.jurisdiction', 'text').as('place'));

/** One that no coordinator put forward, and somebody did. */
const isOwnSuccessor = sql<boolean>`n.kind = 'replace_dir' and n.confirmation <> 'not_needed' and n.nominated_by is not null`;

const unreached = (db: Tables) =>
  db
    .selectFrom('nominations as n')
    .where('n.unreached_at', 'is not', null)
    .where('n.status', 'in', PENDING)
    .select([sql<Date>`n.unreached_at`.as('since'), sql<string | null>`null::uuid`.as('except')]);

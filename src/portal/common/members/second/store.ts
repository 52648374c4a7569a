import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import { areOneParty, type NoSecond, newUntil, noSecond, type Origin } from './rules.ts';

type Tables = Db<PortalTables>;

/** Roles that are given by one person of the staff to another. */
const STAFF = ['administrator', 'officer', 'coordinator'] as const;

/** How these people came into the staff, and all on whom they rest. */
export const listOrigins = (db: Tables, people: readonly string[]): Promise<Origin[]> =>
  db
    .withRecursive('line', (cte) =>
      cte
        .selectFrom('pins as p')
        .where('p.redeemed_by', 'in', people)
        .where('p.role', 'in', STAFF)
        .where('p.resets_person', 'is', null)
        .select(['p.redeemed_by', 'p.issued_by', 'p.approved_by', 'p.redeemed_at'])
        .union((union) =>
          union
            .selectFrom('line')
            .innerJoin('pins as q', (join) =>
              join.on((eb) =>
                eb.or([
                  eb('q.redeemed_by', '=', eb.ref('line.issued_by')),
                  eb('q.redeemed_by', '=', eb.ref('line.approved_by')),
                ]),
              ),
            )
            .where('q.role', 'in', STAFF)
            .where('q.resets_person', 'is', null)
            .select(['q.redeemed_by', 'q.issued_by', 'q.approved_by', 'q.redeemed_at']),
        ),
    )
    .selectFrom('line')
    .select(['redeemed_by as personId', 'issued_by as issuedBy', 'approved_by as approvedBy'])
    .select('redeemed_at as redeemedAt')
    .$narrowType<{ personId: string; redeemedAt: Date }>()
    .execute();

/** Why somebody can't be the second person to another now; null where they can. */
export const findNoSecond = async (
  db: Tables,
  { second, first }: { readonly second: string; readonly first: string },
  now: Date,
): Promise<NoSecond | null> => noSecond(second, first, await listOrigins(db, [second, first]), now);

/** Whether one person could stand behind both. */
export const findOneParty = async (db: Tables, one: string, other: string): Promise<boolean> =>
  one === other || areOneParty(one, other, await listOrigins(db, [one, other]));

/** Until when somebody is too new to do alone what otherwise takes two; null where they are not. */
export const findNewUntil = async (db: Tables, personId: string, now: Date): Promise<Date | null> =>
  newUntil(personId, await listOrigins(db, [personId]), now);

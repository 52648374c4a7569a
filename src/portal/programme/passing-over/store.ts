import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { LIVE_INTENTS } from '#portal/programme/verifications/intents/rules.ts';
import { isOpen, scoped } from '#portal/programme/verifications/scope-store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** What an institution has under way with the requests of its students. */
export const KINDS = ['requests', 'transfers', 'intents', 'appeals', 'corrections'] as const;
type Kind = (typeof KINDS)[number];

/** How much of each is under way at an institution; nothing of what revoked consent has shut. */
export async function countOpen(
  db: Db<PortalTables>,
  organisationId: string,
): Promise<Readonly<Record<Kind, number>>> {
  // A schema is put to the whole statement once, by its outermost part.
  const ours = scoped(db.withoutPlugins(), { organisationId, campusIds: null });
  const losing = losingOf(ours);
  const row = await db
    .selectNoFrom([
      // A file that came stands with the transfers.
      ours.where(isOpen).where('v.status', '!=', 'transfer_in').select(COUNT).as('requests'),
      ours
        .innerJoin('transfers as t', (join) => join.on(IS_TO_DO))
        .select(COUNT)
        .as('transfers'),
      losing.intents.as('intents'),
      losing.appeals.as('appeals'),
      losing.corrections.as('corrections'),
    ])
    .executeTakeFirstOrThrow();
  const of = (kind: Kind) => row[kind] ?? 0;
  return {
    requests: of('requests'),
    transfers: of('transfers'),
    intents: of('intents'),
    appeals: of('appeals'),
    corrections: of('corrections'),
  };
}

const COUNT = sql<number>`count(*)::integer`.as('n');

/** That the institution of a request `v` should hand a transfer `t` out, or accept it. */
const IS_TO_DO = sql<SqlBool>`(t.from_id = v.id and t.status = 'asked' or t.to_id = v.id and t.status = 'handed_out')`;

/** What may become of decisions, and is open. */
const losingOf = (ours: ReturnType<typeof scoped>) => ({
  intents: ours
    .innerJoin('intents as i', 'i.verification_id', 'v.id')
    .where('i.status', 'in', LIVE_INTENTS)
    .select(COUNT),
  appeals: ours
    .innerJoin('appeals as a', 'a.verification_id', 'v.id')
    .where('a.status', 'in', ['asked', 'under_review', 'returned'])
    .select(COUNT),
  corrections: ours
    .innerJoin('corrections as c', 'c.verification_id', 'v.id')
    .where('c.status', '=', 'asked')
    .select(COUNT),
});

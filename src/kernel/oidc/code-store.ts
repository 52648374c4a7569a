import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Payload } from './store.ts';

/** What redeeming a code reads: the code, the session and the grant that it came from, and who its account is to clients. */
interface FoundCode {
  readonly code: Payload;
  readonly session: Record<string, unknown> | null;
  readonly grant: Record<string, unknown> | null;
  /** By sector. */
  readonly subjects: Readonly<Record<string, string>>;
}

export async function findCode(db: Db, id: string): Promise<FoundCode | undefined> {
  const row = await db
    .selectFrom('oidc_payloads as c')
    .leftJoin('oidc_payloads as s', (join) =>
      join.on('s.kind', '=', 'Session').on('s.uid', '=', sql`c.payload->>'sessionUid'`),
    )
    .leftJoin('oidc_payloads as g', (join) => join.on('g.kind', '=', 'Grant').onRef('g.id', '=', 'c.grant_id'))
    .where('c.kind', '=', 'AuthorizationCode')
    .where('c.id', '=', id)
    .select(['c.payload', 'c.consumed_at', 's.payload as session', 'g.payload as grant'])
    .select((eb) =>
      eb
        .selectFrom('pairwise_subjects as p')
        .where('p.account_id', '=', sql<string>`c.payload->>'accountId'`)
        .select(sql<Record<string, string> | null>`jsonb_object_agg(p.sector, p.subject)`.as('subjects'))
        .as('subjects'),
    )
    .executeTakeFirst();
  return (
    row && {
      code: { payload: row.payload, consumedAt: row.consumed_at },
      session: row.session,
      grant: row.grant,
      subjects: row.subjects ?? {},
    }
  );
}

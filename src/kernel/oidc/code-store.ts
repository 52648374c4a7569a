import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Given, only } from '../db/once.ts';
import { type Claimed, claimedWith } from './claims-store.ts';
import type { Payload } from './store.ts';

/** What redeeming a code reads: the code, the session and the grant that it came from, and who its account is to clients. */
interface FoundCode {
  readonly code: Payload;
  readonly session: Record<string, unknown> | null;
  readonly grant: Record<string, unknown> | null;
  /** By sector. */
  readonly subjects: Readonly<Record<string, string>>;
}

/** Makes a claim, where there is one, and finds a code, in one statement; `used` where somebody was first to claim. */
export async function findCode(
  db: Db,
  code: string,
  by: Claimed | null,
): Promise<FoundCode | 'used' | undefined> {
  const row = only(await codeClaimed(db, { code }, by));
  if (!row.first) return 'used';
  if (row.payload === null) return undefined;
  return {
    code: { payload: row.payload, consumedAt: row.consumed_at },
    session: row.session,
    grant: row.grant,
    subjects: row.subjects ?? {},
  };
}

const codeClaimed = claimedWith((db, { code }: Given<{ code: string }>, claiming) =>
  db
    .with('claimed', claiming)
    .selectFrom(
      db.withoutPlugins().selectNoFrom(sql<boolean>`exists (select from claimed)`.as('first')).as('by'),
    )
    .leftJoin('oidc_payloads as c', (join) =>
      join.on('c.kind', '=', 'AuthorizationCode').on('c.id', '=', code),
    )
    .leftJoin('oidc_payloads as s', (join) =>
      join.on('s.kind', '=', 'Session').on('s.uid', '=', sql`c.payload->>'sessionUid'`),
    )
    .leftJoin('oidc_payloads as g', (join) =>
      join.on('g.kind', '=', 'Grant').onRef('g.id', '=', 'c.grant_id'),
    )
    .select(['by.first', 'c.payload', 'c.consumed_at', 's.payload as session', 'g.payload as grant'])
    .select((eb) =>
      eb
        .selectFrom('pairwise_subjects as p')
        .where('p.account_id', '=', sql<string>`c.payload->>'accountId'`)
        .select(sql<Record<string, string> | null>`jsonb_object_agg(p.sector, p.subject)`.as('subjects'))
        .as('subjects'),
    ),
);

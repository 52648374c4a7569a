import type { AuditEvent } from '#kernel/audit/event.ts';
import { listAbout } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';

/** Something that happened to a nomination, and the name of the person who did it, where a person did. */
export interface HistoryEvent extends Pick<AuditEvent, 'at' | 'action' | 'actor' | 'authority' | 'after'> {
  readonly name: string | null;
}

/** What a nominee alone may do as often as they like. */
const OFTEN = ['completed', 'reopened'] as const;

/** What takes somebody else's decision, or ends it. */
const SELDOM = [
  'started',
  'confirmed',
  'received',
  'returned',
  'told_apart',
  'approved',
  'pin_lapsed',
  'refused',
  'withdrawn',
  'expired',
] as const;

/** Of all that the log keeps about a nomination, what its history tells. */
export const TOLD = [...SELDOM, ...OFTEN] as const;

/** Far more than a nomination goes through, so that its page stays a page. */
const MOST = { seldom: 100, often: 20 } as const;

/** What the log tells of a nomination, oldest first; however often its forms were reopened, its first events stay. */
export async function listHistory(db: Db<PortalTables>, nominationId: string): Promise<HistoryEvent[]> {
  const list = (facts: readonly string[], limit: number) =>
    listAbout(db, {
      subject: `nomination:${nominationId}`,
      actions: facts.map((fact) => `nomination.${fact}`),
      limit,
    });
  const found = [...(await list(SELDOM, MOST.seldom)), ...(await list(OFTEN, MOST.often))];
  const entries = found.sort((one, other) => one.seq - other.seq);
  const ids = entries.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : []));
  const names = await namesOf(db, [...new Set(ids)]);
  return entries.map((entry) => ({ ...entry, name: names.get(entry.actor.id) ?? null }));
}

async function namesOf(db: Db<PortalTables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'given_names', 'family_name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, nameInRow(row)]));
}

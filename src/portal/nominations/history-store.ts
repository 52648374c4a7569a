import type { AuditEvent } from '#kernel/audit/event.ts';
import { listAbout } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '../tables.ts';

/** Something that happened to a nomination, and the name of the person who did it, where a person did. */
export interface HistoryEvent extends Pick<AuditEvent, 'at' | 'action' | 'actor' | 'authority' | 'after'> {
  readonly name: string | null;
}

/** Far more than a nomination goes through, so that its page stays a page. */
const MOST = 100;

/** Everything that the log tells of a nomination, oldest first. */
export async function listHistory(db: Db<PortalTables>, nominationId: string): Promise<HistoryEvent[]> {
  const entries = await listAbout(db, { subject: `nomination:${nominationId}`, limit: MOST });
  const ids = entries.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : []));
  const names = await namesOf(db, [...new Set(ids)]);
  return entries.reverse().map((entry) => ({ ...entry, name: names.get(entry.actor.id) ?? null }));
}

async function namesOf(db: Db<PortalTables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'given_names', 'family_name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, `${row.given_names} ${row.family_name}`]));
}

import { CompiledQuery } from 'kysely';
import { systemClock } from '#kernel/clock.ts';
import type { Database } from '#kernel/db/database.ts';
import { FIRST_PAGE } from '#portal/common/organisations/rules.ts';
import { pageQuery } from '#portal/common/organisations/store.ts';
import { trayQuery, traysQuery } from '#portal/office/queue/store.ts';
import { readSearch } from '#portal/office/trays/rules.ts';
import { peopleQuery } from '#portal/office/unlock/store.ts';
import type { PortalTables } from '#portal/tables.ts';

/** How the database answers each list's main query, as it says itself; each as Markdown to unfold. */
export async function explainLists(database: Database): Promise<string[]> {
  const db = database.schema<PortalTables>('portal');
  const now = systemClock.now();
  const none = readSearch('');
  const filter = { jurisdictions: ['ON'], search: '', status: null } as const;
  const queries = {
    'queue: one tray': trayQuery(db, { tray: 'to_receive', search: none, after: null, now }, 20),
    'queue: to check': trayQuery(db, { tray: 'to_check', search: none, after: null, now }, 20),
    'queue: everything': trayQuery(db, { tray: 'all', search: none, after: null, now }, 20),
    'queue: by name': trayQuery(db, { tray: 'all', search: readSearch('gallant'), after: null, now }, 20),
    'queue: how many in each tray': traysQuery(db, { search: none, now }),
    'people: by name': peopleQuery(db, 'gallant:*', FIRST_PAGE),
    'institutions: one page': pageQuery(db, filter, 'en', FIRST_PAGE),
    'institutions: page 20': pageQuery(db, filter, 'en', { ...FIRST_PAGE, current: 20 }),
    'institutions: by name': pageQuery(db, { ...filter, search: 'gallant' }, 'en', FIRST_PAGE),
  };
  const plans: string[] = [];
  for (const [what, query] of Object.entries(queries))
    plans.push(`<details><summary>${what}</summary>\n\n${await explain(database, query)}\n\n</details>`);
  return plans;
}

/** How the database answers a query, as it says itself. */
export async function explain(database: Database, query: { compile(): CompiledQuery }): Promise<string> {
  const { sql, parameters } = query.compile();
  const asked = CompiledQuery.raw(`explain (analyze, buffers off) ${sql}`, [...parameters]);
  const { rows } = await database.root.executeQuery<{ 'QUERY PLAN': string }>(asked);
  return `\`\`\`\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n\`\`\``;
}

import pg from 'pg';
import { NotOpened } from './not-opened.ts';

/** Not ours to use under that name, or there already (PostgreSQL, appendix A). */
const LOST = new Set(['26000', '42P05']);

/**
 * Tries one named statement on two connections in turn. @throws with what to do, when a pooler lends both the same
 * session and does not know of names: every other request would fail. @throws `NotOpened` for anything else.
 */
export async function checkNames(config: pg.ClientConfig): Promise<void> {
  const [first, second] = [new pg.Client(config), new pg.Client(config)];
  for (const client of [first, second]) client.on('error', () => {});
  try {
    await first.connect();
    await second.connect();
    for (const client of [first, second, first])
      await client.query({ name: 'partner_portal_check', text: 'select $1::int as one', values: [1] });
  } catch (error) {
    if (!LOST.has(String((error as { readonly code?: unknown }).code))) throw new NotOpened(error);
    throw new Error(
      'A pooler before PostgreSQL mixes up named statements. Use PgBouncer 1.21 or later with max_prepared_statements, or its session mode; or do without names by DATABASE_NAMED_STATEMENTS=off.',
    );
  } finally {
    await Promise.allSettled([first.end(), second.end()]);
  }
}

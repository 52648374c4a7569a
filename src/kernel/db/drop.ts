import { type Kysely, sql } from 'kysely';

/** Deletes whole schemas with everything in them; for demonstrations. */
export async function dropSchemas(root: Kysely<unknown>, names: readonly string[]): Promise<void> {
  for (const name of names) await sql`drop schema if exists ${sql.id(name)} cascade`.execute(root);
}

/** Whether anybody else is connected to the database; the embedded one has a lock of its own (`lock-folder.ts`). */
export async function isInUse(root: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ others: number }>`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`.execute(
    root,
  );
  return (rows[0]?.others ?? 0) > 0;
}

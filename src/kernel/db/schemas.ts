import { type Kysely, sql } from 'kysely';

/** Deletes whole schemas with everything in them; for demonstrations. */
export async function dropSchemas(root: Kysely<unknown>, names: readonly string[]): Promise<void> {
  for (const name of names) await sql`drop schema if exists ${sql.id(name)} cascade`.execute(root);
}

/** Those of these schemas that the database has, and that we may use. */
export async function presentSchemas<Name extends string>(
  root: Kysely<unknown>,
  names: readonly Name[],
): Promise<readonly Name[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where has_schema_privilege(oid, 'usage')`.execute(root);
  return names.filter((wanted) => rows.some(({ name }) => name === wanted));
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

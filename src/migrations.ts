import { existsSync } from 'node:fs';
import type { Database } from '#kernel/db/database.ts';
import { type Migration, readMigrations } from '#kernel/db/migrate.ts';
import { presentSchemas } from '#kernel/db/schemas.ts';

/** One service's schema, and the SQL files that make it. */
interface Schema {
  readonly name: 'credential' | 'concierge' | 'portal' | 'partners';
  readonly migrations: () => Migration[];
}

/** Every schema of the system, in the order in which they are made. */
export const schemas: readonly Schema[] = [
  { name: 'credential', migrations: () => inFolder('credential') },
  { name: 'concierge', migrations: () => inFolder('concierge') },
  { name: 'portal', migrations: () => inFolder('portal') },
  { name: 'partners', migrations: () => inFolder('demo') },
];

/** The names of the schemas that a database has; those of services that run elsewhere are missing. */
export const schemasIn = (database: Pick<Database, 'root'>): Promise<readonly Schema['name'][]> =>
  presentSchemas(
    database.root,
    schemas.map(({ name }) => name),
  );

/** A service that has no tables beyond the kernel's has no folder of migrations. */
function inFolder(service: string): Migration[] {
  const folder = new URL(`./${service}/`, import.meta.url);
  return existsSync(new URL('migrations/', folder)) ? readMigrations(folder.href) : [];
}

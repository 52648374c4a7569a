import type { Kysely } from 'kysely';
import type { Db } from './database.ts';
import type { KernelTables } from './tables.ts';

/** A service's database or transaction, whatever else than the kernel's tables it holds. */
export type ServiceDb<Tables extends KernelTables> = Kysely<Tables>;

/** The same as the kernel sees it. */
export const kernelTables = <Tables extends KernelTables>(db: ServiceDb<Tables>): Db => db as unknown as Db;

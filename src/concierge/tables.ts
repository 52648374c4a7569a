import type { HandleTables } from './handles/tables.ts';

/** The concierge's own tables: each stands with the room that owns it. */
export interface ConciergeTables extends HandleTables {}

import type { UserTables } from './credentials/tables.ts';
import type { HistoryTables } from './history/tables.ts';
import type { RecoveryAnswerTables } from './questions/tables.ts';
import type { DeviceTables } from './sign-in/tables.ts';

/** The credential service's own tables: each stands with the room that owns it. */
export interface CredentialTables extends UserTables, HistoryTables, RecoveryAnswerTables, DeviceTables {}

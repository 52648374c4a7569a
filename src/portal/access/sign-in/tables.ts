import type { Timestamp } from '#kernel/db/tables.ts';

/** Logout tokens that were seen. */
export interface LogoutTables {
  logout_tokens: LogoutTokenTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends LogoutTables {}
}

export interface LogoutTokenTable {
  issuer: string;
  jti: string;
  seen_at: Timestamp;
}

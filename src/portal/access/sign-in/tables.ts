import type { Timestamp } from '#kernel/db/tables.ts';

/** Logout tokens that were seen. */
interface LogoutTables {
  logout_tokens: LogoutTokenTable;
}

declare module '#portal/tables.ts' {
  interface PortalTables extends LogoutTables {}
}

interface LogoutTokenTable {
  issuer: string;
  jti: string;
  seen_at: Timestamp;
}

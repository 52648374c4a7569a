import type { Timestamp } from '#kernel/db/tables.ts';

/** Browsers that a user ID was used in before. */
export interface DeviceTables {
  known_devices: KnownDeviceTable;
}

interface KnownDeviceTable {
  credential_id: string;
  token_hash: Buffer;
  used_at: Timestamp;
}

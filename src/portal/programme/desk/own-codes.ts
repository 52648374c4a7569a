import type { Db } from '#kernel/db/database.ts';
import { listSelfProved } from '#portal/programme/proof-codes/store.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import type { PortalTables } from '#portal/tables.ts';

/**
 * Requests as they stand to a signer: a code that went to an address which they themselves had just written proves
 * nothing to them, whoever sent it (`ENS §4`).
 */
export async function withoutOwnCodes(
  db: Db<PortalTables>,
  signerId: string,
  files: readonly File[],
): Promise<File[]> {
  const places = files.filter(({ place }) => place.proof === 'code').map(({ place }) => place.id);
  const own = places.length === 0 ? new Set() : await listSelfProved(db, signerId, places);
  return files.map((file) =>
    file.place.proof === 'code' && own.has(file.place.id)
      ? { ...file, place: { ...file.place, proof: 'none' } }
      : file,
  );
}

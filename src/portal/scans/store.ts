import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { PortalTables } from '../tables.ts';
import type { MediaType } from './formats.ts';

type Tables = Db<PortalTables>;

/** A scan of a signed form; its file lies under its digest. */
export interface Scan {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly digest: string;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/** The scans of a nomination, newest first, with the names of those who attached them. */
export async function listScans(db: Tables, nominationId: string): Promise<Scan[]> {
  const rows = await scans(db)
    .where('s.nomination_id', '=', nominationId)
    .orderBy('s.added_at', 'desc')
    .orderBy('s.id')
    .execute();
  return rows.map(scanOf);
}

/** A scan of this nomination. @throws NotFound for another's (`SECURITY §6`). */
export async function getScan(db: Tables, nominationId: string, id: string): Promise<Scan> {
  const row = await scans(db)
    .where('s.nomination_id', '=', nominationId)
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return scanOf(row);
}

export async function addScan(tx: Tables, nominationId: string, scan: Omit<Scan, 'id'>): Promise<string> {
  const row = await tx
    .insertInto('scans')
    .values({
      nomination_id: nominationId,
      file_name: scan.fileName,
      media_type: scan.mediaType,
      bytes: scan.bytes,
      digest: scan.digest,
      added_by: scan.addedBy,
      added_at: scan.addedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

const scans = (db: Tables) =>
  db
    .selectFrom('scans as s')
    .innerJoin('persons as p', 'p.id', 's.added_by')
    .select([
      's.id',
      's.file_name as fileName',
      's.media_type as mediaType',
      's.bytes',
      's.digest',
      's.added_at as addedAt',
      'p.given_names',
      'p.family_name',
    ]);

const scanOf = ({
  given_names,
  family_name,
  ...scan
}: Omit<Scan, 'addedBy'> & { given_names: string; family_name: string }): Scan => ({
  ...scan,
  addedBy: `${given_names} ${family_name}`,
});

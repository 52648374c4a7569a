import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import type { MediaType } from '#portal/common/kept-files/formats.ts';
import type { PortalTables } from '#portal/tables.ts';

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
  /** Since when it no longer counts. */
  readonly withdrawn: { readonly at: Date; readonly by: string; readonly reason: string } | null;
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

/** Every file that a scan refers to, withdrawn or not, by its digest, with the references of the nominations. */
export async function listReferences(db: Tables): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('scans as s')
    .innerJoin('nominations as n', 'n.id', 's.nomination_id')
    .select(['s.digest', 'n.reference'])
    .orderBy('s.digest')
    .orderBy('n.reference')
    .execute();
  const references = new Map<string, string[]>();
  for (const { digest, reference } of rows)
    references.set(digest, [...(references.get(digest) ?? []), reference]);
  return references;
}

export async function addScan(
  tx: Tables,
  nominationId: string,
  scan: Omit<Scan, 'id' | 'withdrawn'>,
): Promise<string> {
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
      withdrawn_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes a scan out of what counts, for good; the file may be attached anew. */
export async function saveWithdrawal(
  tx: Tables,
  id: string,
  reason: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('scans')
    .set({ withdrawn_at: by.now, withdrawn_by: by.personId, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

const scans = (db: Tables) =>
  db
    .selectFrom('scans as s')
    .innerJoin('persons as p', 'p.id', 's.added_by')
    .leftJoin('persons as w', 'w.id', 's.withdrawn_by')
    .select([
      's.id',
      's.file_name as fileName',
      's.media_type as mediaType',
      's.bytes',
      's.digest',
      's.added_at as addedAt',
      's.withdrawn_at',
      's.withdrawn_reason',
      sql<string>`ltrim(p.given_names || ' ' || p.family_name)`.as('addedBy'),
      sql<string | null>`ltrim(w.given_names || ' ' || w.family_name)`.as('withdrawn_by'),
    ]);

const scanOf = ({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason, ...scan }: Row): Scan => ({
  ...scan,
  withdrawn: at === null || by === null ? null : { at, by, reason },
});

type Row = Omit<Scan, 'withdrawn'> & {
  readonly withdrawn_at: Date | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_reason: string;
};

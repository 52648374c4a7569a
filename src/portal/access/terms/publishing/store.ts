import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { nameInRow } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Document } from '../rules.ts';
import type { DraftText } from './rules.ts';

type Tables = Db<PortalTables>;

/** A published version in both languages; its changes are Markdown. */
export interface Version extends DraftText {
  readonly document: Document;
  readonly version: number;
  readonly publishedAt: Date;
  /** Null for the terms that the system came with. */
  readonly publishedBy: string | null;
}

/** Every version of every document, the newest first. */
export const listVersions = async (db: Tables): Promise<Version[]> =>
  (await versions(db).orderBy('v.version', 'desc').execute()).map(versionOf);

/** @throws NotFound for one that was never published. */
export async function getVersion(db: Tables, document: Document, version: number): Promise<Version> {
  const row = await versions(db)
    .where('v.document', '=', document)
    .where('v.version', '=', version)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return versionOf(row);
}

/** The version in force, in both languages. */
export async function getLatest(db: Tables, document: Document): Promise<Version> {
  const row = await versions(db)
    .where('v.document', '=', document)
    .orderBy('v.version', 'desc')
    .executeTakeFirstOrThrow();
  return versionOf(row);
}

const versions = (db: Tables) =>
  db
    .selectFrom('terms_versions as v')
    .leftJoin('persons as p', 'p.id', 'v.published_by')
    .select(['v.document', 'v.version', 'v.body_en', 'v.body_fr', 'v.changes_en', 'v.changes_fr'])
    .select(['v.published_at as publishedAt', 'p.given_names', 'p.family_name']);

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

const versionOf = (row: VersionRow): Version => ({
  document: row.document,
  version: row.version,
  publishedAt: row.publishedAt,
  publishedBy: row.given_names === null ? null : nameInRow(row),
  ...textOf(row),
});

/** A draft, and who saved it last. */
export interface Draft extends DraftText {
  readonly document: Document;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly revision: number;
}

export const listDrafts = async (db: Tables): Promise<Draft[]> => (await drafts(db).execute()).map(draftOf);

export async function findDraft(db: Tables, document: Document): Promise<Draft | null> {
  const row = await drafts(db).where('d.document', '=', document).executeTakeFirst();
  return row ? draftOf(row) : null;
}

/** The draft as it was seen, under its lock; null when somebody has saved, published or discarded it since. */
export async function lockDraft(tx: Tables, document: Document, revision: number): Promise<Draft | null> {
  const locked = await tx
    .selectFrom('terms_drafts')
    .select('document')
    .where('document', '=', document)
    .where('revision', '=', revision)
    .forUpdate()
    .executeTakeFirst();
  return locked ? findDraft(tx, document) : null;
}

const drafts = (db: Tables) =>
  db
    .selectFrom('terms_drafts as d')
    .innerJoin('persons as p', 'p.id', 'd.saved_by')
    .select(['d.document', 'd.body_en', 'd.body_fr', 'd.changes_en', 'd.changes_fr'])
    .select(['d.saved_at as savedAt', 'd.revision', 'p.given_names', 'p.family_name']);

type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['execute']>>[number];

const draftOf = (row: DraftRow): Draft => ({
  document: row.document,
  savedAt: row.savedAt,
  savedBy: nameInRow(row),
  revision: row.revision,
  ...textOf(row),
});

const textOf = (row: {
  readonly body_en: string;
  readonly body_fr: string;
  readonly changes_en: string;
  readonly changes_fr: string;
}): DraftText => ({
  body: { en: row.body_en, fr: row.body_fr },
  changes: { en: row.changes_en, fr: row.changes_fr },
});

const columnsOf = ({ body, changes }: DraftText) => ({
  body_en: body.en,
  body_fr: body.fr,
  changes_en: changes.en,
  changes_fr: changes.fr,
});

/** Saves a draft over the one that was seen, 0 being none; its revision, or null when somebody else saved in between. */
export async function saveDraft(
  tx: Tables,
  document: Document,
  text: DraftText,
  by: { readonly revision: number; readonly personId: string; readonly now: Date },
): Promise<number | null> {
  const saved = { ...columnsOf(text), saved_at: by.now, saved_by: by.personId };
  const row =
    by.revision === 0
      ? await tx
          .insertInto('terms_drafts')
          .values({ document, ...saved })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await tx
          .updateTable('terms_drafts')
          // From its sequence: a later draft never has the revision of one that was discarded.
          .set({ ...saved, revision: sql`default` })
          .where('document', '=', document)
          .where('revision', '=', by.revision)
          .returning('revision')
          .executeTakeFirst();
  return row?.revision ?? null;
}

export async function deleteDraft(tx: Tables, document: Document): Promise<void> {
  await tx.deleteFrom('terms_drafts').where('document', '=', document).execute();
}

/** Adds the next version of a document; its number is one more than the last. */
export async function addVersion(
  tx: Tables,
  document: Document,
  text: DraftText,
  by: { readonly version: number; readonly personId: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('terms_versions')
    .values({
      document,
      version: by.version,
      ...columnsOf(text),
      published_at: by.now,
      published_by: by.personId,
    })
    .execute();
}

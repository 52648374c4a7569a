import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Changes, Document, Terms } from './rules.ts';

/** Whether there is anything to accept, so that people can come in. */
export async function areTermsPublished(db: Db<PortalTables>): Promise<boolean> {
  return (await db.selectFrom('terms_versions').select('version').limit(1).execute()).length > 0;
}

/** The version in force: the latest one published. */
export async function getCurrentTerms(
  db: Db<PortalTables>,
  document: Document,
  locale: Locale,
): Promise<Terms> {
  const row = await db
    .selectFrom('terms_versions')
    .select(['version', 'published_at', `body_${locale} as body`])
    .where('document', '=', document)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  return {
    document,
    version: row.version,
    publishedAt: row.published_at,
    body: row.body,
  };
}

/** What changed from the version that was accepted to the one in force, version by version, oldest first. */
export async function listChangesSince(
  db: Db<PortalTables>,
  document: Document,
  accepted: number,
  locale: Locale,
): Promise<Changes[]> {
  const rows = await db
    .selectFrom('terms_versions')
    .select(['version', 'published_at as publishedAt', `changes_${locale} as changes`])
    .where('document', '=', document)
    .where('version', '>', accepted)
    .orderBy('version')
    .execute();
  return rows.filter(({ changes }) => changes !== '');
}

/** The latest version that this credential or its person has accepted before; null at their first. */
export async function findAcceptedVersion(
  db: Db<PortalTables>,
  document: Document,
  credentialId: string,
  personId: string | null,
): Promise<number | null> {
  const row = await db
    .selectFrom('terms_acceptances')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('document', '=', document)
    .where(({ or, eb }) =>
      or([
        eb('credential_id', '=', credentialId),
        ...(personId === null ? [] : [eb('person_id', '=', personId)]),
      ]),
    )
    .executeTakeFirst();
  return row?.version ?? null;
}

interface Acceptance {
  readonly document: Document;
  readonly version: number;
  readonly locale: Locale;
  readonly credentialId: string;
  readonly personId: string | null;
  readonly now: Date;
}

export async function addAcceptance(tx: Db<PortalTables>, a: Acceptance): Promise<void> {
  await tx
    .insertInto('terms_acceptances')
    .values({
      document: a.document,
      version: a.version,
      locale: a.locale,
      credential_id: a.credentialId,
      person_id: a.personId,
      accepted_at: a.now,
    })
    .execute();
}

/** Publishes the first version of a document, unless one is there already. */
export async function addFirstTerms(
  db: Db<PortalTables>,
  first: { readonly document: Document; readonly en: string; readonly fr: string; readonly now: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('terms_versions')
    .values({
      document: first.document,
      version: 1,
      body_en: first.en,
      body_fr: first.fr,
      published_at: first.now,
      published_by: null,
    })
    .onConflict((conflict) => conflict.columns(['document', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was accepted by the credential was accepted by its person. */
export async function saveAcceptedBy(
  tx: Db<PortalTables>,
  credentialId: string,
  personId: string,
): Promise<void> {
  await tx
    .updateTable('terms_acceptances')
    .set({ person_id: personId })
    .where('credential_id', '=', credentialId)
    .where('person_id', 'is', null)
    .execute();
}

import { listAbout } from '#kernel/audit/store.ts';
import type { Db } from '#kernel/db/database.ts';
import { LOCALES, type Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import { digestOf } from './digest.ts';
import { listVersions } from './publishing/store.ts';

/** More than are ever published of a document. */
const MOST = 10_000;

/**
 * What was published and is no longer what the log says, as `partner 2 fr`: people accepted another text than is shown.
 * The log itself is checked first (`verifyChain`); versions from before it held digests are not looked at.
 */
export async function findAlteredTerms(db: Db<PortalTables>): Promise<string[]> {
  const altered: string[] = [];
  const versions = await listVersions(db);
  for (const document of ['portal', 'partner', 'student'] as const) {
    const published = await listAbout(db, {
      subject: `terms:${document}`,
      action: 'terms.published',
      limit: MOST,
    });
    for (const { after } of published) {
      const { version, digests = {} } = after as Published;
      const kept = versions.find((one) => one.document === document && one.version === version);
      for (const locale of LOCALES)
        if (digests[locale] !== undefined && digests[locale] !== digestOf(kept?.body[locale] ?? ''))
          altered.push(`${document} ${version} ${locale}`);
    }
  }
  return altered.sort();
}

/** What the log keeps of a publication. */
interface Published {
  readonly version: number;
  readonly digests?: Partial<Readonly<Record<Locale, string>>>;
}

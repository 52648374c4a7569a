import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Purpose } from './rules.ts';

type Tables = Db<PortalTables>;

interface Given {
  readonly personId: string;
  readonly organisationId: string;
  readonly line: string;
  readonly version: number;
  readonly locale: Locale;
  readonly purposes: readonly Purpose[];
}

/** Keeps a consent. Where one lives, the new one takes its place: it may say more, and in newer words. */
export async function giveConsent(tx: Tables, given: Given, now: Date): Promise<string> {
  await endConsent(tx, given, now, true);
  const row = await tx
    .insertInto('consents')
    .values({
      person_id: given.personId,
      organisation_id: given.organisationId,
      line: given.line,
      version: given.version,
      locale: given.locale,
      purposes: given.purposes,
      given_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends the live consent, by its student's wish or because another takes its place; null where there is none. */
export async function endConsent(
  tx: Tables,
  { personId, organisationId, line }: Pick<Given, 'personId' | 'organisationId' | 'line'>,
  now: Date,
  replaced = false,
): Promise<string | null> {
  const row = await tx
    .updateTable('consents')
    .set({ revoked_at: now, replaced })
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The consent that lives there; null where none does. */
export async function findConsent(
  db: Tables,
  { personId, organisationId, line }: Pick<Given, 'personId' | 'organisationId' | 'line'>,
): Promise<{ readonly id: string; readonly purposes: readonly Purpose[] } | null> {
  const row = await db
    .selectFrom('consents')
    .select(['id', 'purposes'])
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('line', '=', line)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** A consent as its student sees it. */
export interface Consent {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: { readonly en: string; readonly fr: string };
  readonly line: string;
  readonly lineName: { readonly en: string; readonly fr: string };
  readonly purposes: readonly Purpose[];
  readonly version: number;
  readonly givenAt: Date;
  readonly revokedAt: Date | null;
}

/** All that a student ever consented to, the latest first. */
export async function listConsents(db: Tables, personId: string): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents as c')
    .innerJoin('organisations as o', 'o.id', 'c.organisation_id')
    .innerJoin('lines as l', 'l.code', 'c.line')
    .where('c.person_id', '=', personId)
    .select(['c.id', 'c.organisation_id', 'c.line', 'c.purposes', 'c.version', 'c.given_at', 'c.revoked_at'])
    .select(['o.name_en', 'o.name_fr', 'l.name_en as line_en', 'l.name_fr as line_fr'])
    .orderBy('c.given_at', 'desc')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    organisation: { en: row.name_en, fr: row.name_fr },
    line: row.line,
    lineName: { en: row.line_en, fr: row.line_fr },
    purposes: row.purposes,
    version: row.version,
    givenAt: row.given_at,
    revokedAt: row.revoked_at,
  }));
}

import type { Db } from '#kernel/db/database.ts';
import type { Slice } from '#portal/common/organisations/rules.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** Somebody whose letter is to be printed. */
export interface ToPrint {
  readonly id: string;
  readonly reference: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly institution: { readonly en: string; readonly fr: string };
  readonly decidedAt: Date | null;
}

/** One page of the approved representatives who have no PIN yet, the oldest first. `page` counts from 1. */
export async function listToPrint(db: Tables, page: Slice): Promise<ToPrint[]> {
  const rows = await toPrint(db)
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .select([
      'n.id',
      'n.reference',
      'n.given_names as givenNames',
      'n.family_name as familyName',
      'n.decided_at as decidedAt',
      'o.name_en',
      'o.name_fr',
    ])
    .orderBy('n.waits_since')
    .orderBy('n.id')
    .limit(page.size)
    .offset((page.current - 1) * page.size)
    .execute();
  return rows.map(({ name_en, name_fr, ...row }) => ({ ...row, institution: { en: name_en, fr: name_fr } }));
}

/** The ids of those to print, the oldest first: all, or those among the ones chosen. */
export async function listIdsToPrint(
  db: Tables,
  chosen: readonly string[] | 'all',
  most: number,
): Promise<string[]> {
  let query = toPrint(db).select('n.id').orderBy('n.waits_since').orderBy('n.id').limit(most);
  if (chosen !== 'all') query = query.where('n.id', 'in', chosen);
  return (await query.execute()).map(({ id }) => id);
}

export async function countToPrint(db: Tables): Promise<number> {
  const row = await toPrint(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const toPrint = (db: Tables) => db.selectFrom('nominations as n').where('n.tray', '=', 'to_print');

import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { fullName } from '#kernel/names.ts';
import { addDays } from '#kernel/time.ts';
import { isoDate } from '#kernel/ui/locale.ts';
import type { PortalTables } from '#portal/tables.ts';
import { UNUSUAL } from './rules.ts';

/** Checks of one person that found nothing on a day. */
export interface Misses {
  readonly name: string;
  /** Null for the department. */
  readonly institution: { readonly en: string; readonly fr: string } | null;
  readonly day: string;
  readonly count: number;
}

/** Who checked numbers so that many found nothing, by person and day, the latest day first, by the kept counts. */
export async function listMisses(db: Db<PortalTables>, now: Date): Promise<readonly Misses[]> {
  const rows = await db
    .selectFrom('number_misses as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['p.given_names as givenNames', 'p.family_name as familyName', 'm.day', 'm.n as count'])
    .select(['o.name_en', 'o.name_fr'])
    .where('m.day', '>', addDays(isoDate(now), -UNUSUAL.days))
    .where('m.n', '>=', UNUSUAL.misses)
    .orderBy('m.day', 'desc')
    .orderBy('m.n', 'desc')
    .orderBy(sql`m.person_id`)
    .execute();
  return rows.map(({ givenNames, familyName, name_en: en, name_fr: fr, day, count }) => ({
    name: fullName({ givenNames, familyName }),
    institution: en === null || fr === null ? null : { en, fr },
    day,
    count,
  }));
}

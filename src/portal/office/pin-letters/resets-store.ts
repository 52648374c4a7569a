import type { Db } from '#kernel/db/database.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { PAGE_SIZE } from '#portal/common/organisations/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** A reset of somebody's questions whose letter is to be printed, or was. */
export interface ResetToPrint {
  readonly id: string;
  readonly personId: string;
  readonly pinId: string | null;
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly institution: { readonly en: string; readonly fr: string } | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly askedAt: Date;
}

/** The resets that wait for their letter, the oldest first; a page's worth. */
export async function listResetsToPrint(db: Tables): Promise<ResetToPrint[]> {
  const rows = await resets(db)
    .where('r.pin_id', 'is', null)
    .orderBy('r.asked_at')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map(resetOf);
}

export async function findReset(
  db: Tables,
  by: { readonly id: string } | { readonly pinId: string },
): Promise<ResetToPrint | null> {
  const row = await ('id' in by
    ? resets(db).where('r.id', '=', by.id)
    : resets(db).where('r.pin_id', '=', by.pinId)
  ).executeTakeFirst();
  return row ? resetOf(row) : null;
}

/** Whether the role of a reset is still active, which it then stays until the end of the transaction. */
export async function lockResetRole(tx: Tables, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships as m')
    .innerJoin('question_resets as r', 'r.membership_id', 'm.id')
    .select('m.status')
    .where('r.id', '=', id)
    .forUpdate('m')
    .executeTakeFirst();
  return row?.status === 'active';
}

const resets = (db: Tables) =>
  db
    .selectFrom('question_resets as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .innerJoin('memberships as m', 'm.id', 'r.membership_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where('r.status', '=', 'done')
    // Whose role was suspended or ended since gets no letter for it.
    .where('m.status', '=', 'active')
    .select([
      'r.id',
      'r.person_id as personId',
      'r.pin_id as pinId',
      'r.asked_at as askedAt',
      'p.given_names as givenNames',
      'p.family_name as familyName',
      'p.email',
      'p.locale',
      'm.role',
      'm.organisation_id as organisationId',
      'm.jurisdiction',
      'o.name_en',
      'o.name_fr',
    ]);

const resetOf = ({
  name_en,
  name_fr,
  ...row
}: Omit<ResetToPrint, 'institution'> & { name_en: string | null; name_fr: string | null }): ResetToPrint => ({
  ...row,
  institution: name_en === null || name_fr === null ? null : { en: name_en, fr: name_fr },
});

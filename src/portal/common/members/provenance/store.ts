import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';

type Tables = Db<PortalTables>;

/** One link of the line: a role, the PIN that granted it, who issued that, and on which form. */
export interface ProvenanceLink {
  readonly membershipId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly role: Role;
  readonly organisation: { readonly en: string; readonly fr: string } | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly grantedAt: Date;
  /** Null where the system itself issued the PIN: there the line begins. */
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
  readonly form: { readonly reference: string; readonly kind: PortalTables['nominations']['kind'] } | null;
}

/** Far more links than any line has, should one ever run in a circle. */
const LONGEST = 30;

/** From the first role of the chain of issue down to this one (`DOMAIN §1`). */
export async function listProvenance(db: Tables, membershipId: string): Promise<ProvenanceLink[]> {
  const rows = await db
    .withRecursive('line', (cte) =>
      cte
        .selectFrom('memberships as m')
        .innerJoin('pins as p', 'p.id', 'm.pin_id')
        .where('m.id', '=', membershipId)
        .select(['m.id', 'm.organisation_id', 'p.role', 'p.issued_by', 'p.issued_at'])
        .select(sql<number>`0`.as('depth'))
        .unionAll((union) =>
          union
            .selectFrom('line')
            .innerJoinLateral(
              (eb) =>
                // The role by which the issuer could issue the PIN: the last one they had been given by then.
                eb
                  .selectFrom('memberships as h')
                  .whereRef('h.person_id', '=', 'line.issued_by')
                  .whereRef('h.granted_at', '<=', 'line.issued_at')
                  .where((on) =>
                    on.or([
                      on('h.role', 'in', ['officer', 'administrator']),
                      on.and([
                        on('h.role', 'in', ['dir', 'alternate_dir']),
                        on('h.organisation_id', '=', on.ref('line.organisation_id')),
                      ]),
                    ]),
                  )
                  .orderBy((on) => on('h.organisation_id', 'is not', null), 'desc')
                  .orderBy('h.granted_at', 'desc')
                  .limit(1)
                  .select(['h.id', 'h.pin_id', 'h.organisation_id', 'h.role'])
                  .as('issuer'),
              (join) => join.onTrue(),
            )
            .innerJoin('pins as q', 'q.id', 'issuer.pin_id')
            .where('line.depth', '<', LONGEST)
            .select(['issuer.id', 'issuer.organisation_id', 'issuer.role', 'q.issued_by', 'q.issued_at'])
            .select(sql<number>`line.depth + 1`.as('depth')),
        ),
    )
    .selectFrom('line')
    .innerJoin('memberships as m', 'm.id', 'line.id')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('nominations as n', 'n.pin_id', 'm.pin_id')
    .orderBy('line.depth', 'desc')
    .select(['m.id', 'p.given_names', 'p.family_name', 'm.role', 'm.jurisdiction', 'm.granted_at'])
    .select(['line.issued_by', 'line.issued_at', 'n.reference', 'n.kind', 'o.name_en', 'o.name_fr'])
    .execute();
  return rows.map((row) => ({
    membershipId: row.id,
    givenNames: row.given_names,
    familyName: row.family_name,
    role: row.role,
    organisation: row.name_en === null || row.name_fr === null ? null : { en: row.name_en, fr: row.name_fr },
    jurisdiction: row.jurisdiction,
    grantedAt: row.granted_at,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    form: row.reference === null || row.kind === null ? null : { reference: row.reference, kind: row.kind },
  }));
}

import type { Db } from '#kernel/db/database.ts';
import { nameInRow } from '#kernel/names.ts';
import type { PortalTables } from '#portal/tables.ts';

/** How far a nomination's PIN has come. Days are Ottawa's, as `YYYY-MM-DD`. */
export interface PinProgress {
  readonly issuedAt: Date;
  /** Who issued it: an officer a letter, somebody of the institution a slip. */
  readonly issuer: { readonly role: 'officer' | 'dir' | 'alternate_dir'; readonly name: string | null };
  readonly redeemedAt: Date | null;
  /** When its time was over, unused. */
  readonly ranOutAt: Date | null;
  readonly letter: { readonly postedOn: string | null; readonly registeredNumber: string | null } | null;
}

/** The PIN of a nomination, where one was issued. */
export async function findPinProgress(
  db: Db<PortalTables>,
  pinId: string | null,
): Promise<PinProgress | null> {
  if (pinId === null) return null;
  const row = await db
    .selectFrom('pins as p')
    .leftJoin('pin_letters as l', 'l.pin_id', 'p.id')
    .leftJoin('persons as i', 'i.id', 'p.issued_by')
    .where('p.id', '=', pinId)
    .select([
      'p.issued_at',
      'p.redeemed_at',
      'p.status',
      'p.expires_at',
      'p.kind',
      'l.pin_id',
      'l.posted_on',
      'l.registered_number',
    ])
    .select(['i.given_names', 'i.family_name'])
    .select((eb) =>
      eb
        .selectFrom('memberships as m')
        .whereRef('m.person_id', '=', 'p.issued_by')
        .whereRef('m.organisation_id', '=', 'p.organisation_id')
        .whereRef('m.granted_at', '<=', 'p.issued_at')
        .where('m.role', 'in', ['dir', 'alternate_dir'])
        .orderBy('m.granted_at', 'desc')
        .limit(1)
        .select('m.role')
        .as('role'),
    )
    .executeTakeFirst();
  return row ? progressOf(row) : null;
}

interface Row {
  readonly issued_at: Date;
  readonly redeemed_at: Date | null;
  readonly status: string;
  readonly expires_at: Date | null;
  readonly kind: string;
  readonly pin_id: string | null;
  readonly posted_on: string | null;
  readonly registered_number: string | null;
  readonly given_names: string | null;
  readonly family_name: string | null;
  readonly role: string | null;
}

function progressOf(row: Row): PinProgress {
  const letter =
    row.pin_id === null ? null : { postedOn: row.posted_on, registeredNumber: row.registered_number };
  const { given_names, family_name } = row;
  const name = family_name === null ? null : nameInRow({ given_names: given_names ?? '', family_name });
  const issuer =
    row.kind === 'mailed'
      ? ({ role: 'officer', name: null } as const)
      : { role: row.role === 'alternate_dir' ? ('alternate_dir' as const) : ('dir' as const), name };
  const ranOutAt = row.status === 'expired' ? row.expires_at : null;
  return { issuedAt: row.issued_at, issuer, redeemedAt: row.redeemed_at, ranOutAt, letter };
}

import type { Db } from '#kernel/db/database.ts';
import { spellings } from '#kernel/email.ts';
import { NotFound } from '#kernel/http/errors.ts';
import { fullName } from '#kernel/names.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Somebody } from '#portal/common/pins/rules.ts';
import { LIVE } from '#portal/common/pins/rules.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import type { PortalTables } from '#portal/tables.ts';
import { STAFF_ROLES, type StaffRole } from './rules.ts';

type Tables = Db<PortalTables>;

/** A PIN of the staff that nobody has used yet; a letter's has a page of its own elsewhere. */
export interface StaffPin extends Somebody {
  readonly id: string;
  readonly role: Role;
  readonly jurisdiction: Jurisdiction | null;
  readonly locale: Locale;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly failures: number;
  readonly issuedBy: string | null;
  readonly issuer: string | null;
  readonly approver: string | null;
  /** Whether the link that must be opened first was opened; null for a PIN without one. */
  readonly opened: boolean | null;
}

/** More than a department ever has open at once. */
const MOST_OPEN = 200;

export async function listOpenPins(db: Tables, now: Date): Promise<StaffPin[]> {
  const rows = await openPins(db, now).orderBy('pins.issued_at', 'desc').limit(MOST_OPEN).execute();
  return rows.map(pinOf);
}

/** @throws NotFound for a PIN that isn't the staff's, or is over. */
export async function getOpenPin(db: Tables, id: string, now: Date): Promise<StaffPin> {
  const row = await openPins(db, now).where('pins.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return pinOf(row);
}

/** The open PIN for a role that somebody of this address was sent. */
export async function findOpenPin(
  db: Tables,
  email: string,
  { role, jurisdiction }: { readonly role: StaffRole; readonly jurisdiction: Jurisdiction | null },
  now: Date,
): Promise<string | null> {
  const row = await openPins(db, now)
    .where((eb) => eb(eb.fn('lower', ['pins.email']), 'in', spellings(email)))
    .where('pins.role', '=', role)
    .where('pins.jurisdiction', 'is not distinct from', jurisdiction)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether a PIN for an administrator is open. */
export async function isAdministratorInvited(tx: Tables, now: Date): Promise<boolean> {
  const row = await openPins(tx, now).where('pins.role', '=', 'administrator').executeTakeFirst();
  return row !== undefined;
}

const openPins = (db: Tables, now: Date) =>
  db
    .selectFrom('pins')
    .leftJoin('persons as i', 'i.id', 'pins.issued_by')
    .leftJoin('persons as a', 'a.id', 'pins.approved_by')
    .where('pins.role', 'in', STAFF_ROLES)
    .where('pins.resets_person', 'is', null)
    .where('pins.status', 'in', LIVE)
    .where('pins.expires_at', '>', now)
    .select(['pins.id', 'pins.role', 'pins.jurisdiction', 'pins.locale', 'pins.email', 'pins.failures'])
    .select(['pins.given_names as givenNames', 'pins.family_name as familyName'])
    .select(['pins.issued_at as issuedAt', 'pins.expires_at as expiresAt'])
    .select(['pins.issued_by as issuedBy', 'pins.opened_at', 'pins.seal_hash'])
    .select(['i.given_names as issuerGiven', 'i.family_name as issuerFamily'])
    .select(['a.given_names as approverGiven', 'a.family_name as approverFamily']);

type Row = Awaited<ReturnType<ReturnType<typeof openPins>['executeTakeFirstOrThrow']>>;

const pinOf = (row: Row): StaffPin => {
  const { issuerGiven, issuerFamily, approverGiven, approverFamily, opened_at, seal_hash, ...pin } = row;
  return {
    ...pin,
    issuer:
      issuerGiven === null ? null : fullName({ givenNames: issuerGiven, familyName: issuerFamily ?? '' }),
    approver:
      approverGiven === null
        ? null
        : fullName({ givenNames: approverGiven, familyName: approverFamily ?? '' }),
    opened: seal_hash === null ? null : opened_at !== null,
  };
};

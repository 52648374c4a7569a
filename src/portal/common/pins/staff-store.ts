import type { Db } from '#kernel/db/database.ts';
import { lockTopic } from '#kernel/db/lock.ts';
import { mailbox, spellings } from '#kernel/email.ts';
import type { PortalTables } from '#portal/tables.ts';
import { LIVE } from './rules.ts';

type Tables = Db<PortalTables>;

/**
 * Whether the role of a PIN of the staff is still free for its address: nobody else holds it. Whatever else is live for
 * the same address and role comes to an end. One transaction at a time, since two may bring two PINs.
 */
export async function claimStaffRole(tx: Tables, pinId: string, personId: string): Promise<boolean> {
  const pin = await findStaffPin(tx, pinId);
  if (!pin?.email || pin.issuedBy === null) return true;
  const { email } = pin;
  await lockTopic(tx, `staff-role:${pin.role}:${pin.jurisdiction ?? ''}:${mailbox(email)}`);
  if (await isHeldByAnother(tx, { ...pin, email }, personId)) return false;
  await endOthers(tx, { ...pin, email });
  return true;
}

type StaffPin = NonNullable<Awaited<ReturnType<typeof findStaffPin>>> & { readonly email: string };

/** A PIN that gives a role without an institution; one that gives questions back gives none. */
const findStaffPin = (tx: Tables, id: string) =>
  tx
    .selectFrom('pins')
    .where('id', '=', id)
    .where('organisation_id', 'is', null)
    .where('resets_person', 'is', null)
    .select(['id', 'email', 'role', 'jurisdiction', 'issued_by as issuedBy'])
    .executeTakeFirst();

async function isHeldByAnother(tx: Tables, pin: StaffPin, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where((eb) => eb(eb.fn('lower', ['p.email']), 'in', spellings(pin.email)))
    .where('m.person_id', '!=', personId)
    .where('m.role', '=', pin.role)
    .where('m.jurisdiction', 'is not distinct from', pin.jurisdiction)
    .where('m.status', '!=', 'ended')
    .select('m.id')
    .executeTakeFirst();
  return row !== undefined;
}

const endOthers = (tx: Tables, pin: StaffPin) =>
  tx
    .updateTable('pins')
    .set({ status: 'replaced' })
    .where((eb) => eb(eb.fn('lower', ['email']), 'in', spellings(pin.email)))
    .where('role', '=', pin.role)
    .where('jurisdiction', 'is not distinct from', pin.jurisdiction)
    .where('organisation_id', 'is', null)
    .where('resets_person', 'is', null)
    .where('id', '!=', pin.id)
    .where('status', 'in', LIVE)
    .execute();

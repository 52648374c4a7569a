import type { Db } from '#kernel/db/database.ts';
import type { Hashed } from '#kernel/secrets/hasher.ts';
import type { PortalTables } from '#portal/tables.ts';
import {
  expiryOf,
  type Grant,
  LIVE,
  type LivePin,
  MOST_FAILURES,
  type PinKind,
  type Reissuer,
} from './rules.ts';

type Tables = Db<PortalTables>;

interface NewPin extends Grant {
  readonly id: string;
  readonly selector: string;
  readonly secret: Hashed;
  readonly kind: PinKind;
  readonly now: Date;
  readonly approvedBy?: string;
  readonly sealHash?: Buffer;
}

const grantColumns = [
  'id',
  'given_names as givenNames',
  'family_name as familyName',
  'email',
  'locale',
  'role',
  'organisation_id as organisationId',
  'jurisdiction',
  'issued_by as issuedBy',
  'approved_by as approvedBy',
  'resets_person as resetsPersonId',
  'expires_at as expiresAt',
  'failures',
] as const;

/** False when a live PIN has the same selector: mint another. */
export async function addPin(tx: Tables, pin: NewPin): Promise<boolean> {
  const row = await tx
    .insertInto('pins')
    .values({
      id: pin.id,
      selector: pin.selector,
      secret_hash: pin.secret.hash,
      pepper_id: pin.secret.pepperId,
      kind: pin.kind,
      status: 'issued',
      given_names: pin.givenNames,
      family_name: pin.familyName,
      email: pin.email,
      locale: pin.locale,
      role: pin.role,
      organisation_id: pin.organisationId,
      jurisdiction: pin.jurisdiction,
      issued_by: pin.issuedBy,
      approved_by: pin.approvedBy ?? null,
      seal_hash: pin.sealHash ?? null,
      resets_person: pin.resetsPersonId,
      issued_at: pin.now,
      expires_at: expiryOf(pin.kind, pin.now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type TriedPin = LivePin & { readonly secret: Hashed };

/**
 * Finds a live PIN by its selector and counts a try of it, in one statement, before its secret is compared
 * (`SECURITY §3`). One that was tried too often is not found, even before it was made void, nor one whose link
 * nobody has opened.
 */
export async function reservePinTry(db: Tables, selector: string): Promise<TriedPin | null> {
  const row = await db
    .updateTable('pins')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('selector', '=', selector)
    .where('status', 'in', LIVE)
    .where('failures', '<', MOST_FAILURES)
    .where((eb) => eb.or([eb('seal_hash', 'is', null), eb('opened_at', 'is not', null)]))
    .returning([...grantColumns, 'secret_hash', 'pepper_id'])
    .executeTakeFirst();
  if (!row) return null;
  const { secret_hash, pepper_id, ...pin } = row;
  return { ...pin, secret: { hash: secret_hash, pepperId: pepper_id } };
}

/** Gives a try back: it was right. Only its own, for others may be under way. */
export async function returnPinTry(tx: Tables, pinId: string): Promise<void> {
  await tx
    .updateTable('pins')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('id', '=', pinId)
    .where('failures', '>', 0)
    .execute();
}

/** The grant of a PIN that can still be redeemed; null once it has been, or came to another end. */
export async function findLivePin(db: Tables, pinId: string, now: Date): Promise<LivePin | null> {
  const row = await db
    .selectFrom('pins')
    .select(grantColumns)
    .where('id', '=', pinId)
    .where('status', 'in', LIVE)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Locks the nomination that a PIN was issued on, if any, before its PIN and its letter. */
export async function lockNominationOf(tx: Tables, pinId: string): Promise<void> {
  await tx.selectFrom('nominations').select('id').where('pin_id', '=', pinId).forUpdate().execute();
}

/**
 * Redeems a PIN; of any number at once, one is told true (`SECURITY §3`). Its nomination is locked first, as it is
 * by whoever withdraws or issues anew, so that none waits for the other in a circle.
 */
export async function redeemPin(tx: Tables, pinId: string, personId: string, now: Date): Promise<boolean> {
  await lockNominationOf(tx, pinId);
  const row = await tx
    .updateTable('pins')
    .set({ status: 'redeemed', redeemed_at: now, redeemed_by: personId })
    .where('id', '=', pinId)
    .where('redeemed_at', 'is', null)
    .where('status', 'in', LIVE)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whoever may issue such a PIN anew at this moment, and has an address: for an alternate's or a signatory's slip the
 * representatives of the institution, for any other the officers and administrators (`DOMAIN §1`).
 */
export async function listReissuers(db: Tables, pinId: string): Promise<Reissuer[]> {
  return db
    .selectFrom('pins')
    .innerJoin('memberships as m', (join) => join.on('m.status', '=', 'active'))
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .where('pins.id', '=', pinId)
    .where('p.email', 'is not', null)
    .where((eb) =>
      eb
        .case()
        .when('pins.role', 'in', ['alternate_dir', 'signatory'])
        .then(
          eb.and([
            eb('m.role', 'in', ['dir', 'alternate_dir']),
            eb('m.organisation_id', '=', eb.ref('pins.organisation_id')),
          ]),
        )
        .else(eb('m.role', 'in', ['officer', 'administrator']))
        .end(),
    )
    .select(['p.id as personId', 'p.locale', 'p.given_names as givenNames', 'm.role'])
    .select((eb) => eb.fn.coalesce('p.email', eb.val('')).as('email'))
    .orderBy('m.granted_at')
    .execute();
}

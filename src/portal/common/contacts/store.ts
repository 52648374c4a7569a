import type { Db } from '#kernel/db/database.ts';
import type { PortalTables } from '#portal/tables.ts';
import type { Contact, ContactPlace, Contacts } from './rules.ts';

type Tables = Db<PortalTables>;

/** Every contact that is recorded; they are public. */
export async function listContacts(db: Tables): Promise<Contacts> {
  const rows = await db.selectFrom('contacts').selectAll().execute();
  return new Map(rows.map((row) => [row.place, contactOf(row)]));
}

/** A contact with what a change of it needs. */
export interface KeptContact {
  readonly contact: Contact;
  readonly revision: number;
  readonly savedAt: Date;
}

/** The contact of one of these places, for whoever keeps them; null where none is recorded, or for another's. */
export async function findContact(
  db: Tables,
  place: ContactPlace,
  kept: readonly ContactPlace[],
): Promise<KeptContact | null> {
  if (kept.length === 0) return null;
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('place', '=', place)
    .where('place', 'in', kept)
    .executeTakeFirst();
  return row ? { contact: contactOf(row), revision: row.revision, savedAt: row.saved_at } : null;
}

/** Saves a contact over the revision that was seen, 0 being none; false when somebody has changed it meanwhile. */
export async function saveContact(
  tx: Tables,
  contact: Contact,
  { seen, now }: { readonly seen: number; readonly now: Date },
): Promise<boolean> {
  const revision = seen === 0 ? firstRevision(now) : seen + 1;
  const row = { ...rowOf(contact), revision, saved_at: now };
  const saved =
    seen === 0
      ? await tx
          .insertInto('contacts')
          .values(row)
          .onConflict((conflict) => conflict.column('place').doNothing())
          .returning('place')
          .executeTakeFirst()
      : await tx
          .updateTable('contacts')
          .set(row)
          .where('place', '=', contact.place)
          .where('revision', '=', seen)
          .returning('place')
          .executeTakeFirst();
  return saved !== undefined;
}

/**
 * The first revision of a contact, by the second: one that is recorded anew after a removal has none that a form from
 * before could have seen, for nobody changes a contact more often than once a second.
 */
const firstRevision = (now: Date): number => Math.floor((now.getTime() - COUNTED_FROM) / 1000) % 1e9;

const COUNTED_FROM = Date.UTC(2012, 0, 1);

/** Removes a contact at the revision that was seen; false when somebody has changed or removed it meanwhile. */
export async function removeContact(tx: Tables, place: ContactPlace, seen: number): Promise<boolean> {
  const removed = await tx
    .deleteFrom('contacts')
    .where('place', '=', place)
    .where('revision', '=', seen)
    .returning('place')
    .executeTakeFirst();
  return removed !== undefined;
}

const rowOf = ({ place, name, phone, email, address, hours, served }: Contact) => ({
  place,
  name_en: name.en,
  name_fr: name.fr,
  phone,
  email,
  address_en: address.en,
  address_fr: address.fr,
  hours_en: hours.en,
  hours_fr: hours.fr,
  served,
});

const contactOf = (row: ReturnType<typeof rowOf>): Contact => ({
  place: row.place,
  name: { en: row.name_en, fr: row.name_fr },
  phone: row.phone,
  email: row.email,
  address: { en: row.address_en, fr: row.address_fr },
  hours: { en: row.hours_en, fr: row.hours_fr },
  served: row.served,
});

/** Whose coordinator somebody asks: that of the province of their institution; null where they have none, or several. */
export async function findPlaceOf(db: Tables, personId: string): Promise<ContactPlace | null> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .where('m.person_id', '=', personId)
    .where('m.status', '!=', 'ended')
    .select('o.jurisdiction')
    .distinct()
    .execute();
  return rows.length === 1 ? (rows[0]?.jurisdiction ?? null) : null;
}

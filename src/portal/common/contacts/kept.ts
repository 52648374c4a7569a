import type { Portal } from '#portal/portal.ts';
import type { Contact, Contacts } from './rules.ts';
import { listContacts } from './store.ts';

/** For so long a process shows what it has read. */
const KEPT_MS = 5_000;

type Office = Pick<Portal, 'db' | 'clock'>;

interface Reading {
  readonly at: number;
  readonly contacts: Promise<Contacts>;
}

const readings = new WeakMap<Office['db'], Reading>();
const known = new WeakMap<Office['db'], Contacts>();

/** Every contact, which nearly every public page shows and hardly anybody changes: read once in a few seconds. */
export function contactsOf({ db, clock }: Office): Promise<Contacts> {
  const now = clock.now().getTime();
  const last = readings.get(db);
  if (last !== undefined && Math.abs(now - last.at) < KEPT_MS) return last.contacts;
  const reading = { at: now, contacts: listContacts(db).then(withOffice) };
  readings.set(db, reading);
  reading.contacts.then(
    (contacts) => known.set(db, contacts),
    () => {
      if (readings.get(db) === reading) readings.delete(db);
    },
  );
  return reading.contacts;
}

/** The contacts as they were last read, without asking: for the page that says that the database can't be asked. */
export const lastContacts = ({ db }: Pick<Office, 'db'>): Contacts => known.get(db) ?? withOffice(new Map());

/** The office can always be written to: its address is that of the brand until somebody records more. */
const withOffice = (contacts: Contacts): Contacts =>
  contacts.has('office') ? contacts : new Map([...contacts, ['office', UNRECORDED]]);

const NOTHING = { en: '', fr: '' };
const UNRECORDED: Contact = {
  place: 'office',
  name: NOTHING,
  phone: '',
  email: '',
  address: NOTHING,
  hours: NOTHING,
  served: 'both',
};

/** Reads them anew, once a change has been committed: whoever made it sees it at once, others of this process too. */
export async function renewContacts(office: Office): Promise<void> {
  readings.delete(office.db);
  await contactsOf(office);
}

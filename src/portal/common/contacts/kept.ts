import { type Recent, recent } from '#kernel/recent.ts';
import type { Portal } from '#portal/portal.ts';
import type { Contact, Contacts } from './rules.ts';
import { listContacts } from './store.ts';

/** For so long a process shows what it has read. */
const KEPT_MS = 5_000;

type Office = Pick<Portal, 'db' | 'clock'>;

const readings = new WeakMap<Office['db'], Recent<Contacts>>();
const known = new WeakMap<Office['db'], Contacts>();

/** Every contact, which nearly every public page shows and hardly anybody changes: read once in a few seconds. */
export const contactsOf = (office: Office): Promise<Contacts> => readingOf(office).get();

function readingOf({ db, clock }: Office): Recent<Contacts> {
  const reading = readings.get(db) ?? recent(clock, KEPT_MS, () => readContacts(db));
  readings.set(db, reading);
  return reading;
}

async function readContacts(db: Office['db']): Promise<Contacts> {
  const contacts = withOffice(await listContacts(db));
  known.set(db, contacts);
  return contacts;
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
  readingOf(office).forget();
  await contactsOf(office);
}

import { phoneUri } from '#kernel/phone.ts';
import { SummaryList, Table } from '#kernel/ui/content.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { MailLink } from '#kernel/ui/mailbox.tsx';
import { words } from './fr.ts';
import type { Contact, Contacts } from './rules.ts';
import { addressText, inOrder, placeText } from './words.ts';

/** Everything that is recorded of a contact. */
export function ContactRows({ contact, locale }: { contact: Contact; locale: Locale }) {
  const { parts: w, served } = words[locale];
  const address = addressText(contact, locale);
  return (
    <SummaryList
      rows={[
        { label: w.name, value: contact.name[locale] },
        ...(contact.phone === '' ? [] : [{ label: w.phone, value: <Phone>{contact.phone}</Phone> }]),
        ...(contact.email === '' ? [] : [{ label: w.email, value: <MailLink>{contact.email}</MailLink> }]),
        ...(address === '' ? [] : [{ label: w.address, value: <Lines text={address} /> }]),
        ...(contact.hours[locale] === '' ? [] : [{ label: w.hours, value: contact.hours[locale] }]),
        { label: w.served, value: served[contact.served] },
      ]}
    />
  );
}

/** How to reach somebody at once: the number and the mailbox, line by line. */
export const Reach = ({ contact: { phone, email } }: { contact: Pick<Contact, 'phone' | 'email'> }) => (
  <>
    {phone !== '' && (
      <div>
        <Phone>{phone}</Phone>
      </div>
    )}
    {email !== '' && (
      <div>
        <MailLink>{email}</MailLink>
      </div>
    )}
  </>
);

const Phone = ({ children: phone }: { children: string }) => <a href={phoneUri(phone)}>{phone}</a>;

/** Whom to call, place by place; in short, or with hours, languages and addresses. */
export function ContactTable(props: { contacts: Contacts; locale: Locale; short?: boolean }) {
  const { contacts, locale, short = false } = props;
  const w = words[locale].parts;
  return (
    <Table
      caption={w.caption}
      captionHidden
      columns={[w.columns.place, w.columns.who, w.columns.reach].map((header) => ({ header }))}
      emptyText={w.none}
      rows={inOrder([...contacts.keys()], locale)
        .flatMap((place) => contacts.get(place) ?? [])
        .map((contact) => [
          placeText(contact.place, locale),
          short ? contact.name[locale] : <Who key="who" contact={contact} locale={locale} />,
          <Reach key="reach" contact={contact} />,
        ])}
    />
  );
}

/** Whom to ask for, when, in which languages, and where to write. */
function Who({ contact, locale }: { contact: Contact; locale: Locale }) {
  const { parts } = words[locale];
  return (
    <Lines
      text={[
        contact.name[locale],
        contact.hours[locale],
        parts.inLanguages[contact.served],
        addressText(contact, locale),
      ]
        .filter((text) => text !== '')
        .join('\n')}
    />
  );
}

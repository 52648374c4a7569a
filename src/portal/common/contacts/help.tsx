import type { VNode } from 'preact';
import { href } from '#kernel/http/path.ts';
import { Panel } from '#kernel/ui/content.tsx';
import { Lines } from '#kernel/ui/lines.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { Portal, PortalVisit } from '#portal/portal.ts';
import { words } from './fr.ts';
import { contactsOf } from './kept.ts';
import { Reach } from './parts.tsx';
import { paths } from './paths.ts';
import { type ContactPlace, type Contacts, contactFor } from './rules.ts';
import { findPlaceOf } from './store.ts';
import { addressText, placeText } from './words.ts';

interface HelpProps {
  readonly locale: Locale;
  readonly contacts: Contacts;
  /** Whose coordinator is asked; the office, where it is not known. */
  readonly place?: ContactPlace | null;
  /** Of what went wrong, so that whoever helps finds it in the log. */
  readonly reference?: string;
}

/** Where somebody is stuck: whom to call, and the way to write to a person. */
export function Help({ locale, contacts, place = null, reference }: HelpProps) {
  const w = words[locale].help;
  const contact = contactFor(contacts, place);
  const whose =
    contact && [placeText(contact.place, locale), contact.name[locale]].filter(Boolean).join(' – ');
  const query = {
    ...(reference !== undefined && { reference }),
    ...(place !== null && place !== 'office' && { in: place }),
  };
  return (
    <Panel title={w.title}>
      {contact && (
        <>
          <p>
            <strong>{whose}</strong>
          </p>
          {contact.phone === '' && contact.email === '' ? (
            <Lines text={addressText(contact, locale)} />
          ) : (
            <Reach contact={contact} />
          )}
          {contact.hours[locale] !== '' && <p>{contact.hours[locale]}</p>}
        </>
      )}
      <ul>
        <li>
          <a href={href(paths.askForHelp, locale, {}, query)}>{w.ask}</a>. {w.answered}
        </li>
        <li>
          <a href={href(paths.whomToCall, locale)}>{w.all}</a>
        </li>
      </ul>
    </Panel>
  );
}

/** The same for somebody who is known, if only by their account: the coordinator of their province is asked. */
export async function helpFor(
  portal: Pick<Portal, 'db' | 'clock'>,
  { locale }: Pick<PortalVisit, 'locale'>,
  personId?: string,
): Promise<VNode> {
  const place = personId === undefined ? null : await findPlaceOf(portal.db, personId);
  return <Help locale={locale} contacts={await contactsOf(portal)} place={place} />;
}

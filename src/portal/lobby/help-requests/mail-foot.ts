import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { helpHref } from '#kernel/http/help.ts';
import type { Mail } from '#kernel/mail/mail.ts';
import { words } from '#portal/common/contacts/fr.ts';
import { contactsOf } from '#portal/common/contacts/kept.ts';
import { contactFor } from '#portal/common/contacts/rules.ts';
import { contactLine } from '#portal/common/contacts/words.ts';
import type { PortalTables } from '#portal/tables.ts';
import { findPlaceOfAddress } from './mail-place-store.ts';

/** At the foot of the portal's e-mails, as each leaves: the coordinator of its reader's province, else the office. */
export const helpFoot =
  (portal: { readonly db: Db<PortalTables>; readonly clock: Clock; readonly origin: string }) =>
  async ({ to, locale }: Pick<Mail, 'to' | 'locale'>): Promise<readonly string[]> => {
    const contact = contactFor(await contactsOf(portal), await findPlaceOfAddress(portal.db, to));
    const ask = words[locale].short.ask(helpHref(portal.origin, locale));
    return contact === null ? [ask] : [contactLine(contact, locale), ask];
  };

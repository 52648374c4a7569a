import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import type { Mail } from '#kernel/mail/mail.ts';
import { formatLastDay } from '#kernel/time.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from '../fr.ts';
import { type Idle, lastDayOf } from '../rules.ts';

/** Tells somebody that a role of theirs isn't used; which one is for the portal to say (`DOMAIN §5`). */
export function idleMail(
  place: Portal['place'],
  { email, locale, givenNames }: Recipient,
  role: Idle,
  step: 'warn' | 'suspend' | 'deactivate',
  now: Date,
): Mail {
  const w = words[locale];
  const { subject } = w.idle[step];
  const text =
    step === 'warn' ? w.idle.warn.text(formatLastDay(lastDayOf(role, now), locale)) : w.idle[step].text;
  return composeMail({
    to: email,
    locale,
    subject,
    firstName: givenNames,
    paragraphs: step === 'warn' ? [text] : [text, w.idle.ask],
    link: { text: w.logIn, href: place.origin + href(paths.logIn, locale) },
  });
}

/** Tells a coordinator that an institution's only representative has been away; not who that is. */
export function keptMail(
  place: Portal['place'],
  { email, locale, givenNames, organisationId }: Recipient & { readonly organisationId: string },
): Mail {
  const w = words[locale].kept;
  return composeMail({
    to: email,
    locale,
    subject: w.subject,
    firstName: givenNames,
    paragraphs: [w.text, w.next],
    link: { text: w.link, href: place.origin + href(paths.institution, locale, { id: organisationId }) },
  });
}

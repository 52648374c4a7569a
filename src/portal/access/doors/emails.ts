import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import type { Mail } from '#kernel/mail/mail.ts';
import { formatDay, formatLastDay } from '#kernel/time.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import { words } from './fr.ts';
import type { InBoth, Retirement } from './rules.ts';
import type { Reader, Warned } from './store.ts';

/** Tells somebody that a way to log in closes, and what to do if they have no other that stays. */
export function warningMail(
  place: Portal['place'],
  { email, locale, givenNames, only }: Warned,
  door: InBoth,
  { lastDay, reason }: Retirement,
): Mail {
  const w = words[locale].mail;
  const day = formatDay(lastDay, locale);
  return composeMail({
    to: email,
    locale,
    subject: w.subject(door[locale], day),
    firstName: givenNames,
    paragraphs: [
      w.text(door[locale], formatLastDay(lastDay, locale)),
      ...(reason[locale] === '' ? [] : [reason[locale]]),
      ...(only ? [w.only, w.afterwards] : [w.other]),
    ],
    link: { text: w.link, href: place.origin + href(paths.logIn, locale) },
  });
}

/** Tells somebody who was warned that the way to log in stays. */
export function keptMail(place: Portal['place'], { email, locale, givenNames }: Reader, door: InBoth): Mail {
  const { keptMail: w, mail } = words[locale];
  return composeMail({
    to: email,
    locale,
    subject: w.subject(door[locale]),
    firstName: givenNames,
    paragraphs: [w.text(door[locale])],
    link: { text: mail.link, href: place.origin + href(paths.logIn, locale) },
  });
}

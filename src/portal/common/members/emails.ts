import { href } from '#kernel/http/path.ts';
import { composeMail } from '#kernel/mail/layout.tsx';
import type { Mail } from '#kernel/mail/mail.ts';
import type { Recipient } from '#portal/common/persons/store.ts';
import { paths } from '#portal/paths.ts';
import type { Portal } from '#portal/portal.ts';
import type { MembershipFact } from './rules.ts';
import { memberWords } from './words.ts';

/** Tells somebody that a role of theirs changed; neither which nor why stands in an e-mail (`DOMAIN §5`). */
export function changedMail(
  place: Portal['place'],
  { email, locale, givenNames }: Recipient,
  fact: MembershipFact,
): Mail {
  const w = memberWords[locale].mail;
  return composeMail({
    to: email,
    locale,
    subject: w.subject,
    firstName: givenNames,
    paragraphs: [w[fact], w.ask],
    link: { text: w.link, href: place.origin + href(paths.logIn, locale) },
  });
}

import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import type { Jurisdiction, Role } from '#portal/roles.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Membership } from './rules.ts';
import { readReason } from './rules.ts';
import type { NoSecond } from './second/rules.ts';

export const memberWords = { en, fr };

const words = memberWords;

export const roleText = (role: Role, locale: Locale): string => words[locale].roles[role];

/** The same within a sentence, where it has no capital. */
export function roleInSentence(role: Role, locale: Locale): string {
  const text = roleText(role, locale);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const jurisdictionText = (jurisdiction: Jurisdiction, locale: Locale): string =>
  words[locale].jurisdictions[jurisdiction];

/** All provinces and territories as choices, by their names in the reader's language. */
export const jurisdictionOptions = (
  locale: Locale,
): { readonly value: Jurisdiction; readonly label: string }[] =>
  byName(
    (Object.keys(en.jurisdictions) as Jurisdiction[]).map((value) => ({
      value,
      label: jurisdictionText(value, locale),
    })),
    locale,
    ({ label }) => label,
  );

/** In the order of names that the reader's language has. */
export function byName<T>(items: readonly T[], locale: Locale, nameOf: (item: T) => string): T[] {
  const { compare } = new Intl.Collator(`${locale}-CA`);
  return items.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
}

export const statusText = (status: Membership['status'], locale: Locale): string =>
  words[locale].status[status];

/** A role with the place where it is held. */
export function membershipText(
  m: Pick<Membership, 'role' | 'organisation' | 'jurisdiction'>,
  locale: Locale,
): string {
  const place = m.organisation?.[locale] ?? (m.jurisdiction && jurisdictionText(m.jurisdiction, locale));
  return place ? `${roleText(m.role, locale)} – ${place}` : roleText(m.role, locale);
}

/** Why somebody is no second person to another. */
export const noSecondText = (none: NoSecond, locale: Locale): string =>
  none.kind === 'newcomer'
    ? words[locale].noSecond.newcomer(formatDate(none.until, locale))
    : words[locale].noSecond[none.kind];

/** Why a role is as it is: the system's reason in the reader's language, or somebody's own words. */
export function reasonText(reason: string, locale: Locale): string {
  const code = readReason(reason);
  if (code === null) return reason;
  const w = words[locale].reasons;
  if (code.kind === 'replaced') return w.replaced(code.reference);
  return code.kind === 'inactive' ? w.inactive(code.days) : w.review(code.year);
}

import { formatDay } from '#kernel/time.ts';
import { formatDate, type Locale } from '#kernel/ui/locale.ts';
import { words } from '#portal/programme/verifications/fr.ts';
import type { Correction } from './list-store.ts';

/** What was corrected of a request: what had been, what is, and how it came to the mistake. */
export function MadePart({ locale, made }: { locale: Locale; made: readonly Correction[] }) {
  if (made.length === 0) return null;
  return (
    <>
      <h2>{words[locale].corrected.title}</h2>
      {made.map((one) => (
        <One key={one.id} locale={locale} correction={one} />
      ))}
    </>
  );
}

function One({ locale, correction }: { locale: Locale; correction: Correction }) {
  const w = words[locale].corrected;
  const { what, plain, dayBefore, dayAfter, reason, restored } = correction;
  const day = formatDate(correction.settledAt ?? correction.askedAt, locale);
  return (
    <>
      <p>
        {what === 'day'
          ? w.day(day, formatDay(dayBefore ?? '', locale), formatDay(dayAfter ?? '', locale))
          : w.outcome(day)}{' '}
        {what === 'outcome' && plain === 'died' && w.died} {restored === false && w.only}
      </p>
      <p class="typed">
        <bdi>{reason}</bdi>
      </p>
    </>
  );
}

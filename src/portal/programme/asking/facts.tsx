import { formatDay } from '#kernel/time.ts';
import { SummaryList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import type { File } from '#portal/programme/verifications/file-store.ts';
import { words } from './fr.ts';

/** What a request is about, as its student knows it. */
export function Facts({ locale, file }: { locale: Locale; file: File }) {
  const { request: w, check: c } = words[locale];
  return (
    <SummaryList
      rows={[
        { label: w.reference, value: file.reference },
        { label: w.asked, value: formatDay(file.askedOn, locale) },
        { label: c.institution, value: file.organisation[locale] },
        { label: c.studentNumber, value: file.claimed.studentNumber },
        { label: c.programme, value: file.place.programme },
      ]}
    />
  );
}

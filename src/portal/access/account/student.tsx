import { href } from '#kernel/http/path.ts';
import { fullName } from '#kernel/names.ts';
import { formatDay } from '#kernel/time.ts';
import { SummaryList } from '#kernel/ui/content.tsx';
import type { Locale } from '#kernel/ui/locale.ts';
import { maskBirth } from '#portal/common/students/rules.ts';
import { paths } from '#portal/paths.ts';
import type { Overview } from './overview.ts';
import { words } from './words.ts';

/** A student as the study permit has them; over a shoulder, nobody reads the date of birth. */
export function StudentFacts({ locale, overview }: { locale: Locale; overview: Overview }) {
  const { student, birthShown } = overview;
  const w = words[locale].student;
  if (student === null) return null;
  const toggled = href(paths.account, locale, {}, birthShown ? {} : { show: 'birth' });
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      <SummaryList
        rows={[
          { label: w.name, value: fullName(student) },
          {
            label: w.dateOfBirth,
            value: birthShown ? formatDay(student.dateOfBirth, locale) : maskBirth(student.dateOfBirth),
            action: { label: birthShown ? w.hide : w.show, href: toggled, about: w.aboutBirth },
          },
          { label: w.clientId, value: student.clientId },
        ]}
      />
    </>
  );
}

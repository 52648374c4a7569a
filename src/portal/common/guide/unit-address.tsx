import type { Locale } from '#kernel/ui/locale.ts';
import { foreignStudentUnit } from './address.ts';

/** Where signed forms are sent. */
export const UnitAddress = ({ locale }: { readonly locale: Locale }) => (
  <address>
    {foreignStudentUnit[locale].map((line) => (
      <div key={line}>{line}</div>
    ))}
  </address>
);

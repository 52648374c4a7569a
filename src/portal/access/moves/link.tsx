import { href } from '#kernel/http/path.ts';
import type { Locale } from '#kernel/ui/locale.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** On the pages of the enrolment, for whoever has an account already and must not begin anew. */
export const MoveLink = ({ locale }: { locale: Locale }) => (
  <p>
    <a href={href(paths.move, locale)}>{words[locale].link}</a>
  </p>
);

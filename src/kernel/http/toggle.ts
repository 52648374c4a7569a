import { MAIN_FORM } from '../ui/forms.tsx';
import type { Toggle } from '../ui/frame.ts';
import { otherLocale } from '../ui/locale.ts';
import { href, type Path } from './path.ts';
import type { Visit } from './visit.ts';

/** The way to a page in the other language. */
export const linkTo = <Data>(
  { locale, parameters, query }: Visit<Data>,
  path: Path,
): { readonly href: string } => ({ href: href(path, otherLocale(locale), parameters, query) });

/** By the form, which takes along what was typed; by the link, where the answer has no form. */
export const formToggle = <Data>(visit: Visit<Data>, path: Path): Toggle => ({
  formId: MAIN_FORM,
  ...linkTo(visit, path),
});

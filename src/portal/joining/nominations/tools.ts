import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './words.ts';

const roles = ['coordinator'] satisfies Role[] as readonly Role[];

/** The home page's cards of a coordinator's nominations. */
export const tools = [
  {
    // A nomination begins with its institution.
    path: { en: `${paths.institutions.en}?for=nomination`, fr: `${paths.institutions.fr}?for=nomination` },
    roles,
    title: { en: words.en.tools.nominate.title, fr: words.fr.tools.nominate.title },
    description: { en: words.en.tools.nominate.description, fr: words.fr.tools.nominate.description },
  },
  {
    path: paths.nominations,
    roles,
    title: { en: words.en.tools.nominations.title, fr: words.fr.tools.nominations.title },
    description: { en: words.en.tools.nominations.description, fr: words.fr.tools.nominations.description },
  },
];

import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';
import { STAFF_KEEPERS } from './rules.ts';

/** The home page's card of the staff accounts. */
export const tools = [
  {
    path: paths.staff,
    roles: STAFF_KEEPERS,
    title: { en: words.en.tool.title, fr: words.fr.tool.title },
    description: { en: words.en.tool.description, fr: words.fr.tool.description },
  },
];

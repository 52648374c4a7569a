import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './fr.ts';

/** The home page's card of the yearly review. */
export const tools = [
  {
    path: paths.ourReview,
    roles: ['dir', 'alternate_dir'] satisfies Role[] as readonly Role[],
    title: { en: words.en.tool.title, fr: words.fr.tool.title },
    description: { en: words.en.tool.description, fr: words.fr.tool.description },
  },
];

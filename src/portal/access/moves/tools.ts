import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './fr.ts';

/** The home page's card for those who decide about requests. */
export const tools = [
  {
    path: paths.moveRequests,
    roles: ['dir', 'alternate_dir', 'officer'] satisfies Role[] as readonly Role[],
    title: { en: words.en.requests.title, fr: words.fr.requests.title },
    description: { en: words.en.requests.description, fr: words.fr.requests.description },
  },
];

import { paths } from '#portal/paths.ts';
import type { Role } from '#portal/roles.ts';
import { words } from './words.ts';

/** The home page's cards of an institution's record, and of the amendments that wait for somebody. */
export const tools = [
  {
    path: paths.ourRecord,
    roles: ['dir', 'alternate_dir'] satisfies Role[] as readonly Role[],
    title: { en: words.en.tools.record.title, fr: words.fr.tools.record.title },
    description: { en: words.en.tools.record.description, fr: words.fr.tools.record.description },
  },
  {
    path: paths.amendments,
    roles: ['coordinator', 'officer'] satisfies Role[] as readonly Role[],
    title: { en: words.en.tools.amendments.title, fr: words.fr.tools.amendments.title },
    description: { en: words.en.tools.amendments.description, fr: words.fr.tools.amendments.description },
  },
];

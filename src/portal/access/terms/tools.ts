import { paths } from '#portal/paths.ts';
import { words } from './publishing/fr.ts';

/** The home page's card of the terms, for those who publish them. */
export const tools = [
  {
    path: paths.termsVersions,
    roles: ['administrator'] as const,
    title: { en: words.en.tool.title, fr: words.fr.tool.title },
    description: { en: words.en.tool.description, fr: words.fr.tool.description },
  },
];

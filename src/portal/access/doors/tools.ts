import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** The home page's card of the ways to log in, for those who may close one. */
export const tools = [
  {
    path: paths.signInDoors,
    roles: ['administrator'] as const,
    title: { en: words.en.tool.title, fr: words.fr.tool.title },
    description: { en: words.en.tool.description, fr: words.fr.tool.description },
  },
];

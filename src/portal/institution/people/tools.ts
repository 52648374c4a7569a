import { REPRESENTATIVES } from '#portal/common/members/rules.ts';
import { paths } from '#portal/paths.ts';
import { words } from './fr.ts';

/** The home page's card of an institution's people. */
export const tools = [
  {
    path: paths.ourPeople,
    roles: REPRESENTATIVES,
    title: { en: words.en.tool.title, fr: words.fr.tool.title },
    description: { en: words.en.tool.description, fr: words.fr.tool.description },
  },
];

import type { Words } from '../ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  page: (number, total) => `Page ${number} sur ${total}`,
  toFillIn: (label) => `${label}\u00a0: à remplir`,
  ticked: 'Case cochée\u00a0:',
  notTicked: 'Case non cochée\u00a0:',
};

import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  subject: `Du travail vous attend dans ${brand.fr.portalThe}`,
  news: `Depuis hier, du travail vous attend dans ${brand.fr.portalThe}. Voici tout ce qui est en attente de votre part\u00a0:`,
  late: `Du travail vous attend depuis une semaine ou plus dans ${brand.fr.portalThe}. Voici tout ce qui est en attente de votre part\u00a0:`,
  line: (work, day) => `${work}; en attente depuis le ${day}`,
  link: 'Ouvrir votre page d’accueil',
};

/** What this room says, in both languages. */
export const words = { en, fr };

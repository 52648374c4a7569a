import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Bienvenue',
  lead: 'Vous avez ouvert une session chez votre Partenaire de connexion.',
  next: `Cliquez sur le bouton Continuer pour aller au ${brand.fr.portal}. Il ne saura pas quel Partenaire de connexion vous avez utilisé.`,
  continue: 'Continuer',
  cancel: 'Annuler',
};

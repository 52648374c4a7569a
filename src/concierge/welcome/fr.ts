import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Bienvenue',
  lead: 'Vous avez ouvert une session chez votre Partenaire de connexion.',
  next: `Sélectionnez le bouton Continuer pour aller ${brand.fr.portalTo}. Il ne saura pas quel Partenaire de connexion vous avez utilisé.`,
  end: {
    title: (day) => `Ce Partenaire de connexion peut servir ici jusqu’au ${day}`,
    text: `Avant ce jour, ajoutez un autre justificatif ${brand.fr.portalTo}, sous «\u00a0Mon compte\u00a0». Votre compte et vos rôles ne changent pas. Après ce jour, vous pourrez encore transférer votre compte à un nouveau justificatif.`,
    privacy: `Seule cette page peut vous l’annoncer\u00a0: ${brand.fr.portalThe} ne sait pas quel Partenaire de connexion vous utilisez.`,
  },
  continue: 'Continuer',
  cancel: 'Annuler',
};

import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: brand.fr.concierge,
  lead: `${brand.fr.conciergeTheFirst} vous donne accès à des services en ligne avec un nom d’utilisateur et un mot de passe que vous avez peut-être déjà, par exemple pour vos services bancaires.`,
  howTitle: 'Comment cela fonctionne',
  how: [
    'Le service que vous voulez utiliser vous amène ici.',
    'Sélectionnez le Partenaire de connexion que vous souhaitez utiliser.',
    'Suivez les étapes pour ouvrir une session chez le Partenaire de connexion sélectionné.',
    'Sélectionnez le bouton Continuer pour revenir au service.',
  ],
  partnersTitle: 'Partenaires de connexion disponibles',
  none: 'Aucun Partenaire de connexion n’est disponible pour le moment.',
  startTitle: 'Pour ouvrir une session',
  start: `Commencez ${brand.fr.portalTo}.`,
};

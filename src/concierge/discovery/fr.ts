import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  select: {
    title: 'Sélectionner un Partenaire de connexion',
    lead: 'Sélectionnez le Partenaire de connexion que vous souhaitez utiliser.',
    next: 'Vous irez sur son site pour y ouvrir une session comme d’habitude, puis vous reviendrez ici.',
    none: 'Aucun Partenaire de connexion n’est disponible pour le moment.',
    goBack: 'Le bouton Annuler vous ramène au service, où vous pouvez ouvrir une session d’une autre façon.',
    cancel: 'Annuler',
    privacyTitle: 'Votre vie privée',
    privacy: [
      'Votre Partenaire de connexion ne sait pas quel service vous utilisez.',
      'Le service ne sait pas quel Partenaire de connexion vous utilisez.',
      `${brand.fr.conciergeTheFirst} ne sait pas qui vous êtes, et votre mot de passe ne quitte jamais votre Partenaire de connexion.`,
    ],
    until: (day) => `Jusqu’au ${day}`,
    closed: (name, day) =>
      `${name} ne peut plus servir ici\u00a0: le dernier jour était le ${day}. Sélectionnez un autre Partenaire de connexion; votre compte auprès du service peut y être transféré.`,
    lastClosed: (name, day) =>
      `${name} ne peut plus servir ici\u00a0: le dernier jour était le ${day}. Vous pouvez transférer votre compte auprès du service à un autre moyen d’y ouvrir une session.`,
    unknown: 'Sélectionnez un Partenaire de connexion dans la liste.',
    unavailable: (name) =>
      `${name} est injoignable pour le moment. Sélectionnez un autre Partenaire de connexion ou réessayez plus tard.`,
    misconfigured: (name, reference) =>
      `${name} ne peut pas servir ici tant que la liaison entre les deux services n’est pas corrigée; attendre ne changera rien. Sélectionnez un autre Partenaire de connexion ou donnez la référence ${reference} aux personnes qui vous aident.`,
  },
  noSignIn: {
    title: 'Votre ouverture de session a pris fin',
    lead: 'Aucune ouverture de session n’est en cours dans ce navigateur.',
    text: 'Elle a peut-être duré plus de 30\u00a0minutes, ou elle est déjà terminée ou annulée; il se peut aussi que votre navigateur ne conserve pas les témoins. Rien n’est perdu\u00a0: vous pouvez recommencer.',
    next: `Pour ouvrir une session, commencez ${brand.fr.portalTo}.`,
  },
};

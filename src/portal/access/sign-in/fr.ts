import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  logIn: {
    title: 'Ouvrir une session',
    lead: `Choisissez comment ouvrir une session dans ${brand.fr.portalThe}.`,
    leaving: {
      title: 'Vous quitterez momentanément ce site',
      text: 'Le service que vous choisissez vérifie votre nom d’utilisateur et votre mot de passe. Il ne voit pas ce que vous faites ici, et le portail ne voit jamais votre mot de passe. Vous revenez ici ensuite.',
    },
    doors: {
      gckey: {
        title: 'Un justificatif gouvernemental',
        text: 'Un nom d’utilisateur et un mot de passe réservés aux services gouvernementaux.',
      },
      partner: {
        title: 'Un justificatif que vous avez déjà',
        text: 'Un nom d’utilisateur et un mot de passe que vous utilisez déjà ailleurs, par exemple pour vos services bancaires en ligne.',
      },
      other: {
        title: 'Le compte de votre organisation',
        text: 'Un compte que votre organisation vous a donné.',
      },
    },
    unreachable: (door) =>
      `Impossible de joindre le service ${door} pour le moment. Rien n’est perdu\u00a0: attendez quelques minutes et réessayez, ou choisissez une autre façon d’ouvrir une session.`,
    misconfigured: (door, reference) =>
      `Impossible d’ouvrir une session par le service ${door} tant que sa liaison avec le portail n’est pas corrigée; attendre ne changera rien. Choisissez une autre façon d’ouvrir une session ou donnez la référence ${reference} aux personnes qui vous aident.`,
    noCredential: {
      title: 'Première visite?',
      text: `Choisissez ${brand.fr.gckey}, puis S’inscrire, pour créer un justificatif d’identité. Gardez ensuite à portée de la main votre NIP ou, si vous étudiez, votre permis d’études.`,
      partner: `Choisissez ${brand.fr.gckey}, puis S’inscrire, pour créer un justificatif d’identité, ou utilisez celui que vous avez déjà chez un Partenaire de connexion. Gardez ensuite à portée de la main votre NIP ou, si vous étudiez, votre permis d’études.`,
      other:
        'Choisissez un moyen de connexion sans date de fin, avec un justificatif d’identité que vous y avez déjà ou que vous y créez. Gardez ensuite votre NIP à portée de la main.',
    },
  },
  loggedOut: {
    title: 'Votre session est fermée',
    lead: 'Vos sessions ici et au service de connexion ont toutes deux pris fin.',
    shared: 'Si d’autres personnes utilisent cet ordinateur, fermez aussi toutes les fenêtres du navigateur.',
    again: 'Ouvrir une nouvelle session',
  },
  outOfDate: {
    title: 'Cette ouverture de session n’est plus valide',
    what: 'La réponse du service de connexion est arrivée trop tard, est arrivée deux fois ou appartient à une autre fenêtre.',
    next: 'Rien n’est perdu. Ouvrez une nouvelle session pour reprendre où vous étiez.',
  },
  refused: {
    title: 'Nous n’avons pas pu ouvrir votre session',
    what: 'La réponse du service de connexion n’a pas satisfait à nos vérifications; nous ne l’avons donc pas acceptée.',
    next: 'Rien n’est perdu. Ouvrez une nouvelle session; si cette page revient, donnez la référence ci-dessous aux personnes qui vous aident.',
  },
  unreachable: {
    title: 'Le service de connexion ne répond pas',
    what: 'Nous n’avons pas pu demander au service de connexion de confirmer l’ouverture de votre session.',
    next: 'Rien n’est perdu. Attendez quelques minutes, puis ouvrez une nouvelle session.',
  },
  misconfigured: {
    title: 'Ce moyen de connexion est mal configuré',
    what: 'Le portail et le service de connexion ne se comprennent pas. Vous n’y êtes pour rien.',
    next: 'Attendre ne changera rien\u00a0: quelqu’un doit corriger un réglage. Choisissez une autre façon d’ouvrir une session ou donnez la référence ci-dessous aux personnes qui vous aident.',
  },
  retired: {
    title: 'Ce justificatif d’identité n’est plus utilisé',
    what: 'Le compte auquel il appartenait a été transféré à un autre justificatif, ou ce justificatif a été dissocié du compte.',
    next: `Ouvrez une session avec le justificatif que vous utilisez maintenant. Si vous n’êtes pas à l’origine de ce changement, avisez immédiatement ${brand.fr.unitThe} et, si vous travaillez pour un établissement, son représentant (à moins que ce ne soit vous).`,
  },
  logInAction: 'Ouvrir une session',
};

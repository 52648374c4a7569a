import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'S’inscrire au Portail des partenaires',
  lead: 'Le Portail des partenaires est l’endroit où travaillent les établissements qui participent au programme. On y entre en trois étapes.',
  logIn: 'Ouvrir une session',
  already: 'Déjà inscrit?',
  steps: {
    pin: {
      title: 'Étape 1 – Obtenir un NIP',
      text: 'Un numéro d’identification personnel (NIP) vous donne votre rôle. Le nouveau représentant désigné de l’établissement d’enseignement (RDEE) le reçoit par courrier recommandé; le nouveau signataire, de son RDEE.',
    },
    credential: {
      title: 'Étape 2 – Créer ou utiliser votre justificatif d’identité sécurisé',
      text: 'Créez une CléGC (un nom d’utilisateur et un mot de passe réservés aux services gouvernementaux) ou utilisez un partenaire de connexion chez qui vous avez déjà un compte. Aucun des deux n’apprend ce que vous faites ici.',
    },
    enrol: {
      title: 'Étape 3 – Inscrire votre justificatif d’identité sécurisé',
      text: 'Ouvrez une session, lisez les modalités, entrez votre nom et votre NIP, puis choisissez quatre questions de sécurité. Les outils de votre rôle sont alors à vous.',
    },
  },
};

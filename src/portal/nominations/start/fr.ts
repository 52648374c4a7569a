import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Obtenir un NIP',
  lead: 'Un NIP est nécessaire pour s’inscrire au Portail des partenaires. La personne qui vous le remet dépend de votre rôle.',
  dir: {
    title: 'Si vous êtes un nouveau représentant désigné de l’établissement d’enseignement (RDEE)',
    items: [
      'Votre représentant provincial ou territorial propose votre candidature et vous recevez un lien personnel par courriel. Si ce n’est pas encore fait, vous pouvez commencer ici; il le confirmera ensuite.',
      'Avec ce lien, remplissez le formulaire Identification de l’établissement d’enseignement – Programme de permis de travail hors campus (IMM 5592) et l’Attestation relative aux modalités d’utilisation du Portail des partenaires et du Système de notification électronique (SNE).',
      'Imprimez et signez les deux formulaires, puis postez-les à l’adresse ci-dessous.',
      'Vous recevrez votre NIP par courrier recommandé.',
    ],
    action: 'Commencer comme nouveau RDEE',
  },
  signatory: {
    title: 'Si vous êtes un nouveau signataire',
    items: [
      'Votre RDEE propose votre candidature et vous recevez un lien personnel par courriel.',
      'Avec ce lien, remplissez l’Attestation relative aux modalités d’utilisation du Portail des partenaires et du Système de notification électronique (SNE).',
      'Imprimez et signez le formulaire, puis postez-le à l’adresse ci-dessous.',
      'Votre RDEE vous remettra votre NIP.',
    ],
    action: 'En savoir plus sur les nouveaux signataires',
  },
  address: 'Où poster les formulaires signés',
  blank: {
    title: 'Formulaires vierges à remplir à la main',
    imm5592: 'Identification de l’établissement d’enseignement, IMM 5592 (PDF)',
    acknowledgement: 'Attestation relative aux modalités d’utilisation (PDF)',
  },
  havePin: 'J’ai un NIP\u00a0: ouvrir une session',
  ask: {
    title: 'Nouveau signataire\u00a0: adressez-vous à votre RDEE',
    lead: 'Seul le représentant désigné (RDEE) de votre établissement, ou son suppléant, peut proposer votre candidature.',
    text: 'Donnez-lui vos noms tels qu’ils figurent sur votre pièce d’identité, votre adresse électronique au travail et la langue que vous préférez. Vous recevrez ensuite un lien personnel menant au formulaire à signer.',
    who: 'Si vous ne savez pas qui est votre RDEE, renseignez-vous auprès du registrariat ou du bureau international de votre établissement.',
    back: 'Retour à Obtenir un NIP',
  },
  start: {
    title: 'Commencer comme nouveau RDEE',
    lead: 'Dites-nous qui vous êtes et pour quel établissement. Votre coordonnateur le confirmera; entre-temps, vous pouvez remplir les formulaires avec le lien que nous vous envoyons.',
    place: 'Province ou territoire de l’établissement',
    placeHint: 'La liste des établissements est celle de la province ou du territoire.',
    choose: 'Afficher ses établissements',
    changePlace: 'Choisir une autre province ou un autre territoire',
    institution: 'Établissement',
    other: 'Il n’est pas dans la liste',
    otherTitle: 'Si l’établissement n’est pas dans la liste',
    submit: 'M’envoyer le lien',
    errors: {
      institution: 'Sélectionnez l’établissement ou indiquez qu’il n’est pas dans la liste.',
      nameMissing: 'Entrez le nom de l’établissement dans au moins une langue.',
      tooMany: (until) => `Trop de demandes sont venues de votre réseau. Réessayez après le ${until}.`,
    },
  },
  sent: {
    title: 'Consultez votre courrier électronique',
    lead: 'Si l’adresse que vous avez donnée peut recevoir notre message, un lien personnel y est en route.',
    text: 'Ouvrez le lien pour remplir vos formulaires. Si rien n’arrive d’ici une heure, regardez dans le courrier indésirable, puis adressez-vous à votre représentant provincial ou territorial.',
  },
};

import { brand } from '#kernel/brand.ts';
import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Obtenir un NIP',
  lead: `Un NIP est nécessaire pour s’inscrire ${brand.fr.portalTo}. La personne qui vous le remet dépend de votre rôle.`,
  dir: {
    title: 'Vous devenez représentante ou représentant désigné de l’établissement d’enseignement (RDEE)',
    action: 'Présenter ma candidature de RDEE',
  },
  signatory: {
    title: 'Vous devenez signataire',
    action: 'En savoir plus, pour les signataires',
  },
  address: 'Où envoyer les formulaires signés',
  blank: {
    title: 'Formulaires vierges à remplir à la main',
    imm5592: 'Identification de l’établissement, IMM\u00a05592 (PDF)',
    acknowledgement: 'Attestation relative aux modalités (PDF)',
  },
  havePin: 'J’ai un NIP\u00a0: ouvrir une session',
  ask: {
    title: 'Vous devenez signataire\u00a0: adressez-vous à votre RDEE',
    lead: 'Seul un ou une RDEE de votre établissement, ou une personne suppléante, peut proposer votre candidature.',
    text: 'Donnez-lui vos nom et prénom(s) tels qu’ils figurent sur votre pièce d’identité, votre adresse de courriel au travail et la langue que vous préférez. Vous recevrez ensuite un lien personnel menant au formulaire à signer.',
    who: 'Si vous ne savez pas qui est votre RDEE, renseignez-vous auprès du registrariat ou du bureau international de votre établissement.',
    back: 'Retour à Obtenir un NIP',
  },
  start: {
    title: 'Présenter votre candidature de RDEE',
    lead: 'Dites-nous qui vous êtes et quel établissement vous représenterez. Votre coordonnateur confirmera votre candidature; d’ici là, vous pouvez remplir les formulaires avec le lien que nous vous envoyons.',
    place: 'Province ou territoire de l’établissement',
    placeHint: 'Vous choisirez ensuite parmi ses établissements.',
    choose: 'Afficher les établissements',
    changePlace: 'Choisir une autre province ou un autre territoire',
    institution: 'Établissement',
    other: 'Il n’est pas dans la liste',
    otherTitle: 'Si l’établissement n’est pas dans la liste',
    submit: 'M’envoyer le lien',
    errors: {
      institution: 'Choisissez l’établissement ou indiquez qu’il n’est pas dans la liste.',
      nameMissing: 'Entrez le nom de l’établissement dans au moins une langue.',
      tooMany: (until) => `Trop de demandes sont venues de votre réseau. Réessayez après le ${until}.`,
    },
  },
  sent: {
    title: 'Consultez vos courriels',
    lead: 'Si l’adresse que vous avez donnée peut recevoir notre message, un lien personnel y est en route.',
    text: 'Ouvrez le lien pour remplir vos formulaires. Si rien n’arrive d’ici une heure, regardez dans le courrier indésirable, puis adressez-vous à votre coordonnateur provincial ou territorial.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

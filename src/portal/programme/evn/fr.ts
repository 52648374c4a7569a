import type { Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Vérifier un numéro (NVA)',
    description:
      'Voyez si le numéro de vérification de l’admissibilité d’une personne est valide, à l’aide d’un second renseignement.',
  },
  title: 'Vérifier un numéro (NVA)',
  lead: 'Entrez le numéro figurant dans la demande de permis, et le nom de famille ou le numéro de client qui y figure. Chaque vérification est consignée, et la personne à qui le numéro a été attribué la voit.',
  number: 'Numéro (NVA)',
  numberHint: 'Dix chiffres, avec ou sans espaces.',
  second: 'Nom de famille ou numéro de client',
  secondHint: 'Tel qu’il figure dans la demande. Sans second renseignement, la vérification ne donne rien.',
  submit: 'Vérifier',
  reads: {
    empty: 'Entrez le numéro.',
    malformed: 'Un numéro compte dix chiffres et ne commence pas par 0.',
    mistyped: 'Un chiffre est erroné, ou deux sont inversés. Comparez avec la demande.',
  },
  secondMissing: 'Entrez le nom de famille ou le numéro de client.',
  wait: (until) => `Trop de vérifications n’ont rien donné. Vous pourrez réessayer le ${until}.`,
  noneTitle: 'Aucun numéro valide pour ces renseignements',
  none: 'Ce numéro n’existe pas, ou n’est pas celui de cette personne. Comparez les deux renseignements avec la demande; s’ils sont exacts, écrivez à la personne.',
  ours: {
    tool: {
      title: 'Vérifier un numéro (NVA)',
      description:
        'Voyez si le numéro d’une personne qui étudie dans votre établissement est valide, à l’aide d’un second renseignement.',
    },
    lead: 'Entrez le numéro que la personne vous a montré, et son nom de famille ou son numéro de client. Les numéros d’autres établissements ne se trouvent pas ici. Chaque vérification est consignée, et la personne à qui le numéro a été attribué la voit.',
    secondHint:
      'Tel qu’il figure sur le permis d’études. Sans second renseignement, la vérification ne donne rien.',
    none: 'Ce numéro ne figure pas parmi ceux de votre établissement que vous pouvez voir, ou n’est pas celui de cette personne. Comparez les deux renseignements avec ce qu’elle vous a montré.',
  },
  found: {
    live: 'Ce numéro est valide',
    void: 'Ce numéro a pris fin',
    superseded: 'Ce numéro a été remplacé par un autre',
  },
  since: (day) => `Depuis le ${day}`,
  ended: (day) => `A pris fin le ${day}`,
  institution: (name) => `Établissement\u00a0: ${name}`,
  line: (name) => `Secteur d’activité\u00a0: ${name}`,
  reasons: {
    consent_revoked: 'Le consentement a été révoqué.',
    ineligible: 'La personne a été déclarée non admissible.',
    review_changed:
      'Il avait pris fin à la suite d’une décision qu’un réexamen a modifiée. La personne a peut-être un nouveau numéro.',
    corrected:
      'Il avait pris fin par erreur; la décision est corrigée. La personne a peut-être un nouveau numéro.',
    concluded: 'L’établissement a fermé la demande, et le numéro a pris fin avec elle.',
  },
};

export const words = { en, fr };

import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Demander une vérification',
  lead: 'Votre établissement indique au ministère si vous êtes admissible. Vous obtenez alors un numéro à inscrire dans votre demande de permis.',
  askedOften: (until) =>
    `Vous avez présenté trois demandes en 30\u00a0jours, soit le maximum. Vous pourrez présenter la prochaine à partir du ${until}.`,
  whatFor: 'Que voulez-vous faire vérifier?',
  known: 'Où vous étudiez',
  number: (number) => `Numéro d’étudiant ${number}`,
  ask: 'Présenter une demande',
  remove: 'Retirer',
  underWay: 'Une demande y est en cours, ou une décision y a été rendue.',
  open: 'Voir la demande',
  where: 'Où se trouve votre établissement?',
  another: 'Un autre établissement',
  whereHint: 'La province ou le territoire de votre campus.',
  change: 'Choisir une autre province ou un autre territoire',
  none: 'Aucun établissement n’y participe aujourd’hui. Demandez au vôtre quand il participera, ou choisissez une autre province ou un autre territoire.',
  institution: 'Établissement',
  institutionHint:
    'Seuls les établissements participants figurent dans la liste. Si le vôtre n’y est pas, adressez-vous à son bureau international.',
  campus: 'Campus fréquenté',
  campusHint: 'Laissez tel quel si votre établissement n’a qu’un campus ou en cas de doute.',
  noCampus: 'Un seul campus, ou je ne sais pas',
  studentNumber: 'Numéro d’étudiant',
  studentNumberHint: 'Tel qu’il figure sur votre carte étudiante.',
  programme: 'Programme',
  programmeHint: 'Tel que votre établissement le nomme, par exemple DEC en soins infirmiers.',
  next: 'Continuer',
  mend: {
    link: 'Modifier ces renseignements',
    title: 'Modifier vos renseignements auprès de l’établissement',
    lead: 'Corrigez ce que vous avez mal entré. En 30\u00a0jours, vous pouvez ajouter un établissement ou en modifier les renseignements cinq fois en tout.',
    submit: 'Enregistrer la modification',
    under_way:
      'Une demande repose sur ces renseignements; vous ne pouvez donc pas les modifier maintenant. Si elle est encore en cours, annulez-la d’abord, modifiez les renseignements, puis présentez une nouvelle demande. Si une décision a été rendue, adressez-vous au bureau du registraire.',
    proved:
      'Votre établissement a établi votre identité d’après ces renseignements; vous ne pouvez donc pas les modifier ici. S’ils sont erronés, retirez cet établissement de la liste et ajoutez-le de nouveau, ou adressez-vous au bureau du registraire.',
    open: 'Ouvrir la demande',
  },
  errors: {
    where: 'Choisissez la province ou le territoire.',
    campus:
      'Ce campus appartient à un autre établissement. Choisissez un campus du vôtre, ou n’en choisissez aucun.',
    institution: 'Choisissez votre établissement.',
    studentNumber: 'Entrez votre numéro d’étudiant.',
    long: 'Un numéro d’étudiant compte au plus 20\u00a0caractères.',
    programme: 'Entrez votre programme.',
    known:
      'Cet établissement figure déjà dans votre liste. Vous trouverez au-dessus du formulaire ce que vous pouvez y faire.',
    too_many: 'Vous pouvez avoir trois établissements à la fois. Retirez-en un d’abord.',
    too_often: (until) =>
      `Au cours des 30\u00a0derniers jours, vous avez ajouté des établissements ou modifié vos renseignements cinq fois, soit le maximum. Vous pourrez le faire de nouveau à partir du ${until}.`,
    stopped: (until) =>
      `Au cours des 30\u00a0derniers jours, deux établissements n’ont trouvé personne avec vos renseignements\u00a0: vous ne pourrez pas en ajouter avant le ${until}. D’ici là, demandez au bureau du registraire comment votre numéro d’étudiant, vos nom et prénom(s) et votre date de naissance figurent à votre dossier, et comparez-les avec votre permis d’études et votre compte.`,
    wait: (until) => `Trop d’essais ont été faits à partir de votre réseau. Réessayez le ${until}.`,
  },
};

import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    settled: (count) =>
      `${counted(count, 'fr', 'modification du dossier que vous avez demandée a été appliquée ou refusée', 'modifications du dossier que vous avez demandées ont été appliquées ou refusées')} au cours des 7\u00a0derniers jours`,
    confirm: (count) =>
      counted(count, 'fr', 'modification de dossier à confirmer', 'modifications de dossier à confirmer'),
    apply: (count) =>
      counted(count, 'fr', 'modification de dossier à appliquer', 'modifications de dossier à appliquer'),
  },
  tools: {
    record: {
      title: 'Dossier de votre établissement',
      description: 'Ce qui figure au dossier de votre établissement, et comment le modifier.',
    },
    amendments: {
      title: 'Modifications de dossiers d’établissement',
      description:
        'Les modifications demandées par les établissements\u00a0: confirmez-les, appliquez-les ou refusez-les.',
    },
  },
  statuses: {
    requested: 'En attente du coordonnateur',
    confirmed: 'En attente d’un agent',
    applied: 'Appliquée',
    refused: 'Refusée',
    withdrawn: 'Retirée',
  },
  record: {
    title: 'Dossier de l’établissement',
    amend: 'Modifier le dossier',
    open: {
      title: (count) => (count === 1 ? 'Une modification est en cours' : 'Des modifications sont en cours'),
      text: 'Tant qu’elles ne sont pas appliquées, le dossier ci-dessous reste en vigueur. Vous pouvez entre-temps demander la modification de tout le reste.',
    },
    past: 'Modifications à ce jour',
    none: 'Le dossier n’a pas encore été modifié.',
  },
  columns: {
    reference: 'Référence',
    institution: 'Établissement',
    what: 'Ce qui change',
    status: 'État',
    asked: 'Demandée le',
  },
  list: {
    title: 'Modifications de dossiers d’établissement',
    lead: 'Ce que des établissements souhaitent faire modifier à leur dossier. Le coordonnateur confirme, puis un agent applique.',
    status: 'État',
    open: 'Toutes celles qui sont en attente',
    count: (count) => counted(count, 'fr', 'modification', 'modifications'),
    none: 'Aucune modification n’est en attente.',
    empty: 'Aucune modification ne correspond à votre recherche.',
  },
  form: {
    title: 'Modifier le dossier',
    lead: 'Corrigez ce qui a changé. Le coordonnateur de votre province ou territoire le confirme, et un agent l’applique. D’ici là, l’ancien dossier reste en vigueur.',
    held: 'Une modification est en cours; ce champ ne peut pas être modifié de nouveau avant la décision\u00a0:',
    submit: 'Vérifier la modification',
    errors: {
      nothing: 'Vous n’avez rien modifié. Corrigez ce qui a changé ou revenez en arrière.',
      held: (label, reference) =>
        `${label}\u00a0: une autre modification est en cours, ${reference}. Attendez la décision ou retirez cette modification.`,
      inUse: (campuses) => `Des signataires sont limités à ${campuses}. Modifiez d’abord leurs campus.`,
    },
  },
  check: {
    title: 'Vérifier la modification avant de la demander',
    lead: 'Seul ce qui figure ci-dessous change; le reste du dossier demeure tel quel. Rien n’a encore été envoyé.',
    moved:
      'Le dossier a changé depuis que vous avez vu cette page. Rien n’a été envoyé\u00a0: revoyez la modification telle qu’elle est maintenant.',
    submit: 'Demander la modification',
    edit: 'Corriger',
  },
  one: {
    title: (reference) => `Modification ${reference}`,
    institution: 'Établissement',
    status: 'État',
    asked: 'Demandée',
    confirmed: 'Confirmée par le coordonnateur',
    decided: 'Décision rendue le',
    by: (name, when) => `${name}, le ${when}`,
    reasons: 'Motif',
    comparison: 'Avant et après',
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    empty: '(vide)',
    pdf: 'Formulaire IMM\u00a05592 (PDF)',
    waits: {
      confirm: 'Cette modification attend votre confirmation',
      apply: 'Cette modification attend que vous l’appliquiez',
    },
    decide: 'Rendre une décision',
    withdraw: 'Retirer la modification',
    backToRecord: 'Retour au dossier',
    backToList: 'Retour aux modifications',
  },
  decide: {
    title: { confirm: 'Confirmer la modification', apply: 'Appliquer la modification' },
    decision: 'Votre décision',
    confirm: 'Je confirme que le dossier de l’établissement devrait être ainsi modifié',
    apply: 'Appliquer la modification au dossier',
    refuse: 'Refuser la modification',
    reasons: 'Motif',
    reasonsHint: 'Obligatoire si vous refusez. L’établissement le lit.',
    submit: 'Enregistrer la décision',
    errors: { decision: 'Choisissez votre décision.', reasons: 'Entrez le motif du refus.' },
  },
  withdraw: {
    title: 'Retirer la modification',
    lead: (reference) => `La modification ${reference} ne sera pas faite.`,
    submit: 'Retirer la modification',
  },
  cancel: 'Annuler',
  settled: {
    title: 'Il ne reste rien à faire à cette page',
    text: 'C’est déjà fait, ou ce n’est pas à vous de le faire.',
  },
  late: {
    title: 'Rien n’a été modifié',
    late: 'Quelqu’un d’autre a agi avant vous\u00a0: une décision a été rendue entre-temps.',
    oneParty:
      'Le coordonnateur qui l’a confirmée et vous ne comptez pas pour deux personnes\u00a0: l’une de ces deux personnes a fait entrer l’autre, ou une même personne les a fait entrer. Un autre agent doit décider.',
    stale:
      'Le dossier lui-même a changé depuis que cette modification a été demandée. Refusez-la et faites-la demander de nouveau.',
    inUse:
      'Des signataires sont limités à un campus que cette modification supprime. L’établissement doit d’abord modifier leurs campus.',
    open: 'Voir où en sont les choses',
  },
  mail: {
    open: `Ouvrir ${brand.fr.portalThe}`,
    requested: {
      subject: 'Une modification de dossier d’établissement vous attend',
      paragraphs: [
        'Un établissement de votre province ou territoire a demandé une modification de son dossier. Confirmez-la ou refusez-la.',
      ],
    },
    applied: {
      subject: 'Le dossier de votre établissement a été modifié',
      paragraphs: ['La modification demandée au dossier de votre établissement a été appliquée.'],
    },
    refused: {
      subject: 'Une modification du dossier de votre établissement a été refusée',
      paragraphs: [
        'La modification du dossier de votre établissement a été refusée. La page de la modification en donne le motif.',
      ],
    },
  },
  notices: {
    amendmentRequested: 'La modification est demandée. Le coordonnateur en est avisé.',
    amendmentConfirmed: 'Vous avez confirmé la modification. Un agent l’appliquera.',
    amendmentApplied: 'Le dossier est modifié.',
    amendmentRefused: 'Vous avez refusé la modification. L’établissement en est avisé.',
    amendmentWithdrawn: 'La modification est retirée.',
  },
  logged: {
    'amendment.requested': 'Modification du dossier demandée',
    'amendment.confirmed': 'Modification du dossier confirmée',
    'amendment.applied': 'Modification du dossier appliquée',
    'amendment.refused': 'Modification du dossier refusée',
    'amendment.withdrawn': 'Modification du dossier retirée',
  },
};

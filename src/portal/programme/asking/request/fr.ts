import type { Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Votre demande',
  steps: ['Présentée', 'En vérification', 'Décision', 'Numéro'],
  stepsLabel: 'Où en est la demande',
  done: 'fait',
  reference: 'Référence',
  asked: 'Présentée le',
  history: 'Ce qui s’est passé',
  sentences: {
    new: (institution, due) =>
      `Votre établissement (${institution}) a reçu votre demande et devrait rendre sa décision d’ici le ${due}. Vous n’avez rien à faire.`,
    in_progress: (institution, due) =>
      `Votre établissement (${institution}) vérifie votre demande. La décision devrait être rendue d’ici le ${due}.`,
    info_requested: (institution, due) =>
      `Votre établissement (${institution}) vous a posé une question. Répondez d’ici le ${due}, sans quoi la demande sera fermée.`,
    eligible: (institution) =>
      `Votre établissement (${institution}) a confirmé votre admissibilité. Voici votre numéro.`,
    ineligible: (institution) =>
      `Votre établissement (${institution}) a conclu que vous n’êtes pas admissible pour le moment.`,
    cancelled: () =>
      'Cette demande a été annulée. Vous pouvez en présenter une nouvelle, au plus trois fois en 30\u00a0jours.',
    consent_revoked: () =>
      'Vous avez révoqué votre consentement; votre numéro a donc pris fin. Vous pouvez présenter une nouvelle demande, au plus trois fois en 30\u00a0jours.',
    transfer_out: (institution) =>
      `Votre ancien établissement (${institution}) a transmis votre dossier au nouveau. Votre numéro est toujours valide.`,
    transfer_in: (institution, due) =>
      `Votre nouvel établissement (${institution}) a reçu votre dossier et devrait l’accepter d’ici le ${due}. D’ici là, le numéro que vous avez reste valide.`,
    transferred: () => 'Cette demande est passée à votre nouvel établissement, avec un nouveau numéro.',
    closed: () => 'Cette demande est fermée.',
  },
  number: {
    title: 'Votre numéro (NVA)',
    since: (day) => `Valide depuis le ${day}.`,
    use: 'Inscrivez-le dans votre demande de permis de travail, dans le champ du numéro de vérification de l’admissibilité.',
    ended: (day) => `Ce numéro a pris fin le ${day}.`,
  },
  why: 'Pourquoi',
  note: 'Ce que votre établissement a écrit',
  closedWhy: {
    not_ours:
      'Votre établissement n’a trouvé personne avec ces renseignements. Comparez le numéro, le nom et le ou les prénoms avec ceux de votre carte étudiante, puis présentez une nouvelle demande.',
    unanswered:
      'La question de votre établissement est restée sans réponse dans le délai prévu. Vous pouvez présenter une nouvelle demande, au plus trois fois en 30\u00a0jours.',
    finished:
      'Votre établissement a consigné que vous y avez terminé vos études, et votre numéro a pris fin de ce fait. Rien n’a été retenu contre vous. Si vous avez un permis de travail obtenu grâce à ce numéro, demandez à l’autorité qui vous l’a délivré ce qu’il en est.',
    left: 'Votre établissement ne participe plus au programme. Si vous étudiez dans un autre établissement qui y participe, présentez-y une demande.',
    other_person:
      'Votre établissement a déterminé que ce numéro d’étudiant ou de client est celui d’une autre personne. Si vous l’avez mal entré, présentez une nouvelle demande avec ce qui figure sur votre carte et votre permis d’études. Si c’est bien le vôtre, présentez-vous au bureau du registraire avec les deux.',
    other_account:
      'Votre établissement a déterminé qu’un autre compte, qui correspond au même dossier, est aussi le vôtre. Ce que vous y aviez est passé à ce compte-ci, et la demande qui s’y trouvait remplace celle-ci.',
    declined:
      'Cet établissement n’a pas accepté votre transfert. Votre dossier est de retour là où il était, et le numéro que vous y avez reste valide.',
    lapsed:
      'Cet établissement n’a pas répondu à temps. Votre dossier est de retour là où il était, et le numéro que vous y avez reste valide.',
    died: 'Votre établissement a consigné le décès de la personne. Si vous lisez ceci, c’est une erreur\u00a0: présentez-vous au bureau du registraire avec votre carte. Vous pouvez aussi présenter une nouvelle demande.',
    transfer_over: 'Le transfert avait pris fin avant que cet établissement l’accepte.',
  },
  decidedOn: (day, role) => `Décision rendue le ${day} par\u00a0: ${role}.`,
  override: 'La décision de l’établissement diffère de ce qu’indiquent les chiffres',
  question: {
    title: 'Votre établissement vous pose une question',
    open: 'Répondre',
    label: 'Votre réponse',
    submit: 'Envoyer la réponse',
    late: {
      title: 'Votre réponse n’a pas été envoyée',
      answered:
        'Cette question n’attend plus de réponse\u00a0: elle a déjà reçu une réponse, ou votre établissement a poursuivi sans réponse.',
      cancelled: 'Cette demande est annulée; personne n’attend donc plus de réponse.',
      closed:
        'Cette demande est fermée; personne n’attend donc plus de réponse. Vous pouvez présenter une nouvelle demande, au plus trois fois en 30\u00a0jours.',
      consent_revoked:
        'Vous avez révoqué votre consentement; votre établissement ne peut donc plus rien lire à votre sujet.',
      words: 'Ce que vous avez écrit',
      back: 'Voir la demande',
    },
    missing: 'Écrivez votre réponse.',
    closes: (day) =>
      `Répondez sans tarder\u00a0: sans réponse, cette demande sera fermée le ${day}. Vous pourrez alors en présenter une nouvelle.`,
  },
  cancel: {
    link: 'Annuler cette demande',
    title: 'Annuler cette demande?',
    lead: 'Votre établissement cessera de la vérifier.',
    effect: (until) =>
      until === null
        ? 'Cette action est irréversible. Vous pourrez présenter une nouvelle demande, au plus trois fois en 30\u00a0jours.'
        : `Cette action est irréversible. Vous avez présenté trois demandes en 30\u00a0jours, soit le maximum\u00a0: vous pourrez présenter la prochaine à partir du ${until}.`,
    submit: 'Annuler la demande',
    keep: 'Garder ma demande',
  },
  noEmail: {
    none: 'Votre dossier ne contient aucune adresse de courriel. Revenez voir où en est votre demande, ou ajoutez une adresse.',
    add: 'Ajouter votre adresse de courriel',
    waits: (address) =>
      `Votre adresse de courriel reste à confirmer\u00a0: nous avons envoyé un lien à ${address}. Ouvrez-le, et nous vous écrirons quand il y aura quelque chose à lire. D’ici là, revenez voir où en est votre demande.`,
    again: 'Renvoyer le lien ou modifier l’adresse',
  },
  next: {
    again: 'Présenter une nouvelle demande',
    other_studies: 'Présenter une demande pour d’autres études',
    transfer: 'Redemander le transfert',
  },
};

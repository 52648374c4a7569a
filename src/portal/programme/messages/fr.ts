import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Messages',
  tool: {
    title: 'Messages',
    description: 'Les questions de votre établissement et ce qui vous a été annoncé, demande par demande.',
  },
  lead: 'Les questions de votre établissement et ce qui vous a été annoncé.',
  none: 'Aucun message. Nous vous écrivons dès que quelque chose change.',
  institution: 'Établissement',
  all: 'Tous les établissements',
  show: 'Afficher',
  isNew: 'Nouveau',
  latest: (day) => `Le plus récent, le ${day}\u00a0:`,
  open: 'Ouvrir',
  until: (day) => `Réponse attendue au plus tard le ${day}.`,
  reply: 'Répondre',
  waits: (count) => counted(count, 'fr', 'message à lire', 'messages à lire'),
  earlier: 'Messages antérieurs',
  first: 'Messages les plus récents',
  wentOn: (day) => `L’établissement a poursuivi sans réponse le ${day}.`,
  own: {
    received: 'Votre demande est reçue',
    asked: (institution) => `${institution} vous pose une question`,
    answered: 'Vous avez répondu',
    eligible: (institution) => `${institution} vous déclare admissible`,
    ineligible: (institution) => `${institution} vous déclare non admissible`,
    lost: (institution) => `${institution} conclut que vous n’êtes plus admissible`,
    revoked: 'Vous avez révoqué votre consentement',
    given_back: {
      given_back: 'La remise de votre permis est consignée',
      never_given: 'Il est consigné que vous n’aviez pas de permis',
    },
    contested: 'Quelqu’un d’autre revendique votre dossier',
    closing: 'Votre demande sera fermée',
    leaving: 'Votre établissement a quitté le programme',
    intended: (institution) => `${institution} envisage de conclure que vous n’êtes plus admissible`,
    replied: 'Vous avez répondu',
    intent_dropped: (institution) => `${institution} renonce à la décision envisagée`,
    closed: 'Votre demande est fermée',
    review: {
      asked: 'Vous avez demandé un réexamen',
      under_review: 'La décision est réexaminée',
      upheld: 'Réexamen terminé\u00a0: non admissible',
      changed: 'Réexamen terminé\u00a0: vous êtes de nouveau admissible',
      changed_first: 'Réexamen terminé\u00a0: vous êtes admissible',
      changed_only: 'Réexamen terminé en votre faveur',
      sent_on: 'Vous avez transmis le réexamen à la coordination',
      returned: 'La coordination a renvoyé le réexamen à votre établissement',
      closed: 'Le réexamen est clos',
      withdrawn: 'Vous avez retiré la demande de réexamen',
    },
    corrected: {
      eligible: 'Une décision est corrigée\u00a0: vous êtes de nouveau admissible',
      eligible_first: 'Une décision est corrigée\u00a0: vous êtes admissible',
      alive: 'Une erreur est corrigée\u00a0: vous êtes de nouveau admissible',
      alive_first: 'Une erreur est corrigée\u00a0: vous êtes admissible',
      only: 'Une décision est corrigée',
      day: 'Une date est corrigée',
    },
    transfer: {
      asked: 'Vous avez demandé un transfert',
      handed_out: 'Votre dossier a été transmis',
      handed_out_by_itself: 'Votre dossier a été transmis d’office',
      refused: 'Votre dossier n’a pas été transmis',
      declined: 'Votre nouvel établissement a refusé le transfert',
      lapsed: 'Votre nouvel établissement n’a pas répondu',
      withdrawn: 'Vous avez retiré le transfert',
      fallen: 'Votre transfert a pris fin',
      waits: 'Votre nouvel établissement n’a pas encore répondu',
      accepted: 'Votre transfert a été accepté',
    },
  },
  texts: {
    received:
      'Tant que la demande est en cours, sa page indique la date à laquelle votre établissement répondra au plus tard, et ce qui vous attend.',
    eligible:
      'Votre numéro figure à la page de votre demande de vérification. Inscrivez-le dans votre demande de permis.',
    ineligible: 'La page de la demande indique pourquoi, et comment la décision a été prise.',
    lost: 'Votre numéro a pris fin\u00a0: ne l’utilisez plus. La page de la demande indique pourquoi, comment la décision a été prise, et ce que vous pouvez faire.',
    revoked:
      'Votre établissement ne peut plus ouvrir votre dossier ici. Ce qui y était en cours est annulé, et le numéro qui reposait sur cet établissement a pris fin. Vous pouvez présenter une nouvelle demande.',
    given_back: {
      given_back: 'Il est consigné que le permis lié au numéro qui a pris fin a été remis.',
      never_given:
        'Il est consigné qu’aucun permis n’a jamais été délivré grâce au numéro qui a pris fin\u00a0: il n’y a rien à remettre.',
    },
    contested:
      'Une demande a été présentée sous votre numéro d’étudiant ou votre numéro de client. Rien n’a changé pour vous. Votre établissement détermine à qui est le dossier.',
    intended: (day) =>
      `Rien n’est décidé, et votre numéro reste valide. La page de la demande indique pourquoi, et ce qui s’ensuivrait. Vous pouvez répondre jusqu’au ${day}.`,
    replied: 'Votre établissement lit votre réponse avant de décider.',
    intent_dropped: 'Rien ne change\u00a0: vous êtes admissible, et votre numéro reste valide.',
    closing: (day) => `Sans réponse, elle sera fermée le ${day}.`,
    leaving: (day) =>
      `Votre établissement ne participe plus au programme. Ce que vous y avez est valide jusqu’au ${day}. Si vous poursuivez vos études ailleurs, transférez-y votre numéro d’ici là.`,
    review: {
      asked:
        'Une personne de votre établissement qui n’a ni annoncé ni signé la décision l’examine. La page de la demande indique la date limite.',
      under_review:
        'La page de la demande indique la date à laquelle une décision est attendue au plus tard.',
      upheld:
        'La page de la demande indique pourquoi. Vous pouvez transmettre le dossier, une fois, à la coordination de votre province ou territoire.',
      changed:
        'Vous avez un nouveau numéro\u00a0: il figure à la page de la demande. L’ancien reste sans effet.',
      changed_first: 'Vous avez un numéro\u00a0: il figure à la page de la demande.',
      changed_only:
        'Il n’y a pas de nouveau numéro, car une autre de vos demandes est en cours ou admissible, ou vous avez retiré l’établissement. La page de la demande indique pourquoi la décision a été modifiée.',
      sent_on:
        'La coordination lit le dossier; elle peut le renvoyer à votre établissement avec ses motifs, ou le clore.',
      returned: 'Votre établissement rendra une nouvelle décision. La page de la demande indique pourquoi.',
      closed:
        'La page de la demande indique pourquoi. Lorsque vous remplirez les conditions, vous pourrez présenter une nouvelle demande.',
      withdrawn: 'La décision reste telle quelle.',
    },
    corrected: {
      eligible:
        'Votre établissement a fait une erreur dans votre dossier, et l’a corrigée. Vous n’y êtes pour rien, et nous sommes désolés des ennuis qu’elle vous a causés. Vous avez un nouveau numéro\u00a0: il figure à la page de la demande, qui indique aussi d’où vient l’erreur. L’ancien reste sans effet\u00a0: utilisez le nouveau. Si vous avez rendu un permis à cause de cette erreur, dites-le à l’autorité qui l’a repris.',
      eligible_first:
        'Votre établissement a fait une erreur dans votre dossier, et l’a corrigée. Vous n’y êtes pour rien, et nous sommes désolés des ennuis qu’elle vous a causés. Vous avez un numéro\u00a0: il figure à la page de la demande, qui indique aussi ce qui était erroné.',
      alive:
        'Votre établissement avait consigné votre décès par erreur, et votre numéro avait pris fin de ce fait. Nous en sommes désolés. Rien ne vous avait alors été écrit, et vous l’apprenez par ce message. Vous avez un nouveau numéro\u00a0: il figure à la page de la demande. L’ancien reste sans effet\u00a0: utilisez le nouveau.',
      alive_first:
        'Votre établissement avait consigné votre décès par erreur, et votre demande avait été fermée de ce fait. Nous en sommes désolés. Rien ne vous avait alors été écrit, et vous l’apprenez par ce message. Vous avez un numéro\u00a0: il figure à la page de la demande.',
      only: 'Votre établissement a fait une erreur dans votre dossier. Vous n’y êtes pour rien, et nous sommes désolés des ennuis qu’elle vous a causés. Il n’y a pas de nouveau numéro, car une autre de vos demandes est en cours ou admissible, ou vous avez retiré l’établissement. La page de la demande indique d’où vient l’erreur.',
      day: 'Une date était erronée dans votre dossier, et nous en sommes désolés. La page de la demande indique laquelle, et d’où vient l’erreur. Rien d’autre ne change.',
    },
    transfer: {
      asked:
        'L’établissement que vous quittez devrait transmettre votre dossier au plus tard le jour qu’indique la page. Après ce jour, le dossier est transmis d’office. Votre numéro reste valide.',
      handed_out:
        'Votre nouvel établissement peut maintenant l’accepter. D’ici là, votre numéro reste valide.',
      handed_out_by_itself:
        'L’établissement que vous quittez n’a pas répondu à temps; le portail a donc transmis votre dossier. Votre nouvel établissement peut maintenant l’accepter. D’ici là, votre numéro reste valide.',
      refused:
        'La page de la demande indique pourquoi, et ce que vous pouvez faire. Votre numéro reste valide.',
      declined:
        'La page de la demande indique pourquoi. Votre dossier est de retour là où il était, et votre numéro reste valide. Vous pouvez présenter une nouvelle demande à votre nouvel établissement.',
      lapsed:
        'Votre dossier est de retour là où il était, et votre numéro reste valide. Adressez-vous au bureau du registraire de votre nouvel établissement, puis demandez de nouveau le transfert.',
      withdrawn: 'Votre dossier est de retour là où il était. Un numéro valide le reste.',
      fallen: 'La page de la demande indique pourquoi.',
      accepted:
        'Votre nouvel établissement vous a déclaré admissible. Son numéro remplace celui que vous aviez ici\u00a0: utilisez le nouveau, et plus celui-ci. Tout ce qui était encore envisagé ou demandé ici prend fin du même coup.',
      waits:
        'Adressez-vous à son bureau du registraire. S’il n’a pas répondu le jour qu’indique la page, votre dossier revient là où il était. Votre numéro reste valide.',
    },
    closed: {
      not_ours:
        'Votre établissement n’a trouvé personne avec ces renseignements. Comparez le numéro, le nom et le ou les prénoms avec votre carte étudiante, puis présentez une nouvelle demande.',
      unanswered:
        'La question de votre établissement est restée sans réponse. Vous pouvez présenter une nouvelle demande.',
      finished: 'Vous y avez terminé vos études.',
      left: 'Votre établissement ne participe plus au programme.',
      other_person:
        'Votre établissement a constaté que le dossier portant ce numéro est celui d’une autre personne. Votre page d’accueil indique ce que vous pouvez faire.',
      other_account:
        'Votre établissement a constaté que deux comptes sont les vôtres. La demande présentée avec l’autre compte suit son cours à la place de celle-ci.',
    },
  },
  desk: {
    title: 'Échanges avec la personne',
    none: 'Aucun échange pour le moment.',
    asked: 'Question posée',
    answered: 'Réponse reçue',
    told: {
      received: 'Annoncé à la personne\u00a0: demande reçue',
      eligible: 'Annoncé à la personne\u00a0: admissible',
      ineligible: 'Annoncé à la personne\u00a0: non admissible',
      review: 'Annoncé à la personne\u00a0: où en est le réexamen',
      corrected: 'Annoncé à la personne\u00a0: ce qui a été corrigé',
      lost: 'Annoncé à la personne\u00a0: plus admissible',
      revoked: 'Annoncé à la personne\u00a0: consentement révoqué',
      given_back: 'Annoncé à la personne\u00a0: ce qui est consigné au sujet du permis',
      contested: 'Annoncé à la personne\u00a0: quelqu’un d’autre revendique le dossier',
      closing: 'Annoncé à la personne\u00a0: la demande sera fermée',
      intended: 'Annoncé à la personne\u00a0: ce que vous envisagez',
      replied: 'Réponse de la personne',
      intent_dropped: 'Annoncé à la personne\u00a0: la décision envisagée est abandonnée',
      closed: 'Annoncé à la personne\u00a0: demande fermée',
      transfer: 'Annoncé à la personne\u00a0: où en est le transfert',
    },
    steps: {
      transfer: {
        asked: 'Annoncé à la personne\u00a0: transfert demandé',
        handed_out: 'Annoncé à la personne\u00a0: dossier transmis',
        handed_out_by_itself: 'Annoncé à la personne\u00a0: dossier transmis par le portail',
        refused: 'Annoncé à la personne\u00a0: dossier non transmis',
        declined: 'Annoncé à la personne\u00a0: transfert refusé',
        lapsed: 'Annoncé à la personne\u00a0: transfert non accepté à temps',
        withdrawn: 'Annoncé à la personne\u00a0: transfert retiré',
        fallen: 'Annoncé à la personne\u00a0: transfert terminé',
        waits: 'Annoncé à la personne\u00a0: le nouvel établissement n’a pas encore répondu',
        accepted: 'Annoncé à la personne\u00a0: transfert accepté',
      },
      review: {
        asked: 'Annoncé à la personne\u00a0: réexamen demandé',
        under_review: 'Annoncé à la personne\u00a0: réexamen entrepris',
        upheld: 'Annoncé à la personne\u00a0: décision maintenue par le réexamen',
        changed: 'Annoncé à la personne\u00a0: de nouveau admissible, par le réexamen',
        changed_first: 'Annoncé à la personne\u00a0: admissible, par le réexamen',
        changed_only: 'Annoncé à la personne\u00a0: décision modifiée par le réexamen',
        sent_on: 'Annoncé à la personne\u00a0: réexamen transmis à la coordination',
        returned: 'Annoncé à la personne\u00a0: réexamen renvoyé par la coordination',
        closed: 'Annoncé à la personne\u00a0: réexamen clos',
        withdrawn: 'Annoncé à la personne\u00a0: demande de réexamen retirée',
      },
    },
  },
  mail: {
    subject: 'Un message vous attend',
    text: `Un message vous attend dans ${brand.fr.portalThe}. Il se peut qu’une réponse soit attendue avant une date donnée.`,
    link: 'Le lire dans le portail',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

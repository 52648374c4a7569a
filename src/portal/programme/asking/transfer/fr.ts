import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: (count) =>
    counted(
      count,
      'fr',
      'transfert resté sans suite (vous pouvez le redemander)',
      'transferts restés sans suite (vous pouvez les redemander)',
    ),
  tool: {
    title: 'Transférer',
    description:
      'Changez d’établissement et gardez votre numéro jusqu’à ce que le nouvel établissement vous en donne un autre.',
  },
  page: {
    title: 'Transfert vers un autre établissement',
    lead: 'Si vous avez un numéro et changez d’établissement, la décision vous suit. Voici ce qui se passe\u00a0:',
    steps: [
      'Sous «\u00a0Demander une vérification\u00a0», vous indiquez le nouvel établissement, choisissez de transférer votre décision, répondez aux questions et consentez à ce que votre dossier soit transmis.',
      'L’établissement que vous quittez transmet votre dossier. S’il ne répond pas à temps, le portail s’en charge.',
      'Votre nouvel établissement vérifie votre identité et accepte. Il vous donne un nouveau numéro.',
    ],
    keeps:
      'Tant que le nouvel établissement n’a pas accepté, le numéro que vous avez reste valide. S’il refuse ou ne répond pas, rien n’est perdu\u00a0: vous gardez votre numéro.',
    start: 'Indiquer le nouvel établissement',
    none: 'Un transfert emporte une décision. Vous n’en avez aucune en vigueur\u00a0: aucun établissement ne vous a encore déclaré admissible, ou votre numéro a pris fin. Demandez une vérification à votre établissement.',
    ask: 'Demander une vérification',
    failed: (institution) =>
      `Votre transfert vers un autre établissement (${institution}) n’a pas abouti. Vous pouvez le redemander.`,
    failedWhy: 'Voir pourquoi, et ce que vous pouvez faire',
    underWay: 'Un de vos transferts est en cours. Il figure à la page de votre demande.',
    open: 'Voir la demande',
  },
  way: {
    title: 'Vous avez déjà un numéro',
    hint: 'Le transfert est la voie habituelle lorsqu’on change d’établissement.',
    from: (institution) => `Transférer la décision de mon établissement (${institution})`,
    fromHint:
      'Cet établissement transmet sa décision et vos périodes d’études. Votre numéro reste valide jusqu’à ce que le nouvel établissement accepte.',
    anew: 'Présenter une demande sans transfert',
    anewHint: (institution) =>
      `Si vous étudiez aux deux endroits. Ce que vous avez ailleurs demeure, et seul ${institution} vérifie cette demande.`,
    missing: 'Indiquez s’il s’agit d’un transfert.',
    gone: 'Ce que vous vouliez emporter ne peut plus être transféré.',
  },
  check: {
    lead: 'Voici ce que verra votre nouvel établissement une fois votre dossier transmis. Rien n’est encore envoyé.',
    label: 'Transfert à partir de',
    consent: (from, to) =>
      `L’établissement que je quitte (${from}) peut transmettre au nouveau (${to}) sa décision et les périodes d’études sur lesquelles elle repose.`,
    consentHint:
      'Sans ce consentement, rien ne peut être transféré. Vous pouvez retirer le transfert tant qu’il n’est pas accepté.',
    missing:
      'Cochez la case qui permet de transmettre votre dossier, ou revenez en arrière et présentez une demande sans transfert.',
    faults: {
      not_transferable:
        'Entre-temps, votre numéro de l’autre établissement a pris fin, ou un autre de vos transferts est en cours. Rien n’a été envoyé.',
    },
  },
  part: {
    title: 'Votre transfert',
    asked: (from, to, due) =>
      `Vous avez demandé un transfert vers un autre établissement (${to}). Celui que vous quittez (${from}) devrait transmettre votre dossier au plus tard le ${due}. Après ce jour, le portail s’en charge.`,
    handed_out: (to, due) =>
      `Votre dossier a été transmis au nouvel établissement (${to}), qui devrait l’accepter au plus tard le ${due}. D’ici là, votre numéro reste valide. Sans réponse, votre dossier revient.`,
    accepted: (to) =>
      `${to} a accepté votre transfert. Votre nouveau numéro figure à la page de la demande qui s’y trouve.`,
    refused: (from) => `${from} n’a pas transmis votre dossier.`,
    declined: (to) => `${to} n’a pas accepté votre transfert.`,
    lapsed: (to) => `${to} n’a pas répondu à temps; votre dossier est donc de retour.`,
    withdrawn: (to) => `Vous avez retiré le transfert vers un autre établissement (${to}).`,
    fallen: (to) => `Le transfert vers un autre établissement (${to}) a pris fin.`,
    good: 'Votre numéro reste valide.',
    again:
      'Ce que vous pouvez faire\u00a0: redemander le transfert. Celui-ci ne compte pas parmi les demandes que vous pouvez présenter. Si un motif est inexact, ou si aucun n’est donné, adressez-vous d’abord au bureau du registraire de cet établissement.',
    askAgain: 'Redemander le transfert',
    dropped: 'Le motif donné alors n’a plus cours. Vous pouvez redemander le transfert.',
    undone:
      'On avait alors conclu que vous n’étiez pas admissible, ce qui s’est révélé une erreur depuis. Votre numéro est valide\u00a0: vous pouvez redemander le transfert.',
    refusals: {
      not_our_student:
        'Il indique que vous n’y avez jamais étudié et qu’il a conclu à votre admissibilité par erreur.',
      not_eligible_any_more:
        'Il constate que vous ne satisfaites plus aux règles. On vous l’annoncera avant toute décision, et vous pourrez répondre.',
      other: 'La raison est indiquée ci-dessous.',
    },
    declines: {
      not_our_student: 'Il ne vous trouve pas parmi ses étudiantes et étudiants.',
      not_registered:
        'Vous y avez obtenu l’admission, mais votre inscription n’est pas encore faite. Inscrivez-vous, puis demandez de nouveau le transfert.',
      other: 'La raison est indiquée ci-dessous.',
    },
    falls: {
      ineligible:
        'L’établissement qui avait conclu à votre admissibilité a conclu que vous n’êtes pas admissible.',
      ended: 'Ce sur quoi il reposait a pris fin.',
      other_account: 'Ce que vous y aviez est passé à un autre de vos comptes.',
      not_taking_part: 'Le nouvel établissement ne participe plus au programme.',
    },
    note: 'Ce que l’établissement a écrit',
    open: 'Voir la demande qui s’y trouve',
    former: (institution) => `Voir la demande auprès de l’établissement précédent (${institution})`,
    start: 'Transférer vers un autre établissement',
    withdraw: 'Retirer le transfert',
  },
  withdraw: {
    title: 'Retirer le transfert?',
    lead: 'Votre dossier reste, ou revient, là où il était. Votre numéro reste valide.',
    effect: (until) =>
      `${
        until === null
          ? 'Vous pourrez demander de nouveau un transfert\u00a0: trois demandes et transferts en tout en 30\u00a0jours.'
          : `Vous avez présenté trois demandes et transferts en 30\u00a0jours, soit le maximum. Vous pourrez demander de nouveau un transfert à partir du ${until}.`
      } Vos consentements demeurent; pour révoquer celui du nouvel établissement, allez à «\u00a0Consentement\u00a0».`,
    submit: 'Retirer le transfert',
    keep: 'Garder le transfert',
  },
  cancel: {
    title: 'Retirer le transfert?',
    lead: 'Cette demande prend fin, et votre dossier retourne à l’établissement où il était. Le numéro que vous y avez reste valide.',
  },
  sentence: (institution) => `Un transfert vers un autre établissement (${institution}) est en cours.`,
  notices: {
    transferAsked: 'Votre transfert est demandé.',
    transferWithdrawn: 'Le transfert est retiré.',
    transferGone:
      'Ce que vous vouliez emporter ne peut plus être transféré\u00a0: votre numéro là-bas a pris fin, ou un autre transfert est en cours. Rien n’a été envoyé. Ce que vous enverrez d’ici sera une demande sans transfert.',
    transferOver: 'Ce transfert avait déjà pris fin. Rien n’a été modifié.',
  },
};

/** What this part of asking says, in both languages. */
export const words = { en, fr };

import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tools: {
    ours: {
      title: 'Réexamens demandés',
      description:
        'Réexaminez des décisions que d’autres ont annoncées et signées, lorsque la personne le demande.',
    },
    coordinator: {
      title: 'Réexamens de décisions',
      description:
        'Ceux qui vous sont transmis, et ceux que personne, dans l’établissement, ne peut faire ou ne fait à temps.',
    },
  },
  statuses: {
    asked: 'Demandé',
    under_review: 'En cours',
    upheld: 'Décision maintenue',
    changed: 'Décision modifiée',
    withdrawn: 'Retiré par l’étudiante ou l’étudiant',
    lapsed: 'Sans objet',
    sent_on: 'À la coordination',
    returned: 'Renvoyé par la coordination\u00a0: nouvelle décision à rendre',
    closed: 'Clos',
    signed: 'Signé\u00a0: prend effet sous peu',
  },
  list: {
    title: 'Réexamens demandés',
    lead: 'Une personne qui n’a ni annoncé ni signé la décision l’examine de nouveau\u00a0: un ou une RDEE, ou une personne suppléante.',
    caption: 'Réexamens, les plus pressants en tête',
    columns: {
      name: 'Personne',
      number: 'Numéro d’étudiant',
      institution: 'Établissement',
      status: 'État',
      due: 'Échéance',
    },
    empty: 'Aucun réexamen n’est demandé.',
  },
  page: {
    title: 'Réexamen d’une décision',
    due: (day) => `À décider au plus tard le ${day}.`,
    reason: 'Ce que dit la personne',
    decided: 'Ce qui a été décidé',
    signedBy: (name) => `Signé par ${name}.`,
    note: 'Ce que l’établissement a écrit à la personne',
    override: 'Pourquoi la décision diffère de ce qu’indiquent les chiffres',
    sentOn: 'Ce que la personne a écrit à la coordination',
    coordinator: 'Ce que la coordination a écrit',
    answer: 'Ce que vous avez répondu',
    correctionAsked: 'Pourquoi une correction de la décision a été demandée',
    correctionRefused: 'Pourquoi la correction a été refusée',
    unsent: 'Ce que vous avez écrit, et qui n’a pas été envoyé',
    taken: (name, time) => `Pris en charge par ${name}, le ${time}.`,
    take: 'Entreprendre le réexamen',
    takeOver: 'Prendre le relais',
    correction: (name, day) =>
      `${name} a demandé le ${day} la correction de cette décision. Une deuxième personne doit la faire ou la refuser avant que la décision puisse être maintenue.`,
    toCorrection: 'Voir la correction',
    held: (name) =>
      `${name} est en charge de ce réexamen. La décision revient à la personne qui en est chargée\u00a0: prenez le relais avant de décider. Le journal l’indiquera.`,
    said: (name, time) => (name === null ? `Le ${time}.` : `${name}, le ${time}.`),
    uphold: 'Maintenir la décision',
    upholdHint: 'La personne lira vos motifs. Répondez à ce qu’elle a écrit; dites ce qu’elle peut faire.',
    upholdLabel: 'Pourquoi la décision est maintenue',
    last: 'Le réexamen sera alors clos.',
    once: 'La personne pourra transmettre le dossier à la coordination, une fois.',
    change: 'Modifier la décision',
    missing: 'Écrivez pourquoi, en une phrase au moins.',
    pending: (name, time) =>
      `${name} a signé la modification\u00a0: la personne est déclarée admissible. Prise d’effet\u00a0: ${time}.`,
    amending: (name, time) =>
      `${name} a signé une correction de la date. Le réexamen pourra se poursuivre une fois que la correction aura pris effet, le ${time}.`,
    back: 'Voir la demande',
    nobody:
      'Personne d’autre, dans votre établissement, ne peut le faire. La coordination de votre province ou territoire voit que le réexamen est en attente et vous appellera\u00a0: il faut une autre personne, RDEE ou suppléante.',
  },
  upheld: {
    title: 'Vérifier votre réponse',
    effect: 'La personne en est informée dès l’envoi. Vous ne pourrez plus rien y changer.',
    mend: 'Modifier la réponse',
  },
  faults: {
    own_file:
      'C’est votre propre dossier, ou celui d’une personne que rien ne distingue de vous. Il revient à quelqu’un d’autre de le réexaminer.',
    let_in:
      'Au cours des 30\u00a0derniers jours, vous avez permis à cette personne de retrouver l’accès à son compte. Il revient à quelqu’un d’autre de réexaminer le dossier.',
    let_in_by:
      'Cette personne vous a donné votre rôle ou l’a approuvé, ou vous a permis de retrouver l’accès à votre compte. Il revient à quelqu’un à qui elle n’a pas donné accès de réexaminer le dossier.',
    not_representative: 'Un ou une RDEE, ou une personne suppléante, le réexamine. Vous pouvez le lire ici.',
    signed_it: 'Vous avez signé cette décision. Il revient à quelqu’un d’autre de la réexaminer.',
    sent_it:
      'Vous avez annoncé cette décision à la personne. Il revient à quelqu’un d’autre de la réexaminer.',
  },
  change: {
    title: 'Modifier la décision',
    lead: 'La personne est de nouveau admissible et reçoit un nouveau numéro. L’ancien reste sans effet.',
    leadFirst: 'La personne est déclarée admissible et reçoit un numéro.',
    only: 'Cette personne a une autre demande, en cours ou admissible, ou a retiré votre établissement. Il n’y aura donc pas de nouveau numéro\u00a0: la modification est consignée, et la personne en est avisée.',
    note: 'Pourquoi la décision est modifiée',
    noteHint: 'La personne le lira. C’est le motif retenu, même si les chiffres indiquent autre chose.',
    seen: 'J’ai vu cette personne et sa carte.',
    seenHint: 'L’identité de cette personne n’est pas encore établie.',
    statement:
      'En signant, j’atteste que j’ai comparé ce dossier avec les registres de mon établissement et que ce qui figure ici est exact.',
    submit: 'Signer\u00a0: admissible',
    record: 'Consigner la modification',
    errors: { note: 'Écrivez pourquoi, en une phrase au moins.' },
  },
  coordinator: {
    title: 'Réexamens de décisions',
    lead: 'Vous ne décidez pas qui est admissible. Vous pouvez renvoyer un réexamen à l’établissement avec vos motifs, ou le clore; et vous voyez ceux que personne ne fait.',
    sentOn: 'Réexamens qui vous sont transmis',
    stuck: 'En attente dans des établissements',
    stuckLead: 'Personne ne peut les y faire, ou l’échéance est passée. Appelez l’établissement.',
    noneSentOn: 'Aucun réexamen ne vous est transmis.',
    noneStuck: 'Aucun réexamen n’attend trop longtemps.',
    why: { nobody: 'Personne d’autre ne peut le faire', overdue: 'Échéance passée' },
    columns: { why: 'Pourquoi vous le voyez' },
    page: 'Un réexamen transmis',
    words: 'Votre message à l’établissement et à la personne',
    choose: 'Suite à donner',
    options: {
      send_back: 'Renvoyer\u00a0: l’établissement rend une nouvelle décision',
      close: 'Clore\u00a0: la décision reste telle quelle',
    },
    effect:
      'La personne et l’établissement en sont informés dès l’envoi. Vous ne pourrez plus rien y changer.',
    submit: 'Envoyer',
    errors: { choose: 'Choisissez la suite à donner.', words: 'Écrivez pourquoi, en une phrase au moins.' },
    answer: 'Ce que l’établissement a répondu',
  },
  cancel: 'Annuler',
  waits: {
    review: (count) => counted(count, 'fr', 'réexamen demandé', 'réexamens demandés'),
    sentOn: (count) =>
      counted(count, 'fr', 'réexamen qui vous est transmis', 'réexamens qui vous sont transmis'),
    stuck: (count) => counted(count, 'fr', 'réexamen que personne ne fait', 'réexamens que personne ne fait'),
  },
  notices: {
    reviewTaken: 'Vous avez entrepris le réexamen.',
    reviewTakenOver: 'Vous avez pris le relais de votre collègue pour ce réexamen.',
    reviewHeld:
      'Quelqu’un d’autre est en charge de ce réexamen. Prenez le relais avant de décider; rien n’a été modifié.',
    reviewCorrection:
      'Une personne a demandé la correction de cette décision\u00a0: la correction doit être faite ou refusée avant que la décision puisse être maintenue. Rien n’a été modifié.',
    reviewUpheld: 'La décision est maintenue. La personne en est avisée.',
    reviewRecorded: 'La modification est consignée. La personne en est avisée.',
    reviewReturned: 'Le réexamen est de retour à l’établissement.',
    reviewClosed: 'Le réexamen est clos.',
    reviewMoved: 'Ce réexamen a changé entre-temps, ou ne vous revient pas. Rien n’a été modifié.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

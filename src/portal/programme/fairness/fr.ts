import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Décisions envisagées',
    description:
      'Ce que vous annoncez avant de conclure qu’une personne n’est plus admissible, et ce qu’elle a répondu.',
  },
  list: {
    title: 'Décisions envisagées',
    lead: 'Une personne qui a un numéro apprend d’abord ce que vous envisagez, et peut répondre. Vous décidez une fois que vous avez sa réponse, ou que le délai pour répondre est écoulé.',
    caption: 'Décisions envisagées, les plus pressantes en tête',
    columns: {
      name: 'Personne',
      number: 'Numéro d’étudiant',
      status: 'État',
      due: 'Dernier jour pour répondre',
    },
    empty:
      'Aucune décision n’est envisagée. Pour en préparer une, ouvrez la demande d’une personne qui a un numéro.',
  },
  statuses: {
    drafted: 'Ébauche\u00a0: un ou une RDEE, ou une personne suppléante, l’envoie',
    sent: 'En attente de la réponse',
    replied: 'Réponse reçue\u00a0: à décider',
    lapsed: 'Sans réponse\u00a0: à décider',
    decided: 'Décidée',
    dropped: 'Abandonnée',
    overtaken: 'Sans objet',
    signed: 'Signée\u00a0: prend effet sous peu',
  },
  write: {
    title: 'Préparer une décision envisagée',
    lead: 'La personne la lit avant toute décision, et peut y répondre. D’ici là, son numéro reste valide.',
    reasons: 'Motifs',
    reasonsHint:
      'Ce qui est vrai aujourd’hui. Ce que la règle n’exige qu’avant l’attribution d’un numéro n’y met pas fin.',
    ofRequest: 'Seulement si la personne a été déclarée admissible par erreur\u00a0: choisissez les deux.',
    note: 'En vos propres mots',
    noteHint:
      'Ce que vous avez constaté, depuis quand, et ce que la personne pourrait vous montrer. Elle le lira tel quel.',
    tellsTitle: 'Ce que la personne lira en plus',
    tells: (days) => [
      'ce qu’indiquent les chiffres ci-dessous\u00a0: ceux d’aujourd’hui ou, pour une erreur, ceux du jour de la demande',
      'que son numéro prendrait fin, et qu’un permis de travail devrait peut-être être rendu',
      `comment répondre, et jusqu’à quand\u00a0: ${counted(days, 'fr', 'jour ouvrable', 'jours ouvrables')} à partir de l’envoi`,
    ],
    tellsFall: (institution) =>
      `que le transfert vers un autre établissement (${institution}) prendrait fin du même coup`,
    send: 'Envoyer à la personne',
    keep: 'Garder l’ébauche',
    prepare: 'Un ou une RDEE, ou une personne suppléante, lit votre ébauche et l’envoie.',
    errors: {
      reasons: 'Choisissez au moins un motif.',
      mistake:
        'L’un de ces motifs porte sur la période qui précède l’attribution du numéro. Il ne met fin au numéro que si la personne a été déclarée admissible par erreur\u00a0: choisissez aussi ce motif, ou retirez l’autre.',
      note: 'Écrivez ce que vous avez constaté, en une phrase au moins.',
    },
  },
  drop: {
    title: 'Abandonner la décision envisagée',
    lead: 'Rien ne change pour la personne\u00a0: elle est admissible, et son numéro reste valide.',
    told: 'La personne apprend que vous y renoncez.',
    draft: 'L’ébauche n’a pas été envoyée; la personne n’en saura rien.',
    submit: 'Abandonner',
  },
  decide: {
    title: 'Décider\u00a0: plus admissible',
    lead: 'Lisez ce que la personne a répondu. Si cela vous fait changer d’avis, abandonnez plutôt la décision envisagée.',
    none: 'La personne n’a pas répondu, et le délai pour répondre est écoulé.',
    reply: 'Ce que la personne a répondu',
    told: 'Ce que vous avez annoncé',
    reasons: 'Motifs retenus',
    reasonsHint:
      'Seulement ceux que vous avez annoncés. Pour un autre motif, abandonnez cette décision et préparez-en une nouvelle.',
    note: 'Ce que la personne devrait savoir',
    noteHint: 'Répondez à ce qu’elle a écrit. Dites ce qu’elle peut faire et à qui s’adresser.',
    submit: 'Signer\u00a0: plus admissible',
    drop: 'Abandonner plutôt',
    errors: { note: 'Écrivez ce que la personne devrait savoir, en une phrase au moins.' },
  },
  plain: {
    title: 'Départ, fin des études ou décès',
    lead: 'Un fait établi n’appelle pas de réponse\u00a0: vous pouvez le signer aussitôt, et le numéro de la personne prend fin. Tout le reste s’annonce d’abord, par une décision envisagée.',
    handed:
      'Ce dossier a été transmis à un autre établissement\u00a0: quitter le vôtre ou y terminer ses études en fait partie, et ne met fin à rien. Voici les faits qui y mettent fin.',
    open: 'Cette demande n’a pas été décidée. En cas de décès de la personne, elle est fermée, et le portail n’en avise personne par écrit.',
    fact: 'Ce qui s’est passé',
    facts: {
      withdrew: 'La personne a quitté ses études ici',
      dismissed: 'Nous avons mis fin à ses études ici',
      finished: 'La personne a terminé ses études ici',
      died: 'La personne est décédée',
      not_ours: 'Cette personne ne fréquente pas notre établissement, et nos registres le montrent',
    },
    hints: {
      finished: 'La demande est fermée. Ce n’est pas une conclusion défavorable.',
      died: 'La demande est fermée. Le portail n’en avise personne par écrit.',
    },
    day: 'Quel jour',
    dayHint: (asked) => `Année, mois et jour, au plus tôt le jour de la demande\u00a0: ${asked}.`,
    note: 'Ce que la personne devrait savoir',
    noteHint: 'Elle lira le fait, le jour et ce que vous écrivez ici.',
    submit: 'Signer',
    errors: {
      fact: 'Choisissez ce qui s’est passé.',
      day: 'Entrez un jour qui existe, avec l’année, le mois et le jour\u00a0: 2012-04-30.',
      future:
        'Entrez un jour qui n’est pas à venir\u00a0: ce qui ne s’est pas encore produit ne met fin à rien.',
    },
  },
  statement:
    'En signant, j’atteste que j’ai comparé ce dossier avec les registres de mon établissement et que ce qui figure ici est exact.',
  forStudent:
    'Les chiffres sont donc favorables à la personne\u00a0: vos motifs doivent être d’un autre ordre.',
  follows: 'Dès que la signature prend effet, le numéro de la personne prend fin définitivement.',
  falls: (institution) =>
    `Le transfert en cours vers un autre établissement (${institution}) prend fin du même coup; la personne et cet établissement en sont avisés.`,
  closes: 'Dès que la signature prend effet, la demande est fermée.',
  faults: {
    own_file:
      'C’est votre propre dossier, ou celui d’une personne que rien ne distingue de vous. Il revient à quelqu’un d’autre de rendre la décision.',
    let_in:
      'Au cours des 30\u00a0derniers jours, vous avez permis à cette personne de retrouver l’accès à son compte. Il revient à quelqu’un d’autre de rendre la décision.',
    let_in_by:
      'Cette personne vous a donné votre rôle ou l’a approuvé, ou vous a permis de retrouver l’accès à votre compte. Il revient à quelqu’un à qui elle n’a pas donné accès de rendre la décision.',
    not_in_force: 'Cette demande n’a plus de décision en vigueur. Rien n’a été signé.',
    not_representative:
      'Seul un ou une RDEE, ou une personne suppléante, signe cette décision. Rien n’a été signé.',
    signed_already: 'Cette demande est déjà signée. Rien n’a été signé une deuxième fois.',
    not_told: 'La personne n’a pas encore été avisée, ou peut encore répondre. Rien n’a été signé.',
    no_reason: 'Choisissez au moins un motif.',
    other_reason: 'Choisissez des motifs que vous avez annoncés.',
    no_mistake:
      'L’un de ces motifs porte sur la période qui précède l’attribution du numéro. Il ne vaut qu’avec l’erreur; si vous ne l’avez pas annoncée, retirez ce motif, ou abandonnez cette décision et préparez-en une nouvelle.',
    not_plain: 'Dans l’état actuel du dossier, ce fait ne met pas fin à la décision. Rien n’a été signé.',
    before_asked:
      'Ce jour précède la demande\u00a0: la personne aurait donc été déclarée admissible par erreur. En cas d’erreur, la personne est avisée d’abord\u00a0: préparez plutôt une décision envisagée.',
  },
  late: 'Quelqu’un d’autre a agi avant vous, ou la personne a modifié quelque chose. Consultez de nouveau la demande; rien n’a été signé.',
  cancel: 'Annuler',
  waits: {
    send: (count) => counted(count, 'fr', 'décision envisagée à envoyer', 'décisions envisagées à envoyer'),
    decide: (count) => counted(count, 'fr', 'décision envisagée à prendre', 'décisions envisagées à prendre'),
    reply: (count) =>
      counted(
        count,
        'fr',
        'décision envisagée à laquelle répondre',
        'décisions envisagées auxquelles répondre',
      ),
  },
  notices: {
    intentSent: 'La personne est avisée de ce que vous envisagez.',
    intentDrafted: 'L’ébauche est conservée. Un ou une RDEE, ou une personne suppléante, l’envoie.',
    intentDropped: 'La décision envisagée est abandonnée.',
    intentMoved:
      'La situation a changé entre-temps, ou la décision ne vous revient pas. Rien n’a été modifié.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

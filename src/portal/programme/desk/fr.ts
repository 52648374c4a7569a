import { counted, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  cancel: 'Annuler',
  numberLabel: 'Numéro (NVA)',
  numbers: { live: 'Valide', void: 'A pris fin', superseded: 'Remplacé' },
  tool: {
    title: 'Demandes de vérification',
    description:
      'Vérifiez qui a présenté une demande, signez ce que vous constatez et voyez ce qui attend votre établissement.',
  },
  list: {
    title: 'Demandes de vérification',
    trays: {
      new: 'Nouvelles',
      mine: 'Les miennes',
      answered: 'Réponse reçue',
      open: 'Toutes en cours',
      student: 'Réponse attendue',
      signed: 'Effet à venir',
      decided: 'Décision rendue',
    },
    search: 'Numéro d’étudiant ou nom de famille',
    match: 'Correspondance avec votre dossier',
    prediction: 'Prévision',
    identity: 'Identité',
    proved: { yes: 'Établie', no: 'À établir' },
    any: 'Toutes',
    caption: 'Demandes, les plus pressantes en premier',
    captions: {
      decided: 'Demandes, les plus récentes en premier',
      signed: 'Demandes signées, effet à venir',
    },
    columns: {
      name: 'Nom',
      number: 'Numéro d’étudiant',
      asked: 'Présentée',
      due: 'Échéance',
      match: 'Correspondance',
      prediction: 'Prévision',
      identity: 'Identité',
      holder: 'Confiée à',
      signer: 'Signée par',
      status: 'État',
      signed: 'Signée comme',
      effect: 'Prise d’effet',
    },
    effect: {
      yours: 'D’ici là, vous pouvez annuler la signature\u00a0: ouvrez la demande.',
      others: (name) =>
        `D’ici là, ${name} peut annuler la signature, de même qu’un ou une RDEE, ou une personne suppléante, qui aurait pu la donner.`,
      late: 'La signature ne peut plus être annulée.',
    },
    overdue: 'en retard',
    answered: 'Réponse reçue',
    nobody: 'Pas encore confiée',
    empty: {
      new: 'Aucune demande n’est en attente.',
      mine: 'Aucune demande ne vous est confiée. Choisissez-en sous Nouvelles.',
      answered: 'Aucune réponse n’attend d’être lue.',
      open: 'Aucune demande n’est en cours.',
      student: 'Aucune réponse n’est attendue.',
      signed: 'Aucune signature n’attend de prendre effet.',
      decided: 'Aucune décision n’a encore été rendue.',
    },
    noMatch: 'Aucune demande ne correspond à votre recherche.',
    countsWhole:
      'Les nombres à côté des catégories comptent toutes les demandes, y compris celles que vos critères excluent.',
    next: 'Page suivante',
    first: 'Retour à la première page',
  },
  check: {
    title: 'Vérifier une demande',
    asked: (day) => `Présentée le ${day}`,
    due: (day) => `échéance le ${day}`,
    with: (name) => `confiée à ${name}`,
    nobody: 'pas encore confiée',
    answered: (day) => `Une réponse à votre question est arrivée le ${day}.`,
    readAnswer: 'Lire la réponse avant de décider',
    signed: 'Signée, effet à venir',
    pending: (name, what, time) =>
      `${name} a signé la décision «\u00a0${what}\u00a0»; sauf annulation, elle prend effet le ${time}.`,
    compare: {
      title: 'Qui présente la demande',
      caption: 'Ce que la personne a déclaré, à côté de votre dossier',
      minor:
        'Moins de 18\u00a0ans le jour de la demande. Le portail n’écrit qu’à la personne elle-même; aucune lettre à une tutrice ou à un tuteur n’est offerte.',
      columns: { what: 'Élément', said: 'Déclaration', held: 'Votre dossier', same: 'Comparaison' },
      number: 'Numéro d’étudiant',
      familyName: 'Nom de famille',
      givenNames: 'Prénom(s)',
      dateOfBirth: 'Date de naissance',
      clientId: 'Numéro de client',
      programmeIs: (programme) => `Programme\u00a0: ${programme}`,
      none: 'Votre dossier ne contient rien sous ce numéro. Comparez avec votre propre système, puis entrez les périodes d’études.',
      elsewhere:
        'Votre dossier ici ne contient rien sur cette personne. Les périodes entrées ont été comparées avec votre propre système.',
      show: 'Afficher la date de naissance',
      notHeld: '–',
    },
    code: {
      sent: (name, time) => `Le ${time}, ${name} a fait envoyer un code à l’adresse de cette personne.`,
      due: 'Il est en route.',
      good: (until) => `Jusqu’au ${until}, il peut être entré.`,
      over: 'Il ne peut plus être entré.',
    },
    proof: (proof) => `Identité\u00a0: ${proof}`,
    answers: 'Réponses aux questions',
    yes: 'Oui',
    no: 'Non',
    reasons: 'Motifs de la décision',
    note: 'Ce que la personne a lu avec elle',
    override: 'Pourquoi la décision diffère de ce qu’indiquent les chiffres',
    history: 'Ce qui s’est passé',
    periods: 'Entrer les périodes d’études',
    changePeriods: 'Modifier les périodes d’études',
    back: 'Retour à la liste',
    backThere: 'Retour à la page d’où vous venez',
    skip: 'Passer à la suivante sans signer',
    noConsent: 'Le consentement a été révoqué. Plus aucune décision ne peut être rendue.',
    acts: {
      claim: 'Prendre en charge',
      take: 'Prendre le relais',
      put_back: 'Remettre dans la file',
      resume: 'Poursuivre sans la réponse',
      undo: 'Annuler la signature',
    },
    other: 'Ou',
    whoMay: 'Peuvent rendre la décision\u00a0:',
    nobodyMay:
      'Personne dans votre établissement ne peut encore rendre la décision. Il faut d’abord donner un rôle à quelqu’un qui n’a pas reçu son accès de cette personne\u00a0: adressez-vous au coordonnateur de votre province ou territoire.',
  },
  sign: {
    title: 'Déclarer admissible',
    seen: 'J’ai vu cette personne et sa carte.',
    seenHint:
      'Avant de déclarer une personne admissible, il faut établir que c’est bien celle de votre dossier.',
    seenAgain:
      'La preuve au dossier ne suffit pas pour cette demande\u00a0: soit une déclaration ne concorde pas avec votre dossier, soit la règle exige la carte.',
    override: 'Pourquoi vous déclarez tout de même cette personne admissible',
    overrideHint:
      'Les chiffres n’indiquent pas que la règle est respectée. Expliquez pourquoi vous en décidez autrement, par exemple en raison de cours suivis dans plusieurs établissements. La personne lira votre explication.',
    statement:
      'En signant, j’atteste que j’ai comparé cette demande avec les dossiers de mon établissement et que ce qui figure ici est exact.',
    submit: 'Signer et passer à la suivante',
    undo: (minutes) =>
      `Pendant ${counted(minutes, 'fr', 'minute', 'minutes')}, vous pouvez annuler la signature, et un ou une RDEE, ou une personne suppléante, qui aurait pu la donner le peut aussi; d’ici là, rien n’est communiqué à la personne. Vos collègues voient tout de suite ce que vous avez signé.`,
    faults: {
      not_open: 'Cette demande n’est plus en cours. Rien n’a été signé.',
      not_representative:
        'Seul un ou une RDEE, ou une personne suppléante, accepte un transfert. Rien n’a été signé.',
      not_holder: 'Cette demande est maintenant confiée à quelqu’un d’autre. Rien n’a été signé.',
      own_file:
        'C’est votre propre dossier, ou celui d’une personne que rien ne distingue de vous. Il revient à quelqu’un d’autre de rendre la décision.',
      let_in:
        'Au cours des 30\u00a0derniers jours, vous avez permis à cette personne de retrouver l’accès à son compte. Il revient à quelqu’un d’autre de rendre la décision.',
      let_in_by:
        'Cette personne vous a donné votre rôle ou l’a approuvé, ou vous a permis de retrouver l’accès à votre compte. Il revient à quelqu’un à qui elle n’a pas donné accès de rendre la décision.',
      no_study:
        'Aucune période d’études ne figure au dossier sous ce numéro, et personne n’est déclaré admissible sans cela. Entrez d’abord les périodes d’études.',
      unproved: 'Cochez la case pour confirmer que vous avez vu cette personne et sa carte.',
      permit_kept:
        'Cette personne a déjà perdu un numéro, et rien n’indique ce qu’il est advenu du permis. Le personnel du programme consigne que le permis a été remis, ou qu’aucun n’a été délivré; d’ici là, nul ne peut la déclarer admissible. Rien n’a été signé.',
      not_met:
        'Écrivez pourquoi vous déclarez tout de même cette personne admissible, en une phrase au moins.',
      met: 'Écrivez pourquoi vous déclarez tout de même cette personne non admissible, en une phrase au moins.',
      signed_already: 'Cette demande est déjà signée. Rien n’a été signé une deuxième fois.',
      no_reason: 'Choisissez au moins un motif.',
    },
    taken:
      'L’identité d’une autre personne a déjà été établie avec ce numéro d’étudiant ou ce numéro de client. Sous «\u00a0Un dossier, deux personnes\u00a0», les RDEE et les personnes suppléantes déterminent à qui est le dossier; rien n’a été signé.',
    late: 'Quelqu’un d’autre a agi avant vous, ou la personne a modifié quelque chose. Consultez de nouveau la demande; rien n’a été signé.',
  },
  refuse: {
    title: 'Déclarer non admissible',
    lead: 'La personne lira les motifs et ce que vous écrivez, ainsi que les jours comptés.',
    decision: 'Votre décision',
    reasons: 'Motifs',
    override: 'Pourquoi vous déclarez tout de même cette personne non admissible',
    overrideHint:
      'Les chiffres indiquent que la règle est respectée. Expliquez pourquoi vous en décidez autrement. La personne lira votre explication.',
    note: 'Ce que la personne devrait savoir',
    noteHint: 'Ce qu’elle peut faire et à qui s’adresser.',
    submit: 'Signer comme non admissible',
  },
  ask: {
    title: 'Poser une question',
    lead: (days) =>
      `Le délai de votre établissement est suspendu jusqu’à la réponse, pendant ${counted(days, 'fr', 'jour', 'jours')} au plus. La personne ne voit rien de vos dossiers.`,
    question: 'Votre question',
    hint: 'Au plus 1\u00a0000\u00a0caractères.',
    submit: 'Envoyer la question',
    missing: 'Écrivez votre question.',
    late: 'Cette demande ne vous est plus confiée. Rien n’a été envoyé.',
    cancelled: 'La personne a annulé cette demande. Rien n’a été envoyé.',
  },
  shut: {
    title: 'Ce dossier vous est fermé',
    lead: 'La personne a révoqué son consentement; votre établissement ne voit donc plus ce dossier. Si vous aviez entré quelque chose, rien n’en a été enregistré ni envoyé.',
    back: 'Retour aux demandes',
  },
  notOurs: {
    title: 'Ne fréquente pas notre établissement',
    lead: 'La demande sera fermée, et la personne lira que vous ne l’avez pas trouvée avec ces renseignements; elle pourra les corriger et présenter une nouvelle demande.',
    matches: 'Tout ce que cette personne a déclaré correspond à votre dossier.',
    proved: (proof) => `Son identité est ${proof}.`,
    doubt: 'Ne fermez la demande que si ce dossier est celui de quelqu’un d’autre.',
    submit: 'Signer et fermer la demande',
  },
  periods: {
    none: 'Entrez au moins une période.',
    empty: (count) =>
      count < 2
        ? 'Aucune période n’est entrée. Si celle qui figure au dossier est entièrement erronée, cochez qu’elle est retirée.'
        : `Aucune période n’est entrée. Si les ${counted(count, 'fr', 'période', 'périodes')} au dossier sont entièrement erronées, cochez qu’elles sont retirées.`,
    emptied: 'Retirer de nos registres tout ce qui figure au dossier des études de cette personne.',
    title: 'Périodes d’études',
    lead: (months) =>
      `Entrez ce que votre établissement a au dossier\u00a0: une ligne pour chaque période des ${formatNumber(months, 'fr')}\u00a0mois qui précèdent la demande, et une pour la période en cours.`,
    period: (number) => `Période ${number}`,
    hint: 'Pour omettre une ligne, laissez ses dates vides.',
    compared: 'J’ai comparé ces données avec nos dossiers.',
    uncompared: 'Comparez les périodes avec vos dossiers, puis cochez la case.',
    submit: 'Enregistrer les périodes',
    late: {
      held: (name) =>
        `Cette demande est maintenant confiée à ${name}. Rien n’a été enregistré; ce que vous avez entré figure encore ici, pour cette personne ou pour vous si vous prenez le relais.`,
      nobody:
        'Cette demande n’est confiée à personne. Rien n’a été enregistré; ce que vous avez entré figure encore ici. Prenez la demande en charge, puis envoyez-le de nouveau.',
      signed:
        'Cette demande est déjà signée. Rien n’a été enregistré; ce que vous avez entré figure encore ici.',
      moved:
        'Cette demande n’est pas en traitement actuellement. Rien n’a été enregistré; ce que vous avez entré figure encore ici.',
    },
    faults: {
      from: (number) => `Entrez le premier jour de la période ${number}.`,
      to: (number) => `Entrez le dernier jour de la période ${number}.`,
      order: (number) => `La période ${number} se termine avant de commencer.`,
      overlaps: (number) => `La période ${number} chevauche une période précédente.`,
      long: (number) => `La période ${number} dure plus de trois ans. Divisez-la en sessions.`,
    },
  },
  claimed: {
    done: (count) =>
      `${counted(count, 'fr', 'demande prise en charge', 'demandes prises en charge')}. Ce qui vous est confié figure ici, sous «\u00a0Les miennes\u00a0».`,
    gone: (count) =>
      `${counted(count, 'fr', 'demande n’a pas été prise', 'demandes n’ont pas été prises')} en charge\u00a0: quelqu’un d’autre a agi avant vous, ou la demande avait été retirée.`,
    own: (count) =>
      `${counted(count, 'fr', 'demande n’a pas été prise', 'demandes n’ont pas été prises')} en charge\u00a0: personne ne traite son propre dossier, ni celui de quelqu’un que rien ne distingue de soi. Une autre personne doit s’en occuper.`,
  },
  waits: {
    new: (count) => counted(count, 'fr', 'demande à vérifier', 'demandes à vérifier'),
    held: (count) => counted(count, 'fr', 'demande qui vous est confiée', 'demandes qui vous sont confiées'),
    answered: (count) => counted(count, 'fr', 'réponse à votre question', 'réponses à vos questions'),
  },
  notices: {
    requestClaimed: 'Cette demande vous est maintenant confiée.',
    requestPutBack: 'La demande est remise dans la file.',
    requestTaken: 'La demande vous est maintenant confiée.',
    requestResumed: 'La demande est de nouveau en cours.',
    requestSigned:
      'La demande est signée. Parmi les demandes de vérification, sous «\u00a0Effet à venir\u00a0», vous voyez jusqu’à quand vous pouvez annuler la signature.',
    signatureUndone: 'La signature est annulée.',
    signaturesUndone: 'Les signatures sont annulées.',
    undoLate: 'Il était trop tard\u00a0: plus aucune signature n’était en attente. Rien n’a été modifié.',
    nothingLeft: 'Il n’y a pas d’autre demande à signer dans cette liste.',
    nothingToSign:
      'Dans cette liste, aucune demande ne réunit les trois conditions\u00a0: correspondance entière, identité établie et règle respectée.',
    questionSent: 'La question est envoyée.',
    periodsSaved: 'Les périodes sont enregistrées.',
    periodsOnFile:
      'Les périodes sont enregistrées. La décision en vigueur conserve celles sur lesquelles elle repose; ce qui sera décidé dorénavant reposera sur celles-ci.',
    requestNotWorked:
      'Seule la personne à qui la demande est confiée peut faire cela, tant que la demande est en cours. Vous voyez ici où elle en est.',
    requestChanged:
      'Quelqu’un d’autre a agi avant vous, ou le même formulaire est arrivé deux fois. Rien de plus n’a été fait.',
    requestOwnFile:
      'C’est votre propre dossier, ou celui d’une personne que rien ne distingue de vous. Quelqu’un d’autre doit s’en charger.',
  },
};

export const words = { en, fr };

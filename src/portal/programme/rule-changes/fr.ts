import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  list: {
    title: 'Versions de la règle',
    lead: 'La décision au sujet d’une demande est rendue selon la version en vigueur le jour de l’envoi. Une version ne change jamais\u00a0: un agent de programme en propose une nouvelle, puis un administrateur la publie.',
    propose: 'Proposer une version',
    waiting: 'Une proposition attend d’être publiée. D’ici là, aucune autre ne peut être présentée.',
    open: 'Examiner la proposition',
    versions: 'Versions',
    columns: {
      version: 'Version',
      from: 'En vigueur à partir du',
      changes: 'Ce qui a changé',
    },
    first: 'La première version.',
    proposals: 'Propositions',
    proposalColumns: { proposed: 'Proposée', by: 'Par', from: 'En vigueur à partir du', status: 'État' },
    none: 'Personne n’a encore proposé de version.',
  },
  statuses: {
    proposed: 'À publier',
    published: 'Publiée',
    refused: 'Refusée',
    withdrawn: 'Retirée',
  },
  numbers: {
    windowMonths: 'Nombre de mois examinés avant la demande',
    requiredDays: 'Nombre de jours d’études à temps plein exigés',
    bridgeDays: 'Plus long intervalle entre deux périodes qui compte comme des études, en jours',
    returnDays: 'Plus long intervalle après lequel une personne qui revient est encore aux études, en jours',
    undoMinutes: 'Nombre de minutes pendant lesquelles une signature peut être annulée',
    decide: 'Nombre de jours ouvrables pour rendre une décision',
    claim:
      'Nombre de jours ouvrables après lesquels une demande prise en charge et non signée retourne dans la file',
    info: 'Nombre de jours pour répondre à une question',
    resume: 'Nombre minimal de jours ouvrables qui restent une fois la réponse reçue',
    notice1: 'Premier avis de fermeture prochaine, en jours après la question',
    notice2: 'Deuxième avis, en jours après la question',
    notice3: 'Dernier avis, en jours après la question',
    handOut:
      'Jours ouvrables après lesquels un dossier est transmis d’office, si son établissement ne l’a pas fait',
    accept: 'Jours pendant lesquels le nouvel établissement accepte ou refuse un dossier',
    acceptNotice1: 'Premier avis de retour du dossier, en jours après sa transmission',
    acceptNotice2: 'Deuxième avis, en jours après la transmission',
    acceptNotice3: 'Dernier avis, en jours après la transmission',
    reply: 'Jours ouvrables pour répondre à une décision envisagée',
    appeal: 'Jours pour demander le réexamen d’une décision',
    review: 'Jours ouvrables pour décider d’un réexamen',
  },
  notAssessed: 'Les études dont le rendement n’est pas encore évalué comptent',
  questions: 'Questions posées aux étudiantes et étudiants; un seul oui exclut du programme',
  reasons: 'Motifs pour lesquels une personne est déclarée non admissible',
  proofs: 'Preuve d’identité acceptée avant le premier numéro',
  proofKinds: {
    roster: 'Le dossier de l’établissement, numéro de client compris',
    code: 'Un code envoyé à l’adresse de la personne à l’établissement',
    seen: 'La personne elle-même, carte à l’appui',
  },
  yes: 'Oui',
  no: 'Non',
  form: {
    title: 'Proposer une version',
    lead: (version) =>
      `Les champs reprennent la version ${version}, la plus récente. Modifiez ce qui doit changer. Rien n’entre en vigueur avant qu’un administrateur la publie.`,
    study: 'Ce qui compte comme des études',
    policy: 'Délais, motifs et preuve d’identité',
    announcing: 'Entrée en vigueur',
    keepReason: 'Décochez un motif pour le retirer. Les décisions déjà fondées sur lui le conservent.',
    reason: 'Un nouveau motif',
    reasonHint: 'Tel que la personne le lira avec la décision. Laissez les champs vides s’il n’y en a pas.',
    keep: 'Décochez une question pour la retirer.',
    question: 'Une nouvelle question',
    questionHint:
      'Telle qu’on la lira\u00a0: une phrase à la première personne, qui appelle un oui ou un non. Laissez les champs vides s’il n’y en a pas.',
    questionEn: 'En anglais',
    questionFr: 'En français',
    from: 'En vigueur à partir du',
    fromHint: 'Demain au plus tôt. Les demandes envoyées avant ce jour gardent leur version.',
    changesEn: 'Ce qui change, en anglais',
    changesFr: 'Ce qui change, en français',
    changesHint: 'En mots simples, pour les personnes qui appliquent la règle.',
    submit: 'Enregistrer et voir ce qui changerait',
    waiting:
      'Une autre proposition attend, ou une version a été publiée depuis que vous avez ouvert cette page. Consultez de nouveau les versions de la règle.',
    errors: {
      number: (label, least, most) => `${label}\u00a0: entrez un nombre entier de ${least} à ${most}.`,
      unreachable:
        'Ce nombre de jours ne peut tenir dans ce nombre de mois. Entrez moins de jours ou plus de mois.',
      missing: 'Entrez le premier jour.',
      malformed: 'Entrez une date qui existe, dans l’ordre année, mois et jour\u00a0: 2012-09-04.',
      early: 'Une version entre en vigueur demain au plus tôt. Entrez un jour ultérieur.',
      before_the_latest:
        'La version la plus récente commence ce jour-là ou plus tard. Entrez un jour ultérieur.',
      unexplained: {
        changesEn: 'Entrez en anglais ce qui change.',
        changesFr: 'Entrez en français ce qui change.',
      },
      unchanged: 'Rien n’est encore modifié. Modifiez la règle ou quittez cette page.',
      disordered: 'Chaque avis doit venir après le précédent, et le dernier avant la fin du délai visé.',
      no_reason: 'Gardez au moins un motif.',
      no_proof: 'Choisissez au moins une preuve d’identité.',
      one: {
        questionEn: 'Entrez aussi la question en anglais.',
        questionFr: 'Entrez aussi la question en français.',
        reasonEn: 'Entrez aussi le motif en anglais.',
        reasonFr: 'Entrez aussi le motif en français.',
      },
      long: {
        questionEn: 'En anglais, la question compte 300\u00a0caractères au plus.',
        questionFr: 'En français, la question compte 300\u00a0caractères au plus.',
        reasonEn: 'En anglais, le motif compte 300\u00a0caractères au plus.',
        reasonFr: 'En français, le motif compte 300\u00a0caractères au plus.',
      },
    },
  },
  proposal: {
    title: 'Version proposée de la règle',
    proposed: (name, moment) => `Proposée par ${name}, le ${moment}.`,
    settled: (status, name, moment) => `${status}\u00a0: ${name}, le ${moment}.`,
    why: 'Motif du refus',
    from: 'En vigueur à partir du',
    changes: 'Ce qui change',
    inOther: 'La même chose en anglais',
    compared: (version) => `La version ${version} et la proposition`,
    columns: { what: 'Ce que dit la règle', before: 'Jusqu’ici', after: 'Proposé' },
    same: 'inchangé',
    added: 'Ajout',
    removed: 'Retrait',
    noQuestions: 'Aucune',
    effect: {
      title: 'Ce qui changerait',
      none: 'Aucune décision n’a encore pris effet\u00a0: il n’y a aucun cas sur lequel l’essayer.',
      looked: (looked, differing) => {
        const cases = counted(looked, 'fr', 'cas déjà réglé', 'cas déjà réglés');
        if (differing === 0) return `Le résultat serait le même pour tout l’échantillon (${cases}).`;
        return `Sur un échantillon de ${cases}, ${counted(differing, 'fr', 'résultat changerait', 'résultats changeraient')}.`;
      },
      how: 'Au plus 1\u00a0000\u00a0cas sont tirés au sort, de nouveau à chaque ouverture de cette page. Chacun est examiné selon les deux versions, d’après les études et les réponses conservées avec sa décision; une question qui n’était pas encore posée est considérée comme restée sans réponse. Aucune décision déjà rendue ne change.',
      caption: 'Résultats qui changeraient',
      more: (count) => `${counted(count, 'fr', 'autre n’est pas affiché', 'autres ne sont pas affichés')}.`,
      columns: {
        reference: 'Référence',
        asked: 'Demande du',
        before: 'Jusqu’ici',
        after: 'Proposé',
        days: 'Jours',
      },
      days: (before, after) => (before === after ? before : `${before}, puis ${after}`),
    },
    decide: {
      title: 'Publier ou refuser',
      lead: 'Une fois publiée, une version ne peut être ni modifiée ni retirée; une autre peut lui succéder.',
      publish: 'Publier cette version',
      refuse: 'Refuser',
      why: 'Motif du refus',
      whyHint:
        'Obligatoire si vous refusez, et seulement alors. La personne qui a fait la proposition le lira.',
      whyMissing: 'Entrez le motif du refus.',
      unchosen: 'Indiquez ce que vous faites de la proposition.',
      withdraw: 'Retirer la proposition',
      own: 'C’est votre proposition. Une autre personne la publie; vous pouvez la retirer.',
      reads: 'Elle attend la décision d’un administrateur.',
      day: 'Le premier jour de cette version est arrivé\u00a0: elle ne peut plus être publiée. Refusez-la et demandez un jour ultérieur.',
    },
    confirm: {
      title: 'Publier cette version?',
      lead: (day) => `Elle sera en vigueur à partir du ${day}. Rien n’est encore publié.`,
      asked: (day) => `Toute demande présentée à partir du ${day} est examinée selon cette version.`,
      before:
        'Une demande présentée avant ce jour garde la version en vigueur le jour où elle a été présentée, même si elle est encore en cours; ce qui a été décidé ne change pas.',
      told: (name) =>
        `La personne qui a fait la proposition en est avisée par courriel et sur sa page d’accueil\u00a0: ${name}. Personne d’autre n’est avisé.`,
      back: 'Retour à la proposition',
    },
    back: 'Toutes les versions de la règle',
  },
  toPublish: {
    title: 'Règles à publier',
    none: 'Aucune version d’une règle n’attend d’être publiée.',
    since: (day) => `proposée le ${day}`,
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Le sort de cette proposition est déjà réglé, ou il ne vous revient pas de le régler. Rien n’a changé.',
  },
  notices: {
    ruleProposed: 'La proposition est enregistrée. Un administrateur la trouvera sur sa page d’accueil.',
    rulePublished: 'La version est publiée. La personne qui l’a proposée en est avisée.',
    ruleRefused: 'La proposition est refusée. La personne qui l’a faite en est avisée.',
    ruleWithdrawn: 'La proposition est retirée.',
  },
  mail: {
    open: `Ouvrir la proposition dans ${brand.fr.portalThe}`,
    published: {
      subject: 'La version de règle que vous avez proposée a été publiée',
      text: 'Un administrateur a publié la version de règle que vous avez proposée. La page de la proposition indique à partir de quel jour elle est en vigueur.',
    },
    refused: {
      subject: 'La version de règle que vous avez proposée a été refusée',
      text: 'Un administrateur a refusé la version de règle que vous avez proposée. La page de la proposition en donne le motif.',
    },
  },
  waits: {
    published: (count) =>
      `${counted(count, 'fr', 'version de règle que vous avez proposée a été publiée', 'versions de règles que vous avez proposées ont été publiées')}\u00a0: voir la date d’entrée en vigueur`,
    refused: (count) =>
      `${counted(count, 'fr', 'version de règle que vous avez proposée a été refusée', 'versions de règles que vous avez proposées ont été refusées')}\u00a0: voir le motif`,
    proposed: (count) => `${counted(count, 'fr', 'version de règle', 'versions de règles')} à publier`,
  },
};

export const words = { en, fr };

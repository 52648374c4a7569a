import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  back: 'Retour',
  tool: {
    title: 'Demander une vérification',
    description:
      'Demandez à votre établissement de vérifier votre admissibilité. Il faut environ cinq minutes.',
  },
  consentsTool: {
    title: 'Consentement',
    description: 'Ce à quoi vous avez consenti, pour quel établissement, et comment le révoquer.',
  },
  steps: {
    place: 'Votre établissement',
    questions: 'Questions et consentement',
    check: 'Relire et soumettre',
  },
  place: {
    title: 'Demander une vérification',
    lead: 'Votre établissement indique au ministère si vous êtes admissible. Vous obtenez alors un numéro à inscrire dans votre demande de permis.',
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
        'Cet établissement figure déjà dans votre liste. Présentez-y votre demande ou retirez-le d’abord.',
      too_many: 'Vous pouvez avoir trois établissements à la fois. Retirez-en un d’abord.',
      too_often:
        'Vous avez ajouté de nombreux établissements au cours des 30\u00a0derniers jours. Attendez quelques jours avant d’en ajouter un autre.',
      stopped: (until) =>
        `Au cours des 30\u00a0derniers jours, deux établissements n’ont trouvé personne avec vos renseignements\u00a0: vous ne pourrez pas en ajouter avant le ${until}. D’ici là, demandez au bureau du registraire comment votre numéro d’étudiant, vos noms et votre date de naissance figurent à votre dossier, et comparez-les avec votre permis d’études et votre compte.`,
      wait: (until) => `Trop d’essais ont été faits à partir de votre réseau. Réessayez le ${until}.`,
    },
  },
  questions: {
    title: 'Questions et consentement',
    lead: 'Répondez selon votre situation d’aujourd’hui. Votre établissement voit vos réponses.',
    yes: 'Oui',
    no: 'Non',
    consent: 'Votre consentement',
    consentLead:
      'Cochez ce à quoi vous consentez. Vous pouvez révoquer votre consentement en tout temps; nous vous en indiquons d’abord les conséquences.',
    purposes: {
      verify: (institution) =>
        `Mon établissement (${institution}) peut indiquer au ministère si je satisfais aux règles du programme.`,
      yearly: (institution) =>
        `Mon établissement (${institution}) peut vérifier chaque année si j’y satisfais toujours.`,
      transfer: 'Si je change d’établissement, l’ancien peut transmettre sa décision au nouveau.',
    },
    optional: 'Ce consentement est facultatif. Vous pouvez le donner plus tard.',
    next: 'Continuer',
    errors: {
      answer: (number) => `Répondez par oui ou par non à la question ${number}.`,
      purposes:
        'Sans les deux premiers consentements, votre établissement ne peut rien vérifier. Cochez les deux.',
    },
  },
  check: {
    title: 'Relire votre demande',
    lead: 'Voici ce que verra votre établissement. Rien n’est encore envoyé.',
    institution: 'Établissement',
    studentNumber: 'Numéro d’étudiant',
    programme: 'Programme',
    name: 'Nom figurant sur votre permis d’études',
    birth: 'Date de naissance',
    clientId: 'Numéro de client',
    consent: 'Consentement',
    change: 'Modifier les réponses',
    mend: 'Modifier',
    submit: 'Soumettre la demande',
    faults: {
      place_gone:
        'Rien n’a été envoyé\u00a0: cette inscription a pris fin ou est passée à un autre de vos comptes. Votre page d’accueil en dit plus.',
      not_taking_part: 'Cet établissement ne participe pas aujourd’hui. Rien n’a été envoyé.',
      open: 'Vous y avez déjà une demande en cours ou une décision. Rien n’a été envoyé une deuxième fois.',
      too_often: 'Vous avez présenté trois demandes en 30\u00a0jours, soit le maximum. Rien n’a été envoyé.',
      no_rule: 'Aucune règle n’est en vigueur aujourd’hui. Rien n’a été envoyé.',
    },
  },
  request: {
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
      cancelled: () => 'Cette demande a été annulée. Vous pouvez en présenter une nouvelle.',
      consent_revoked: () =>
        'Vous avez révoqué votre consentement; votre numéro a donc pris fin. Vous pouvez présenter une nouvelle demande.',
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
        'Votre établissement n’a trouvé personne avec ces renseignements. Comparez le numéro et les noms avec ceux de votre carte étudiante, puis présentez une nouvelle demande.',
      unanswered:
        'La question de votre établissement est restée sans réponse dans le délai prévu. Vous pouvez présenter une nouvelle demande.',
      finished: 'Vous y avez terminé vos études.',
      left: 'Votre établissement ne participe plus au programme.',
      other_person:
        'Votre établissement a déterminé que ce numéro d’étudiant ou de client est celui d’une autre personne. Si vous l’avez mal entré, présentez une nouvelle demande avec ce qui figure sur votre carte et votre permis d’études. Si c’est bien le vôtre, présentez-vous au bureau du registraire avec les deux.',
      other_account:
        'Votre établissement a déterminé qu’un autre compte, qui correspond au même dossier, est aussi le vôtre. Ce que vous y aviez est passé à ce compte-ci, et la demande qui s’y trouvait remplace celle-ci.',
      declined:
        'Cet établissement n’a pas accepté votre transfert. Votre dossier est de retour là où il était, et le numéro que vous y avez reste valide.',
      lapsed:
        'Cet établissement n’a pas répondu à temps. Votre dossier est de retour là où il était, et le numéro que vous y avez reste valide.',
      died: 'Votre établissement a consigné le décès de la personne. Si vous lisez ceci, c’est une erreur\u00a0: présentez-vous au bureau de la ou du registraire avec votre carte. Vous pouvez aussi présenter une nouvelle demande.',
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
          'Cette question n’est plus ouverte\u00a0: elle a déjà reçu une réponse, ou votre établissement a poursuivi sans réponse.',
        cancelled: 'Cette demande est annulée; personne n’attend donc plus de réponse.',
        closed:
          'Cette demande est fermée; personne n’attend donc plus de réponse. Vous pouvez présenter une nouvelle demande.',
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
      effect:
        'Cette action est irréversible. Vous pourrez présenter une nouvelle demande, au plus trois fois en 30\u00a0jours.',
      submit: 'Annuler la demande',
      keep: 'Garder ma demande',
    },
    noEmail:
      'Aucune adresse de courriel confirmée ne figure à votre dossier. Revenez voir où en est votre demande, ou ajoutez une adresse dans votre compte.',
    again: 'Présenter une nouvelle demande',
  },
  consents: {
    title: 'Consentement',
    lead: 'Ce à quoi vous avez consenti, pour chaque établissement. Sans votre consentement, personne ne peut y vérifier quoi que ce soit.',
    none: 'Vous n’avez donné aucun consentement.',
    noneNow: 'Aucun de vos consentements n’est en vigueur.',
    where: 'Vous le donnez lorsque vous demandez à un établissement de vérifier votre admissibilité\u00a0:',
    given: (day) => `Donné le ${day}`,
    revoked: (day) => `Terminé le ${day}`,
    live: 'En vigueur',
    ended: 'Terminé',
    revoke: 'Révoquer',
    former: 'Consentements antérieurs',
    confirm: {
      title: 'Révoquer votre consentement?',
      lead: 'Voici ce qui s’ensuit aussitôt\u00a0:',
      open: (count) =>
        `${counted(count, 'fr', 'demande en cours dans cet établissement est annulée', 'demandes en cours dans cet établissement sont annulées')}.`,
      transfer: 'Votre transfert est retiré.',
      number: 'Votre numéro prend fin aujourd’hui et ne peut plus servir à une demande de permis.',
      permit: 'Si vous avez un permis de travail, vous pourriez devoir le remettre.',
      kept: 'Votre établissement conserve son propre dossier de vos études et la liste de ce qui a été fait, et par qui. Il ne peut plus ouvrir votre dossier ici.',
      again:
        'Vous pourrez présenter une nouvelle demande plus tard. Vous obtiendrez alors un nouveau numéro, si vous êtes toujours admissible.',
      submit: 'Révoquer mon consentement',
    },
  },
  stands: {
    open: 'Ouvrir la demande',
    more: (count) => `${counted(count, 'fr', 'autre demande se trouve', 'autres demandes se trouvent')} sous`,
  },
  notices: {
    requestSubmitted: 'Votre demande est soumise.',
    requestCancelled: 'Votre demande est annulée.',
    requestNotOpen: 'Cette demande n’était plus en cours. Rien n’a été modifié.',
    answerSent: 'Votre réponse est envoyée.',
    consentEnded: 'Ce consentement avait déjà pris fin. Rien n’a été modifié.',
    consentRevokedNow: 'Votre consentement est révoqué.',
    placeGone:
      'Rien n’a été envoyé\u00a0: cette inscription a pris fin ou est passée à un autre de vos comptes. Voyez ci-dessous.',
    noLongerThere:
      'Cet établissement ne participe pas aujourd’hui; aucune demande ne peut donc lui être adressée.',
    placeRemoved: 'L’établissement est retiré de votre liste.',
    placeKept: 'Une demande y est en cours; il reste dans votre liste.',
    placeChanged: 'Vos renseignements auprès de l’établissement sont modifiés.',
    placeSame: 'Rien n’était différent; rien n’a donc été modifié.',
    placeUnchanged: 'Une demande repose maintenant sur ces renseignements\u00a0: rien n’a été modifié.',
  },
};

export const words = { en, fr };

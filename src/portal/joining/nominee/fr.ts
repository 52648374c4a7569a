import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  title: 'Votre candidature',
  hello: (name, role, institution) =>
    `${name}, votre candidature est proposée à titre de ${role}\u00a0: ${institution}.`,
  helloSelf: (name, role, institution) =>
    `${name}, vous avez présenté votre candidature à titre de ${role}\u00a0: ${institution}.`,
  steps: {
    title: 'Ce qui vous est demandé',
    items: {
      fill: 'Remplissez les formulaires ci-dessous. Vous pouvez les enregistrer et revenir avec le même lien.',
      check: 'Vérifiez vos réponses et terminez les formulaires.',
      sign: 'Imprimez les formulaires et signez-les à la main.',
      mail: `Postez-les ${brand.fr.unitTo}, à l’adresse qui sera alors indiquée.`,
    },
    dir: 'Votre NIP vous parvient par courrier recommandé.',
    other: 'Le ou la RDEE de votre établissement vous remet ensuite votre NIP.',
  },
  forms: {
    title: 'Les formulaires',
    form: 'Formulaire',
    state: 'État',
    names: {
      imm5592: 'Identification de l’établissement (IMM\u00a05592)',
      acknowledgement: `Attestation relative aux modalités ${brand.fr.portalOf} et du SNE`,
    },
    states: {
      empty: 'Pas commencé',
      draft: (when) => `Enregistré le ${when}, incomplet`,
      ready: (when) => `Rempli, enregistré le ${when}`,
    },
    check: 'Vérifier et terminer',
    goOn: 'Poursuivre les formulaires',
  },
  blank: {
    title: 'Remplir plutôt à la main',
    text: 'Imprimez un formulaire vierge qui porte déjà votre référence et écrivez lisiblement.',
    form: (name) => `Formulaire vierge\u00a0: ${name} (PDF)`,
  },
  returned: {
    title: 'Vos formulaires doivent être corrigés',
    text: `${brand.fr.unitTheFirst} vous retourne vos formulaires. Corrigez-les ici, puis imprimez-les, signez-les et postez-les de nouveau.`,
  },
  fill: {
    sections: {
      institution: 'Établissement d’enseignement',
      representative: 'Représentant désigné de l’établissement d’enseignement',
      authority: 'Personne autorisée de l’établissement',
    },
    representativeHint: 'C’est vous.',
    authorityHint: 'La personne qui signe pour l’établissement, par exemple son registraire ou sa rectrice.',
    emailHint:
      'L’adresse à laquelle votre lien a été envoyé. Si elle est erronée, demandez à la personne qui a proposé votre candidature de recommencer avec la bonne.',
    namesHint: 'Comme sur votre pièce d’identité. Vous les taperez avec votre NIP.',
    statements: 'Cochez chaque énoncé après l’avoir lu',
    institution: 'Établissement',
    role: 'Rôle',
    place: 'Province ou territoire',
    next: 'Enregistrer et continuer',
    draft: 'Enregistrer le brouillon',
    back: 'Retour à votre candidature',
    errors: {
      name: (label) =>
        `${label}\u00a0: utilisez seulement des lettres, des espaces, des traits d’union, des apostrophes et des points, avec un espace après chaque point.`,
      statements: 'Cochez chaque énoncé. L’Attestation n’est valide que si tous sont cochés.',
    },
  },
  check: {
    title: 'Vérifier vos réponses',
    lead: 'Relisez tout une dernière fois. Une fois terminés, les formulaires sont prêts à imprimer et à signer.',
    namesDiffer: 'Le nom ou les prénoms diffèrent d’un formulaire à l’autre. Ils doivent être les mêmes.',
    which: {
      label: (nomination, written) =>
        `La candidature indique ${nomination}; vous avez écrit ${written}. Lequel est exact?`,
      hint: 'Le nom exact est celui de votre pièce d’identité. Il sera imprimé sur les formulaires, et c’est lui qu’il faudra taper avec le NIP.',
      written: (name) => `${name}, comme je l’ai écrit`,
      nomination: (name) => `${name}, comme dans la candidature`,
      part: (label, name) => `${label}\u00a0: ${name}`,
      missing: 'Choisissez le nom exact.',
    },
    change: 'Modifier',
    about: (name) => `les réponses du formulaire ${name}`,
    nothing: 'Rien d’inscrit',
    ticked: (count) => `${counted(count, 'fr', 'énoncé coché', 'énoncés cochés')} sur 6`,
    submit: 'Terminer les formulaires',
  },
  complete: {
    title: 'Vos formulaires sont terminés',
    lead: 'Imprimez-les, signez-les à la main et postez les originaux signés.',
    print: '1. Imprimer et signer',
    signText:
      'Signez les deux formulaires. La personne autorisée de votre établissement signe aussi le formulaire IMM\u00a05592. Laissez vides les parties\u00a05 et\u00a06\u00a0: elles sont réservées au coordonnateur et au bureau.',
    printText: `Chaque formulaire porte votre référence et un code que ${brand.fr.unitThe} peut lire.`,
    download: (name) => `Imprimer\u00a0: ${name} (PDF)`,
    mail: '2. Poster à',
    next: '3. La suite',
    nextText: `${brand.fr.unitTheFirst} note le jour où vos formulaires arrivent, les vérifie, puis les approuve ou vous dit ce qui manque. Cette page montre chaque étape\u00a0: conservez le lien.`,
    reference: 'Votre référence',
    correct: 'J’ai trouvé une erreur\u00a0: corriger les formulaires',
    correctText:
      'Si vous corrigez les formulaires, imprimez-les et signez-les de nouveau. L’impression précédente n’est plus valide.',
  },
  later: {
    received:
      'Vos formulaires signés sont arrivés et sont en cours de vérification. Vous n’avez rien à faire.',
    approved: {
      mailed: 'Votre candidature est approuvée. Votre NIP vous parviendra par courrier recommandé.',
      slip: 'Votre candidature est approuvée. Le ou la RDEE de votre établissement vous remettra votre NIP.',
    },
    pin_issued: {
      mailed:
        'Votre NIP est délivré. Il vous parvient par courrier recommandé; vous devrez signer pour recevoir la lettre.',
      slip: 'Votre NIP est délivré. Le ou la RDEE de votre établissement vous le remet.',
    },
    enrolled: `Votre inscription est terminée. Ouvrez une session pour utiliser ${brand.fr.portalThe}.`,
    logIn: 'Ouvrir une session',
    enrol: 'Que faire de votre NIP',
    forms: 'Vos formulaires terminés',
  },
  expired: {
    title: 'Ce lien a expiré',
    text: 'Un lien personnel fonctionne pendant 30\u00a0jours. Ce que vous avez enregistré est conservé.',
    how: 'Demandez-en un nouveau\u00a0: il est envoyé à l’adresse de courriel qui a reçu celui-ci.',
    submit: 'M’envoyer un nouveau lien',
    sent: {
      title: 'Un nouveau lien est en route',
      text: 'Il est envoyé à l’adresse qui a reçu le précédent. Si rien n’arrive d’ici une heure, regardez dans le courrier indésirable, puis adressez-vous à la personne qui a proposé votre candidature.',
    },
    tooMany:
      'Trop de liens ont été demandés. Réessayez plus tard ou adressez-vous à la personne qui a proposé votre candidature.',
  },
  replaced: {
    title: 'Un lien plus récent vous a été envoyé',
    text: 'Ce lien a pris fin quand un nouveau vous a été envoyé par courriel. Ouvrez le message le plus récent\u00a0: son lien mène à ce que vous avez enregistré.',
    how: 'S’il n’est pas arrivé d’ici une heure, regardez dans le courrier indésirable, puis demandez-le encore une fois\u00a0: il est envoyé à la même adresse de courriel.',
    submit: 'M’envoyer le lien encore une fois',
  },
  notSaved: {
    title: 'Ce que vous venez de taper n’est pas enregistré',
    text: 'Copiez-le avant de quitter cette page; vous pourrez l’entrer de nouveau au moyen du nouveau lien.',
  },
  unknown: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Votre logiciel de courriel l’a peut-être coupé. Ouvrez de nouveau le message et copiez le lien au complet, jusqu’au dernier caractère, dans la barre d’adresse.',
    another: 'S’il ne fonctionne toujours pas',
    ways: {
      latest: 'Si vous avez reçu plusieurs messages, utilisez le lien du plus récent.',
      nominated:
        'Si quelqu’un a proposé votre candidature, demandez-lui un autre lien\u00a0: votre coordonnateur provincial ou territorial si vous devenez RDEE; le RDEE de votre établissement si vous devenez signataire, ou RDEE suppléante ou suppléant.',
      alone:
        'Si vous avez présenté votre candidature vous-même, présentez-la de nouveau avec la même adresse de courriel\u00a0: votre lien y est envoyé encore une fois.',
    },
  },
  ended: {
    title: 'Ce lien n’est plus valide',
    text: 'La candidature à laquelle il appartenait a pris fin. La personne qui l’avait proposée, ou votre coordonnateur provincial ou territorial, peut vous en dire plus.',
    again: 'Comment obtenir un NIP',
  },
  already: {
    title: 'Ces formulaires sont déjà terminés',
    text: 'Une personne ayant ce lien a terminé les formulaires avant que vous n’envoyiez les vôtres. Rien n’a été modifié.',
    action: 'Voir où en est la candidature',
  },
  notices: {
    draftSaved: 'Ce que vous avez tapé est enregistré.',
    formFirst:
      'Ce formulaire est à remplir d’abord. Ensuite, vous vérifiez vos réponses et terminez les formulaires.',
    formsReopened:
      'Vous pouvez maintenant corriger vos formulaires. Remplissez-les et imprimez-les ensuite de nouveau.',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

import { brand } from '#kernel/brand.ts';
import { counted, type Words } from '#kernel/ui/locale.ts';
import type { en } from './en.ts';

export const fr: Words<typeof en> = {
  set: {
    title: 'Créer quatre questions de sécurité',
    lead: 'On vous en posera une chaque fois que vous ouvrirez une session, et toutes les quatre si vous transférez votre compte à un nouveau justificatif.',
    advice: {
      title: 'De bonnes réponses',
      items: [
        'Choisissez des réponses dont vous vous souviendrez dans des années et que d’autres ne peuvent ni trouver ni deviner.',
        'Chaque réponse compte au moins 3\u00a0lettres ou chiffres, et les quatre sont différentes.',
        'N’utilisez ni les mots de la question, ni votre nom, ni celui de votre établissement.',
        'Évitez ce que bien des gens répondraient, comme un nom ou une couleur très courants.',
        'Les majuscules, les accents, les traits d’union et les espaces en trop ne comptent pas.',
        'Nous conservons vos réponses sous une forme que personne ne peut lire, pas même nous.',
      ],
    },
    again:
      'Vos questions sont conservées. Par mesure de sécurité, vos réponses ne sont pas réaffichées\u00a0: veuillez entrer de nouveau les quatre.',
    question: (position) => `Question ${position}`,
    answer: (position) => `Réponse à la question ${position}`,
    choose: (number) => `Choisissez la question ${number}`,
    own: 'Une question de mon cru',
    ownText: 'Votre propre question',
    ownHint: 'Seulement si vous avez choisi «\u00a0Une question de mon cru\u00a0» ci-dessus.',
    submit: 'Continuer',
  },
  change: {
    title: 'Changer vos questions de sécurité',
    lead: 'Ces quatre questions remplacent celles que vous avez maintenant.',
    submit: 'Enregistrer mes questions',
    cancel: 'Annuler',
  },
  reset: {
    title: 'Créer de nouvelles questions de sécurité',
    lead: 'Votre NIP est confirmé. Ces quatre questions remplacent les anciennes.',
  },
  faults: {
    question: {
      none: (position) => `Choisissez la question ${position}.`,
      repeated: (position) => `La question ${position} est choisie deux fois. Choisissez-en une autre.`,
    },
    own: {
      unchosen: (_) =>
        'Vous avez écrit votre propre question. Choisissez «\u00a0Une question de mon cru\u00a0» dans la liste au-dessus, ou videz ce champ.',
      short: (_) =>
        'Écrivez votre propre question en au moins 10\u00a0caractères ou choisissez-en une dans la liste.',
      long: (_) => 'Écrivez votre propre question en au plus 150\u00a0caractères.',
    },
    answer: {
      empty: (position) => `Entrez une réponse à la question ${position}.`,
      short: (position) =>
        `La réponse à la question ${position} doit compter au moins 3\u00a0lettres ou chiffres.`,
      long: (position) => `La réponse à la question ${position} doit compter au plus 200\u00a0caractères.`,
      repeated: (position) =>
        `La réponse à la question ${position} est identique à une autre. Chaque réponse doit être différente.`,
      inQuestion: (position) =>
        `La réponse à la question ${position} se trouve dans la question. Choisissez une réponse que la question ne révèle pas.`,
      isName: (position) =>
        `La réponse à la question ${position} est votre nom ou celui de votre établissement. Choisissez une réponse que d’autres ne peuvent pas deviner.`,
      common: (position) =>
        `Trop de gens donnent cette réponse à la question ${position}. Précisez-la ou choisissez une autre question.`,
    },
  },
  ask: {
    title: 'Question de sécurité',
    lead: 'Répondez pour terminer l’ouverture de votre session.',
    all: 'Répondez aux quatre questions pour terminer l’ouverture de votre session.',
    again: 'Pour votre sécurité, vos réponses doivent être entrées de nouveau.',
    hint: 'Les majuscules, les accents et les traits d’union ne comptent pas.',
    submit: 'Continuer',
    forgotten: {
      title: 'Vous ne vous souvenez pas de la réponse?',
      text: `Inutile de deviner\u00a0: ${brand.fr.unitThe} peut réinitialiser vos questions, et un nouveau NIP vous permet alors d’en créer de nouvelles. Après 10\u00a0mauvaises réponses de suite, vos questions sont désactivées; la personne qui vous délivre vos NIP peut alors aussi vous en donner un nouveau. Votre compte et vos rôles ne changent pas.`,
    },
  },
  confirm: {
    title: 'Confirmer que c’est bien vous',
    lead: 'Avant ce que vous êtes sur le point de faire, nous nous assurons que c’est bien vous. Veuillez d’abord répondre.',
    notDone:
      'Rien n’est encore signé ni envoyé. Ce que vous avez entré est conservé; vous y reviendrez une fois la réponse donnée.',
  },
  errors: {
    empty: 'Entrez votre réponse.',
    emptyAt: (position) => `Entrez la réponse à la question ${position}.`,
    wrongOne: 'Cette réponse est inexacte.',
    wrongAny: 'Au moins une réponse est inexacte. Nous ne pouvons pas dire laquelle.',
    left: (left) => `Il vous reste ${counted(left, 'fr', 'essai', 'essais')} avant de devoir attendre.`,
    replaced:
      'Les questions ont été modifiées pendant que vous répondiez. Répondez à celle qui est posée maintenant.',
    wait: (when) => `Trop de mauvaises réponses. Pour votre protection, vous pourrez réessayer le ${when}.`,
  },
  locked: {
    title: 'Vous ne pouvez pas répondre en ce moment',
    lead: (when) =>
      `Il y a eu trop de mauvaises réponses. Pour votre protection, vous pourrez répondre de nouveau le ${when}.`,
    staff: [
      'Vous n’avez pas à rester ici\u00a0: ouvrez une session avec le même justificatif après ce moment.',
      'Entre-temps, demandez-vous comment vous aviez écrit la réponse. Les majuscules, les accents et les traits d’union ne comptent pas; un mot de plus ou de moins compte.',
      `Si elle ne vous revient pas, inutile de deviner\u00a0: ${brand.fr.unitThe} peut réinitialiser vos questions, et un nouveau NIP vous permet d’en créer de nouvelles. Votre compte et vos rôles ne changent pas.`,
    ],
    student: [
      'Vous n’avez pas à rester ici\u00a0: ouvrez une session avec le même justificatif après ce moment.',
      'Entre-temps, demandez-vous comment vous aviez écrit la réponse. Les majuscules, les accents et les traits d’union ne comptent pas; un mot de plus ou de moins compte.',
      'Si elle ne vous revient pas, cherchez votre code de récupération\u00a0: avec lui, vos nom et prénom(s) et votre date de naissance, vous créerez de nouvelles questions après ce moment.',
    ],
  },
  disabled: {
    title: 'Vos questions de sécurité sont désactivées',
    lead: 'Il y a eu 10\u00a0mauvaises réponses de suite; plus personne ne peut donc s’en servir. Votre compte et vos rôles sont en sécurité.',
    steps: {
      title: 'Ce qu’il faut faire',
      items: [
        `Demandez un nouveau NIP au représentant désigné (RDEE) de votre établissement. Si vous êtes RDEE, coordonnateur ou agent, adressez-vous ${brand.fr.unitTo}.`,
        'Revenez ici avec le même justificatif et entrez le nouveau NIP.',
        'Créez quatre nouvelles questions de sécurité.',
      ],
    },
    action: 'Entrer un nouveau NIP',
  },
  disabledStudent: {
    lead: 'Il y a eu 10\u00a0mauvaises réponses de suite; plus personne ne peut donc s’en servir. Votre compte est en sécurité.',
    steps: {
      title: 'Ce qu’il faut faire',
      items: [
        'Prouvez à l’aide de votre code de récupération, de vos nom et prénom(s) et de votre date de naissance que le compte est le vôtre.',
        'Revenez ici un jour plus tard avec le même justificatif.',
        'Créez quatre nouvelles questions de sécurité.',
      ],
    },
    action: 'Utiliser mon code de récupération',
    forgotten: 'Utiliser votre code de récupération pour créer de nouvelles questions',
  },
  pin: {
    title: 'Entrer votre nouveau NIP',
    lead: 'Entrez le NIP qui vous a été remis pour créer de nouvelles questions de sécurité, avec vos nom et prénom(s) tels qu’ils figurent sur la lettre ou le feuillet.',
    submit: 'Continuer',
    gone: 'Ce NIP n’est plus valide. Demandez-en un nouveau, puis entrez-le ici.',
  },
  mail: {
    changed: {
      subject: 'Vos questions de sécurité ont été changées',
      text: `Les questions de sécurité de votre compte ${brand.fr.portalOf} ont été changées.`,
    },
    disabled: {
      subject: 'Vos questions de sécurité sont désactivées',
      text: `Quelqu’un qui avait ouvert une session avec votre justificatif a donné 10\u00a0mauvaises réponses de suite aux questions de sécurité de votre compte ${brand.fr.portalOf}. Elles ne peuvent plus servir.`,
    },
    notYou:
      'Si ce n’était pas vous, changez le mot de passe de votre justificatif et avisez immédiatement la personne qui vous a délivré votre NIP.',
    link: 'Ouvrir une session',
  },
  notices: {
    questionsChanged: 'Vos questions de sécurité ont été changées.',
    notDoneYet:
      'Votre réponse est exacte. Rien n’est encore signé ni envoyé\u00a0: ce que vous avez entré figure de nouveau ici, et le bouton à la fin permet de signer ou d’envoyer.',
  },
  logged: {
    'person.questions_reset': 'Questions de sécurité réinitialisées',
    'person.questions_disabled': 'Questions de sécurité désactivées',
  },
};

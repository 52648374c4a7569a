import { brand } from '#kernel/brand.ts';
import { counted, plural, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';
import { NOTICE_DAYS } from './rules.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Moyens de connexion',
    description:
      'Retirez un service de connexion à une date donnée; les personnes qui l’utilisent sont averties.',
  },
  notices: {
    doorAnnounced:
      'Le retrait est annoncé. Les personnes qui utilisent ce moyen de connexion en sont informées par courriel.',
    doorRevised: 'Le motif a été modifié.',
    doorKept:
      'Le retrait est annulé. Les personnes qui en avaient été informées par courriel en sont avisées.',
    doorClosed: 'Ce moyen de connexion est maintenant fermé. Choisissez-en un autre.',
  },
  until: (day) => `Jusqu’au ${day}`,
  closed: 'Fermé',
  closedAfter: (day) => `Le dernier jour était le ${day}.`,
  instead: {
    text: 'Vous conservez votre compte. Ouvrez une session d’une autre façon, puis transférez votre compte à ce justificatif à l’aide de votre code de récupération, d’une approbation ou d’un nouveau NIP.',
    link: 'Comment transférer votre compte',
  },
  refused: (door, day) =>
    `Il n’est plus possible d’utiliser le service ${door}\u00a0: le dernier jour était le ${day}. Choisissez une autre façon d’ouvrir une session, puis transférez-y votre compte.`,
  list: {
    title: 'Moyens de connexion',
    lead: 'Voici les services par lesquels on ouvre une session. Celui qui sera abandonné est retiré à une date donnée\u00a0: la page Ouvrir une session affiche cette date, et les personnes qui l’utilisent sont averties.',
    caption: 'Les moyens de connexion',
    columns: {
      door: 'Moyen de connexion',
      credentials: 'Justificatifs actifs',
      state: 'État',
      actions: 'Ce que vous pouvez faire',
    },
    open: 'Ouvert',
    announced: (name, when) => `Annoncé par ${name} le ${when}`,
    retire: 'Retirer',
    change: 'Modifier',
    keep: 'Annuler le retrait',
    last: 'Le dernier qui reste ouvert',
    none: 'Il n’y a aucun moyen de connexion.',
  },
  announce: {
    title: (door) => `Retirer le service ${door}`,
    lead: `Choisissez le dernier jour d’utilisation. Il faut au moins ${NOTICE_DAYS}\u00a0jours pour que tout le monde puisse passer à un autre justificatif.`,
    lastDay: 'Dernier jour',
    lastDayHint: (day) =>
      `Année, mois et jour, par exemple 2027-03-31. Au plus tôt le ${day}; la fermeture a lieu à la fin de ce jour, heure du Pacifique.`,
    reason: { en: 'Motif, en anglais', fr: 'Motif, en français' },
    reasonHint:
      'Une ou deux phrases, montrées à tout le monde. Rédigez-les dans les deux langues, ou dans aucune.',
    submit: 'Continuer',
    errors: {
      missing: 'Entrez le dernier jour.',
      malformed: 'Entrez une date qui existe, par exemple 2027-03-31.',
      early: (day) => `Entrez le ${day} ou une date ultérieure.`,
      far: 'Entrez une date dans les trois prochaines années.',
      oneSided: 'Rédigez aussi le motif dans cette langue.',
      tooLong: (most) => `Ramenez ce texte à ${most}\u00a0caractères.`,
      nothing: 'Rien ne diffère de ce qui est déjà annoncé.',
    },
  },
  confirm: {
    title: (door, day) => `Fermer le service ${door} après le ${day}`,
    lead: (people) =>
      people === 0
        ? 'Personne n’y a de justificatif pour le moment.'
        : `${counted(people, 'fr', 'personne y a', 'personnes y ont')} un justificatif et ${plural(people, 'fr', 'sera informée', 'seront informées')} par courriel.`,
    stranded: (people) =>
      people === 0
        ? 'Toutes les personnes qui l’utilisent ont un autre justificatif qui restera valide.'
        : `${counted(people, 'fr', 'personne n’a', 'personnes n’ont')} aucun autre justificatif qui restera valide. Un rappel ${plural(people, 'fr', 'lui', 'leur')} est envoyé 30\u00a0jours, 7\u00a0jours et 1\u00a0jour avant.`,
    shutOut: 'Plus aucune administratrice ni aucun administrateur ne pourrait entrer',
    shutOutText:
      'Aucun des administrateurs actifs n’a d’autre justificatif qui restera valide. Au moins l’un d’eux devrait en ajouter un avant ce jour\u00a0:',
    effect:
      'Après ce jour, personne ne peut plus y ouvrir de session. D’ici là, vous pouvez modifier la date ou annuler le retrait.',
    day: 'Dernier jour',
    reason: { en: 'Motif, en anglais', fr: 'Motif, en français' },
    noReason: 'Aucun n’est donné.',
    submit: 'Annoncer le retrait',
    back: 'Retour',
  },
  keep: {
    title: (door) => `Conserver le service ${door}`,
    lead: (day) =>
      `Le retrait prévu après le ${day} est annulé, et ce moyen de connexion n’a plus de date de fin.`,
    effect: 'Les personnes informées par courriel de la fermeture sont avisées qu’elle n’aura pas lieu.',
    submit: 'Annuler le retrait',
  },
  last: {
    title: 'Le dernier moyen de connexion ne peut pas être retiré',
    text: 'Tous les autres moyens de connexion sont déjà retirés. Si celui-ci fermait aussi, plus personne ne pourrait entrer. Annulez d’abord un autre retrait, ou ajoutez un moyen de connexion à la configuration.',
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Ce qui est annoncé au sujet de ce moyen de connexion a changé depuis que vous avez ouvert la page; rien n’a donc été fait.',
  },
  back: 'Retour aux moyens de connexion',
  cancel: 'Annuler',
  own: {
    only: 'Il vous faudra un autre justificatif',
    closes: (door, day) => `Le service ${door} permet d’ouvrir une session jusqu’au ${day}.`,
    closed: (door, day) =>
      `Le service ${door} ne permet plus d’ouvrir une session\u00a0: le dernier jour était le ${day}.`,
    onlyText:
      'Ensuite, rien de ce que vous avez maintenant n’ouvrira votre compte. Ajoutez un autre justificatif pendant que vous le pouvez.',
    other: 'Le moyen par lequel vous avez ouvert cette session fermera',
    otherText: 'Votre compte a un autre justificatif qui restera valide. Utilisez-le à partir de ce moment.',
    link: 'Ajouter un autre justificatif',
  },
  mail: {
    subject: (door, day) => `Le service ${door} permet d’ouvrir une session jusqu’au ${day}`,
    text: (door, day) =>
      `Vous ouvrez vos sessions dans ${brand.fr.portalThe} avec le service ${door}. Vous pourrez l’utiliser jusqu’au ${day}, mais pas après.`,
    only: 'Vous n’avez aucun autre justificatif qui restera valide. Ouvrez une session avant ce jour, allez à «\u00a0Mon compte\u00a0» et ajoutez un autre justificatif. Il suffit de quelques minutes; votre compte et vos rôles ne changent pas.',
    afterwards:
      'Si vous manquez ce jour, rien n’est perdu\u00a0: vous pourrez transférer votre compte à un nouveau justificatif plus tard, à l’aide de votre code de récupération, d’une approbation ou d’un nouveau NIP.',
    other:
      'Votre compte a un autre justificatif qui restera valide\u00a0: il vous suffit d’utiliser celui-là.',
    link: `Ouvrir une session dans ${brand.fr.portalThe}`,
  },
  keptMail: {
    subject: (door) => `Le service ${door} permet toujours d’ouvrir une session`,
    text: (door) =>
      `Nous vous avions écrit que le service ${door} fermerait. Ce n’est plus le cas\u00a0: vous pouvez continuer de l’utiliser pour ouvrir une session dans ${brand.fr.portalThe}.`,
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

import { brand } from '#kernel/brand.ts';
import { counted, countedUpToMany, formatNumber, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  waits: {
    settled: (count) =>
      `${counted(count, 'fr', 'réinitialisation que vous avez demandée a été confirmée ou refusée', 'réinitialisations que vous avez demandées ont été confirmées ou refusées')} au cours des 7\u00a0derniers jours`,
    second: (count) => counted(count, 'fr', 'réinitialisation à confirmer', 'réinitialisations à confirmer'),
  },
  tool: {
    title: 'Déverrouiller l’accès',
    description:
      'Trouvez une personne qui ne peut plus ouvrir de session; mettez fin à son attente ou réinitialisez ses questions de sécurité.',
  },
  notices: {
    personUnlocked: 'Les essais infructueux sont effacés\u00a0: cette personne peut réessayer aussitôt.',
    resetAsked: 'La réinitialisation est demandée. Un deuxième agent doit la confirmer.',
    resetDone: 'Les questions sont réinitialisées. Imprimez maintenant la nouvelle lettre de NIP.',
    resetRefused: 'La réinitialisation est refusée. Rien n’a changé pour la personne.',
  },
  list: {
    title: 'Déverrouiller l’accès',
    lead: 'Trouvez une personne par le début de son nom ou de ses prénoms.',
    search: 'Nom',
    submit: 'Trouver',
    caption: (count) => countedUpToMany(count, 'fr', 'personne', 'personnes'),
    empty: 'Personne ne porte ce nom.',
    columns: {
      name: 'Nom',
      roles: 'Rôles',
      email: 'Adresse de courriel',
      questions: 'Questions de sécurité',
    },
    set: 'Choisies',
    disabled: 'Désactivées',
    open: 'Réinitialisations en attente d’une deuxième personne',
    asked: 'Demandée le',
  },
  one: {
    roles: 'Rôles',
    noRoles: 'Aucun',
    email: 'Adresse de courriel',
    noEmail: 'Aucune au dossier',
    questions: 'Questions de sécurité',
    tries: 'Essais infructueux',
    noTries: 'Aucun',
    usedUp: 'Tous les essais aux questions de sécurité sont épuisés',
    blocked: (count, until) => `${formatNumber(count, 'fr')}; nouvel essai possible le ${until}`,
    counted: (count) => formatNumber(count, 'fr'),
    unlock: 'Effacer les essais infructueux',
    reset: 'Réinitialiser les questions de sécurité',
    settle: 'Confirmer ou refuser la réinitialisation',
    waits: 'Une réinitialisation est demandée et attend un deuxième agent.',
    own: 'Il s’agit de vous, ou d’une personne qui porte votre nom ou a votre adresse\u00a0: un autre agent doit intervenir.',
    print: 'Imprimer la nouvelle lettre de NIP',
    password:
      'Un mot de passe oublié se récupère là où la personne ouvre sa session, et non ici. Personne ne peut récupérer un nom d’utilisateur oublié\u00a0: la personne crée un nouveau justificatif et y transfère son compte, comme l’explique la section\u00a06 du Guide en ligne.',
  },
  reset: {
    title: 'Réinitialiser les questions de sécurité',
    warning: 'Les questions actuelles cessent de fonctionner',
    text: (name) =>
      `${name} ouvre une session comme avant, entre un nouveau NIP reçu par lettre, puis choisit de nouvelles questions.`,
    second: 'Un deuxième agent doit le confirmer avant que quoi que ce soit ne change.',
    alone: 'L’effet est immédiat; imprimez ensuite la lettre.',
    check: 'Assurez-vous par téléphone, au numéro du dossier, que la demande vient bien de cette personne.',
    submit: 'Réinitialiser les questions',
    cancel: 'Annuler',
  },
  settle: {
    title: 'Confirmer ou refuser la réinitialisation',
    decision: 'Votre décision',
    confirm: 'Confirmer\u00a0: les questions actuelles cessent de fonctionner et une lettre est à imprimer',
    refuse: 'Refuser\u00a0: rien ne change',
    submit: 'Décider',
    cancel: 'Annuler',
    unchosen: 'Choisissez votre décision.',
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Quelque chose a changé depuis que vous avez ouvert la page; votre demande n’a donc pas été exécutée.',
    action: 'Voir la personne',
  },
  mail: {
    subject: 'Vos questions de sécurité sont réinitialisées',
    text: `Un agent a réinitialisé les questions de sécurité de votre compte ${brand.fr.portalOf}. Une lettre contenant un nouveau NIP vous parviendra par courrier recommandé; elle vous permettra de choisir de nouvelles questions.`,
    notYou: `Si vous ne l’avez pas demandé, avisez immédiatement ${brand.fr.unitThe}.`,
    link: 'Ouvrir une session',
  },
  settledMail: {
    done: {
      subject: 'Une réinitialisation que vous avez demandée a été confirmée',
      text: 'Un deuxième agent a confirmé la réinitialisation des questions de sécurité que vous avez demandée. La lettre contenant le nouveau NIP est à imprimer.',
    },
    refused: {
      subject: 'Une réinitialisation que vous avez demandée a été refusée',
      text: 'Un deuxième agent a refusé la réinitialisation des questions de sécurité que vous avez demandée. Rien n’a changé. Demandez-lui le motif avant de présenter une nouvelle demande.',
    },
    open: 'Voir la personne',
  },
  logged: {
    'person.reset_asked': 'Réinitialisation de questions de sécurité demandée',
    'person.reset_confirmed': 'Réinitialisation de questions de sécurité confirmée',
    'person.reset_refused': 'Réinitialisation de questions de sécurité refusée',
    'person.unlocked': 'Accès déverrouillé',
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };

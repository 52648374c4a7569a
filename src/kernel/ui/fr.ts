import type { en } from './en.ts';
import { counted, formatNumber, type Words } from './locale.ts';

export const fr: Words<typeof en> = {
  skip: 'Passer au contenu principal',
  banner: {
    label: 'Démonstration indépendante.',
    text: 'Ceci n’est pas un site du gouvernement du Canada.',
  },
  toggle: 'English',
  /** In the other language, as the toggle is. */
  toggleNewTab: '(new tab)',
  cancel: 'Annuler',
  submitForm: 'Soumettre le formulaire',
  account: {
    label: 'Menu principal',
    tools: 'Vos outils',
    signedInAs: 'Session ouverte au nom de',
    logout: 'Fermer la session',
  },
  menu: 'Menu',
  dateModified: 'Date de modification\u00a0:',
  footer: {
    label: 'À propos de ce service',
    demo: 'Ceci est une démonstration indépendante, et non un site du gouvernement du Canada.',
  },
  errors: {
    titlePrefix: (title) => `Erreur\u00a0: ${title}`,
    prefix: 'Erreur\u00a0:',
    heading: 'Il y a un problème',
    several: (count) => `Il y a ${counted(count, 'fr', 'problème', 'problèmes')}`,
  },
  nameCharacters:
    'Dans un nom, utilisez seulement des lettres, des espaces, des traits d’union, des apostrophes et des points, avec un espace après chaque point.',
  nameMixed:
    'Dans un mot de ce nom, des lettres se ressemblent, mais viennent d’alphabets différents, comme un «\u00a0a\u00a0» latin et un «\u00a0а\u00a0» cyrillique. Tapez le mot en entier avec un seul clavier.',
  nameInLatin:
    'Entrez ce nom en caractères latins, comme dans un passeport. Nos lettres imprimées ne peuvent pas reproduire tout ce qui a été tapé, et le NIP ne fonctionne qu’avec le nom qui y figure.',
  oneName: {
    label: 'Cette personne n’a qu’un seul nom',
    hint: 'Si la pièce d’identité n’en indique qu’un. Entrez-le comme nom de famille.',
    advice: 'Si la personne n’a qu’un seul nom, cochez la case ci-dessous.',
    two: 'Deux noms sont entrés. Laissez un champ vide, ou décochez «\u00a0un seul nom\u00a0».',
  },
  tooLong: (limit, length) =>
    `Raccourcissez ce texte à ${counted(limit, 'fr', 'caractère', 'caractères')}; il en compte ${formatNumber(length, 'fr')}.`,
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  strayReason: (chosen, others) =>
    `Vous avez écrit un motif, mais ${chosen} n’en demande pas. Choisissez ${others} si c’est votre décision, ou effacez le motif.`,
  noCookies:
    'Votre navigateur n’a envoyé aucun témoin avec ce formulaire; rien n’a donc été fait. Envoyez-le de nouveau. Si vous revoyez ce message, autorisez les témoins pour ce site.',
  stale:
    'Cette page n’était plus à jour; rien n’a donc été fait. Vérifiez le formulaire et envoyez-le de nouveau.',
  waited: {
    since: (time) => `Vous avez entré ceci le ${time}. Rien n’a encore été envoyé.`,
    anew: 'Recommencer',
  },
  fates: {
    late: 'Ce que vous veniez d’envoyer n’a pas été traité.',
    kept: 'Ce que vous veniez d’envoyer n’a pas été traité, mais ce que vous avez tapé a été conservé, sauf les mots de passe et les réponses.',
  },
  required: {
    before: 'Les champs marqués d’un astérisque (',
    after: ') sont obligatoires.',
    group: 'obligatoire',
  },
  optional: 'facultatif',
  choose: 'Sélectionner',
  password: {
    show: 'Afficher',
    hide: 'Masquer',
    shown: 'Ce que vous tapez est affiché.',
    hidden: 'Ce que vous tapez est masqué.',
  },
  keptSecret: {
    note: 'Conservé depuis votre envoi précédent, pour dix minutes au plus. Pour votre sécurité, le contenu n’est pas affiché.',
    change: 'Modifier',
    others:
      'Pour votre sécurité, les mots de passe et les réponses ne sont jamais réaffichés. Ce qui était correct est conservé; remplissez les champs vides.',
  },
  copy: { action: 'Copier', done: 'Copié' },
  print: 'Imprimer',
  tone: {
    neutral: 'État',
    info: 'Information',
    success: 'Confirmation',
    warning: 'Avertissement',
    danger: 'Important',
    error: 'Erreur',
  },
  step: (current, total) => `Étape ${current} sur ${total}`,
  pages: {
    label: 'Pages',
    previous: 'Précédent',
    next: 'Suivant',
    first: 'Première page',
    whole: 'La liste entière, à imprimer',
    onward: 'Page suivante',
    page: (number) => `Page ${number}`,
    position: (current, total) => `Page ${current} sur ${total}`,
  },
  filters: { apply: 'Appliquer', clear: 'Effacer' },
  session: {
    title: 'Votre session est sur le point de prendre fin',
    text: 'Pour votre sécurité, votre session sera fermée si vous ne faites rien.',
    last: (time) =>
      `Elle a presque atteint sa durée maximale\u00a0: elle prendra fin à ${time}, et ne peut pas être prolongée. Soumettez ce que vous avez commencé, puis ouvrez une nouvelle session.`,
    understood: 'Continuer',
    ends: (time, minutes) =>
      `La session prendra fin à ${time}, ou après ${counted(minutes, 'fr', 'minute', 'minutes')} d’inactivité.`,
    remaining: {
      before: 'Temps restant\u00a0:',
      minute: 'minute',
      minutes: 'minutes',
      less: 'moins d’une minute',
    },
    stay: 'Garder la session ouverte',
    logout: 'Fermer la session maintenant',
  },
  errorPage: {
    reference: 'Référence',
    referenceHint: 'Donnez cette référence si vous demandez de l’aide.',
  },
};

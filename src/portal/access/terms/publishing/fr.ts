import { counted, type Words } from '#kernel/ui/locale.ts';
import { en } from './en.ts';

export const fr: Words<typeof en> = {
  tool: {
    title: 'Modalités d’utilisation',
    description: 'Rédigez et publiez une nouvelle version; lisez les précédentes.',
  },
  notices: {
    termsDraftSaved: 'Le brouillon est enregistré.',
    termsDraftGone: 'Le brouillon est abandonné.',
    termsPublished:
      'La nouvelle version est publiée. Toute personne devra l’accepter à sa prochaine ouverture de session.',
  },
  documents: {
    portal: 'Modalités du portail',
    partner: 'Modalités des partenaires',
    student: 'Modalités pour les étudiantes et étudiants',
  },
  languages: { en: 'anglais', fr: 'français' },
  list: {
    title: 'Modalités d’utilisation',
    lead: 'Chaque personne accepte les modalités du portail à sa première ouverture de session; les partenaires acceptent les leurs avec leur NIP, les étudiantes et étudiants à l’inscription. Chaque personne doit accepter une nouvelle version à sa prochaine ouverture de session.',
    current: (version, date) => `La version ${version} est en vigueur depuis le ${date}.`,
    draft: (name, time) =>
      `Le brouillon enregistré en dernier par ${name} le ${time}, n’est pas encore publié.`,
    write: 'Rédiger une nouvelle version',
    goOn: 'Poursuivre le brouillon',
    preview: 'Voir l’aperçu et publier',
    public: 'La page publique',
    versions: 'Versions',
    columns: { version: 'Version', published: 'Publiée le', by: 'Par', changes: 'Changements' },
    system: 'Fournie avec le système',
    first: 'Première version',
    none: 'Aucune version.',
  },
  version: {
    title: (document, version) => `${document} – version ${version}`,
    published: (date) => `Publiée le ${date}`,
    changes: 'Ce qui a changé',
    back: 'Retour à toutes les versions',
  },
  draft: {
    title: 'Rédiger une nouvelle version',
    lead: 'Rédigez dans les deux langues\u00a0: aucune ne peut être publiée sans l’autre. Rien n’est montré à personne avant la publication.',
    body: { en: 'Texte anglais', fr: 'Texte français' },
    bodyHint: 'En Markdown. Les titres commencent par ##, les points d’une liste par un tiret ou un numéro.',
    changes: { en: 'Ce qui a changé, en anglais', fr: 'Ce qui a changé, en français' },
    changesHint: 'En mots simples, un changement par ligne, dans le même ordre dans les deux langues.',
    save: 'Enregistrer le brouillon',
    preview: 'Enregistrer et voir l’aperçu',
    tooLong: (most) => `Ramenez ce texte à ${most}\u00a0caractères.`,
    late: 'Quelqu’un a enregistré, publié ou abandonné ce brouillon depuis que vous l’avez ouvert. Copiez votre texte, puis rouvrez le brouillon.',
    discard: 'Abandonner le brouillon',
  },
  preview: {
    title: 'Aperçu de la nouvelle version',
    lead: 'Voici comment elle sera lue, dans les deux langues.',
    faults: 'Avant la publication',
    empty: (language) => `Il manque le texte ${language}.`,
    unchanged: (language) => `Le texte ${language} est identique à la version en vigueur.`,
    unexplained: (language) => `Indiquez ce qui a changé, en ${language}.`,
    uneven: 'Les deux langues n’indiquent pas le même nombre de changements.',
    compare: (language) => `Comparer avec la version en vigueur – ${language}`,
    same: (count) => counted(count, 'fr', 'paragraphe identique', 'paragraphes identiques'),
    added: 'Ajouté',
    removed: 'Retiré',
    edit: 'Modifier',
    publish: 'Publier',
  },
  publish: {
    title: (version) => `Publier la version ${version}`,
    lead: 'Dès cet instant, toute personne devra accepter la nouvelle version à sa prochaine ouverture de session avant de pouvoir continuer.',
    effect:
      'Cette action est irréversible\u00a0: ce qui est publié reste au dossier. Pour corriger une erreur, publiez une autre version.',
    submit: (version) => `Publier la version ${version}`,
  },
  discard: {
    title: 'Abandonner le brouillon',
    lead: 'Le brouillon est supprimé. La version en vigueur reste inchangée.',
    effect: 'Cette action est irréversible.',
    submit: 'Abandonner le brouillon',
  },
  late: {
    title: 'Quelqu’un d’autre a agi avant vous',
    text: 'Le brouillon a été enregistré, publié ou abandonné depuis que vous avez ouvert la page; rien n’a donc été fait.',
    open: 'Retour aux modalités',
  },
  current: {
    portal: 'Modalités d’utilisation',
    partner: 'Modalités des partenaires',
    student: 'Modalités pour les étudiantes et étudiants',
    lead: {
      portal: 'Toute personne qui ouvre une session accepte ces modalités.',
      partner: 'Les partenaires du programme acceptent ces modalités en plus de celles du portail.',
      student: 'Les étudiantes et étudiants acceptent ces modalités en plus de celles du portail.',
    },
    version: (version, date) => `Version ${version}, en vigueur depuis le ${date}`,
  },
};

/** What this room says, in both languages. */
export const words = { en, fr };
